import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { NoticeFilters } from '../features/notices/NoticeFilters.tsx';
import { NoticeTable } from '../features/notices/NoticeTable.tsx';
import { noticeFilter, type NoticeSearch } from '../features/notices/notice-search.ts';
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

const noticesQuery = graphql(`
  query PolicyNotices($area: RegionCode, $filter: PolicyNoticeFilter, $order: [PolicyNoticeOrder!], $after: String, $asOf: Date) {
    policyNotices(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...NoticeTable_notice @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: NoticeSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the list that the address names. */
export function loader({ deps, context, location }: Request) {
  const asked = { area: deps.wilayah, filter: noticeFilter(deps, location.state.text), order: [deps.urut ?? 'VALID_FROM_DESC' as const] };
  return { asked, list: context.preload(noticesQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah, asOf: deps.pada } }) };
}

const route = getRouteApi('/kebijakan');

/** What holds, so that people are told right. */
export const Route = createLazyRoute('/kebijakan')({ component: Notices, pendingComponent: ListSkeleton });

function Notices() {
  const t = useText();
  const issues = useCan('notice.issue');
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.policyNotices;
  if (!found) throw error ?? new Error('The graph gave no notices');
  const shown = argumentsOf('POLICY_NOTICES', asked);
  const form = issues && <Link to="/kebijakan/baru" className={buttonClass('main')}>{t('notices.form')}</Link>;
  return (
    <>
      <PageHead title={t('notices.title')} line={<CountLine count={found.totalCount} words="notices.count" atLeast="notices.countAtLeast" />} actions={<>{form}<ExportButton shown={shown} count={found.totalCount} /></>} />
      <NoticeFilters><ViewMenu shown={shown} /></NoticeFilters>
      {found.edges.length === 0 ? <NoHits none="notices.noneYet" noneWhy="notices.noneYetWhy" action={form} /> : <NoticeTable notices={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
