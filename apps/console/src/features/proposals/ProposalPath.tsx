import { localDay } from '@pilar/domain/dates';
import type { ProposalPath_ProposalFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Milestones } from '../records/Milestones.tsx';
import styles from './proposals.module.css';

graphql(`
  fragment ProposalPath_proposal on Proposal {
    id
    nextStep
    optionalSteps
    passed
    route { step required level }
    ledger { id step verdict reason note documentNumber documentOn at by role undoneBy undoes }
  }
`);

type Proposal = ProposalPath_ProposalFragment;

/** The steps of its path: done, waited for, still to come. */
export function ProposalPath({ proposal: { route, passed, nextStep, optionalSteps } }: { proposal: Proposal }) {
  const t = useText();
  const label = useLabel();
  const stateOf = (step: Proposal['route'][number]['step']) => (passed.includes(step) ? 'done' : step === nextStep ? 'now' : optionalSteps.includes(step) ? 'may' : 'later');
  const words = { done: t('usulan.stepDone'), now: t('usulan.stepNow'), may: t('usulan.stepMay'), later: t('usulan.stepLater') };
  return (
    <Section title={t('usulan.path')}>
      <ol className={styles.path}>
        {route.map(({ step, required, level }) => {
          const state = stateOf(step);
          return (
            <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <strong>{label('PROPOSAL_STEP', step)}</strong>
              <span>{[label('REGION_LEVEL', level), !required && t('usulan.optional'), words[state]].filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** Everything that was decided, latest first. What was taken back stays, and says so. */
export function Ledger({ proposal: { ledger } }: { proposal: Proposal }) {
  const t = useText();
  const label = useLabel();
  const format = useFormat();
  return (
    <Milestones
      title={t('usulan.ledger')}
      milestones={ledger.toReversed().map(({ step, verdict, reason, note, documentNumber, documentOn, at, by, role, undoneBy }) => ({
        on: localDay(at),
        title: [step && label('PROPOSAL_STEP', step), undoneBy ? t('usulan.undoneEntry', { verdict: label('VERIFICATION_VERDICT', verdict) }) : label('VERIFICATION_VERDICT', verdict)].filter(Boolean).join(': '),
        note: (
          <>
            <div>{[by, label('ROLE', role), format.dateTime(at)].filter(Boolean).join(', ')}</div>
            {reason && <div>{label('DECISION_REASON', reason)}</div>}
            {note && <div>{note}</div>}
            {(documentNumber || documentOn) && <div>{[documentNumber, documentOn && format.shortDate(documentOn)].filter(Boolean).join(', ')}</div>}
          </>
        ),
      }))}
    />
  );
}
