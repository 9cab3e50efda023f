import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { FindingTable } from '../features/monitoring/FindingTable.tsx';
import { InstrumentTable } from '../features/monitoring/InstrumentTable.tsx';
import { MonitoringBoard } from '../features/monitoring/MonitoringBoard.tsx';
import { MonitoringFilters } from '../features/monitoring/MonitoringFilters.tsx';
import { MonitoringTable } from '../features/monitoring/MonitoringTable.tsx';
import { MonitoringTabs } from '../features/monitoring/MonitoringTabs.tsx';
import { findingFilter, monitoringFilter, yearOf, type MonitoringSearch } from '../features/monitoring/monitoring-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const monitoringsQuery = graphql(`
  query Monitorings($area: RegionCode, $filter: MonitoringFilter, $order: [MonitoringOrder!], $after: String) {
    monitorings(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...MonitoringTable_monitoring } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const findingsQuery = graphql(`
  query Findings($area: RegionCode, $filter: MonitoringFindingFilter, $order: [MonitoringFindingOrder!], $after: String) {
    monitoringFindings(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...FindingTable_monitoringFinding } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: MonitoringSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the list that the address names; the board and the instruments read for themselves. */
export function loader({ deps, context, location }: Request) {
  const { text } = location.state;
  const common = { area: deps.wilayah };
  if (deps.tampilan === 'daftar') {
    const asked = { ...common, filter: monitoringFilter(deps, text), order: ['PLANNED_ON' as const] };
    return { kind: 'list' as const, asked, list: context.preload(monitoringsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
  }
  if (deps.tampilan === 'temuan') {
    const asked = { ...common, filter: findingFilter(deps, text), order: ['DUE' as const] };
    return { kind: 'findings' as const, asked, list: context.preload(findingsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
  }
  return null;
}

type Loaded = NonNullable<ReturnType<typeof loader>>;
const route = getRouteApi('/monev');

/** The monitoring of institutions: the board of the year, its list, findings, and what is asked. */
export const Route = createLazyRoute('/monev')({ component: Monitorings, pendingComponent: ListSkeleton });

function Monitorings() {
  const loaded = route.useLoaderData();
  const { tampilan } = route.useSearch();
  if (loaded?.kind === 'list') return <List loaded={loaded} />;
  if (loaded?.kind === 'findings') return <Findings loaded={loaded} />;
  return tampilan === 'instrumen' ? <Instruments /> : <Board />;
}

function PlanLink() {
  const t = useText();
  const year = yearOf(route.useSearch());
  return useCan('monitoring.plan') && <Link to="/monev/rencana" search={({ wilayah }) => ({ wilayah, tahun: year })} className={buttonClass('main')}>{t('monev.plan')}</Link>;
}

function Board() {
  const t = useText();
  const year = yearOf(route.useSearch());
  const { name } = useArea();
  return (
    <>
      <PageHead title={t('monev.title')} line={<span>{t('monev.boardLine', { year: String(year), area: name })}</span>} actions={<PlanLink />} />
      <MonitoringTabs />
      <MonitoringFilters />
      <MonitoringBoard />
    </>
  );
}

function List({ loaded: { asked, list } }: { loaded: Extract<Loaded, { kind: 'list' }> }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const found = data?.monitorings;
  if (!found) throw error ?? new Error('The graph gave no monitorings');
  const shown = argumentsOf('MONITORINGS', asked);
  return (
    <>
      <PageHead title={t('monev.title')} line={<CountLine count={found.totalCount} words="monev.count" atLeast="monev.countAtLeast" />} actions={<><PlanLink /><ExportButton shown={shown} count={found.totalCount} /></>} />
      <MonitoringTabs />
      <MonitoringFilters><ViewMenu shown={shown} /></MonitoringFilters>
      <Partial error={error} parts={{ 'monitorings.edges.node.@identity': 'monev.assessor' }} />
      {found.edges.length === 0 ? <NoHits none="monev.none" noneWhy="monev.noneWhy" /> : <MonitoringTable monitorings={found.edges.map(({ node }) => node)} label={t('monev.title')} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}

function Findings({ loaded: { asked, list } }: { loaded: Extract<Loaded, { kind: 'findings' }> }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const found = data?.monitoringFindings;
  if (!found) throw error ?? new Error('The graph gave no findings');
  const shown = argumentsOf('MONITORING_FINDINGS', asked);
  return (
    <>
      <PageHead title={t('monev.title')} line={<CountLine count={found.totalCount} words="monev.findingCount" atLeast="monev.findingCountAtLeast" />} actions={<ExportButton shown={shown} count={found.totalCount} />} />
      <MonitoringTabs />
      <MonitoringFilters><ViewMenu shown={shown} /></MonitoringFilters>
      {found.edges.length === 0 ? <NoHits none="monev.noFindings" noneWhy="monev.noFindingsWhy" /> : <FindingTable findings={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}

function Instruments() {
  const t = useText();
  const publishes = useCan('instrument.publish');
  return (
    <>
      <PageHead title={t('monev.title')} line={<span>{t('monev.instrumentsLine')}</span>} actions={publishes && <Link to="/monev/instrumen/baru" className={buttonClass('main')}>{t('monev.newInstrument')}</Link>} />
      <MonitoringTabs />
      <InstrumentTable />
    </>
  );
}
