import { useSuspenseQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { yearToGrade } from '@pilar/domain/budget-year';
import { today } from '@pilar/domain/dates';
import { graphql } from '../__generated__/gql.ts';
import { CareTabs } from '../features/duties/CareTabs.tsx';
import { KindPills } from '../features/duties/KindPills.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { GradesMissing } from '../features/grades/GradesMissing.tsx';
import { GradingTable } from '../features/grades/GradingTable.tsx';
import { grades as gradeCodes, levelsFrom } from '../features/grades/grade-words.ts';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { useText } from '../i18n/use-text.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { useCan, useLabel, useViewer } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { FilterBar, pillClass } from '../ui/FilterPill.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const gradingQuery = graphql(`
  query Grading($area: RegionCode, $filter: StandingFilter!, $grades: GradeFilter!, $after: String) {
    standings(first: 100, after: $after, area: $area, filter: $filter, order: [AREA]) {
      edges { node { id ...GradingTable_pillar } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
    grades(first: 1, area: $area, filter: $grades) { totalCount { value exact } }
  }
`);

const yearsBack = 3;
const route = getRouteApi('/penilaian');

/** The active terms of a kind as a table to be graded for a budget year, by mouse, thumb or keyboard (rule 11). */
export const Route = createLazyRoute('/penilaian')({ component: Grading, pendingComponent: ListSkeleton });

function Grading() {
  const t = useText();
  const { jenis: type = 'TKSK', tahun: year = yearToGrade(today()), penilai, setelah: after } = route.useSearch();
  const { grant } = useViewer();
  const gives = useCan('grade.give');
  const { chosen, name } = useArea();
  const levels = gives ? levelsFrom(grant.area.code) : [];
  const level = levels.find((one) => one === penilai) ?? levels[0];
  const filter = { type: [type], state: ['ACTIVE' as const] };
  const shown = argumentsOf('GRADES', { area: chosen, filter: { type: [type], year }, order: ['AREA'] });
  const { data, error } = useSuspenseQuery(gradingQuery, { variables: { area: chosen, filter, grades: { type: [type], year }, after }, fetchPolicy: 'cache-and-network' });
  if (!data?.standings) throw error ?? new Error('The graph gave no terms to grade');
  const { edges, pageInfo } = data.standings;
  return (
    <>
      <PageHead
        title={t('grades.title')}
        line={<><span>{t('grades.line', { year, area: name })}</span> <GradesMissing area={chosen} filter={{ ...filter, ungradedIn: year, ungradedBy: level }} /></>}
        actions={data.grades && <ExportButton shown={shown} count={data.grades.totalCount} />}
      />
      <CareTabs />
      <FilterBar label={t('duties.kinds')}><KindPills chosen={type} /></FilterBar>
      <FilterBar label={t('grades.filters')}>
        <YearPills chosen={year} />
        {levels.length > 1 && <LevelPills levels={levels} chosen={level} />}
        <AreaPill />
      </FilterBar>
      {level && edges.length > 0 && <Keys />}
      {edges.length === 0 ? <State title={t('grades.none')}>{t('grades.noneWhy')}</State> : <GradingTable pillars={edges.map(({ node }) => node)} year={year} level={level} />}
      <ListPager next={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
    </>
  );
}

function YearPills({ chosen }: { chosen: number }) {
  const last = yearToGrade(today());
  const years = Array.from({ length: yearsBack }, (_, back) => last - back);
  return (years.includes(chosen) ? years : [...years, chosen]).map((year) => (
    <Link key={year} to="." search={(before) => ({ ...before, tahun: year, setelah: undefined })} className={pillClass(year === chosen)} aria-current={year === chosen ? 'true' : undefined}>{year}</Link>
  ));
}

function LevelPills({ levels, chosen }: { levels: readonly ('CENTRE' | 'PROVINCE' | 'REGENCY')[]; chosen: string | undefined }) {
  const label = useLabel();
  return levels.map((level) => (
    <Link key={level} to="." search={(before) => ({ ...before, penilai: level })} className={pillClass(level === chosen)} aria-current={level === chosen ? 'true' : undefined}>{label('GRADE_LEVEL', level)}</Link>
  ));
}

/** What the keys do, for whoever grades many in a row. */
function Keys() {
  const t = useText();
  const label = useLabel();
  return (
    <KeyHint>
      {t('grades.keys')}{' '}
      {gradeCodes.map((grade) => <span key={grade}><kbd>{label('PILLAR_GRADE', grade).charAt(0)}</kbd> {label('PILLAR_GRADE', grade)} · </span>)}
      <kbd>↑</kbd> <kbd>↓</kbd> {t('grades.keysMove')}
    </KeyHint>
  );
}
