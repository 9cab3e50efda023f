import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { FindingFilters } from '../features/six-t/FindingFilters.tsx';
import { FindingTable } from '../features/six-t/FindingTable.tsx';
import { SixTViews } from '../features/six-t/SixTViews.tsx';
import { findingFilter, type SixTFindingsSearch } from '../features/six-t/six-t-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { tableNoteClass } from '../ui/Table.tsx';
import type { RouterContext } from './root.tsx';

const findingsQuery = graphql(`
  query SixTFindings($area: RegionCode, $filter: SixTFindingFilter, $order: [SixTFindingOrder!], $after: String) {
    sixTFindings(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...SixTFindingTable_sixTCheck @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

/** Begins to read the list that the address names. */
export function loader({ deps, context }: { deps: SixTFindingsSearch & AreaSearch; context: RouterContext }) {
  const asked = { area: deps.wilayah, filter: findingFilter(deps), order: [deps.urut ?? 'DUE' as const] };
  return { asked, list: context.preload(findingsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/enam-t/temuan');

/** Findings of the 6T: what is due first, first. */
export const Route = createLazyRoute('/enam-t/temuan')({ component: Findings, pendingComponent: ListSkeleton });

function Findings() {
  const t = useText();
  const reads = useCan('delivery.read');
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.sixTFindings;
  if (!found) throw error ?? new Error('The graph gave no findings');
  const shown = argumentsOf('SIX_T_FINDINGS', asked);
  return (
    <>
      <PageHead title={t('sixT.findings')} line={<CountLine count={found.totalCount} words="sixT.countOf" atLeast="sixT.countAtLeast" />} actions={<ExportButton shown={shown} count={found.totalCount} />} />
      <SixTViews />
      <FindingFilters><ViewMenu shown={shown} /></FindingFilters>
      {found.edges.length === 0 ? <NoHits none="sixT.none" noneWhy="sixT.noneWhy" /> : <FindingTable findings={found.edges.map(({ node }) => node)} />}
      {!reads && <p className={tableNoteClass}>{t('sixT.samplesHidden')}</p>}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
