import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { CaseServiceFilters } from '../features/case-services/CaseServiceFilters.tsx';
import { CaseServiceTable } from '../features/case-services/CaseServiceTable.tsx';
import { caseServiceFilter, type CaseServiceSearch } from '../features/case-services/service-search.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const servicesQuery = graphql(`
  query ServicesOfCases($area: RegionCode, $filter: CaseServiceFilter, $order: [CaseServiceOrder!], $after: String) {
    caseServices(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...CaseServiceTable_service @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

/** Begins to read the list that the address names. */
export function loader({ deps, context }: { deps: CaseServiceSearch & AreaSearch; context: RouterContext }) {
  const { wilayah: area, setelah: after, urut = 'DUE' } = deps;
  const asked = { area, order: [urut], filter: caseServiceFilter(deps) };
  return { asked, list: context.preload(servicesQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/layanan-kasus');

/** Services for the cases of an area, what should end first first. */
export const Route = createLazyRoute('/layanan-kasus')({ component: CaseServices, pendingComponent: ListSkeleton });

function CaseServices() {
  const t = useText();
  const { list, asked } = route.useLoaderData();
  const { urut = 'DUE' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.caseServices;
  if (!found) throw error ?? new Error('The graph gave no list of services');
  const shown = argumentsOf('CASE_SERVICES', asked);
  return (
    <>
      <PageHead
        title={t('caseServices.list')}
        line={<CountLine count={found.totalCount} words="caseServices.count" atLeast="caseServices.countAtLeast" />}
        actions={<ExportButton shown={shown} count={found.totalCount} />}
      />
      <CaseServiceFilters><ViewMenu shown={shown} /></CaseServiceFilters>
      {found.edges.length === 0
        ? <NoHits none="caseServices.noneListed" noneWhy="caseServices.noneListedWhy" />
        : <CaseServiceTable services={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
