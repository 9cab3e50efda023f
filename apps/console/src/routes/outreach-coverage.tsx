import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { DistrictRows, KindRows } from '../features/coverage/CoverageRows.tsx';
import { coverageYear, type CoverageSearch } from '../features/coverage/coverage-search.ts';
import { BriefLink } from '../features/documents/BriefLink.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewPills } from '../features/map/ViewPills.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { useCan, useOptions } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { ChoicePill, FilterBar, pillClass } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import { tableNoteClass } from '../ui/Table.tsx';
import type { RouterContext } from './root.tsx';

const coverageQuery = graphql(`
  query OutreachCoverage($area: RegionCode, $year: Int!, $type: [EventType!]) {
    outreachCoverage(area: $area, year: $year, type: $type) {
      total { districts withRakor }
      districts: rows(level: DISTRICT) { ...CoverageRows_row @unmask }
      regencies: rows(level: REGENCY) { ...CoverageRows_row @unmask }
    }
  }
`);

type Request = { deps: CoverageSearch & AreaSearch; context: RouterContext };

/** Begins to count. */
export function loader({ deps, context }: Request) {
  return context.preload(coverageQuery, { fetchPolicy: 'cache-and-network', variables: { area: deps.wilayah, year: coverageYear(deps), type: deps.jenis } });
}

const CoverageMap = lazy(() => import('../features/coverage/CoverageMap.tsx').then((file) => ({ default: file.CoverageMap })));
const route = getRouteApi('/cakupan-kegiatan');
const yearsBack = 5;

/** Who was reached by outreach in a year, and who was not (report 6). */
export const Route = createLazyRoute('/cakupan-kegiatan')({ component: Coverage, pendingComponent: ListSkeleton });

function Coverage() {
  const t = useText();
  const { rate } = useFormat();
  const { chosen, name } = useArea();
  const search = route.useSearch();
  const { narrow } = useListVisit();
  const mayPrint = useCan('document.issue');
  const types = useOptions('EVENT_TYPE');
  const { data, error } = useReadQuery(route.useLoaderData());
  if (!data) throw error ?? new Error('The graph did not count outreach');
  const coverage = data.outreachCoverage;
  if (!coverage) return <State level={1} title={t('coverage.tooFar')}>{t('coverage.tooFarWhy')}</State>;
  const year = coverageYear(search);
  const now = coverageYear({ tahun: undefined });
  const { jenis, belum, sebagai } = search;
  const { districts, withRakor } = coverage.total;
  const unreached = coverage.districts.filter(({ events }) => events === 0);
  const shown = argumentsOf('OUTREACH_COVERAGE', { area: chosen, filter: { year, type: jenis } });
  return (
    <>
      <PageHead
        title={t('coverage.title')}
        line={<span>{t('coverage.line', { withRakor, districts, year: String(year), share: districts === 0 ? '0' : rate((100 * withRakor) / districts), unreached: unreached.length })}</span>}
        actions={
          <>
            <BriefLink />
            {mayPrint && <Link to="/dokumen/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, jenis: 'RAKOR_COVERAGE' as const, tahun: year })} className={buttonClass()}>{t('coverage.print')}</Link>}
            <ExportButton shown={shown} count={{ value: coverage.districts.length, exact: true }} />
          </>
        }
      />
      <FilterBar label={t('coverage.filters')}>
        {Array.from({ length: yearsBack }, (_, back) => now - back).map((one) => (
          <button key={one} type="button" className={pillClass(one === year)} aria-pressed={one === year} onClick={() => narrow({ tahun: one === now ? undefined : one })}>{one}</button>
        ))}
        <AreaPill />
        <ChoicePill label={t('coverage.type')} options={types} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
        {sebagai === undefined && <button type="button" className={pillClass(belum !== undefined)} aria-pressed={belum !== undefined} onClick={() => narrow({ belum: belum ? undefined : 'ya' })}>{t('coverage.onlyUnreached')}</button>}
        <ViewPills more={[{ view: 'wilayah', title: t('coverage.table') }]} />
      </FilterBar>
      {sebagai === 'peta' && <CoverageMap year={year} />}
      {sebagai === 'wilayah' && <KindRows rows={coverage.regencies} types={jenis} />}
      {sebagai === undefined && (belum && unreached.length === 0
        ? <State title={t('coverage.allReached')}>{t('coverage.allReachedWhy', { area: name, year: String(year) })}</State>
        : <DistrictRows rows={belum ? unreached : coverage.districts} />)}
      <p className={tableNoteClass}>{t('coverage.note')}</p>
    </>
  );
}
