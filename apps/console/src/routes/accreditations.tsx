import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { AccreditationFigures } from '../features/accreditation/AccreditationFigures.tsx';
import { AccreditationTable } from '../features/accreditation/AccreditationTable.tsx';
import { Scales } from '../features/accreditation/Scales.tsx';
import { accreditationFilter, type AccreditationSearch } from '../features/accreditation/accreditation-search.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { NoHits } from '../shell/NoHits.tsx';
import { useOptions } from '../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { RouterContext } from './root.tsx';

const accreditationsQuery = graphql(`
  query Accreditations($area: RegionCode, $filter: AccreditationFilter, $order: [AccreditationOrder!], $after: String) {
    accreditations(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...AccreditationTable_accreditation } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: AccreditationSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the list that the address names; what ends soon is asked for the first to end first. */
export function loader({ deps, context, location }: Request) {
  if (deps.tampilan === 'peringkat') return null;
  const asked = { area: deps.wilayah, filter: accreditationFilter(deps, location.state.text), order: [deps.berakhir === undefined ? 'LATEST' as const : 'VALID_TO' as const] };
  return { asked, list: context.preload(accreditationsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

type Loaded = NonNullable<ReturnType<typeof loader>>;
const route = getRouteApi('/akreditasi');

/** Accreditation of institutions: the board with its list, and the grades. */
export const Route = createLazyRoute('/akreditasi')({ component: Accreditations, pendingComponent: ListSkeleton });

function Accreditations() {
  const t = useText();
  const loaded = route.useLoaderData();
  if (loaded) return <List loaded={loaded} />;
  return (
    <>
      <PageHead title={t('accr.title')} line={<span>{t('accr.scalesLine')}</span>} />
      <Views />
      <Scales />
    </>
  );
}

function Views() {
  const t = useText();
  const exactly = { exact: false, includeSearch: true, explicitUndefined: true };
  return (
    <Tabs label={t('accr.views')}>
      <Link to="/akreditasi" search={({ wilayah }) => ({ wilayah, tampilan: undefined })} activeOptions={exactly}>{t('accr.list')}</Link>
      <Link to="/akreditasi" search={({ wilayah }) => ({ wilayah, tampilan: 'peringkat' })} activeOptions={exactly}>{t('accr.scales')}</Link>
    </Tabs>
  );
}

function List({ loaded: { asked, list } }: { loaded: Loaded }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const found = data?.accreditations;
  if (!found) throw error ?? new Error('The graph gave no accreditations');
  const shown = argumentsOf('ACCREDITATIONS', asked);
  return (
    <>
      <PageHead title={t('accr.title')} line={<CountLine count={found.totalCount} words="accr.count" atLeast="accr.countAtLeast" />} actions={<ExportButton shown={shown} count={found.totalCount} />} />
      <Views />
      <AccreditationFigures />
      <Filters><ViewMenu shown={shown} /></Filters>
      {found.edges.length === 0 ? <NoHits none="accr.none" noneWhy="accr.noneWhy" /> : <AccreditationTable accreditations={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}

const spans = [30, 90, 365];

function Filters({ children }: { children: ReactNode }) {
  const t = useText();
  const { status, berakhir } = route.useSearch();
  const { text, find, narrow } = useListVisit();
  const states = useOptions('ACCREDITATION_STATE');
  const ends = spans.map((days) => ({ value: String(days), label: t('accr.withinDays', { days }) }));
  return (
    <FilterBar label={t('accr.filters')}>
      <ChoicePill label={t('monev.state')} options={states} chosen={status ?? []} onChange={(codes) => narrow({ status: codes.length > 0 ? codes : undefined })} />
      {/* Of several spans, the one ticked last holds. */}
      <ChoicePill label={t('accr.ends')} options={ends} chosen={berakhir === undefined ? [] : [String(berakhir)]} onChange={(days) => narrow({ berakhir: days.at(-1) })} />
      <AreaPill />
      <TextPill label={t('monev.find')} value={text} onChange={find} />
      {children}
    </FilterBar>
  );
}
