import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { AidFilters } from '../features/aid/AidFilters.tsx';
import { AidTable } from '../features/aid/AidTable.tsx';
import { aidFilter, type AidSearch } from '../features/aid/aid-search.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
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

const programmesQuery = graphql(`
  query AidProgrammes($area: RegionCode, $filter: ProgrammeFilter, $order: [ProgrammeOrder!], $after: String) {
    programmes(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...AidTable_programme } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: AidSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME' } = deps;
  const asked = { area, order: [urut], filter: aidFilter(deps, state.text) };
  return { asked, list: context.preload(programmesQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/program-bantuan');

/** The register of programmes of aid. */
export const Route = createLazyRoute('/program-bantuan')({ component: AidProgrammes, pendingComponent: ListSkeleton });

function AidProgrammes() {
  const t = useText();
  const mayRecord = useCan('programme.record');
  const { list, asked } = route.useLoaderData();
  const { urut = 'NAME' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.programmes;
  if (!found) throw error ?? new Error('The graph gave no list of programmes');
  const shown = argumentsOf('PROGRAMMES', asked);
  const form = mayRecord && <Link to="/program-bantuan/baru" className={buttonClass('main')}>{t('bantuan.register')}</Link>;
  return (
    <>
      <PageHead
        title={t('bantuan.title')}
        line={<CountLine count={found.totalCount} words="bantuan.count" atLeast="bantuan.countAtLeast" />}
        actions={<>{form}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <AidFilters><ViewMenu shown={shown} /></AidFilters>
      {found.edges.length === 0
        ? <NoHits none="bantuan.none" noneWhy="bantuan.noneWhy" action={form} />
        : <AidTable programmes={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
