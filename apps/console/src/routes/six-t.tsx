import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { YearPills } from '../features/monitoring/YearPills.tsx';
import { FiguresTables } from '../features/six-t/FiguresTables.tsx';
import { SixTViews } from '../features/six-t/SixTViews.tsx';
import { yearOf, type SixTSearch } from '../features/six-t/six-t-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { FilterBar, pillClass } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const figuresQuery = graphql(`
  query SixTFigures($area: RegionCode, $year: Int, $programme: String) {
    sixTFigures(area: $area, year: $year, programme: $programme) { ...FiguresTables_sixTFigures @unmask }
  }
`);

/** Begins to read the figures of the area, year and programme. */
export function loader({ deps: { wilayah: area, tahun: year, program }, context }: { deps: AreaSearch & SixTSearch; context: RouterContext }) {
  return context.preload(figuresQuery, { fetchPolicy: 'cache-and-network', variables: { area, year, programme: program?.[0] } });
}

const route = getRouteApi('/enam-t');

/** The 6T of a year: how aid was found, and what becomes of what was wanting (report 8). */
export const Route = createLazyRoute('/enam-t')({ component: SixT, pendingComponent: ListSkeleton });

function SixT() {
  const t = useText();
  const { number } = useFormat();
  const { chosen, name } = useArea();
  const search = route.useSearch();
  const prints = useCan('document.issue');
  const { data, error } = useReadQuery(route.useLoaderData());
  const figures = data?.sixTFigures;
  if (!figures) {
    if (error) throw error;
    return <State level={1} title={t('sixT.noFigures')}>{t('sixT.noFiguresWhy')}</State>;
  }
  const { year, total, regions } = figures;
  const program = search.program?.[0];
  return (
    <>
      <PageHead
        title={t('sixT.title')}
        line={<span>{t('sixT.figuresLine', { checked: number(total.checked), open: number(total.open), overdue: number(total.overdue), year: String(year), area: name })}</span>}
        actions={(
          <>
            <ExportButton shown={argumentsOf('DISTRIBUTION_REPORT', { area: chosen, filter: { year, programme: program } })} count={{ value: regions.length, exact: true }} />
            {prints && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'DISTRIBUTION_REPORT' as const, tahun: year })} className={buttonClass()}>{t('cases.print')}</Link>}
          </>
        )}
      />
      <SixTViews />
      <FilterBar label={t('sixT.filters')}>
        <AreaPill />
        <YearPills chosen={yearOf(search)} />
        {program !== undefined && <Link to="." search={(before) => ({ ...before, program: undefined })} className={pillClass(true)}>{program} ✕</Link>}
      </FilterBar>
      {total.checked === 0 ? <State title={t('sixT.noChecks')}>{t('sixT.noChecksWhy')}</State> : <FiguresTables figures={figures} programme={program} />}
    </>
  );
}
