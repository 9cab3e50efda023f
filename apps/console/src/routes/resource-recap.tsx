import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { PeopleViews } from '../features/people/PeopleViews.tsx';
import { RecapTable } from '../features/pillars/RecapTable.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { FilterBar } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const recapQuery = graphql(`
  query ResourceRecap($area: RegionCode) {
    resourceRecap(area: $area) { persons { ...RecapTable_cell @unmask } }
  }
`);

/** Begins to read the recap of the area. */
export function loader({ deps: { wilayah: area }, context }: { deps: AreaSearch; context: RouterContext }) {
  return context.preload(recapQuery, { fetchPolicy: 'cache-and-network', variables: { area } });
}

const route = getRouteApi('/rekap-psks');

/** Pillars by kind and region (report 2). */
export const Route = createLazyRoute('/rekap-psks')({ component: ResourceRecap, pendingComponent: ListSkeleton });

function ResourceRecap() {
  const t = useText();
  const { name } = useArea();
  const mayPrint = useCan('document.issue');
  const { data, error } = useReadQuery(route.useLoaderData());
  const cells = data?.resourceRecap?.persons;
  if (!cells) throw error ?? new Error('The graph gave no recap');
  return (
    <>
      <PageHead
        title={t('people.title')}
        line={<span>{t('pillars.recapLine', { count: cells.reduce((sum, { active }) => sum + active, 0), area: name })}</span>}
        actions={mayPrint && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'RESOURCE_RECAP' as const })} className={buttonClass()}>{t('pillars.printRecap')}</Link>}
      />
      <PeopleViews />
      <FilterBar label={t('pillars.recapFilters')}><AreaPill /></FilterBar>
      <RecapTable cells={cells} />
    </>
  );
}
