import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ServiceFilters } from '../features/service-centres/ServiceFilters.tsx';
import { ServiceTable } from '../features/service-centres/ServiceTable.tsx';
import { ServiceViews } from '../features/service-centres/ServiceViews.tsx';
import { serviceFilter, type ServiceSearch } from '../features/service-centres/service-search.ts';
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

const centresQuery = graphql(`
  query ServiceCentres($area: RegionCode, $filter: ServiceCentreFilter, $order: [ServiceCentreOrder!], $after: String) {
    serviceCentres(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...ServiceTable_centre } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: ServiceSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME' } = deps;
  const asked = { area, order: [urut], filter: serviceFilter(deps, state.text) };
  return { asked, list: context.preload(centresQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/puskesos');

/** The register of Puskesos. */
export const Route = createLazyRoute('/puskesos')({ component: Centres, pendingComponent: ListSkeleton });

function Centres() {
  const t = useText();
  const { list, asked } = route.useLoaderData();
  const mayRecord = useCan('service.record');
  const shown = argumentsOf('SERVICE_CENTRES', asked);
  const { urut = 'NAME' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.serviceCentres;
  if (!found) throw error ?? new Error('The graph gave no list of Puskesos');
  const register = mayRecord && <Link to="/puskesos/baru" className={buttonClass('main')}>{t('services.register')}</Link>;
  return (
    <>
      <PageHead
        title={t('services.title')}
        line={<CountLine count={found.totalCount} words="services.count" atLeast="services.countAtLeast" />}
        actions={<>{register}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <ServiceViews />
      <ServiceFilters><ViewMenu shown={shown} /></ServiceFilters>
      {found.edges.length === 0
        ? <NoHits none="services.noneYet" noneWhy="services.noneYetWhy" action={register} />
        : <ServiceTable centres={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
