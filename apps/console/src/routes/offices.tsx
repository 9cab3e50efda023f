import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { ImportLink } from '../features/imports/ImportLink.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { NewOffice } from '../features/offices/NewOffice.tsx';
import { OfficeFilters } from '../features/offices/OfficeFilters.tsx';
import { OfficeTable } from '../features/offices/OfficeTable.tsx';
import { officeFilter, type OfficeSearch } from '../features/offices/office-search.ts';
import { officeParts } from '../features/offices/office-words.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const officesQuery = graphql(`
  query Offices($area: RegionCode, $filter: OfficeFilter, $order: [OfficeOrder!], $after: String) {
    offices(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...OfficeTable_office } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: OfficeSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME' } = deps;
  if (deps.sebagai === 'peta') return { view: 'map' as const };
  const asked = { area, order: [urut], filter: officeFilter(deps, state.text) };
  return { view: 'offices' as const, asked, list: context.preload(officesQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type List = Extract<ReturnType<typeof loader>, { view: 'offices' }>['list'];

const OfficeMap = lazy(() => import('../features/offices/OfficeMap.tsx').then((file) => ({ default: file.OfficeMap })));

const route = getRouteApi('/kantor');

/** Offices and other bodies that act. */
export const Route = createLazyRoute('/kantor')({ component: Offices, pendingComponent: ListSkeleton });

function Offices() {
  const data = route.useLoaderData();
  return data.view === 'map' ? <OfficeMap /> : <OfficeList list={data.list} asked={data.asked} />;
}

function OfficeList({ list, asked }: { list: List; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('OFFICES', asked);
  const { urut = 'NAME', impor } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const offices = data?.offices;
  if (!offices) throw error ?? new Error('The graph gave no list of offices');
  return (
    <>
      <PageHead
        title={t('offices.title')}
        line={<CountLine count={offices.totalCount} words="offices.count" atLeast="offices.countAtLeast" />}
        actions={<><ImportLink kind="OFFICE" permission="office.register" /><ExportButton shown={shown} count={offices.totalCount} /><NewOffice /></>}
      />
      <OfficeFilters><ViewMenu shown={shown} /></OfficeFilters>
      <OfImport id={impor} />
      <Partial error={error} parts={officeParts} />
      {offices.edges.length === 0
        ? <NoHits none="offices.none" noneWhy="offices.noneWhy" />
        : <OfficeTable offices={offices.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={offices.pageInfo.hasNextPage ? offices.pageInfo.endCursor : null} />
    </>
  );
}
