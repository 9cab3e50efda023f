import { Link } from '@tanstack/react-router';
import type { FindingBody_SixTCheckFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import styles from '../monitoring/monitoring.module.css';

graphql(`
  fragment FindingBody_sixTCheck on SixTCheck {
    id
    version
    dimension
    result
    note
    photoUrl
    photoComing
    checkedOn
    severity
    responsible
    dueOn
    overdue
    daysOpen
    state
    answer
    answeredOn
    remark
    closedOn
    nextSteps
    area { code shortName fullName }
    point { id name }
    delivery { id nth recipient state }
    batch { id period channel programme { code name } area { code shortName } }
    checkedBy { id displayName }
    answeredBy { id displayName }
  }
`);

/** A check as its page shows it. */
export type FindingShown = FindingBody_SixTCheckFragment;

/** What was found, with its photograph, and what was done about it. */
export function FindingTexts({ finding: { note, photoUrl, photoComing, answer, answeredOn, answeredBy, remark, closedOn, delivery, dimension, state } }: { finding: FindingShown }) {
  const t = useText();
  const { shortDate } = useFormat();
  const reads = useCan('delivery.read');
  const said = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');
  return (
    <>
      <Card title={t('sixT.finding')}>
        <p className={styles.text}>{note}</p>
        {dimension === 'SASARAN' && delivery && state !== 'CLOSED' && <p className={styles.due}>{t('sixT.notConfirmed', { nth: delivery.nth })}</p>}
        {photoUrl && <a href={photoUrl} target="_blank" rel="noreferrer"><img src={photoUrl} alt={t('sixT.photo')} className={styles.picture} /></a>}
        {photoComing && <p className={styles.quiet}>{t(reads ? 'sixT.photoComing' : 'sixT.photoHidden')}</p>}
      </Card>
      {answer && <Card title={t('sixT.answer')}><p className={styles.text}>{answer}</p><p className={styles.quiet}>{said(answeredOn && shortDate(answeredOn), answeredBy?.displayName)}</p></Card>}
      {remark && <Card title={t(state === 'CLOSED' ? 'sixT.closedRemark' : 'sixT.returned')}><p className={styles.text}>{remark}</p><p className={styles.quiet}>{said(closedOn && shortDate(closedOn))}</p></Card>}
    </>
  );
}

/** What is known of a finding. */
export function FindingFacts({ finding }: { finding: FindingShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { batch, point, delivery, area, severity, responsible, dueOn, daysOpen, checkedOn, checkedBy } = finding;
  return (
    <Card title={t('sixT.facts')}>
      <Facts
        facts={[
          { label: t('sixT.programme'), value: batch?.programme.name },
          { label: t('sixT.batch'), value: batch && <Link to="/enam-t/temuan" search={{ penyaluran: batch.id }}>{`${batch.period} · ${batch.area.shortName}`}</Link> },
          { label: t('sixT.channel'), value: batch && label('DISTRIBUTION_CHANNEL', batch.channel) },
          { label: t('sixT.point'), value: point?.name },
          { label: t('sixT.sample'), value: delivery && t('sixT.sampleOf', { nth: delivery.nth, name: delivery.recipient ?? '–' }) },
          { label: t('sixT.area'), value: area.fullName },
          { label: t('sixT.severity'), value: severity && label('FINDING_SEVERITY', severity) },
          { label: t('sixT.responsible'), value: responsible },
          { label: t('sixT.dueOn'), value: dueOn && shortDate(dueOn) },
          { label: t('sixT.daysOpen'), value: daysOpen === null ? null : number(daysOpen) },
          { label: t('sixT.checkedOn'), value: shortDate(checkedOn) },
          { label: t('sixT.checkedBy'), value: checkedBy?.displayName },
        ]}
      />
    </Card>
  );
}
