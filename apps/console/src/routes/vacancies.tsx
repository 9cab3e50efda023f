import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { installation } from '@pilar/domain/installation';
import { graphql } from '../__generated__/gql.ts';
import { usePillarWord } from '../features/people/use-pillar-word.ts';
import { CoverageTable } from '../features/pillars/CoverageTable.tsx';
import { VacancyHead } from '../features/pillars/VacancyHead.tsx';
import { VacancyTable } from '../features/pillars/VacancyTable.tsx';
import { vacancyFilter, type VacancySearch } from '../features/pillars/pillar-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const vacanciesQuery = graphql(`
  query Vacancies($type: PostType!, $kind: PillarType!, $area: RegionCode, $within: RegionCode!, $filter: VacancyFilter, $order: VacancyOrder, $after: String) {
    region(code: $within) {
      code
      vacancies(first: 50, after: $after, type: $type, filter: $filter, order: $order) {
        edges { node { ...VacancyTable_vacancy @unmask } }
        pageInfo { hasNextPage endCursor }
      }
    }
    pillarCoverage(type: $kind, area: $area) { ...VacancyHead_pillarCoverage @unmask }
  }
`);

type Request = { deps: VacancySearch & AreaSearch; context: RouterContext };

/** Begins to read the board that the address names; the map and the table by region read for themselves. */
export function loader({ deps, context }: Request) {
  const { wilayah: area, setelah: after, urut: order = 'LONGEST', sebagai, jenis: type = 'TKSK' } = deps;
  if (sebagai) return null;
  return { list: context.preload(vacanciesQuery, { fetchPolicy: 'cache-and-network', variables: { type, kind: type, area, within: area ?? installation.province, filter: vacancyFilter(deps), order, after } }) };
}

type List = NonNullable<ReturnType<typeof loader>>['list'];

const VacancyMap = lazy(() => import('../features/pillars/VacancyMap.tsx').then((file) => ({ default: file.VacancyMap })));
const route = getRouteApi('/kekosongan');

/** Where nobody serves: districts without a TKSK, villages without a PSM. */
export const Route = createLazyRoute('/kekosongan')({ component: Vacancies, pendingComponent: ListSkeleton });

function Vacancies() {
  const data = route.useLoaderData();
  const { sebagai } = route.useSearch();
  if (data !== null) return <VacancyList list={data.list} />;
  return sebagai === 'wilayah' ? <CoverageTable /> : <VacancyMap />;
}

function VacancyList({ list }: { list: List }) {
  const t = useText();
  const word = usePillarWord();
  const { jenis: type = 'TKSK', urut = 'LONGEST' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.region?.vacancies;
  if (!found) throw error ?? new Error('The graph gave no vacancies');
  return (
    <>
      <VacancyHead coverage={data.pillarCoverage ?? []} type={type} />
      {found.edges.length === 0
        ? <State title={t('pillars.noVacancy')}>{t('pillars.noVacancyWhy', { type: word(type) })}</State>
        : <VacancyTable vacancies={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
