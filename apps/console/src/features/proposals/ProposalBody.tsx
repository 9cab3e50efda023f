import { Link } from '@tanstack/react-router';
import type { ProposalBody_ProposalFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VerificationFiles } from './VerificationFiles.tsx';
import styles from './proposals.module.css';

graphql(`
  fragment ProposalBody_proposal on Proposal {
    id
    version
    kind
    origin
    state
    grounds
    nextStep
    waitingSince
    dueOn
    lastReason
    objectionOpen
    absence
    assignedTo
    assignedToMe
    myStep
    myDecisions
    mayUndo
    mayWithdraw
    viewerCan { decide object }
    area { code shortName fullName }
    family { id address desil area { code shortName } head { id fullName } members { id } }
    beneficiary { id fullName birthDate nikState area { code shortName } }
    meeting { id kind heldOn }
    ...ProposalPath_proposal @unmask
  }
`);

type Proposal = ProposalBody_ProposalFragment;

/** What holds a proposal up, and why it is proposed. */
export function ProposalBody({ proposal: { grounds, lastReason, state, objectionOpen, absence, ledger } }: { proposal: Proposal }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const last = ledger.findLast(({ reason }) => reason !== null);
  const answer = state === 'NATIONAL_OK' ? ledger.findLast(({ step, undoneBy }) => step === 'ANSWER' && undoneBy === null) : undefined;
  return (
    <>
      {absence && <Notice tone="due" word={label('PROPOSAL_ABSENCE', absence)}>{t('usulan.absentWhy')}</Notice>}
      {objectionOpen && <Notice tone="due" word={t('usulan.objected')}>{t('usulan.objectedWhy')}</Notice>}
      {lastReason && <Notice tone={state === 'RETURNED' ? 'due' : 'calm'} word={label('PROPOSAL_STATE', state)}>{[label('DECISION_REASON', lastReason), last?.note].filter(Boolean).join(': ')}</Notice>}
      {answer && <Notice word={label('PROPOSAL_STATE', state)}>{[dateTime(answer.at), answer.note].filter(Boolean).join(': ')}</Notice>}
      <Section title={t('usulan.grounds')}><p className={styles.text}>{grounds}</p></Section>
    </>
  );
}

/** Whom it is about, and where it stands. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const label = useLabel();
  const format = useFormat();
  const { family, beneficiary, kind, origin, nextStep, waitingSince, dueOn, assignedTo, meeting } = proposal;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('usulan.family'), value: family && <Link to="/ppks/keluarga/$id" params={{ id: family.id }}>{family.head?.fullName ?? t('ppks.noHead')}</Link> },
          { label: t('usulan.person'), value: beneficiary && <Link to="/ppks/$id" params={{ id: beneficiary.id }}>{beneficiary.fullName}</Link> },
          { label: t('ppks.address'), value: family?.address },
          { label: t('usulan.members'), value: family?.members && String(family.members.length) },
          { label: t('ppks.desil'), value: family?.desil },
          { label: t('ppks.nikState'), value: beneficiary && label('NIK_STATE', beneficiary.nikState) },
          { label: t('usulan.kind'), value: label('PROPOSAL_KIND', kind) },
          { label: t('usulan.origin'), value: label('PROPOSAL_ORIGIN', origin) },
          { label: t('usulan.waitsFor'), value: nextStep && label('PROPOSAL_STEP', nextStep) },
          { label: t('usulan.waitingSince'), value: nextStep && format.dateTime(waitingSince) },
          { label: t('usulan.due'), value: dueOn && format.shortDate(dueOn) },
          { label: t('usulan.assignedTo'), value: assignedTo },
          { label: t('usulan.meeting'), value: meeting && <Link to="/musyawarah/$id" params={{ id: meeting.id }}>{label('MEETING_KIND', meeting.kind)}, {format.shortDate(meeting.heldOn)}</Link> },
        ]}
      />
    </Card>
  );
}

/** The record's papers, and the way to add one. */
export function ProposalFiles({ id, files, may }: { id: string; files: Parameters<typeof VerificationFiles>[0]['files']; may: boolean }) {
  return <VerificationFiles of={{ type: 'proposal', id }} files={files} kinds={['SPTJM', 'DECREE', 'OTHER']} may={may} />;
}
