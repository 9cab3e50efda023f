import { Link } from '@tanstack/react-router';
import type { IncidentBody_IncidentFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { PapersCard } from '../documents/PaperLinks.tsx';
import styles from '../monitoring/monitoring.module.css';
import { hoursUntil } from './incident-words.ts';

graphql(`
  fragment IncidentBody_incident on Incident {
    id
    number
    version
    what
    data
    noticedAt
    happenedFrom
    happenedTo
    state
    deadline
    overdue
    consequence
    handling
    authorityToldAt
    subjectsToldAt
    publicToldAt
    lateReason
    endedReason
    nextSteps
    affectedCount
    area { code fullName }
    alert { id kind accountId accountName }
    steps { id kind note madeByName madeAt }
    documents(first: 10) { edges { node { id kind number state } } }
    viewerCan { handle }
  }
`);

/** An incident as its page shows it. */
export type IncidentShown = IncidentBody_IncidentFragment;

/** How long is left to tell authority and affected persons, while somebody is still to be told. */
export function Countdown({ incident: { deadline, overdue, state, authorityToldAt, subjectsToldAt } }: { incident: IncidentShown }) {
  const t = useText();
  const { dateTime } = useFormat();
  if ((state !== 'OPEN' && state !== 'ASSESSED') || (authorityToldAt && subjectsToldAt)) return null;
  const left = hoursUntil(deadline);
  return (
    <Card title={t('insiden.clock')}>
      <p className={overdue ? styles.due : undefined}>{overdue ? t('insiden.passed', { at: dateTime(deadline) }) : t('insiden.left', { hours: left, at: dateTime(deadline) })}</p>
    </Card>
  );
}

/** What happened, what may come of it and what is done. */
export function IncidentTexts({ incident: { what, consequence, handling, endedReason, lateReason, steps } }: { incident: IncidentShown }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  return (
    <>
      <Card title={t('insiden.what')}><p className={styles.text}>{what}</p></Card>
      {consequence && <Card title={t('insiden.consequence')}><p className={styles.text}>{consequence}</p></Card>}
      {handling && <Card title={t('insiden.handling')}><p className={styles.text}>{handling}</p></Card>}
      {lateReason && <Card title={t('insiden.lateReason')}><p className={styles.text}>{lateReason}</p></Card>}
      {endedReason && <Card title={t('insiden.reason')}><p className={styles.text}>{endedReason}</p></Card>}
      <Card title={t('insiden.way')}>
        <ul>{steps.map(({ id, kind, note, madeByName, madeAt }) => <li key={id}>{label('INCIDENT_STEP', kind)}{note && `: ${kind === 'FIND' ? t('insiden.foundCount', { count: Number(note) }) : note}`} <span className={styles.quiet}>{`${madeByName} · ${dateTime(madeAt)}`}</span></li>)}</ul>
      </Card>
    </>
  );
}

/** What is known of an incident, and the notices drafted of it. */
export function IncidentFacts({ incident }: { incident: IncidentShown }) {
  const t = useText();
  const label = useLabel();
  const { dateTime, number } = useFormat();
  const { id, number: name, area, data, noticedAt, happenedFrom, happenedTo, deadline, authorityToldAt, subjectsToldAt, publicToldAt, affectedCount, alert, documents, viewerCan } = incident;
  const moment = (at: string | null) => at && dateTime(at);
  return (
    <>
      <Card title={t('insiden.facts')}>
        <Facts
          facts={[
            { label: t('insiden.number'), value: name },
            { label: t('insiden.area'), value: area.fullName },
            { label: t('insiden.data'), value: data.map((kind) => label('BREACH_DATA', kind)).join('; ') },
            { label: t('insiden.noticed'), value: dateTime(noticedAt) },
            { label: t('insiden.happenedFrom'), value: moment(happenedFrom) },
            { label: t('insiden.happenedTo'), value: moment(happenedTo) },
            { label: t('insiden.deadline'), value: dateTime(deadline) },
            { label: t('insiden.authorityTold'), value: moment(authorityToldAt) },
            { label: t('insiden.subjectsTold'), value: moment(subjectsToldAt) },
            { label: t('insiden.publicTold'), value: moment(publicToldAt) },
            { label: t('insiden.affected'), value: number(affectedCount) },
            { label: t('insiden.alert'), value: alert && <Link to="/pelindungan/peringatan/$id" params={{ id: alert.id }}>{label('SECURITY_ALERT_KIND', alert.kind)}</Link> },
          ]}
        />
      </Card>
      {viewerCan.handle && (
        <Card title={t('insiden.notices')}>
          <ul>
            {(['AUTHORITY', 'SUBJECTS', 'PUBLIC'] as const).map((to) => <li key={to}><Link to="/pelindungan/insiden/$id/pemberitahuan" params={{ id }} search={{ kepada: to }}>{t('insiden.noticeTo', { to: label('NOTICE_TO', to) })}</Link></li>)}
          </ul>
        </Card>
      )}
      <PapersCard papers={documents} />
    </>
  );
}
