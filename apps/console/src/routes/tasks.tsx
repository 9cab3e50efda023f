import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { TaskFilters } from '../features/tasks/TaskFilters.tsx';
import { TaskList } from '../features/tasks/TaskList.tsx';
import type { TaskSearch } from '../features/tasks/task-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const tasksQuery = graphql(`
  query Tasks($area: RegionCode, $filter: TaskFilter, $after: String) {
    tasks(first: 50, after: $after, area: $area, filter: $filter) {
      edges { node { id ...TaskList_task } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: TaskSearch & AreaSearch; context: RouterContext };

/** Begins to read the inbox. */
export function loader({ deps: { wilayah: area, setelah: after, jenis, oleh }, context }: Request) {
  const filter = { kind: jenis, mine: oleh && oleh === 'saya' };
  return context.preload(tasksQuery, { fetchPolicy: 'cache-and-network', variables: { area, after, filter } });
}

const route = getRouteApi('/tugas');

/** The inbox: what is asked of the viewer, by deadline. */
export const Route = createLazyRoute('/tugas')({ component: Tasks, pendingComponent: ListSkeleton });

function Tasks() {
  const t = useText();
  const { data, error } = useReadQuery(route.useLoaderData());
  const tasks = data?.tasks;
  if (!tasks) throw error ?? new Error('The graph gave no list of tasks');
  return (
    <>
      <PageHead title={t('tasks.title')} line={<CountLine count={tasks.totalCount} words="tasks.count" atLeast="tasks.countAtLeast" />} />
      <TaskFilters />
      <Partial error={error} parts={{}} />
      {tasks.edges.length === 0 ? <NoHits none="tasks.none" noneWhy="tasks.noneWhy" /> : <TaskList tasks={tasks.edges.map(({ node }) => node)} />}
      <ListPager next={tasks.pageInfo.hasNextPage ? tasks.pageInfo.endCursor : null} />
    </>
  );
}
