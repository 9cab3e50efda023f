import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { MeetingTable } from '../features/meetings/MeetingTable.tsx';
import { BulkDecide } from '../features/proposals/BulkDecide.tsx';
import { Pipeline } from '../features/proposals/Pipeline.tsx';
import { MeetingStatePill, PeriodFilters, ProposalFilters, ProposalViews } from '../features/proposals/ProposalFilters.tsx';
import { ProposalTable } from '../features/proposals/ProposalTable.tsx';
import { proposalFilter, type ProposalSearch } from '../features/proposals/proposal-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const proposalsQuery = graphql(`
  query Proposals($area: RegionCode, $filter: ProposalFilter, $order: [ProposalOrder!], $after: String) {
    proposals(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...ProposalTable_proposal @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const meetingsQuery = graphql(`
  query VillageMeetings($area: RegionCode, $filter: VillageMeetingFilter, $order: [VillageMeetingOrder!], $after: String) {
    villageMeetings(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...MeetingTable_villageMeeting @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: ProposalSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the list that the address names; the report reads for itself. */
export function loader({ deps, context, location }: Request) {
  const { wilayah: area, setelah: after } = deps;
  if (deps.tampilan === 'jalur') return null;
  if (deps.tampilan === 'musyawarah') {
    const filter = { state: deps.rapat, from: deps.dari, to: deps.sampai };
    const meetings = { area, filter, order: ['HELD_DESC' as const] };
    return { kind: 'meetings' as const, asked: meetings, list: context.preload(meetingsQuery, { fetchPolicy: 'cache-and-network', variables: { ...meetings, after } }) };
  }
  // What waits: longest first. Everything: what was changed last.
  const asked = { area, filter: proposalFilter(deps, location.state.text), order: [deps.urut ?? (deps.langkah || deps.saya || deps.milik ? 'WAITING' as const : 'UPDATED_DESC' as const)] };
  return { kind: 'proposals' as const, asked, list: context.preload(proposalsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type Loaded = NonNullable<ReturnType<typeof loader>>;
const route = getRouteApi('/usulan');

/** Proposals for the national register: the list, the village meetings, how they pass through the steps. */
export const Route = createLazyRoute('/usulan')({ component: Proposals, pendingComponent: ListSkeleton });

function Proposals() {
  const loaded = route.useLoaderData();
  if (loaded?.kind === 'proposals') return <List loaded={loaded} />;
  return loaded?.kind === 'meetings' ? <Meetings loaded={loaded} /> : <Report />;
}

function Actions() {
  const t = useText();
  const [decides, records, sends] = [useCan('proposal.decide'), useCan('meeting.record'), useCan('proposal.send')];
  return (
    <>
      {sends && <Link to="/usulan/siks-ng" className={buttonClass()}>{t('siksng.open')}</Link>}
      {records && <Link to="/musyawarah/baru" className={buttonClass()}>{t('usulan.callMeeting')}</Link>}
      {decides && <Link to="/usulan/antrean" className={buttonClass('main')}>{t('usulan.queue')}</Link>}
    </>
  );
}

function List({ loaded: { asked, list } }: { loaded: Extract<Loaded, { kind: 'proposals' }> }) {
  const t = useText();
  const { impor } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.proposals;
  if (!found) throw error ?? new Error('The graph gave no proposals');
  const shown = argumentsOf('PROPOSALS', asked);
  const rows = found.edges.map(({ node }) => node);
  // Meetings decide names, one by one; at every other step many can be decided at once.
  const [step, ...others] = asked.filter.waitsFor ?? [];
  const together = step !== undefined && step !== 'MEETING' && others.length === 0;
  return (
    <>
      <PageHead title={t('usulan.title')} line={<CountLine count={found.totalCount} words="usulan.count" atLeast="usulan.countAtLeast" />} actions={<><Actions /><ExportButton shown={shown} count={found.totalCount} /></>} />
      <ProposalViews />
      <ProposalFilters><ViewMenu shown={shown} /></ProposalFilters>
      <OfImport id={impor} />
      {found.edges.length === 0 ? <NoHits none="usulan.none" noneWhy="usulan.noneWhy" /> : together ? <BulkDecide key={step} rows={rows} label={t('usulan.title')} step={step} /> : <ProposalTable rows={rows} label={t('usulan.title')} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}

function Meetings({ loaded: { asked, list } }: { loaded: Extract<Loaded, { kind: 'meetings' }> }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const found = data?.villageMeetings;
  if (!found) throw error ?? new Error('The graph gave no meetings');
  const shown = argumentsOf('VILLAGE_MEETINGS', asked);
  return (
    <>
      <PageHead title={t('usulan.title')} line={<CountLine count={found.totalCount} words="usulan.meetingCount" atLeast="usulan.meetingCountAtLeast" />} actions={<><Actions /><ExportButton shown={shown} count={found.totalCount} /></>} />
      <ProposalViews />
      <PeriodFilters><MeetingStatePill /><ViewMenu shown={shown} /></PeriodFilters>
      {found.edges.length === 0 ? <NoHits none="usulan.noMeetings" noneWhy="usulan.noMeetingsWhy" /> : <MeetingTable rows={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}

function Report() {
  const t = useText();
  const { name } = useArea();
  return (
    <>
      <PageHead title={t('usulan.title')} line={<span>{t('usulan.pipelineLine', { area: name })}</span>} actions={<Actions />} />
      <ProposalViews />
      <PeriodFilters />
      <Pipeline />
    </>
  );
}
