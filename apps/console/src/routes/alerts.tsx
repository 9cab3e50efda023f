import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { AlertFilters } from '../features/alerts/AlertFilters.tsx';
import { AlertTable } from '../features/alerts/AlertTable.tsx';
import { alertFilter, type AlertsSearch } from '../features/alerts/alerts-search.ts';
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

const alertsQuery = graphql(`
  query Alerts($area: RegionCode, $filter: AlertFilter, $after: String) {
    alerts(first: 50, after: $after, area: $area, filter: $filter) {
      edges { node { id ...AlertTable_alert @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

/** Begins to read the list that the address names. */
export function loader({ deps, context }: { deps: AlertsSearch & AreaSearch; context: RouterContext }) {
  const asked = { area: deps.wilayah, filter: alertFilter(deps) };
  return { asked, list: context.preload(alertsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/pelindungan/peringatan');

/** What whoever watches over personal data is told, newest first. */
export const Route = createLazyRoute('/pelindungan/peringatan')({ component: Alerts, pendingComponent: ListSkeleton });

function Alerts() {
  const t = useText();
  const { list, asked } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.alerts;
  if (!found) throw error ?? new Error('The graph gave no alerts');
  const shown = argumentsOf('ALERTS', asked);
  return (
    <>
      <PageHead title={t('peringatan.title')} line={<CountLine count={found.totalCount} words="peringatan.countOf" atLeast="peringatan.countAtLeast" />} actions={<ExportButton shown={shown} count={found.totalCount} />} />
      <AlertFilters><ViewMenu shown={shown} /></AlertFilters>
      {found.edges.length === 0 ? <NoHits none="peringatan.none" noneWhy="peringatan.noneWhy" /> : <AlertTable alerts={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
