import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
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
import { useCan } from '../shell/session-context.tsx';
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
  query UnreportedPillars($area: RegionCode, $month: Date!, $type: [PillarType!], $after: String) {
    unreportedPillars(first: 20, after: $after, area: $area, month: $month, type: $type) {
      edges { node { id ...UnreportedTable_pillar } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: ReportSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, tampilan, bulan, jenis, urut } = deps;
  if (tampilan === 'belum') {
    const month = monthOf(bulan);
    return { view: 'unreported' as const, month, list: context.preload(unreportedQuery, { fetchPolicy: 'cache-and-network', variables: { area, month, type: jenis, after } }) };
  }
  const asked = { area, order: [urut ?? 'DATE_DESC' as const], filter: reportFilter(deps, state.text) };
  return { view: 'reports' as const, asked, list: context.preload(reportsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type ListOf<View> = Extract<ReturnType<typeof loader>, { view: View }>['list'];

const route = getRouteApi('/laporan');

/** What those who serve have reported, and who has not. */
export const Route = createLazyRoute('/laporan')({ component: Reports, pendingComponent: ListSkeleton });

function Reports() {
  const data = route.useLoaderData();
  return data.view === 'unreported' ? <Unreported list={data.list} month={data.month} /> : <ReportList list={data.list} asked={data.asked} />;
}

function ReportList({ list, asked }: { list: ListOf<'reports'>; asked: Asked }) {
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

function Unreported({ list, month }: { list: ListOf<'unreported'>; month: string }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const pillars = data?.unreportedPillars;
  if (!pillars) throw error ?? new Error('The graph gave no list of those who have not reported');
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
