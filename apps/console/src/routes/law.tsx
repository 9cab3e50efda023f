import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { LawContents } from '../features/laws/LawContents.tsx';
import { LawEvents } from '../features/laws/LawEvents.tsx';
import { LawFacts } from '../features/laws/LawFacts.tsx';
import { LawMarks } from '../features/laws/LawMarks.tsx';
import { lawFields, lawParts, lawTones } from '../features/laws/law-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const lawQuery = graphql(`
  query LegalBasis($id: ID!, $history: Boolean!) {
    legalBasis(id: $id) {
      id
      title
      citation
      status
      summary
      viewerCan { correct }
      ...LawMarks_law @unmask
      ...LawContents_law @unmask
      ...CorrectLaw_law @unmask
      ...LawFacts_law
      ...LawEvents_law
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the legal basis; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(lawQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/hukum/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectLaw = lazy(() => import('../features/laws/CorrectLaw.tsx').then(({ CorrectLaw: form }) => ({ default: form })));

/** One law or regulation: what it says, what it replaces, and the events that serve it. */
export const Route = createLazyRoute('/hukum/$id')({ component: Law, pendingComponent: RecordSkeleton });

function Law() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const law = data?.legalBasis;
  if (!law) {
    if (error) throw error;
    return <NotFound />;
  }
  return (
    <>
      <PageHead
        title={t('laws.named', { citation: law.citation, title: law.title })}
        trail={[<Link key="list" to="/hukum" search={({ wilayah }) => ({ wilayah })}>{t('laws.title')}</Link>]}
        line={<StateDot tone={lawTones[law.status]}>{label('LEGAL_BASIS_STATUS', law.status)}</StateDot>}
        actions={law.viewerCan.correct && !correcting && bagian === undefined && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
      />
      <ChangedNotice type="LegalBasis" id={law.id} version={law.version} />
      <Partial error={error} parts={lawParts} />
      <RecordTabs of={{ type: 'LegalBasis', id: law.id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={law.history?.edges.map(({ node }) => node) ?? null} fieldNames={lawFields} />
      ) : (
        <Columns
          main={
            <>
              {law.summary && <Section title={t('laws.summary')}><p>{law.summary}</p></Section>}
              <LawContents law={law} />
              <LawEvents law={law} />
            </>
          }
          aside={
            <>
              {correcting
                ? <Suspense fallback={<LawFacts law={law} />}><CorrectLaw law={law} onDone={() => setCorrecting(false)} /></Suspense>
                : <LawFacts law={law} />}
              <LawMarks law={law} />
            </>
          }
        />
      )}
    </>
  );
}
