import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ItemFacts, ItemServed } from '../features/plans/ItemFacts.tsx';
import { ItemYears } from '../features/plans/ItemYears.tsx';
import { WithdrawItem } from '../features/plans/WithdrawItem.tsx';
import { itemFields, planParts } from '../features/plans/plan-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const itemQuery = graphql(`
  query PlanItem($id: ID!, $history: Boolean!) {
    planItem(id: $id) {
      id
      version
      code
      title
      kind
      plan { id title }
      viewerCan { correct withdraw }
      caveats { ...CaveatNotices_caveat @unmask }
      ...ItemFacts_item @unmask
      ...ItemServed_item @unmask
      ...ItemYears_item @unmask
      ...CorrectItem_item @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the item; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(itemQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/rencana/butir/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectItem = lazy(() => import('../features/plans/CorrectItem.tsx').then(({ CorrectItem: form }) => ({ default: form })));

/** One item of a plan: its figures by year, what it carries out and what serves it. */
export const Route = createLazyRoute('/rencana/butir/$id')({ component: Item, pendingComponent: RecordSkeleton });

function Item() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<'correct' | 'withdraw' | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const item = data?.planItem;
  if (!item) {
    if (error) throw error;
    return <NotFound />;
  }
  return (
    <>
      <PageHead
        title={`${item.code} ${item.title}`}
        trail={[<Link key="list" to="/hukum" search={({ wilayah }) => ({ wilayah, tampilan: 'rencana' as const })}>{t('laws.plans')}</Link>, <Link key="plan" to="/rencana/$id" params={{ id: item.plan.id }}>{item.plan.title}</Link>]}
        line={<span>{label('PLAN_ITEM_KIND', item.kind)}</span>}
        actions={bagian === undefined && doing !== 'correct' && (
          <>
            {item.viewerCan.correct && <Button onClick={() => setDoing('correct')}>{t('records.correct')}</Button>}
            {item.viewerCan.withdraw && <Button onClick={() => setDoing('withdraw')}>{t('plans.withdraw')}</Button>}
          </>
        )}
      />
      <ChangedNotice type="PlanItem" id={item.id} version={item.version} />
      <Partial error={error} parts={planParts} />
      <RecordTabs of={{ type: 'PlanItem', id: item.id }} />
      {bagian === 'riwayat' ? <HistoryList entries={item.history?.edges.map(({ node }) => node) ?? null} fieldNames={itemFields} /> : (
        <Columns
          main={<><ItemYears item={item} /><ItemServed item={item} /></>}
          aside={
            <>
              <CaveatNotices caveats={item.caveats} fieldNames={itemFields} />
              {doing === 'correct'
                ? <Suspense fallback={<ItemFacts item={item} />}><CorrectItem item={item} onDone={() => setDoing(null)} /></Suspense>
                : <ItemFacts item={item} />}
            </>
          }
        />
      )}
      {doing === 'withdraw' && <WithdrawItem item={item} onClose={() => setDoing(null)} />}
    </>
  );
}
