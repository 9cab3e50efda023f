import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { OrganisationRecap } from '../features/institutions/OrganisationRecap.tsx';
import styles from '../features/institutions/recap.module.css';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { PeopleViews } from '../features/people/PeopleViews.tsx';
import { RecapTable } from '../features/pillars/RecapTable.tsx';
import { RecapYears } from '../features/pillars/RecapYears.tsx';
import type { RecapSearch } from '../features/pillars/pillar-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Section } from '../ui/Card.tsx';
import { FilterBar } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const recapQuery = graphql(`
  query ResourceRecap($area: RegionCode, $year: Int) {
    resourceRecap(area: $area, year: $year) { persons { ...RecapTable_cell @unmask } organisations { ...OrganisationRecap_cell @unmask } }
  }
`);

/** Begins to read the recap of the area and year. */
export function loader({ deps: { wilayah: area, tahun: year }, context }: { deps: AreaSearch & RecapSearch; context: RouterContext }) {
  return context.preload(recapQuery, { fetchPolicy: 'cache-and-network', variables: { area, year } });
}

const route = getRouteApi('/rekap-psks');

/** Pillars by kind and region (report 2). */
export const Route = createLazyRoute('/rekap-psks')({ component: ResourceRecap, pendingComponent: ListSkeleton });

function ResourceRecap() {
  const t = useText();
  const { chosen, name } = useArea();
  const { tahun: year } = route.useSearch();
  const mayPrint = useCan('document.issue');
  const { data, error } = useReadQuery(route.useLoaderData());
  const cells = data?.resourceRecap?.persons;
  if (!cells) throw error ?? new Error('The graph gave no recap');
  const organisations = data?.resourceRecap?.organisations;
  const regions = new Set(cells.map(({ area }) => area.code)).size;
  return (
    <>
      <PageHead
        title={t('people.title')}
        line={<span>{t('pillars.recapLine', { count: cells.reduce((sum, { active }) => sum + active, 0), area: name })}</span>}
        actions={(
          <>
            <ExportButton shown={argumentsOf('RESOURCE_RECAP', { area: chosen, filter: { year } })} count={{ value: regions, exact: true }} />
            {mayPrint && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, tahun: year, jenis: 'RESOURCE_RECAP' as const })} className={buttonClass()}>{t('pillars.printRecap')}</Link>}
          </>
        )}
      />
      <PeopleViews />
      <FilterBar label={t('pillars.recapFilters')}><AreaPill /><RecapYears chosen={year} /></FilterBar>
      <Section title={t('pillars.recapPersons')}><RecapTable cells={cells} /></Section>
      {organisations && organisations.length > 0 && (
        <Section title={t('pillars.recapOrganisations')}>
          <div className={styles.bar}><ExportButton shown={argumentsOf('ORGANISATION_RECAP', { area: chosen, filter: { year } })} count={{ value: regions, exact: true }} /></div>
          <OrganisationRecap cells={organisations} />
        </Section>
      )}
    </>
  );
}
