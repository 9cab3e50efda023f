import { useQuery, useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import type { UnreportedPillarsQuery } from '../__generated__/graphql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { ReportFilters, ReportViews, UnreportedFilters } from '../features/reports/ReportFilters.tsx';
import { ReportTable } from '../features/reports/ReportTable.tsx';
import { UnreportedTable } from '../features/reports/UnreportedTable.tsx';
import { monthOf, reportFilter, type ReportSearch } from '../features/reports/report-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan, useViewer } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const reportsQuery = graphql(`
  query PillarReports($area: RegionCode, $filter: PillarReportFilter, $order: [PillarReportOrder!], $after: String) {
    pillarReports(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...ReportTable_report } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const unreportedQuery = graphql(`
  query UnreportedPillars($area: RegionCode!, $month: Date!, $type: [PillarType!], $after: String) {
    region(code: $area) {
      code
      unreportedPillars(first: 20, after: $after, month: $month, type: $type) {
        edges { node { id ...UnreportedTable_pillar } }
        pageInfo { hasNextPage endCursor }
        totalCount { value exact }
      }
    }
  }
`);

type Request = { deps: ReportSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, tampilan, urut } = deps;
  // Asked of a region, which may be the viewer's own; the page knows it.
  if (tampilan === 'belum') return { view: 'unreported' as const };
  const asked = { area, order: [urut ?? 'DATE_DESC' as const], filter: reportFilter(deps, state.text) };
  return { view: 'reports' as const, asked, list: context.preload(reportsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type List = Extract<ReturnType<typeof loader>, { view: 'reports' }>['list'];

const route = getRouteApi('/laporan');

/** What those who serve have reported, and who has not. */
export const Route = createLazyRoute('/laporan')({ component: Reports, pendingComponent: ListSkeleton });

function Reports() {
  const data = route.useLoaderData();
  return data.view === 'unreported' ? <Unreported /> : <ReportList list={data.list} asked={data.asked} />;
}

function ReportList({ list, asked }: { list: List; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('PILLAR_REPORTS', asked);
  const { tampilan } = route.useSearch();
  const monthly = tampilan === 'MONTHLY';
  const writes = useCan('report.write');
  const decides = useCan('report.decide');
  const { data, error } = useReadQuery(list);
  const reports = data?.pillarReports;
  if (!reports) throw error ?? new Error('The graph gave no list of reports');
  const title = t(monthly ? 'reports.monthly' : 'reports.daily');
  return (
    <>
      <PageHead
        title={t('reports.title')}
        line={<CountLine count={reports.totalCount} words={monthly ? 'reports.monthlyCount' : 'reports.dailyCount'} atLeast={monthly ? 'reports.monthlyCountAtLeast' : 'reports.dailyCountAtLeast'} />}
        actions={
          <>
            <ExportButton shown={shown} count={reports.totalCount} />
            {monthly && decides && <Link to="/laporan/antrean" className={buttonClass()}>{t('reports.queue')}</Link>}
            {writes && <Link to="/laporan/baru" search={{ jenis: monthly ? 'MONTHLY' : 'DAILY' }} className={buttonClass('main')}>{t(monthly ? 'reports.newMonthly' : 'reports.newDaily')}</Link>}
          </>
        }
      />
      <ReportViews />
      <ReportFilters><ViewMenu shown={shown} /></ReportFilters>
      {reports.edges.length === 0 ? <NoHits none="reports.none" noneWhy="reports.noneWhy" /> : <ReportTable reports={reports.edges.map(({ node }) => node)} label={title} />}
      <ListPager next={reports.pageInfo.hasNextPage ? reports.pageInfo.endCursor : null} />
    </>
  );
}

function Unreported() {
  const { bulan, jenis, setelah } = route.useSearch();
  const { grant } = useViewer();
  const { chosen } = useArea();
  const month = monthOf(bulan);
  const variables = { area: chosen ?? grant.area.code, month, type: jenis, after: setelah };
  const { data, previousData, error, loading } = useQuery(unreportedQuery, { variables, fetchPolicy: 'cache-and-network' });
  const pillars = (data ?? previousData)?.region?.unreportedPillars;
  if (!pillars) {
    if (!loading) throw error ?? new Error('The graph gave no list of those who have not reported');
    return <ListSkeleton />;
  }
  return <UnreportedList pillars={pillars} month={month} />;
}

type Unreporting = NonNullable<NonNullable<UnreportedPillarsQuery['region']>['unreportedPillars']>;

function UnreportedList({ pillars, month }: { pillars: Unreporting; month: string }) {
  const t = useText();
  return (
    <>
      <PageHead title={t('reports.title')} line={<CountLine count={pillars.totalCount} words="reports.unreportedCount" atLeast="reports.unreportedCountAtLeast" />} />
      <ReportViews />
      <UnreportedFilters />
      {pillars.edges.length === 0
        ? <State title={t('reports.allReported')}>{t('reports.allReportedWhy')}</State>
        : <UnreportedTable pillars={pillars.edges.map(({ node }) => node)} month={month.slice(0, 7)} />}
      <ListPager next={pillars.pageInfo.hasNextPage ? pillars.pageInfo.endCursor : null} />
    </>
  );
}
