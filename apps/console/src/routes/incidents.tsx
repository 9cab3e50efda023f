import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { IncidentFilters } from '../features/incidents/IncidentFilters.tsx';
import { IncidentTable } from '../features/incidents/IncidentTable.tsx';
import type { IncidentsSearch } from '../features/incidents/incidents-search.ts';
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

const incidentsQuery = graphql(`
  query Incidents($area: RegionCode, $filter: IncidentFilter, $after: String) {
    incidents(first: 50, after: $after, area: $area, filter: $filter) {
      edges { node { id ...IncidentTable_incident @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

/** Begins to read the register. */
export function loader({ deps, context }: { deps: IncidentsSearch & AreaSearch; context: RouterContext }) {
  return context.preload(incidentsQuery, { fetchPolicy: 'cache-and-network', variables: { area: deps.wilayah, filter: { state: deps.status }, after: deps.setelah } });
}

const route = getRouteApi('/pelindungan/insiden');

/** The register of incidents with personal data. */
export const Route = createLazyRoute('/pelindungan/insiden')({ component: Incidents, pendingComponent: ListSkeleton });

function Incidents() {
  const t = useText();
  const handles = useCan('incident.handle');
  const { data, error } = useReadQuery(route.useLoaderData());
  const found = data?.incidents;
  if (!found) throw error ?? new Error('The graph gave no incidents');
  return (
    <>
      <PageHead
        title={t('insiden.title')} line={<CountLine count={found.totalCount} words="insiden.countOf" atLeast="insiden.countAtLeast" />}
        actions={handles && <Link to="/pelindungan/insiden/baru" className={buttonClass('main')}>{t('insiden.open')}</Link>}
      />
      <IncidentFilters />
      {found.edges.length === 0 ? <NoHits none="insiden.none" noneWhy="insiden.noneWhy" /> : <IncidentTable incidents={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
