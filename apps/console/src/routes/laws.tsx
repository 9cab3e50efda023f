import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { LegalBasisKind, PlanDocumentKind } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf, type Asked } from '../features/lists/list-arguments.ts';
import { LawFilters, PlanFilters } from '../features/laws/LawFilters.tsx';
import { LawTable } from '../features/laws/LawTable.tsx';
import { LawViews } from '../features/laws/LawViews.tsx';
import { PlanTable } from '../features/laws/PlanTable.tsx';
import type { LawSearch } from '../features/laws/law-search.ts';
import { lawParts } from '../features/laws/law-words.ts';
import { AlignmentList, alignmentQuery } from '../features/plans/AlignmentList.tsx';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
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
  if (deps.tampilan === 'keselarasan') {
    const planKind = jenis?.filter((code) => isCode(PlanDocumentKind, code));
    const shown = { area, order: ['CODE' as const], filter: { text: state.text, planKind, gap: deps.celah } };
    return { view: 'alignment' as const, asked: shown, list: context.preload(alignmentQuery, { fetchPolicy: 'cache-and-network', variables: { ...shown, after } }) };
  }
  const kind = jenis?.filter((code) => isCode(LegalBasisKind, code));
  const asked = { order: [urut], filter: { text: state.text, kind, status } };
  return { view: 'laws' as const, asked, list: context.preload(lawsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

type ListOf<View> = Extract<ReturnType<typeof loader>, { view: View }>['list'];

const route = getRouteApi('/hukum');
// Forms come with what checks their input; a reader need not wait for that.
const RecordLaw = lazy(() => import('../features/laws/RecordLaw.tsx').then(({ RecordLaw: form }) => ({ default: form })));
const RecordPlan = lazy(() => import('../features/plans/RecordPlan.tsx').then(({ RecordPlan: form }) => ({ default: form })));

/** The law and the plans that the work rests on. */
export const Route = createLazyRoute('/hukum')({ component: Laws, pendingComponent: ListSkeleton });

function Laws() {
  const data = route.useLoaderData();
  if (data.view === 'alignment') return <Alignment list={data.list} asked={data.asked} />;
  return data.view === 'laws' ? <LawList list={data.list} asked={data.asked} /> : <PlanList list={data.list} asked={data.asked} />;
}

function Alignment({ list, asked }: { list: ListOf<'alignment'>; asked: Asked }) {
  const { data, error } = useReadQuery(list);
  if (!data?.planItems) throw error ?? new Error('The graph gave no items of plans');
  return <AlignmentList items={data.planItems} asked={asked} />;
}

function LawList({ list, asked }: { list: ListOf<'laws'>; asked: Asked }) {
  const t = useText();
  const mayRecord = useCan('law.record');
  const [recording, setRecording] = useState(false);
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
        actions={<>{mayRecord && !recording && <Button weight="main" onClick={() => setRecording(true)}>{t('regulations.new')}</Button>}<ExportButton shown={shown} count={laws.totalCount} /></>}
      />
      <LawViews />
      {recording ? <Suspense fallback={<ListSkeleton />}><RecordLaw onCancel={() => setRecording(false)} /></Suspense> : (
        <>
          <LawFilters><ViewMenu shown={shown} /></LawFilters>
          <Partial error={error} parts={lawParts} />
          {laws.edges.length === 0 ? <NoHits none="laws.none" noneWhy="laws.noneWhy" /> : <LawTable laws={laws.edges.map(({ node }) => node)} order={urut} />}
          <ListPager next={laws.pageInfo.hasNextPage ? laws.pageInfo.endCursor : null} />
        </>
      )}
    </>
  );
}

function PlanList({ list, asked }: { list: ListOf<'plans'>; asked: Asked }) {
  const t = useText();
  const mayRecord = useCan('plan.record');
  const [recording, setRecording] = useState(false);
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
        actions={<>{mayRecord && !recording && <Button weight="main" onClick={() => setRecording(true)}>{t('plans.new')}</Button>}<ExportButton shown={shown} count={plans.totalCount} /></>}
      />
      <LawViews />
      {recording ? <Suspense fallback={<ListSkeleton />}><RecordPlan onCancel={() => setRecording(false)} /></Suspense> : (
        <>
          <PlanFilters><ViewMenu shown={shown} /></PlanFilters>
          <Partial error={error} parts={lawParts} />
          {plans.edges.length === 0 ? <NoHits none="laws.noPlans" noneWhy="laws.noPlansWhy" /> : <PlanTable plans={plans.edges.map(({ node }) => node)} order={urut} />}
          <ListPager next={plans.pageInfo.hasNextPage ? plans.pageInfo.endCursor : null} />
        </>
      )}
    </>
  );
}
