import { useReadQuery } from '@apollo/client/react';
import { formatRupiah } from '@pilar/domain/amounts';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { useFigureWords } from '../features/poverty/figure-words.ts';
import { snapshotFields } from '../features/poverty/poverty-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment SnapshotPage_snapshot on PovertySnapshot {
    id
    period
    statedBy
    area { code level fullName }
    viewerCan { correct }
    caveats { ...CaveatNotices_caveat @unmask }
    ...CorrectSnapshot_snapshot @unmask
  }
`);

const snapshotQuery = graphql(`
  query PovertySnapshot($id: ID!, $history: Boolean!) {
    povertySnapshot(id: $id) {
      id
      ...SnapshotPage_snapshot @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the figure; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(snapshotQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/kemiskinan/angka/$id');
const CorrectSnapshot = lazy(() => import('../features/poverty/CorrectSnapshot.tsx').then((file) => ({ default: file.CorrectSnapshot })));

/** One figure of extreme poverty with its source, its line and its history. */
export const Route = createLazyRoute('/kemiskinan/angka/$id')({ component: SnapshotPage, pendingComponent: RecordSkeleton });

function SnapshotPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const words = useFigureWords();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const snapshot = data?.povertySnapshot;
  if (!snapshot) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, area, statedBy, period, valid, verified, lineAmount, lineSource, link } = snapshot;
  return (
    <>
      <PageHead
        title={t('kemiskinan.figureTitle', { source: label('POVERTY_SOURCE', statedBy), period })}
        trail={[<Link key="list" to="/kemiskinan/angka" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('kemiskinan.figures')}</Link>]}
        line={<><span>{area.fullName}</span><span>{words(snapshot)}</span></>}
        actions={snapshot.viewerCan.correct && !correcting && bagian === undefined && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
      />
      <ChangedNotice type="PovertySnapshot" id={id} version={version} />
      <RecordTabs of={{ type: 'PovertySnapshot', id }} />
      {bagian === 'riwayat' ? <HistoryList entries={snapshot.history?.edges.map(({ node }) => node) ?? null} fieldNames={snapshotFields} /> : (
        <Columns
          main={correcting ? <Suspense fallback={null}><CorrectSnapshot snapshot={snapshot} onDone={() => setCorrecting(false)} /></Suspense> : (
            <Card title={t('kemiskinan.figure')}>
              <Facts
                facts={[
                  { label: t('kemiskinan.region'), value: <Link to="/kemiskinan" search={{ wilayah: area.code }}>{area.fullName}</Link> },
                  { label: t('kemiskinan.figure'), value: words(snapshot) },
                  { label: t('kemiskinan.valid'), value: valid !== null && number(valid) },
                  { label: t('kemiskinan.verified'), value: verified !== null && number(verified) },
                  { label: t('kemiskinan.method'), value: snapshot.method },
                  { label: t('kemiskinan.poorLine'), value: lineAmount && `${formatRupiah(lineAmount)} (${lineSource})` },
                ]}
              />
            </Card>
          )}
          aside={
            <>
              <CaveatNotices caveats={snapshot.caveats} fieldNames={snapshotFields} />
              <Card title={t('kemiskinan.source')}>
                <Facts
                  facts={[
                    { label: t('kemiskinan.source'), value: label('POVERTY_SOURCE', statedBy) },
                    { label: t('kemiskinan.citation'), value: snapshot.citation },
                    { label: t('kemiskinan.link'), value: link && <a href={link} rel="noreferrer">{link}</a> },
                    { label: t('kemiskinan.statedOn'), value: shortDate(snapshot.statedOn) },
                    { label: t('kemiskinan.checkedOn'), value: shortDate(snapshot.checkedOn) },
                  ]}
                />
              </Card>
            </>
          }
        />
      )}
    </>
  );
}
