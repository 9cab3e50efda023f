import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { InstitutionFilters } from '../features/institutions/InstitutionFilters.tsx';
import { InstitutionTable } from '../features/institutions/InstitutionTable.tsx';
import { institutionFilter, type InstitutionSearch } from '../features/institutions/institution-search.ts';
import { institutionParts } from '../features/institutions/institution-words.ts';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const institutionsQuery = graphql(`
  query Institutions($area: RegionCode, $filter: InstitutionFilter, $order: [InstitutionOrder!], $after: String) {
    institutions(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...InstitutionTable_institution } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: InstitutionSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the part of the register that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'NAME' } = deps;
  if (deps.sebagai === 'peta') return { view: 'map' as const };
  const asked = { area, order: [urut], filter: institutionFilter(deps, state.text) };
  return { view: 'list' as const, asked, list: context.preload(institutionsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type List = Extract<ReturnType<typeof loader>, { view: 'list' }>['list'];

const InstitutionMap = lazy(() => import('../features/institutions/InstitutionMap.tsx').then((file) => ({ default: file.InstitutionMap })));

const route = getRouteApi('/lembaga');

/** The register of welfare institutions. */
export const Route = createLazyRoute('/lembaga')({ component: Institutions, pendingComponent: ListSkeleton });

function Institutions() {
  const data = route.useLoaderData();
  return data.view === 'map' ? <InstitutionMap /> : <InstitutionList list={data.list} asked={data.asked} />;
}

function InstitutionList({ list, asked }: { list: List; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('INSTITUTIONS', asked);
  const { urut = 'NAME' } = route.useSearch();
  const registers = useCan('institution.register');
  const prints = useCan('document.issue');
  const { data, error } = useReadQuery(list);
  const institutions = data?.institutions;
  if (!institutions) throw error ?? new Error('The graph gave no list of institutions');
  const print = prints && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'INSTITUTION_LIST' as const })} className={buttonClass()}>{t('documents.printList')}</Link>;
  const first = registers && <Link to="/lembaga/baru" className={buttonClass('main')}>{t('institutions.new')}</Link>;
  return (
    <>
      <PageHead
        title={t('institutions.title')}
        line={<CountLine count={institutions.totalCount} words="institutions.count" atLeast="institutions.countAtLeast" />}
        actions={<><ExportButton shown={shown} count={institutions.totalCount} />{print}{first}</>}
      />
      <InstitutionFilters><ViewMenu shown={shown} /></InstitutionFilters>
      <Partial error={error} parts={institutionParts} />
      {institutions.edges.length === 0
        ? <NoHits none="institutions.none" noneWhy="institutions.noneWhy" />
        : <InstitutionTable institutions={institutions.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={institutions.pageInfo.hasNextPage ? institutions.pageInfo.endCursor : null} />
    </>
  );
}
