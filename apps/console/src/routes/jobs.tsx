import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { JobTable } from '../features/jobs/JobTable.tsx';
import type { JobsSearch } from '../features/jobs/jobs-search.ts';
import { useText } from '../i18n/use-text.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { NoHits } from '../shell/NoHits.tsx';
import { useOptions } from '../shell/session-context.tsx';
import { ChoicePill, FilterBar } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const jobsQuery = graphql(`
  query Jobs($filter: JobFilter, $after: String) {
    jobs(first: 20, after: $after, filter: $filter) {
      edges { node { id ...JobLine_job @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

/** Begins to read the viewer's background work. */
export function loader({ deps: { jenis, status, setelah }, context }: { deps: JobsSearch; context: RouterContext }) {
  return context.preload(jobsQuery, { fetchPolicy: 'cache-and-network', variables: { after: setelah, filter: { kind: jenis, state: status } } });
}

const route = getRouteApi('/pekerjaan');

/** Imports, exports and documents that the viewer has started. */
export const Route = createLazyRoute('/pekerjaan')({ component: Jobs, pendingComponent: ListSkeleton });

function Jobs() {
  const t = useText();
  const { data, error } = useReadQuery(route.useLoaderData());
  const jobs = data?.jobs;
  if (!jobs) throw error ?? new Error('The graph gave no list of jobs');
  const { value, exact } = jobs.totalCount;
  return (
    <>
      <PageHead title={t('jobs.title')} line={<span>{t(exact ? 'jobs.count' : 'jobs.countAtLeast', { count: value })}</span>} />
      <JobFilters />
      {jobs.edges.length === 0 ? <NoHits none="jobs.none" noneWhy="jobs.noneWhy" /> : <JobTable jobs={jobs.edges.map(({ node }) => node)} />}
      <ListPager next={jobs.pageInfo.hasNextPage ? jobs.pageInfo.endCursor : null} />
    </>
  );
}

function JobFilters() {
  const t = useText();
  const { jenis, status } = route.useSearch();
  const { narrow } = useListVisit();
  const kinds = useOptions('JOB_KIND');
  const states = useOptions('JOB_STATE');
  return (
    <FilterBar label={t('jobs.filters')}>
      <ChoicePill label={t('jobs.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <ChoicePill label={t('jobs.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
    </FilterBar>
  );
}
