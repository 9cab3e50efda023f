import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { present } from '../apollo/present.ts';
import { FieldLists } from '../features/attendance/FieldLists.tsx';
import { FieldRounds } from '../features/inventory/FieldRounds.tsx';
import { FieldPoints } from '../features/distribution/FieldPoints.tsx';
import { ItemList } from '../features/field/ItemList.tsx';
import { LineState } from '../features/field/LineState.tsx';
import styles from '../features/field/field.module.css';
import { CalledMeetingList } from '../features/meetings/CalledMeetingList.tsx';
import { VisitList } from '../features/monitoring/VisitList.tsx';
import { SixTList } from '../features/six-t/SixTList.tsx';
import { FieldNotices } from '../features/notices/FieldNotices.tsx';
import { FieldCentres } from '../features/service-centres/FieldCentres.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import { remember, remembered } from '../shell/memory.ts';
import { useCan, useFieldTerms, useLabel, useViewer } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Section } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { isNewVersionReady, onNewVersion, registerWorker, takeNewVersion } from '../worker/register.ts';
import { sessionQuery, sessionVariables } from './root.tsx';

const comingQuery = graphql(`
  query ComingEvents($from: Date!) {
    events(first: 5, filter: { from: $from }, order: [DATE_ASC]) { edges { node { id title date } } }
  }
`);

/** What an officer does away from the office: record, and see what waits. It opens without a line. */
export const Route = createLazyRoute('/lapangan')({ component: Field });

function Field() {
  const t = useText();
  const records = useCan('event.record');
  const reports = useFieldTerms().length > 0;
  const logs = useCan('service.log');
  const ticks = useCan('participant.record');
  const counts = useCan('inventory.record');
  const meets = useCan('meeting.record');
  const checks = useCan('sixT.check');
  const delivers = useCan('delivery.record');
  const label = useLabel();
  const { grant } = useViewer();
  useFieldMachine();
  const newVersion = useSyncExternalStore(onNewVersion, isNewVersionReady);
  return (
    <div className={styles.page}>
      <PageHead title={t('field.title')} line={<span>{t('field.line', { role: label('ROLE', grant.role), area: grant.area.shortName })}</span>} />
      <LineState />
      {newVersion && <Notice live>{t('field.newVersion')} <Button weight="quiet" onClick={takeNewVersion}>{t('field.reload')}</Button></Notice>}
      {reports && <div className={styles.do}><Link to="/lapangan/laporan" className={buttonClass('main')}>{t('reports.writeJournal')}</Link></div>}
      {records
        ? <div className={styles.do}><Link to="/lapangan/kegiatan" className={buttonClass('main')}>{t('field.record')}</Link></div>
        : <p className={styles.none}>{t('field.readsOnly', { role: label('ROLE', grant.role) })}</p>}
      <FieldNotices />
      <FieldPoints />
      <FieldLists />
      <FieldRounds />
      <SixTList />
      <VisitList />
      <CalledMeetingList />
      <FieldCentres />
      {(records || reports || logs || ticks || counts || meets || checks || delivers) && <Section title={t('field.items')}><ItemList /></Section>}
      <Coming />
    </div>
  );
}

/** From its first visit here on, this machine keeps what field pages need. */
function useFieldMachine(): void {
  const client = useApolloClient();
  useEffect(() => {
    void registerWorker();
    if (remembered('field') !== null) return;
    remember('field', 'yes');
    void client.query({ query: sessionQuery, variables: sessionVariables, fetchPolicy: 'network-only' }).catch(() => {});
  }, [client]);
}

/** The next events of the viewer's area; without a line there are none to show. */
function Coming() {
  const t = useText();
  const format = useFormat();
  const [from] = useState(() => today());
  const { data } = useQuery(comingQuery, { variables: { from } });
  const events = present(data?.events?.edges).map(({ node }) => node);
  if (!data?.events) return null;
  return (
    <Section title={t('field.coming')}>
      {events.length === 0 && <p className={styles.none}>{t('field.noneComing')}</p>}
      {events.length > 0 && (
        <ul className={styles.items}>
          {events.map(({ id, title, date }) => (
            <li key={id} className={styles.item}>
              <div className={styles.words}>
                <Link to="/kegiatan/$id" params={{ id }} className={styles.name}>{title}</Link>
                <span className={styles.second}>{format.date(date)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
