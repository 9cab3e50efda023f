import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { PartnerFilters } from '../features/partners/PartnerFilters.tsx';
import { PartnerTable } from '../features/partners/PartnerTable.tsx';
import { partnerFilter, type PartnerSearch } from '../features/partners/partner-search.ts';
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

const partnersQuery = graphql(`
  query Partners($area: RegionCode, $filter: PartnerOrganisationFilter, $order: [PartnerOrganisationOrder!], $after: String) {
    partnerOrganisations(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...PartnerTable_partner } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: PartnerSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME' } = deps;
  const asked = { area, order: [urut], filter: partnerFilter(deps, state.text) };
  return { asked, list: context.preload(partnersQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/mitra');

/** The register of partners. */
export const Route = createLazyRoute('/mitra')({ component: Partners, pendingComponent: ListSkeleton });

function Partners() {
  const t = useText();
  const mayRecord = useCan('partner.record');
  const { list, asked } = route.useLoaderData();
  const { urut = 'NAME' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.partnerOrganisations;
  if (!found) throw error ?? new Error('The graph gave no list of partners');
  const shown = argumentsOf('PARTNER_ORGANISATIONS', asked);
  const form = mayRecord && <Link to="/mitra/baru" className={buttonClass('main')}>{t('partners.register')}</Link>;
  return (
    <>
      <PageHead
        title={t('partners.title')}
        line={<CountLine count={found.totalCount} words="partners.count" atLeast="partners.countAtLeast" />}
        actions={<>{form}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <PartnerFilters><ViewMenu shown={shown} /></PartnerFilters>
      {found.edges.length === 0
        ? <NoHits none="partners.noneYet" noneWhy="partners.noneYetWhy" action={form} />
        : <PartnerTable partners={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
