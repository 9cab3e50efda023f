import { useReadQuery } from '@apollo/client/react';
import { formatRupiah } from '@pilar/domain/amounts';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { effortFields } from '../features/poverty/poverty-words.ts';
import { WithdrawEffort } from '../features/poverty/WithdrawEffort.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment EffortPage_effort on FundingEffort {
    id
    forFamily
    withdrawnReason
    area { code level fullName }
    family { id }
    viewerCan { correct }
    caveats { ...CaveatNotices_caveat @unmask }
    ...CorrectEffort_effort @unmask
  }
`);

const effortQuery = graphql(`
  query FundingEffort($id: ID!, $history: Boolean!) {
    fundingEffort(id: $id) {
      id
      ...EffortPage_effort @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the effort; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(effortQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/kemiskinan/upaya/$id');
const CorrectEffort = lazy(() => import('../features/poverty/CorrectEffort.tsx').then((file) => ({ default: file.CorrectEffort })));

/** One effort against extreme poverty: what for, by whose money, and what it serves. */
export const Route = createLazyRoute('/kemiskinan/upaya/$id')({ component: EffortPage, pendingComponent: RecordSkeleton });

function EffortPage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<'CORRECT' | 'WITHDRAW' | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const effort = data?.fundingEffort;
  if (!effort) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, area, family, forFamily, amount, planItem, link, withdrawnReason, viewerCan } = effort;
  const mayChange = viewerCan.correct && withdrawnReason === null && doing === null && bagian === undefined;
  return (
    <>
      <PageHead
        title={effort.description}
        trail={[<Link key="list" to="/kemiskinan/upaya" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('kemiskinan.efforts')}</Link>]}
        line={<><span>{area.fullName}</span><span>{formatRupiah(amount)}</span></>}
        actions={mayChange && <><Button onClick={() => setDoing('CORRECT')}>{t('records.correct')}</Button><Button onClick={() => setDoing('WITHDRAW')}>{t('kemiskinan.withdraw')}</Button></>}
      />
      <ChangedNotice type="FundingEffort" id={id} version={version} />
      <RecordTabs of={{ type: 'FundingEffort', id }} />
      {bagian === 'riwayat' ? <HistoryList entries={effort.history?.edges.map(({ node }) => node) ?? null} fieldNames={effortFields} /> : (
        <Columns
          main={
            <>
              {withdrawnReason !== null && <Notice word={t('kemiskinan.withdrawn')}>{withdrawnReason}</Notice>}
              {doing === 'CORRECT' ? <Suspense fallback={null}><CorrectEffort effort={effort} onDone={() => setDoing(null)} /></Suspense> : (
                <Card title={t('kemiskinan.facts')}>
                  <Facts
                    facts={[
                      { label: t('kemiskinan.fund'), value: label('EFFORT_FUND', effort.fund) },
                      { label: t('kemiskinan.year'), value: String(effort.year) },
                      { label: t('kemiskinan.strategy'), value: label('POVERTY_STRATEGY', effort.strategy) },
                      { label: t('kemiskinan.amount'), value: formatRupiah(amount) },
                      { label: t('kemiskinan.region'), value: <Link to="/kemiskinan" search={{ wilayah: area.code }}>{area.fullName}</Link> },
                      { label: t('kemiskinan.forFamily'), value: forFamily && family && <Link to="/ppks/keluarga/$id" params={{ id: family.id }}>{t('kemiskinan.openFamily')}</Link> },
                    ]}
                  />
                </Card>
              )}
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={effort.caveats} fieldNames={effortFields} />
              <Card title={t('kemiskinan.citation')}>
                <Facts
                  facts={[
                    { label: t('kemiskinan.citation'), value: effort.citation },
                    { label: t('kemiskinan.link'), value: link && <a href={link} rel="noreferrer">{link}</a> },
                    { label: t('kemiskinan.planItem'), value: planItem && <Link to="/rencana/butir/$id" params={{ id: planItem.id }}>{[planItem.code, planItem.title].filter(Boolean).join(' ')}</Link> },
                  ]}
                />
              </Card>
            </>
          }
        />
      )}
      {doing === 'WITHDRAW' && <WithdrawEffort id={id} version={version} onClose={() => setDoing(null)} />}
    </>
  );
}
