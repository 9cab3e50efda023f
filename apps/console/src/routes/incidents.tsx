import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { IncidentFilters } from '../features/incidents/IncidentFilters.tsx';
import { IncidentTable } from '../features/incidents/IncidentTable.tsx';
import type { IncidentsSearch } from '../features/incidents/incidents-search.ts';
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
  const asked = { area: deps.wilayah, filter: { state: deps.status } };
  return { asked, list: context.preload(incidentsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/pelindungan/insiden');

/** The register of incidents with personal data. */
export const Route = createLazyRoute('/pelindungan/insiden')({ component: Incidents, pendingComponent: ListSkeleton });

function Incidents() {
  const t = useText();
  const handles = useCan('incident.handle');
  const { list, asked } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.incidents;
  if (!found) throw error ?? new Error('The graph gave no incidents');
  const shown = argumentsOf('INCIDENTS', asked);
  return (
    <>
      <PageHead
        title={t('insiden.title')} line={<CountLine count={found.totalCount} words="insiden.countOf" atLeast="insiden.countAtLeast" />}
        actions={<>{handles && <Link to="/pelindungan/insiden/baru" className={buttonClass('main')}>{t('insiden.open')}</Link>}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <IncidentFilters><ViewMenu shown={shown} /></IncidentFilters>
      {found.edges.length === 0 ? <NoHits none="insiden.none" noneWhy="insiden.noneWhy" /> : <IncidentTable incidents={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
