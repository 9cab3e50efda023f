import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { BriefLink } from '../features/documents/BriefLink.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ActionItemFilters } from '../features/minutes/ActionItemFilters.tsx';
import { ActionItemTable } from '../features/minutes/ActionItemTable.tsx';
import { actionItemFilter, type ActionItemSearch } from '../features/minutes/action-item-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const itemsQuery = graphql(`
  query ActionItems($area: RegionCode, $filter: ActionItemFilter, $order: [ActionItemOrder!], $after: String) {
    actionItems(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...ActionItem_item @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: ActionItemSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the list that the address names. */
export function loader({ deps, context, location }: Request) {
  const asked = { area: deps.wilayah, filter: actionItemFilter(deps, location.state.text), order: [deps.urut ?? 'DUE' as const] };
  return { asked, list: context.preload(itemsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/tindak-lanjut');

/** What meetings left to be done, the first due first. */
export const Route = createLazyRoute('/tindak-lanjut')({ component: ActionItems, pendingComponent: ListSkeleton });

function ActionItems() {
  const t = useText();
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.actionItems;
  if (!found) throw error ?? new Error('The graph gave no action items');
  const shown = argumentsOf('ACTION_ITEMS', asked);
  return (
    <>
      <PageHead title={t('minutes.list')} line={<CountLine count={found.totalCount} words="minutes.count" atLeast="minutes.countAtLeast" />} actions={<><BriefLink /><ExportButton shown={shown} count={found.totalCount} /></>} />
      <ActionItemFilters><ViewMenu shown={shown} /></ActionItemFilters>
      {found.edges.length === 0 ? <NoHits none="minutes.noneYet" noneWhy="minutes.noneYetWhy" /> : <ActionItemTable items={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
