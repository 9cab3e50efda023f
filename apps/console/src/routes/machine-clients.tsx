import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { LastUsed } from '../features/machine-clients/LastUsed.tsx';
import type { MachineSearch } from '../features/machine-clients/machine-search.ts';
import { TermEnd } from '../features/records/TermEnd.tsx';
import { useText } from '../i18n/use-text.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan, useLabel, useOptions } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { ChoicePill, FilterBar, TextPill } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../ui/Table.tsx';
import type { RouterContext } from './root.tsx';

const clientsQuery = graphql(`
  query MachineClients($area: RegionCode, $filter: MachineClientFilter, $after: String) {
    machineClients(first: 20, after: $after, area: $area, filter: $filter) {
      edges { node { id clientId name state validTo scopes lastUsedAt unused areas { code shortName } } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: MachineSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps: { wilayah: area, setelah: after, status, pakai }, location: { state }, context }: Request) {
  return context.preload(clientsQuery, { fetchPolicy: 'cache-and-network', variables: { area, after, filter: { text: state.text, state: status, unused: pakai && true } } });
}

const route = getRouteApi('/klien-mesin');

/** Clients that ask for nothing, as the address names them. */
const unused = 'tidak';

/** The register of machine clients. */
export const Route = createLazyRoute('/klien-mesin')({ component: MachineClients, pendingComponent: ListSkeleton });

type Row = { id: string; clientId: string; name: string; state: 'ACTIVE' | 'DISABLED'; validTo?: string | null; scopes: readonly string[]; lastUsedAt?: string | null; unused: boolean; areas: readonly { code: string; shortName: string }[] };

function MachineClients() {
  const t = useText();
  const label = useLabel();
  const mayManage = useCan('machine.manage');
  const states = useOptions('ACCOUNT_STATE');
  const { status, pakai } = route.useSearch();
  const { text, find, narrow, busy } = useListVisit();
  const { data, error } = useReadQuery(route.useLoaderData());
  const found = data?.machineClients;
  if (!found) throw error ?? new Error('The graph gave no list of machine clients');
  const form = mayManage && <Link to="/klien-mesin/baru" className={buttonClass('main')}>{t('klien.enter')}</Link>;
  const columns: Column<Row>[] = [
    { key: 'name', head: t('klien.name'), phone: 'lead', cell: ({ id, name, clientId }) => <><Link to="/klien-mesin/$id" params={{ id }} className={rowLinkClass}>{name}</Link><span className={secondLineClass}>{clientId}</span></> },
    { key: 'areas', head: t('klien.areas'), phone: 'bare', cell: ({ areas, scopes }) => <>{areas.map(({ shortName }) => shortName).join(', ')}{scopes.includes('nik:read') && <span className={secondLineClass}>{t('klien.reveals')}</span>}</> },
    { key: 'until', head: t('pengguna.validTo'), fit: true, cell: ({ validTo, state }) => <TermEnd on={validTo} open={state === 'ACTIVE'} /> },
    { key: 'used', head: t('klien.lastUsed'), fit: true, cell: (row) => <LastUsed client={row} /> },
    { key: 'state', head: t('pengguna.state'), fit: true, phone: 'bare', cell: ({ state }) => <StateDot tone={state === 'ACTIVE' ? 'done' : 'open'}>{label('ACCOUNT_STATE', state)}</StateDot> },
  ];
  return (
    <>
      <PageHead title={t('klien.title')} line={<CountLine count={found.totalCount} words="klien.count" atLeast="klien.countAtLeast" />} actions={form} />
      <FilterBar label={t('klien.filters')}>
        <ChoicePill label={t('pengguna.state')} options={states} chosen={status ?? []} onChange={(chosen) => narrow({ status: chosen.length > 0 ? chosen : undefined })} />
        <ChoicePill label={t('klien.use')} options={[{ value: unused, label: t('klien.unused') }]} chosen={pakai ? [pakai] : []} onChange={([chosen]) => narrow({ pakai: chosen && unused })} />
        <AreaPill />
        <TextPill label={t('klien.find')} value={text} onChange={find} />
      </FilterBar>
      {found.edges.length === 0
        ? <NoHits none="klien.noneYet" noneWhy="klien.noneYetWhy" action={form} />
        : <Table label={t('klien.title')} columns={columns} rows={found.edges.map(({ node }) => node)} rowKey={({ id }) => id} busy={busy} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
