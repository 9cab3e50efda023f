import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ReferralFilters } from '../features/referrals/ReferralFilters.tsx';
import { ReferralTable } from '../features/referrals/ReferralTable.tsx';
import { referralFilter, type ReferralSearch } from '../features/referrals/referral-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useViewer } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const referralsQuery = graphql(`
  query Referrals($area: RegionCode, $filter: ReferralFilter, $order: [ReferralOrder!], $after: String) {
    referrals(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...ReferralTable_referral @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: ReferralSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'SENT_DESC' } = deps;
  const asked = { area, order: [urut], filter: referralFilter(deps, state.text) };
  return { asked, list: context.preload(referralsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/rujukan');

/** Referrals of an area; to an institution those that went to it. */
export const Route = createLazyRoute('/rujukan')({ component: Referrals, pendingComponent: ListSkeleton });

function Referrals() {
  const t = useText();
  const { busy } = useListVisit();
  const { grant: { organisation } } = useViewer();
  const own = Boolean(organisation);
  const { list, asked } = route.useLoaderData();
  const { urut = 'SENT_DESC' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.referrals;
  if (!found) throw error ?? new Error('The graph gave no list of referrals');
  // A number is one case's: no view and no file is made of it.
  const shown = argumentsOf('REFERRALS', { ...asked, filter: { ...asked.filter, number: undefined } });
  return (
    <>
      <PageHead
        title={t('rujukan.title')}
        line={<CountLine count={found.totalCount} words="rujukan.count" atLeast="rujukan.countAtLeast" />}
        actions={<ExportButton shown={shown} count={found.totalCount} />}
      />
      <ReferralFilters own={own}><ViewMenu shown={shown} /></ReferralFilters>
      {found.edges.length === 0
        ? <NoHits none="rujukan.none" noneWhy="rujukan.noneWhy" />
        : <ReferralTable label={t('rujukan.title')} referrals={found.edges.map(({ node }) => node)} order={urut} own={own} busy={busy} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
