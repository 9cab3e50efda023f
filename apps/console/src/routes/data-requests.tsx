import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { RequestFilters } from '../features/data-requests/RequestFilters.tsx';
import { RequestTable } from '../features/data-requests/RequestTable.tsx';
import { dataRequestFilter, type DataRequestSearch } from '../features/data-requests/data-request-search.ts';
import { argumentsOf } from '../features/lists/list-arguments.ts';
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
import type { RouterContext } from './root.tsx';

const dataRequestsQuery = graphql(`
  query DataRequests($area: RegionCode, $filter: DataRequestFilter, $order: [DataRequestOrder!], $after: String) {
    dataRequests(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...RequestTable_request @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: DataRequestSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the register that the address names. */
export function loader({ deps, context, location: { state: { text } } }: Request) {
  const asked = { area: deps.wilayah, filter: dataRequestFilter(deps, text), order: [deps.urut ?? 'DUE'] };
  return { asked, list: context.preload(dataRequestsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/pelindungan/permintaan');

/** The register of requests about somebody's own data: what is due first, first. It leaves in no file. */
export const Route = createLazyRoute('/pelindungan/permintaan')({ component: DataRequests, pendingComponent: ListSkeleton });

function DataRequests() {
  const t = useText();
  const handles = useCan('request.handle');
  const { list, asked } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.dataRequests;
  if (!found) throw error ?? new Error('The graph gave no requests');
  return (
    <>
      <PageHead
        title={t('permintaan.title')} line={<CountLine count={found.totalCount} words="permintaan.countOf" atLeast="permintaan.countAtLeast" />}
        actions={handles && <Link to="/pelindungan/permintaan/baru" className={buttonClass('main')}>{t('permintaan.add')}</Link>}
      />
      <RequestFilters><ViewMenu shown={argumentsOf('DATA_REQUESTS', asked)} /></RequestFilters>
      {found.edges.length === 0 ? <NoHits none="permintaan.none" noneWhy="permintaan.noneWhy" /> : <RequestTable requests={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
