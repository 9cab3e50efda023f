import { Link } from '@tanstack/react-router';
import type { FamilyProposals_FamilyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from '../cases/cases.module.css';
import { proposalTones } from '../proposals/proposal-words.ts';

graphql(`
  fragment FamilyProposals_family on Family {
    proposals { id kind state nextStep waitingSince createdAt beneficiary { id fullName } }
  }
`);

/** Proposals of a family and its members: how far each is, and what it waits for. Nothing for whoever may not read them. */
export function FamilyProposals({ family: { proposals } }: { family: FamilyProposals_FamilyFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDay } = useFormat();
  if (proposals === null) return null;
  return (
    <Card title={t('usulan.title')}>
      {proposals.length === 0 ? <p>{t('familyPage.noProposals')}</p> : (
        <ul className={styles.list} aria-label={t('usulan.title')}>
          {proposals.map(({ id, kind, state, nextStep, waitingSince, beneficiary }) => (
            <li key={id}>
              <Link to="/usulan/$id" params={{ id }}>{[label('PROPOSAL_KIND', kind), beneficiary?.fullName].filter(Boolean).join(', ')}</Link>
              <span><StateDot tone={proposalTones[state]}>{label('PROPOSAL_STATE', state)}</StateDot></span>
              {nextStep && <span>{t('familyPage.waitsFor', { step: label('PROPOSAL_STEP', nextStep), date: shortDay(waitingSince) })}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
