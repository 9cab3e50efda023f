import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { CountedHere } from '../features/plans/CountedHere.tsx';
import styles from '../features/plans/Plans.module.css';
import { PlanTree } from '../features/plans/PlanTree.tsx';
import type { PlanSearch } from '../features/plans/plan-search.ts';
import { shownYear, yearsOf } from '../features/plans/plan-tree.ts';
import { planFields, planParts, yearWords } from '../features/plans/plan-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { RecordLink } from '../shell/RecordLink.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { FilterBar, pillClass } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const planQuery = graphql(`
  query PlanDocument($id: ID!, $history: Boolean!) {
    planDocument(id: $id) {
      id
      title
      kind
      yearFrom
      yearTo
      area { code fullName }
      owner { id name }
      viewerCan { correct }
      caveats { ...CaveatNotices_caveat @unmask }
      items { id ...PlanTree_item @unmask }
      ...CorrectPlan_plan @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: PlanSearch; context: RouterContext };

/** Begins to read the plan; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(planQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/rencana/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectPlan = lazy(() => import('../features/plans/CorrectPlan.tsx').then(({ CorrectPlan: form }) => ({ default: form })));

/** One plan: its items as a tree, targets against what came of them, what each carries out and what serves it. */
export const Route = createLazyRoute('/rencana/$id')({ component: Plan, pendingComponent: RecordSkeleton });

function Plan() {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { bagian, tahun } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const plan = data?.planDocument;
  if (!plan) {
    if (error) throw error;
    return <NotFound />;
  }
  const now = Number(today().slice(0, 4));
  const years = yearsOf(plan, now);
  const year = shownYear(tahun, years, now);
  const lacking = plan.items.filter(({ gaps }) => gaps.length > 0).length;
  const sheet = <Link to="/rencana/$id/lembar" params={{ id: plan.id }} search={{ tahun: year }} className={buttonClass()}>{t('plans.openSheet')}</Link>;
  return (
    <>
      <PageHead
        title={plan.title}
        trail={[<Link key="list" to="/hukum" search={({ wilayah }) => ({ wilayah, tampilan: 'rencana' as const })}>{t('laws.plans')}</Link>]}
        line={(
          <>
            <span>{[label('PLAN_DOC', plan.kind), yearWords(plan), plan.area.fullName].filter(Boolean).join(' · ')}</span>
            {plan.owner && <RecordLink to={`/kantor/${plan.owner.id}`}>{plan.owner.name}</RecordLink>}
            <span>{t('plans.line', { count: plan.items.length, lacking })}</span>
          </>
        )}
        actions={bagian === undefined && !correcting && (
          <>
            {plan.viewerCan.correct && sheet}
            <ExportButton shown={argumentsOf('PLAN_ITEMS', { filter: { plan: plan.id }, order: ['CODE'] })} count={{ value: plan.items.length, exact: true }} />
            {plan.viewerCan.correct && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
          </>
        )}
      />
      <ChangedNotice type="PlanDocument" id={plan.id} version={plan.version} />
      <Partial error={error} parts={planParts} />
      <RecordTabs of={{ type: 'PlanDocument', id: plan.id }} />
      {bagian === 'riwayat' && <HistoryList entries={plan.history?.edges.map(({ node }) => node) ?? null} fieldNames={planFields} />}
      {bagian === undefined && correcting && <Suspense fallback={<RecordSkeleton />}><CorrectPlan plan={plan} onDone={() => setCorrecting(false)} /></Suspense>}
      {bagian === undefined && !correcting && (
        <>
          <div className={styles.notices}>
            <CaveatNotices caveats={plan.caveats} fieldNames={planFields} />
            <CountedHere />
          </div>
          {years.length > 1 && <FilterBar label={t('plans.year')}>
            {years.map((one) => <button key={one} type="button" className={pillClass(one === year)} aria-pressed={one === year} onClick={() => void navigate({ to: '.', search: (before) => ({ ...before, tahun: one }), replace: true })}>{one}</button>)}
          </FilterBar>}
          {plan.items.length === 0
            ? <State title={t('plans.noItems')}><p>{t('plans.emptyWhy')}</p>{plan.viewerCan.correct && sheet}</State>
            : <PlanTree items={plan.items} year={year} label={plan.title} />}
        </>
      )}
    </>
  );
}
