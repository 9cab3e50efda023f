import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ComplaintFilters } from '../features/complaints/ComplaintFilters.tsx';
import { ComplaintTable } from '../features/complaints/ComplaintTable.tsx';
import { ComplaintViews } from '../features/complaints/ComplaintViews.tsx';
import { complaintFilter, type ComplaintSearch } from '../features/complaints/complaint-search.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const complaintsQuery = graphql(`
  query Complaints($area: RegionCode, $filter: ComplaintFilter, $order: [ComplaintOrder!], $after: String) {
    complaints(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...ComplaintTable_complaint @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: ComplaintSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the list that the address names. */
export function loader({ deps, context, location: { state: { text } } }: Request) {
  const asked = { area: deps.wilayah, filter: complaintFilter(deps, text), order: [deps.urut ?? 'DUE' as const] };
  return { asked, list: context.preload(complaintsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/pengaduan-warga');

/** The inbox of complaints: what is due first, first. */
export const Route = createLazyRoute('/pengaduan-warga')({ component: Complaints, pendingComponent: ListSkeleton });

function Complaints() {
  const t = useText();
  const records = useCan('complaint.record');
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.complaints;
  if (!found) throw error ?? new Error('The graph gave no complaints');
  const shown = argumentsOf('COMPLAINTS', asked);
  return (
    <>
      <PageHead
        title={t('pengaduan.title')} line={<CountLine count={found.totalCount} words="pengaduan.countOf" atLeast="pengaduan.countAtLeast" />}
        actions={<>{records && <Link to="/pengaduan-warga/baru" className={buttonClass('main')}>{t('pengaduan.add')}</Link>}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <ComplaintViews />
      <ComplaintFilters><ViewMenu shown={shown} /></ComplaintFilters>
      {found.edges.length === 0 ? <NoHits none="pengaduan.none" noneWhy="pengaduan.noneWhy" /> : <ComplaintTable complaints={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
