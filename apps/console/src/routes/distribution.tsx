import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { BatchFacts } from '../features/distribution/BatchFacts.tsx';
import { BatchPoints } from '../features/distribution/BatchPoints.tsx';
import { BatchPreview } from '../features/distribution/BatchPreview.tsx';
import { BatchSteps } from '../features/distribution/BatchSteps.tsx';
import { batchTones, distributionFields, distributionParts } from '../features/distribution/distribution-words.ts';
import { DistributionPapers } from '../features/documents/DistributionPapers.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment DistributionPage_batch on DistributionBatch {
    id
    version
    state
    stateReason
    overdue
    period
    plannedCount
    programme { id name }
    area { code shortName fullName }
    caveats { ...CaveatNotices_caveat @unmask }
    ...BatchFacts_batch @unmask
    ...BatchPoints_batch @unmask
    ...BatchPreview_batch @unmask
    ...BatchSteps_batch @unmask
    ...PlanForm_batch @unmask
  }
`);

const batchQuery = graphql(`
  query Distribution($id: ID!, $history: Boolean!) {
    distributionBatch(id: $id) {
      id
      ...DistributionPage_batch @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the distribution; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(batchQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/bantuan/penyaluran/$id');
// A form comes with what checks its input; a reader need not wait for that.
const ArrangeForm = lazy(() => import('../features/distribution/PlanForm.tsx').then((file) => ({ default: file.ArrangeForm })));

/** One distribution: its plan, its points, what became of it, and what comes next. */
export const Route = createLazyRoute('/bantuan/penyaluran/$id')({ component: Distribution, pendingComponent: RecordSkeleton });

function Distribution() {
  const t = useText();
  const label = useLabel();
  const reads = useCan('delivery.read');
  const { bagian } = route.useSearch();
  const [arranging, setArranging] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const batch = data?.distributionBatch;
  if (!batch) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, state, overdue } = batch;
  return (
    <>
      <PageHead
        title={t('penyaluran.titleOf', { programme: batch.programme.name, period: batch.period })}
        trail={[<Link key="list" to="/bantuan/penyaluran" search={({ wilayah }) => ({ wilayah, tampilan: 'daftar' as const })}>{t('penyaluran.title')}</Link>]}
        line={<><span>{batch.area.fullName}</span><StateDot tone={overdue ? 'due' : batchTones[state]}>{label('DISTRIBUTION_STATE', state)}{overdue && ` · ${t('penyaluran.late')}`}</StateDot></>}
        actions={reads && batch.plannedCount > 0 && <Link to="/bantuan/penyaluran/penerima" search={{ penyaluran: id }} className={buttonClass()}>{t('penyaluran.recipientList')}</Link>}
      />
      <ChangedNotice type="DistributionBatch" id={id} version={version} />
      <Partial error={error} parts={distributionParts} />
      <RecordTabs of={{ type: 'DistributionBatch', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={batch.history?.edges.map(({ node }) => node) ?? null} fieldNames={distributionFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {batch.stateReason && <Notice word={t('penyaluran.stateReason')}>{batch.stateReason}</Notice>}
                {arranging
                  ? <Suspense fallback={null}><ArrangeForm batch={batch} onDone={() => setArranging(false)} /></Suspense>
                  : <BatchSteps batch={batch} onArrange={() => setArranging(true)} />}
              </FirstThings>
              <BatchPreview batch={batch} />
              <BatchPoints batch={batch} />
            </>
          }
          aside={<><CaveatNotices caveats={batch.caveats} fieldNames={distributionFields} /><BatchFacts batch={batch} /><DistributionPapers id={id} /></>}
        />
      )}
    </>
  );
}
