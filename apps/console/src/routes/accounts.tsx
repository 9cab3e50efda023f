import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { AccountFilters } from '../features/accounts/AccountFilters.tsx';
import { AccountTable } from '../features/accounts/AccountTable.tsx';
import { accountFilter, type AccountSearch } from '../features/accounts/account-search.ts';
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

const accountsQuery = graphql(`
  query Accounts($area: RegionCode, $filter: AccountFilter, $order: [AccountOrder!], $after: String) {
    accounts(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...AccountTable_account } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: AccountSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME' } = deps;
  const asked = { area, order: [urut], filter: accountFilter(deps, state.text) };
  return { asked, list: context.preload(accountsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/pengguna');

/** The register of accounts. */
export const Route = createLazyRoute('/pengguna')({ component: Accounts, pendingComponent: ListSkeleton });

function Accounts() {
  const t = useText();
  const mayManage = useCan('account.manage');
  const { list, asked } = route.useLoaderData();
  const { urut = 'NAME' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.accounts;
  if (!found) throw error ?? new Error('The graph gave no list of accounts');
  const shown = argumentsOf('ACCOUNTS', asked);
  const form = mayManage && <Link to="/pengguna/baru" className={buttonClass('main')}>{t('pengguna.enter')}</Link>;
  return (
    <>
      <PageHead
        title={t('pengguna.title')}
        line={<CountLine count={found.totalCount} words="pengguna.count" atLeast="pengguna.countAtLeast" />}
        actions={<>{form}{mayManage && <Link to="/pengguna/undangan" className={buttonClass()}>{t('akunku.rounds')}</Link>}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <AccountFilters><ViewMenu shown={shown} /></AccountFilters>
      {found.edges.length === 0
        ? <NoHits none="pengguna.noneYet" noneWhy="pengguna.noneYetWhy" action={form} />
        : <AccountTable accounts={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
