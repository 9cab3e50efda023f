import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { HistoryEntry } from '../features/history/HistoryList.tsx';
import { PaperForm, paperFields } from '../features/papers/PaperForm.tsx';
import { paperKindOf, type paperKinds } from '../features/papers/paper-kinds.ts';
import { paperQuery, valuesOf } from '../features/papers/paper-query.ts';
import { PaperText } from '../features/papers/PaperText.tsx';
import { useDraftPaper } from '../features/papers/use-draft-paper.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

/** Begins to read the paper, and the same from the record as it stands. */
export function loader({ params, context }: { params: { id: string; jenis: string }; context: RouterContext }) {
  const kind = paperKindOf(params.jenis);
  return kind && { kind, read: context.preload(paperQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, kind } }) };
}

const route = getRouteApi('/kegiatan/$id/naskah/$jenis');

/** A paper of an event: its text, and how it came about. */
export const Route = createLazyRoute('/kegiatan/$id/naskah/$jenis')({ component: EventPaper, pendingComponent: RecordSkeleton });

function EventPaper() {
  const asked = route.useLoaderData();
  return asked ? <OnePaper {...asked} /> : <NotFound />;
}

function OnePaper({ kind, read }: NonNullable<ReturnType<typeof loader>>) {
  const t = useText();
  const label = useLabel();
  const readsHistory = useCan('history.read');
  const { jenis } = route.useParams();
  const { data, error } = useReadQuery(read);
  const event = data?.event;
  const { draft, busy, refusal } = useDraftPaper(event?.id ?? '');
  if (!event) {
    if (error) throw error;
    return <NotFound />;
  }
  const paper = event.papers?.find((each) => each.kind === kind);
  const name = label('DOCUMENT_KIND', kind);
  return (
    <>
      <PageHead
        title={name}
        trail={[<Link key="list" to="/kegiatan" search={({ wilayah }) => ({ wilayah })}>{t('events.title')}</Link>, <Link key="event" to="/kegiatan/$id" params={{ id: event.id }}>{event.title}</Link>]}
        line={paper && <span>{paper.missing > 0 ? t('papers.missing', { count: paper.missing }) : t('papers.whole')}</span>}
      />
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {!paper && (
        <State title={t('papers.none')} action={event.viewerCan.correct && <Button weight="main" disabled={busy} onClick={() => void draft(jenis as keyof typeof paperKinds)}>{t('papers.draft')}</Button>}>{t('papers.noneWhy')}</State>
      )}
      {paper && (
        <Columns
          main={paper.viewerCan.revise ? <PaperForm key={paper.id} event={event} paper={paper} kind={kind} /> : <PaperText sections={valuesOf(paper.sections)} />}
          aside={readsHistory && <Card title={t('events.history')}>{paper.history?.edges.map(({ node }) => <HistoryEntry key={node.id} entry={node} fieldNames={paperFields} />)}</Card>}
        />
      )}
    </>
  );
}
