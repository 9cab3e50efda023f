import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import type { Criterion } from '../__generated__/graphql.ts';
import { CaseViews } from '../features/cases/CaseViews.tsx';
import { GroupsTable, RegionsTable, TypesTable } from '../features/cases/RecapTables.tsx';
import type { CaseRecapSearch } from '../features/cases/case-search.ts';
import styles from '../features/cases/cases.module.css';
import { useTypeName } from '../features/cases/case-words.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
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
import type { RouterContext } from './root.tsx';

const recapQuery = graphql(`
  query CaseRecap($area: RegionCode, $year: Int, $type: String, $criterion: Criterion) {
    recap(area: $area, year: $year, type: $type, criterion: $criterion) { ...RecapTables_recap @unmask }
  }
`);

/** Begins to read the recap of the area, year, type and criterion. */
export function loader({ deps: { wilayah: area, tahun: year, jenis: type, kriteria: criterion }, context }: { deps: AreaSearch & CaseRecapSearch; context: RouterContext }) {
  return context.preload(recapQuery, { fetchPolicy: 'cache-and-network', variables: { area, year, type, criterion } });
}

const route = getRouteApi('/rekap-ppks');

/** Cases by type, region, sex and age (report 1). */
export const Route = createLazyRoute('/rekap-ppks')({ component: CaseRecap, pendingComponent: ListSkeleton });

const yearsBack = 4;

function CaseRecap() {
  const t = useText();
  const { number } = useFormat();
  const { chosen, name } = useArea();
  const { tahun: year, jenis: type, kriteria: criterion } = route.useSearch();
  const typeName = useTypeName();
  const [mayPrint, seesSmall] = [useCan('document.issue'), useCan('recap.readSmall')];
  const { data, error } = useReadQuery(route.useLoaderData());
  const recap = data?.recap;
  if (!recap) {
    if (error) throw error;
    return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  }
  const { all, types } = recap;
  const only = type === undefined ? undefined : types.find((one) => one.type.code === type)?.type;
  const line = [all.value === null ? t('cases.few') : t('cases.recapLine', { count: all.value, year: String(recap.year), area: name }), all.stale !== null && t('cases.recapStale', { value: number(all.stale) })].filter(Boolean).join(' ');
  const rows = recap.regions.length * types.length;
  return (
    <>
      <PageHead
        title={t('cases.recap')}
        line={<span>{line}</span>}
        actions={(
          <>
            <ExportButton shown={argumentsOf('CASE_RECAP', { area: chosen, filter: { year, type, criterion } })} count={{ value: rows, exact: false }} />
            {mayPrint && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'CASE_RECAP' as const, tahun: recap.year })} className={buttonClass()}>{t('cases.print')}</Link>}
          </>
        )}
      />
      <CaseViews />
      <FilterBar label={t('cases.recapFilters')}>
        <AreaPill />
        <Years chosen={recap.year} />
        <CriterionPill chosen={criterion} />
        {type !== undefined && <Link to="." search={(before) => ({ ...before, jenis: undefined })} className={pillClass(true)}>{t('cases.onlyType', { type: only ? typeName(only) : type })}</Link>}
      </FilterBar>
      {!seesSmall && <p className={styles.lead}>{t('cases.fewWhy')}</p>}
      <TypesTable recap={recap} type={type} />
      <RegionsTable recap={recap} type={type} criterion={criterion} />
      <GroupsTable recap={recap} type={type} criterion={criterion} />
    </>
  );
}

/** The criterion of the law that the recap is narrowed to. */
function CriterionPill({ chosen }: { chosen: Criterion | undefined }) {
  const t = useText();
  const { narrow } = useListVisit();
  return <ChoicePill label={t('cases.criterion')} options={useOptions('CRITERION')} chosen={chosen === undefined ? [] : [chosen]} onChange={(codes) => narrow({ kriteria: codes.at(-1), jenis: undefined })} />;
}

/** The year that the recap tells of: this one, and those before it. */
function Years({ chosen }: { chosen: number }) {
  const last = Number(today().slice(0, 4));
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => last - back);
  return (years.includes(chosen) ? years : [...years, chosen]).map((year) => (
    <Link key={year} to="." search={(before) => ({ ...before, tahun: year === last ? undefined : year })} className={pillClass(year === chosen)} activeProps={{ 'aria-current': undefined }} aria-current={year === chosen ? 'true' : undefined}>{year}</Link>
  ));
}
