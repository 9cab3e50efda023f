import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { CoverageTable, type Coverage } from '../features/service-centres/CoverageTable.tsx';
import { ServiceViews } from '../features/service-centres/ServiceViews.tsx';
import styles from '../features/service-centres/service-centres.module.css';
import { thisYear, type YearSearch } from '../features/service-centres/service-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { useArea } from '../shell/use-area.ts';
import { FilterBar, pillClass } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const coverageQuery = graphql(`
  query ServiceCoverage($area: RegionCode, $year: Int!) {
    serviceStanding(area: $area, year: $year) { ...CoverageTable_standing @unmask }
  }
`);

type Request = { deps: YearSearch & AreaSearch; context: RouterContext };

/** Begins to read the figures of the area and year. */
export function loader({ deps: { wilayah: area, tahun }, context }: Request) {
  return context.preload(coverageQuery, { fetchPolicy: 'cache-and-network', variables: { area, year: tahun ?? thisYear() } });
}

const route = getRouteApi('/puskesos/cakupan');
const yearsBack = 3;

/** How many villages have a Puskesos, by region, and what these did in a year. */
export const Route = createLazyRoute('/puskesos/cakupan')({ component: CoveragePage, pendingComponent: ListSkeleton });

function CoveragePage() {
  const t = useText();
  const { chosen, name } = useArea();
  const { tahun } = route.useSearch();
  const { narrow } = useListVisit();
  const { data, error } = useReadQuery(route.useLoaderData());
  const rows = data?.serviceStanding;
  if (!rows) throw error ?? new Error('The graph gave no figures of Puskesos');
  const year = tahun ?? thisYear();
  const sum = (pick: (row: Coverage) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const villages = sum((row) => row.villages);
  return (
    <>
      <PageHead
        title={t('services.title')}
        line={<span>{t('services.coverageLine', { with: villages - sum((row) => row.without), villages, area: name })}</span>}
        actions={<ExportButton shown={argumentsOf('SERVICE_STANDING', { area: chosen, filter: { year } })} count={{ value: rows.length, exact: true }} />}
      />
      <ServiceViews />
      <FilterBar label={t('services.filters')}>
        {Array.from({ length: yearsBack }, (_, back) => thisYear() - back).map((one) => (
          <button key={one} type="button" className={pillClass(one === year)} aria-pressed={one === year} onClick={() => narrow({ tahun: one === thisYear() ? undefined : one })}>{one}</button>
        ))}
        <AreaPill />
      </FilterBar>
      <CoverageTable rows={rows} year={year} />
      {rows.some(({ services }) => services.hidden) && <p className={[styles.said, styles.next].join(' ')}>{t('services.yearHidden')}</p>}
    </>
  );
}
