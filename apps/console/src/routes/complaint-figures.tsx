import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ComplaintViews } from '../features/complaints/ComplaintViews.tsx';
import type { ComplaintFiguresSearch } from '../features/complaints/complaint-search.ts';
import { FiguresTables } from '../features/complaints/FiguresTables.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
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
  query ComplaintFigures($area: RegionCode, $year: Int) {
    complaintFigures(area: $area, year: $year) { ...FiguresTables_complaintFigures @unmask }
  }
`);

/** Begins to read the figures of the area and year. */
export function loader({ deps: { wilayah: area, tahun: year }, context }: { deps: AreaSearch & ComplaintFiguresSearch; context: RouterContext }) {
  return context.preload(figuresQuery, { fetchPolicy: 'cache-and-network', variables: { area, year } });
}

const route = getRouteApi('/pengaduan-warga/rekap');

/** Complaints by category, region and deadline (report 11). */
export const Route = createLazyRoute('/pengaduan-warga/rekap')({ component: ComplaintFiguresPage, pendingComponent: ListSkeleton });

const yearsBack = 4;

function ComplaintFiguresPage() {
  const t = useText();
  const { number } = useFormat();
  const { chosen, name } = useArea();
  const { tahun } = route.useSearch();
  const [prints, reads] = [useCan('document.issue'), useCan('complaint.read')];
  const { data, error } = useReadQuery(route.useLoaderData());
  const figures = data?.complaintFigures;
  if (!figures) {
    if (error) throw error;
    return <State level={1} title={t('pengaduan.noFigures')}>{t('pengaduan.noFiguresWhy')}</State>;
  }
  const { year, total, regions, categories } = figures;
  const last = Number(today().slice(0, 4));
  return (
    <>
      <PageHead
        title={t('pengaduan.figures')}
        line={<span>{t('pengaduan.figuresLine', { count: total.received === null ? '<5' : number(total.received), year: String(year), area: name })}</span>}
        actions={(
          <>
            <ExportButton shown={argumentsOf('COMPLAINT_FIGURES', { area: chosen, filter: { year: tahun } })} count={{ value: regions.length * categories.length, exact: false }} />
            {prints && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'COMPLAINT_FIGURES' as const, tahun: year })} className={buttonClass()}>{t('cases.print')}</Link>}
          </>
        )}
      />
      <ComplaintViews />
      <FilterBar label={t('pengaduan.filters')}>
        {reads && <AreaPill />}
        {Array.from({ length: yearsBack + 1 }, (_, back) => last - back).map((one) => (
          <Link key={one} to="." search={(before) => ({ ...before, tahun: one === last ? undefined : one })} className={pillClass(one === year)} activeProps={{ 'aria-current': undefined }} aria-current={one === year ? 'true' : undefined}>{one}</Link>
        ))}
      </FilterBar>
      {!reads && <p>{t('pengaduan.fewWhy')}</p>}
      <FiguresTables figures={figures} />
    </>
  );
}
