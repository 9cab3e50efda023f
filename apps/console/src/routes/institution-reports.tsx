import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { InstitutionOrder, InstitutionReportOrder } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { MissingTable } from '../features/institution-reports/MissingTable.tsx';
import { ReportFilters } from '../features/institution-reports/ReportFilters.tsx';
import { ReportTable } from '../features/institution-reports/ReportTable.tsx';
import { ReportTabs } from '../features/institution-reports/ReportTabs.tsx';
import { institutionReportFilter, missingYear, type InstitutionReportSearch } from '../features/institution-reports/report-search.ts';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan, useViewer } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';
import { isCode } from './search-params.ts';

const reportsQuery = graphql(`
  query InstitutionReports($area: RegionCode, $filter: InstitutionReportFilter, $order: [InstitutionReportOrder!], $after: String) {
    institutionReports(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...YearReportTable_report } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const missingQuery = graphql(`
  query UnreportedInstitutions($area: RegionCode, $filter: InstitutionFilter, $order: [InstitutionOrder!], $after: String) {
    institutions(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...MissingTable_institution } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: InstitutionReportSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the yearly reports that the address names, or who has not reported. */
export function loader({ deps, location: { state: { text } }, context }: Request) {
  const { wilayah: area, setelah: after, urut } = deps;
  const read = { fetchPolicy: 'cache-and-network' as const };
  if (deps.tampilan === 'belum') {
    const asked = { area, filter: { text, unreportedYear: missingYear(deps) }, order: [isCode(InstitutionOrder, urut) ? urut : 'NAME' as const] };
    return { kind: 'missing' as const, asked, list: context.preload(missingQuery, { ...read, variables: { ...asked, after } }) };
  }
  const order = isCode(InstitutionReportOrder, urut) ? urut : 'SUBMITTED' as const;
  const asked = { area, filter: institutionReportFilter(deps, text), order: [order] };
  return { kind: 'list' as const, order, asked, list: context.preload(reportsQuery, { ...read, variables: { ...asked, after } }) };
}

type Loaded = ReturnType<typeof loader>;
const route = getRouteApi('/lembaga/laporan');

/** Yearly reports of institutions, those that wait first; and who has not reported. */
export const Route = createLazyRoute('/lembaga/laporan')({ component: InstitutionReports, pendingComponent: ListSkeleton });

function InstitutionReports() {
  const loaded = route.useLoaderData();
  return loaded.kind === 'missing' ? <Missing loaded={loaded} /> : <List loaded={loaded} />;
}

function List({ loaded: { asked, list, order } }: { loaded: Extract<Loaded, { kind: 'list' }> }) {
  const t = useText();
  const decides = useCan('yearReport.decide');
  const { grant: { organisation } } = useViewer();
  const { data, error } = useReadQuery(list);
  const found = data?.institutionReports;
  if (!found) throw error ?? new Error('The graph gave no yearly reports');
  const shown = argumentsOf('INSTITUTION_REPORTS', asked);
  const write = organisation && <Link to="/lembaga/$id/laporan/baru" params={{ id: organisation.id }} className={buttonClass('main')}>{t('yearReports.new')}</Link>;
  return (
    <>
      <PageHead
        title={t('yearReports.listTitle')}
        line={<CountLine count={found.totalCount} words="yearReports.count" atLeast="yearReports.countAtLeast" />}
        actions={
          <>
            <ExportButton shown={shown} count={found.totalCount} />
            {decides && <Link to="/lembaga/laporan" search={({ wilayah }) => ({ wilayah, status: ['SUBMITTED' as const] })} className={buttonClass('main')}>{t('yearReports.queue')}</Link>}
            {write}
          </>
        }
      />
      <ReportTabs />
      <ReportFilters><ViewMenu shown={shown} /></ReportFilters>
      {found.edges.length === 0
        ? <NoHits none="yearReports.none" noneWhy="yearReports.noneWhy" action={write} />
        : <ReportTable reports={found.edges.map(({ node }) => node)} order={order} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}

function Missing({ loaded: { asked, list } }: { loaded: Extract<Loaded, { kind: 'missing' }> }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const found = data?.institutions;
  if (!found) throw error ?? new Error('The graph gave no list of institutions');
  const year = asked.filter.unreportedYear;
  return (
    <>
      <PageHead
        title={t('yearReports.listTitle')}
        line={<span>{t('yearReports.missingLine', { count: found.totalCount.value, year: String(year) })}</span>}
        actions={<ExportButton shown={argumentsOf('INSTITUTIONS', asked)} count={found.totalCount} />}
      />
      <ReportTabs />
      <ReportFilters />
      {found.edges.length === 0
        ? <State title={t('yearReports.noneMissing')}>{t('yearReports.noneMissingWhy', { year: String(year) })}</State>
        : <MissingTable institutions={found.edges.map(({ node }) => node)} year={year} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
