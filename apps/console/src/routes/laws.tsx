import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { LegalBasisKind, PlanDocumentKind } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { LawFilters, PlanFilters } from '../features/laws/LawFilters.tsx';
import { LawTable } from '../features/laws/LawTable.tsx';
import { PlanTable } from '../features/laws/PlanTable.tsx';
import type { LawSearch } from '../features/laws/law-search.ts';
import { lawParts } from '../features/laws/law-words.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { ViewTabs } from '../features/records/ViewTabs.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';
import { isCode } from './search-params.ts';

const lawsQuery = graphql(`
  query LegalBases($filter: LegalBasisFilter, $order: [LegalBasisOrder!], $after: String) {
    legalBases(first: 20, after: $after, filter: $filter, order: $order) {
      edges { node { id ...LawTable_law } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const plansQuery = graphql(`
  query PlanDocuments($area: RegionCode, $filter: PlanDocumentFilter, $order: [PlanDocumentOrder!], $after: String) {
    planDocuments(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...PlanTable_plan } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: LawSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names; kinds of the other list are passed over. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'YEAR_DESC', jenis, status } = deps;
  if (deps.tampilan === 'rencana') {
    const kind = jenis?.filter((code) => isCode(PlanDocumentKind, code));
    const asked = { area, order: [urut], filter: { kind } };
    return { view: 'plans' as const, asked, list: context.preload(plansQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
  }
  const kind = jenis?.filter((code) => isCode(LegalBasisKind, code));
  const asked = { order: [urut], filter: { text: state.text, kind, status } };
  return { view: 'laws' as const, asked, list: context.preload(lawsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type ListOf<View> = Extract<ReturnType<typeof loader>, { view: View }>['list'];

const route = getRouteApi('/hukum');

/** The law and the plans that the work rests on. */
export const Route = createLazyRoute('/hukum')({ component: Laws, pendingComponent: ListSkeleton });

function Laws() {
  const data = route.useLoaderData();
  return data.view === 'laws' ? <LawList list={data.list} asked={data.asked} /> : <PlanList list={data.list} asked={data.asked} />;
}

function Views() {
  const t = useText();
  return <ViewTabs label={t('laws.views')} views={[{ view: undefined, title: t('laws.laws') }, { view: 'rencana', title: t('laws.plans') }]} />;
}

function LawList({ list, asked }: { list: ListOf<'laws'>; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('LEGAL_BASES', asked);
  const { urut = 'YEAR_DESC' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const laws = data?.legalBases;
  if (!laws) throw error ?? new Error('The graph gave no list of law');
  return (
    <>
      <PageHead
        title={t('laws.title')}
        line={<span>{t('laws.count', { count: laws.totalCount.value })}</span>}
        actions={<ExportButton shown={shown} count={laws.totalCount} />}
      />
      <Views />
      <LawFilters><ViewMenu shown={shown} /></LawFilters>
      <Partial error={error} parts={lawParts} />
      {laws.edges.length === 0 ? <NoHits none="laws.none" noneWhy="laws.noneWhy" /> : <LawTable laws={laws.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={laws.pageInfo.hasNextPage ? laws.pageInfo.endCursor : null} />
    </>
  );
}

function PlanList({ list, asked }: { list: ListOf<'plans'>; asked: Asked }) {
  const t = useText();
  const shown = argumentsOf('PLAN_DOCUMENTS', asked);
  const { urut = 'YEAR_DESC' } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const plans = data?.planDocuments;
  if (!plans) throw error ?? new Error('The graph gave no list of plans');
  return (
    <>
      <PageHead
        title={t('laws.title')}
        line={<CountLine count={plans.totalCount} words="laws.planCount" atLeast="laws.planCountAtLeast" />}
        actions={<ExportButton shown={shown} count={plans.totalCount} />}
      />
      <Views />
      <PlanFilters><ViewMenu shown={shown} /></PlanFilters>
      <Partial error={error} parts={lawParts} />
      {plans.edges.length === 0 ? <NoHits none="laws.noPlans" noneWhy="laws.noPlansWhy" /> : <PlanTable plans={plans.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={plans.pageInfo.hasNextPage ? plans.pageInfo.endCursor : null} />
    </>
  );
}
