import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ComplaintBody_ComplaintFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import styles from '../monitoring/monitoring.module.css';
import { Milestones } from '../records/Milestones.tsx';
import { RevealReporter } from './RevealReporter.tsx';

graphql(`
  fragment ComplaintBody_complaint on Complaint {
    id
    version
    number
    channel
    category
    complainedOffice
    state
    receivedOn
    dueOn
    overdue
    escalatedTo
    late
    anonymous
    text
    ticket
    withheld
    assignedName
    mine
    referredTo
    answer
    answeredOn
    rejection
    endedOn
    nextSteps
    area { code level shortName fullName path { code level fullName } }
    handledBy { code level shortName fullName }
    family { id head { id fullName } }
    beneficiary { id fullName }
    receipt { stands state year period }
    steps { id kind note dueOn late escalatedTo happenedOn madeByName handledBy { code shortName } }
    viewerCan { handle reveal }
  }
`);

/** A complaint as its page shows it. */
export type ComplaintShown = ComplaintBody_ComplaintFragment;

/** What was told, and what was answered. */
export function ComplaintText({ complaint: { text, withheld, answer, answeredOn, rejection } }: { complaint: ComplaintShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  return (
    <>
      <Card title={t('pengaduan.text')}>{text === null && withheld.includes('text') ? <p className={styles.quiet}>{t('pengaduan.textWithheld')}</p> : <p className={styles.text}>{text}</p>}</Card>
      {answer && (
        <Card title={t('pengaduan.answer')}>
          <p className={styles.text}>{answer}</p>
          <p className={styles.quiet}>{[answeredOn && shortDate(answeredOn), rejection && label('COMPLAINT_REJECTION', rejection)].filter(Boolean).join(' · ')}</p>
        </Card>
      )}
    </>
  );
}

/** What is known of a complaint, and who reported it behind a purpose. */
export function ComplaintFacts({ complaint }: { complaint: ComplaintShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const [opening, setOpening] = useState(false);
  const { id, number, family, beneficiary, receipt, anonymous, viewerCan, ticket } = complaint;
  const day = (date: string | null) => date && shortDate(date);
  return (
    <>
      <Card title={t('pengaduan.facts')}>
        <Facts
          facts={[
            { label: t('pengaduan.number'), value: number },
            { label: t('pengaduan.channel'), value: label('COMPLAINT_CHANNEL', complaint.channel) },
            { label: t('pengaduan.office'), value: complaint.complainedOffice && label('COMPLAINED_OFFICE', complaint.complainedOffice) },
            { label: t('pengaduan.area'), value: complaint.area.fullName },
            { label: t('pengaduan.handledBy'), value: complaint.handledBy.fullName },
            { label: t('pengaduan.assignee'), value: complaint.assignedName },
            { label: t('pengaduan.referredTo'), value: complaint.referredTo },
            { label: t('pengaduan.received'), value: day(complaint.receivedOn) },
            { label: t('pengaduan.dueOn'), value: day(complaint.dueOn) },
            { label: t('pengaduan.endedOn'), value: day(complaint.endedOn) },
            { label: t('pengaduan.kept'), value: complaint.late || complaint.overdue ? t('pengaduan.wasLate') : t('pengaduan.inTime') },
            { label: t('ppks.family'), value: family && <Link to="/ppks/keluarga/$id" params={{ id: family.id }}>{family.head?.fullName ?? t('ppks.noHead')}</Link> },
            { label: t('cases.person'), value: beneficiary && <Link to="/ppks/$id" params={{ id: beneficiary.id }}>{beneficiary.fullName}</Link> },
            { label: t('pengaduan.receipt'), value: receipt && `${label('INVENTORY_PERIOD', receipt.period)} ${receipt.year} · ${receipt.stands ? label('INVENTORY_STATE', receipt.state) : t('pengaduan.receiptLeft')}` },
          ]}
        />
      </Card>
      <Card title={t('pengaduan.reporter')}>
        {anonymous ? <p className={styles.quiet}>{t('pengaduan.anonymous')}</p> : viewerCan.reveal ? <Button onClick={() => setOpening(true)}>{t('pengaduan.openReporter')}</Button> : <p className={styles.quiet}>{t('pengaduan.reporterSealed')}</p>}
        {ticket && <p className={styles.quiet}>{t('pengaduan.ticket', { ticket, address: `${window.location.host}/pengaduan/tiket` })}</p>}
      </Card>
      {opening && <RevealReporter id={id} number={number} onClose={() => setOpening(false)} />}
    </>
  );
}

/** The way of a complaint, latest step first, each with whether it was late. */
export function ComplaintWay({ complaint: { steps } }: { complaint: ComplaintShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  return (
    <Milestones
      title={t('pengaduan.steps')}
      milestones={steps.toReversed().map(({ kind, happenedOn, note, dueOn, late, escalatedTo, madeByName, handledBy }) => ({
        on: happenedOn, title: label('COMPLAINT_STEP', kind),
        note: [
          madeByName, t('pengaduan.at', { office: handledBy.shortName }), late && dueOn && t('pengaduan.lateBy', { date: shortDate(dueOn) }), escalatedTo && t('pengaduan.escalated', { level: label('REGION_LEVEL', escalatedTo) }), note,
        ].filter(Boolean).join(' · '),
      }))}
    />
  );
}
