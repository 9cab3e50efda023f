import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, useLocation, type ParsedLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { PersonOrder, PillarOrder } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { ImportLink } from '../features/imports/ImportLink.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { PersonFilters, PillarFilters } from '../features/people/PeopleFilters.tsx';
import { PersonTable } from '../features/people/PersonTable.tsx';
import { PillarTable } from '../features/people/PillarTable.tsx';
import { PeopleViews } from '../features/people/PeopleViews.tsx';
import { personFilter, pillarFilter, type PeopleSearch } from '../features/people/people-search.ts';
import { personParts } from '../features/people/people-words.ts';
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
import { isCode } from './search-params.ts';

const peopleQuery = graphql(`
  query People($area: RegionCode, $filter: PersonFilter, $order: [PersonOrder!], $after: String) {
    people(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...PersonTable_person } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const pillarsQuery = graphql(`
  query Pillars($area: RegionCode, $filter: PillarFilter, $order: [PillarOrder!], $after: String) {
    pillars(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...PillarTable_pillar } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: PeopleSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

const orderOfPillars = (order: PeopleSearch['urut']): PillarOrder => (isCode(PillarOrder, order) ? order : 'NAME');
const orderOfPeople = (order: PeopleSearch['urut']): PersonOrder => (isCode(PersonOrder, order) ? order : 'NAME');

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut } = deps;
  if (deps.sebagai === 'peta') return { view: 'map' as const };
  if (deps.tampilan === 'pilar') {
    const asked = { area, order: [orderOfPillars(urut)], filter: pillarFilter(deps, state.text) };
    return { view: 'pillars' as const, asked, list: context.preload(pillarsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
  }
  const asked = { area, order: [orderOfPeople(urut)], filter: personFilter(deps, state.text) };
  return { view: 'people' as const, asked, list: context.preload(peopleQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type ListOf<View> = Extract<ReturnType<typeof loader>, { view: View; list: unknown }>['list'];

const PeopleMap = lazy(() => import('../features/people/PeopleMap.tsx').then((file) => ({ default: file.PeopleMap })));

const route = getRouteApi('/orang');

/** Persons who serve, and their terms of service. */
export const Route = createLazyRoute('/orang')({ component: People, pendingComponent: ListSkeleton });

function People() {
  const data = route.useLoaderData();
  if (data.view === 'map') return <PeopleMap />;
  return data.view === 'people' ? <PersonList list={data.list} asked={data.asked} /> : <PillarList list={data.list} asked={data.asked} />;
}

function PersonList({ list, asked }: { list: ListOf<'people'>; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('PEOPLE', asked);
  const { data, error } = useReadQuery(list);
  const { impor } = route.useSearch();
  const people = data?.people;
  if (!people) throw error ?? new Error('The graph gave no list of people');
  return (
    <>
      <PageHead
        title={t('people.title')}
        line={<CountLine count={people.totalCount} words="people.count" atLeast="people.countAtLeast" />}
        actions={<><ImportLink kind="PERSON" permission="person.register" /><PrintList /><ExportButton shown={shown} count={people.totalCount} /><NewPerson /></>}
      />
      <PeopleViews />
      <PersonFilters><ViewMenu shown={shown} /></PersonFilters>
      <OfImport id={impor} />
      <Partial error={error} parts={personParts} />
      {people.edges.length === 0 ? <NoHits none="people.none" noneWhy="people.noneWhy" /> : <PersonTable people={people.edges.map(({ node }) => node)} />}
      <ListPager next={people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null} />
    </>
  );
}

/** Leads to printing the list as it is narrowed now. Words searched for go along unseen, since they may name persons. */
function PrintList() {
  const t = useText();
  const { text } = useLocation().state;
  return useCan('document.issue') && (
    <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah })} state={{ text }} className={buttonClass()}>{t('documents.printList')}</Link>
  );
}

/** Leads to new terms of service, one or many by one decree, for those who may appoint. */
function AppointLink() {
  const t = useText();
  return useCan('pillar.appoint') && (
    <>
      <Link to="/penugasan/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })} className={buttonClass()}>{t('pillars.new')}</Link>
      <Link to="/penugasan/bersama" search={({ wilayah }) => ({ wilayah })} className={buttonClass()}>{t('pillars.many')}</Link>
    </>
  );
}

/** Leads to registering a person, for those who may. */
function NewPerson() {
  const t = useText();
  return useCan('person.register') && <Link to="/orang/baru" className={buttonClass('main')}>{t('personal.new')}</Link>;
}

function PillarList({ list, asked }: { list: ListOf<'pillars'>; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('PILLARS', asked);
  const { urut, impor } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const pillars = data?.pillars;
  if (!pillars) throw error ?? new Error('The graph gave no list of terms of service');
  return (
    <>
      <PageHead
        title={t('people.title')}
        line={<CountLine count={pillars.totalCount} words="people.pillarCount" atLeast="people.pillarCountAtLeast" />}
        actions={<><AppointLink /><ImportLink kind="TKSK" permission="pillar.appoint" /><ExportButton shown={shown} count={pillars.totalCount} /></>}
      />
      <PeopleViews />
      <PillarFilters><ViewMenu shown={shown} /></PillarFilters>
      <OfImport id={impor} />
      <Partial error={error} parts={personParts} />
      {pillars.edges.length === 0
        ? <NoHits none="people.noPillars" noneWhy="people.noPillarsWhy" />
        : <PillarTable pillars={pillars.edges.map(({ node }) => node)} order={orderOfPillars(urut)} />}
      <ListPager next={pillars.pageInfo.hasNextPage ? pillars.pageInfo.endCursor : null} />
    </>
  );
}
