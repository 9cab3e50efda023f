import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { codeOf, graphErrors } from '../apollo/errors.ts';
import { EntitlementFilters, EntitlementViews } from '../features/entitlements/EntitlementFilters.tsx';
import { entitlementFilter, type EntitlementSearch } from '../features/entitlements/entitlement-search.ts';
import { StepsOfMany } from '../features/entitlements/StepsOfMany.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { ImportLink } from '../features/imports/ImportLink.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
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
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const entitlementsQuery = graphql(`
  query Entitlements($area: RegionCode, $filter: EntitlementFilter, $order: [EntitlementOrder!], $after: String) {
    entitlements(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...EntitlementTable_entitlement @unmask } }
      pageInfo { hasNextPage endCursor }
    }
    counted: entitlements(area: $area, filter: $filter, order: $order) { totalCount { value exact } }
  }
`);

type Request = { deps: EntitlementSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'SINCE' } = deps;
  const asked = { area, order: [urut], filter: entitlementFilter(deps, state.text) };
  return { asked, list: context.preload(entitlementsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/bantuan/hak');

/** Entitlements to programmes of aid. */
export const Route = createLazyRoute('/bantuan/hak')({ component: Entitlements, pendingComponent: ListSkeleton });

function Entitlements() {
  const t = useText();
  const proposes = useCan('entitlement.propose');
  const { asked, list } = route.useLoaderData();
  const { impor } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const [found, count] = [data?.entitlements, data?.counted?.totalCount];
  // Who receives something is not leafed through over a regency: the graph says so, and how many there are.
  const tooWide = !found && codeOf(error) === 'BAD_USER_INPUT' && count ? graphErrors(error)[0]?.message : null;
  if (!count || (!found && tooWide === null)) throw error ?? new Error('The graph gave no entitlements');
  const shown = argumentsOf('ENTITLEMENTS', asked);
  return (
    <>
      <PageHead
        title={t('hak.title')}
        line={<CountLine count={count} words="hak.count" atLeast="hak.countAtLeast" />}
        actions={<>{proposes && <Link to="/bantuan/hak/usulan-diterima" className={buttonClass('main')}>{t('hak.fromAccepted')}</Link>}<ImportLink kind="ENTITLEMENT" permission="entitlement.decide" />{found && <ExportButton shown={shown} count={count} />}</>}
      />
      <EntitlementViews />
      <EntitlementFilters><ViewMenu shown={shown} /></EntitlementFilters>
      <OfImport id={impor} />
      {!found ? <State title={t('hak.tooWide')}>{tooWide}</State>
        : found.edges.length === 0 ? <NoHits none="hak.none" noneWhy="hak.noneWhy" /> : <StepsOfMany rows={found.edges.map(({ node }) => node)} />}
      <ListPager next={found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
