import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ErasureTable } from '../features/retention/ErasureTable.tsx';
import { ProposeErasure } from '../features/retention/ProposeErasure.tsx';
import { erasureFilter, waiting, type RetentionSearch } from '../features/retention/retention-search.ts';
import { RuleTable } from '../features/retention/RuleTable.tsx';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import type { MessageId } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useOptions } from '../shell/session-context.tsx';
import { ChoicePill, FilterBar } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const retentionQuery = graphql(`
  query Retention($area: RegionCode, $filter: ErasureFilter, $after: String) {
    erasures(first: 20, after: $after, area: $area, filter: $filter) {
      edges { node { id ...ErasureTable_erasure @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
    retentionRules { id ...RuleTable_rule @unmask }
  }
`);

const parts: Readonly<Record<string, MessageId>> = { 'erasures.edges.node.beneficiary.@beneficiaries': 'retensi.subject', 'erasures.edges.node.person.@people': 'retensi.subject', 'erasures.edges.node.participant.@events': 'retensi.subject', 'erasures.edges.node.complaint.@beneficiaries': 'retensi.subject' };

/** Begins to read the list that the address names, and the schedule. */
export function loader({ deps, context }: { deps: RetentionSearch & AreaSearch; context: RouterContext }) {
  const asked = { area: deps.wilayah, filter: erasureFilter(deps) };
  return { asked, list: context.preload(retentionQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/pelindungan/retensi');

/** How long data of persons are kept, and whose are to be erased: proposed, held, decided, done. */
export const Route = createLazyRoute('/pelindungan/retensi')({ component: Retention, pendingComponent: ListSkeleton });

function Retention() {
  const t = useText();
  const navigate = useNavigate();
  const { status, dasar, usul } = route.useSearch();
  const { narrow } = useListVisit();
  const states = useOptions('ERASURE_STATE');
  const grounds = useOptions('ERASURE_GROUND');
  const { list, asked } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  if (!data?.erasures || !data.retentionRules) throw error ?? new Error('The graph gave no erasures');
  const { edges, pageInfo, totalCount } = data.erasures;
  const closeProposal = () => void navigate({ to: '/pelindungan/retensi', search: ({ wilayah }) => ({ wilayah, status, dasar }), replace: true });
  const shown = argumentsOf('ERASURES', asked);
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <>
      <PageHead title={t('retensi.title')} line={<CountLine count={totalCount} words="retensi.count" atLeast="retensi.countAtLeast" />} actions={<ExportButton shown={shown} count={totalCount} />} />
      <Partial error={error} parts={parts} />
      <FilterBar label={t('retensi.filters')}>
        <AreaPill />
        <ChoicePill label={t('retensi.state')} options={states} chosen={status ?? waiting} onChange={many('status')} />
        <ChoicePill label={t('retensi.ground')} options={grounds} chosen={dasar ?? []} onChange={many('dasar')} />
        <ViewMenu shown={shown} />
      </FilterBar>
      {edges.length === 0 ? <NoHits none="retensi.none" noneWhy="retensi.noneWhy" /> : <ErasureTable erasures={edges.map(({ node }) => node)} />}
      <ListPager next={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
      <RuleTable rules={data.retentionRules} />
      {usul && <ProposeErasure subject={usul} onClose={closeProposal} />}
    </>
  );
}
