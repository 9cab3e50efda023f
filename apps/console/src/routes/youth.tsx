import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { YouthFilters } from '../features/youth/YouthFilters.tsx';
import { YouthTable } from '../features/youth/YouthTable.tsx';
import { YouthViews } from '../features/youth/YouthViews.tsx';
import { youthFilter, type YouthSearch } from '../features/youth/youth-search.ts';
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

const youthQuery = graphql(`
  query YouthOrganisations($area: RegionCode, $filter: YouthOrganisationFilter, $order: [YouthOrganisationOrder!], $after: String) {
    youthOrganisations(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...YouthTable_youth } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: YouthSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names; the map reads for itself. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME', sebagai } = deps;
  if (sebagai === 'peta') return null;
  const asked = { area, order: [urut], filter: youthFilter(deps, state.text) };
  return { asked, list: context.preload(youthQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type Loaded = NonNullable<ReturnType<typeof loader>>;

const YouthMap = lazy(() => import('../features/youth/YouthMap.tsx').then((file) => ({ default: file.YouthMap })));
const route = getRouteApi('/karang-taruna');

/** The register of Karang Taruna. */
export const Route = createLazyRoute('/karang-taruna')({ component: Youth, pendingComponent: ListSkeleton });

function Youth() {
  const data = route.useLoaderData();
  return data === null ? <YouthMap /> : <YouthList {...data} />;
}

function YouthList({ list, asked }: { list: Loaded['list']; asked: Asked }) {
  const t = useText();
  const mayRecord = useCan('youth.record');
  const shown = argumentsOf('YOUTH_ORGANISATIONS', asked);
  const { urut = 'NAME' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.youthOrganisations;
  if (!found) throw error ?? new Error('The graph gave no list of Karang Taruna');
  const form = mayRecord && <Link to="/karang-taruna/baru" className={buttonClass('main')}>{t('youth.form')}</Link>;
  return (
    <>
      <PageHead
        title={t('youth.title')}
        line={<CountLine count={found.totalCount} words="youth.count" atLeast="youth.countAtLeast" />}
        actions={<>{form}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <YouthViews />
      <YouthFilters><ViewMenu shown={shown} /></YouthFilters>
      {found.edges.length === 0
        ? <NoHits none="youth.noneYet" noneWhy="youth.noneYetWhy" action={form} />
        : <YouthTable organisations={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
