import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { Clashes } from '../features/monitoring/Clashes.tsx';
import { Findings } from '../features/monitoring/Findings.tsx';
import { MonitoringAnswers, MonitoringFacts } from '../features/monitoring/MonitoringBody.tsx';
import { MonitoringSteps } from '../features/monitoring/MonitoringSteps.tsx';
import { monitoringFields, monitoringParts, monitoringTones } from '../features/monitoring/monitoring-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const monitoringQuery = graphql(`
  query Monitoring($id: ID!, $history: Boolean!) {
    monitoring(id: $id) {
      id
      ...MonitoringBody_monitoring @unmask
      viewerCan { visit answer score }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the monitoring; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(monitoringQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/monev/$id');

/** The monitoring of one institution in one year. */
export const Route = createLazyRoute('/monev/$id')({ component: Monitoring, pendingComponent: RecordSkeleton });

function Monitoring() {
  const t = useText();
  const label = useLabel();
  const { date } = useFormat();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const monitoring = data?.monitoring;
  if (!monitoring) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, year, state, overdue, institution, area, plannedOn, visitedOn, viewerCan } = monitoring;
  return (
    <>
      <PageHead
        title={t('monev.of', { institution: institution?.name ?? '–', year: String(year) })}
        trail={[<Link key="list" to="/monev" search={({ wilayah }) => ({ wilayah, tahun: year, tampilan: 'daftar' })}>{t('monev.title')}</Link>]}
        line={
          <>
            <span>{area.fullName}</span>
            <span aria-hidden="true">·</span>
            <span>{visitedOn ? t('monev.visitedLine', { date: date(visitedOn) }) : t('monev.plannedLine', { date: date(plannedOn) })}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={overdue ? 'due' : monitoringTones[state]}>{label('MONITORING_STATE', state)}</StateDot>
          </>
        }
      />
      <ChangedNotice type="Monitoring" id={id} version={version} />
      <Partial error={error} parts={monitoringParts} />
      <RecordTabs of={{ type: 'Monitoring', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={monitoring.history?.edges.map(({ node }) => node) ?? null} fieldNames={monitoringFields} />
      ) : (
        <Columns
          main={<><MonitoringSteps monitoring={monitoring} /><Clashes monitoring={monitoring} /><Findings monitoring={monitoring} can={viewerCan} /><MonitoringAnswers monitoring={monitoring} /></>}
          aside={<MonitoringFacts monitoring={monitoring} />}
        />
      )}
    </>
  );
}
