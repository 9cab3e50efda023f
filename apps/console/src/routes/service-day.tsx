import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import type { ServiceDayPage_DayFragment } from '../__generated__/graphql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import styles from '../features/service-centres/service-centres.module.css';
import { centreParts, dayFields } from '../features/service-centres/service-words.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { Table, type Column } from '../ui/Table.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment ServiceDayPage_day on ServiceDay {
    id
    persons
    male
    female
    settled
    referred
    centre { id name }
    area { code fullName }
    viewerCan { correct }
    caveats { ...CaveatNotices_caveat @unmask }
    ...DayForm_day @unmask
  }
`);

const dayQuery = graphql(`
  query ServiceDay($id: ID!, $history: Boolean!) {
    serviceDay(id: $id) {
      id
      ...ServiceDayPage_day @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the day; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(dayQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/puskesos/layanan/$id');
const DayForm = lazy(() => import('../features/service-centres/DayForm.tsx').then((file) => ({ default: file.DayForm })));

/** One day of a service log. */
export const Route = createLazyRoute('/puskesos/layanan/$id')({ component: DayPage, pendingComponent: RecordSkeleton });

function DayPage() {
  const t = useText();
  const { date } = useFormat();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const day = data?.serviceDay;
  if (!day) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, centre, area, viewerCan, note, fromPaper } = day;
  return (
    <>
      <PageHead
        title={t('services.dayOf', { date: date(day.day) })}
        trail={[
          <Link key="list" to="/puskesos" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('services.title')}</Link>,
          <Link key="whose" to="/puskesos/$id" params={{ id: centre.id }} search={{ bagian: 'layanan' as const }}>{centre.name}</Link>,
        ]}
        line={<><span>{area.fullName}</span>{fromPaper && <span>{t('services.fromPaper')}</span>}</>}
        actions={viewerCan.correct && !correcting && bagian === undefined && <Button weight="main" onClick={() => setCorrecting(true)}>{t('services.correctDay')}</Button>}
      />
      <ChangedNotice type="ServiceDay" id={id} version={version} />
      <Partial error={error} parts={centreParts} />
      <RecordTabs of={{ type: 'ServiceDay', id }} />
      {bagian === 'riwayat' ? <HistoryList entries={day.history?.edges.map(({ node }) => node) ?? null} fieldNames={dayFields} /> : (
        <>
          <FirstThings>
            <CaveatNotices caveats={day.caveats} fieldNames={dayFields} />
            {note && <Notice word={t('services.note')}>{note}</Notice>}
            {correcting && <Suspense fallback={null}><DayForm centre={centre} recorded={day} onDone={() => setCorrecting(false)} /></Suspense>}
          </FirstThings>
          {!correcting && <DayTable day={day} />}
        </>
      )}
    </>
  );
}

type Row = ServiceDayPage_DayFragment['services'][number];

function DayTable({ day: { services, persons, male, female, settled, referred } }: { day: ServiceDayPage_DayFragment }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const figure = (key: 'male' | 'female' | 'settled' | 'referred'): Column<Row> => ({ key, head: t(`services.${key}`), align: 'end', fit: true, cell: (row) => number(row[key]) });
  const columns: Column<Row>[] = [
    { key: 'kind', head: t('services.kind'), phone: 'lead', cell: ({ kind }) => label('SERVICE_KIND', kind) },
    { key: 'persons', head: t('services.persons'), align: 'end', fit: true, cell: (row) => number(row.male + row.female) },
    figure('male'), figure('female'), figure('settled'), figure('referred'),
  ];
  return (
    <>
      <p className={styles.said}>{t('services.yearLine', { persons: number(persons), male: number(male), female: number(female), settled: number(settled), referred: number(referred) })}</p>
      <Table label={t('services.services')} columns={columns} rows={services} rowKey={({ kind }) => kind} dense />
    </>
  );
}
