import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { ForumFilters } from '../features/forums/ForumFilters.tsx';
import { ForumTable } from '../features/forums/ForumTable.tsx';
import { forumFilter, type ForumSearch } from '../features/forums/forum-search.ts';
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

const forumsQuery = graphql(`
  query Forums($area: RegionCode, $filter: ForumFilter, $order: [ForumOrder!], $after: String) {
    forums(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...ForumTable_forum } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: ForumSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME' } = deps;
  const asked = { area, order: [urut], filter: forumFilter(deps, state.text) };
  return { asked, list: context.preload(forumsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/forum');

/** The register of forums. */
export const Route = createLazyRoute('/forum')({ component: Forums, pendingComponent: ListSkeleton });

function Forums() {
  const t = useText();
  const mayRecord = useCan('forum.record');
  const { list, asked } = route.useLoaderData();
  const { urut = 'NAME' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.forums;
  if (!found) throw error ?? new Error('The graph gave no list of forums');
  const shown = argumentsOf('FORUMS', asked);
  const form = mayRecord && <Link to="/forum/baru" className={buttonClass('main')}>{t('forums.form')}</Link>;
  return (
    <>
      <PageHead
        title={t('forums.title')}
        line={<CountLine count={found.totalCount} words="forums.count" atLeast="forums.countAtLeast" />}
        actions={<>{form}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <ForumFilters><ViewMenu shown={shown} /></ForumFilters>
      {found.edges.length === 0
        ? <NoHits none="forums.noneYet" noneWhy="forums.noneYetWhy" action={form} />
        : <ForumTable forums={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
