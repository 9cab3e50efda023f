import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { ImportLink } from '../features/imports/ImportLink.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { BodyFilters } from '../features/offices/BodyFilters.tsx';
import { InstitutionTable } from '../features/offices/InstitutionTable.tsx';
import { OfficeTable } from '../features/offices/OfficeTable.tsx';
import { BodyViews } from '../features/offices/BodyViews.tsx';
import { institutionFilter, officeFilter, type OfficeSearch } from '../features/offices/office-search.ts';
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

const institutionsQuery = graphql(`
  query Institutions($area: RegionCode, $filter: InstitutionFilter, $order: [InstitutionOrder!], $after: String) {
    institutions(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...InstitutionTable_institution } }
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
  if (deps.tampilan === 'lks') {
    const asked = { area, order: [urut], filter: institutionFilter(deps, state.text) };
    return { view: 'institutions' as const, asked, list: context.preload(institutionsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
  }
  const asked = { area, order: [urut], filter: officeFilter(deps, state.text) };
  return { view: 'offices' as const, asked, list: context.preload(officesQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type ListOf<View> = Extract<ReturnType<typeof loader>, { view: View; list: unknown }>['list'];

const BodyMap = lazy(() => import('../features/offices/BodyMap.tsx').then((file) => ({ default: file.BodyMap })));

const route = getRouteApi('/lembaga');

/** Offices and other bodies that act, and welfare institutions. */
export const Route = createLazyRoute('/lembaga')({ component: Offices, pendingComponent: ListSkeleton });

function Offices() {
  const data = route.useLoaderData();
  if (data.view === 'map') return <BodyMap />;
  return data.view === 'offices' ? <OfficeList list={data.list} asked={data.asked} /> : <InstitutionList list={data.list} asked={data.asked} />;
}

function OfficeList({ list, asked }: { list: ListOf<'offices'>; asked: Asked }) {
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
        actions={<><ImportLink kind="OFFICE" permission="office.register" /><ExportButton shown={shown} count={offices.totalCount} /></>}
      />
      <BodyViews />
      <BodyFilters list="OFFICE_KIND"><ViewMenu shown={shown} /></BodyFilters>
      <OfImport id={impor} />
      <Partial error={error} parts={officeParts} />
      {offices.edges.length === 0
        ? <NoHits none="offices.none" noneWhy="offices.noneWhy" />
        : <OfficeTable offices={offices.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={offices.pageInfo.hasNextPage ? offices.pageInfo.endCursor : null} />
    </>
  );
}

function InstitutionList({ list, asked }: { list: ListOf<'institutions'>; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('INSTITUTIONS', asked);
  const { urut = 'NAME' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const institutions = data?.institutions;
  if (!institutions) throw error ?? new Error('The graph gave no list of institutions');
  return (
    <>
      <PageHead
        title={t('offices.title')}
        line={<CountLine count={institutions.totalCount} words="offices.institutionCount" atLeast="offices.institutionCountAtLeast" />}
        actions={<ExportButton shown={shown} count={institutions.totalCount} />}
      />
      <BodyViews />
      <BodyFilters list="INSTITUTION_KIND"><ViewMenu shown={shown} /></BodyFilters>
      <Partial error={error} parts={officeParts} />
      {institutions.edges.length === 0
        ? <NoHits none="offices.noInstitutions" noneWhy="offices.noInstitutionsWhy" />
        : <InstitutionTable institutions={institutions.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={institutions.pageInfo.hasNextPage ? institutions.pageInfo.endCursor : null} />
    </>
  );
}
