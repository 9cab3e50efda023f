import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { MinutesPart_EventFragment } from '../../__generated__/graphql.ts';
import { present } from '../../apollo/present.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { RecordSkeleton } from '../../ui/Skeleton.tsx';
import { HistoryList } from '../history/HistoryList.tsx';
import { ActionItemRows } from './ActionItemRows.tsx';
import { minutesFields } from './minutes-words.ts';
import styles from './minutes.module.css';

graphql(`
  fragment MinutesPart_event on Event {
    id
    type
    agenda { id text }
    viewerCan { correct }
    minutes { id version agenda { text done remark } decisions note viewerCan { correct } }
    actionItems(first: 100) { edges { node { id ...ActionItem_item @unmask } } }
    earlierActionItems(first: 100) { edges { node { id ...ActionItem_item @unmask } } }
  }
`);

const partQuery = graphql(`
  query MinutesPart($id: ID!) {
    event(id: $id) { id ...MinutesPart_event @unmask }
  }
`);

const historyQuery = graphql(`
  query MinutesHistory($id: ID!) {
    event(id: $id) { id minutes { id history(first: 50) { edges { node { id ...HistoryList_entry } } } } }
  }
`);

// A form comes with what it needs; a reader need not wait for that.
const MinutesForm = lazy(() => import('./MinutesForm.tsx').then(({ MinutesForm: form }) => ({ default: form })));
const NewActionItem = lazy(() => import('./ActionItemForm.tsx').then(({ NewActionItem: form }) => ({ default: form })));

/** The minutes of an event: what came back from earlier meetings, how the agenda was treated, what was decided, what is to be done. */
export function MinutesPart({ event: id }: { event: string }) {
  const { data, loading, error } = useQuery(partQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data?.event) {
    if (error) throw error;
    return loading ? <RecordSkeleton /> : null;
  }
  return <Shown key={id} event={data.event} />;
}

function Shown({ event }: { event: MinutesPart_EventFragment }) {
  const t = useText();
  const mayKeep = useCan('minutes.keep') && event.viewerCan.correct;
  const readsHistory = useCan('history.read');
  const [writing, setWriting] = useState(false);
  const [adding, setAdding] = useState(false);
  const [history, setHistory] = useState(false);
  const earlier = present(event.earlierActionItems?.edges).map(({ node }) => node);
  const items = present(event.actionItems?.edges).map(({ node }) => node);
  return (
    <div className={styles.part}>
      {earlier.length > 0 && (
        <Section title={t('minutes.earlier')}>
          <p className={styles.second}>{t('minutes.earlierWhy')}</p>
          <ActionItemRows items={earlier} meeting={mayKeep ? event.id : undefined} />
        </Section>
      )}
      {writing ? <Suspense fallback={<RecordSkeleton />}><MinutesForm event={event} onDone={() => setWriting(false)} /></Suspense> : <Reading event={event} />}
      {!writing && (
        <div className={styles.steps}>
          {mayKeep && <Button weight="main" onClick={() => setWriting(true)}>{t(event.minutes ? 'minutes.writeOn' : 'minutes.write')}</Button>}
          {readsHistory && event.minutes && <Button onClick={() => setHistory(!history)}>{t('minutes.history')}</Button>}
        </div>
      )}
      {history && event.minutes && <History id={event.id} />}
      <Section title={t('minutes.items')}>
        {items.length === 0 && !adding && <p className={styles.second}>{t('minutes.noItems')}</p>}
        <ActionItemRows items={items} />
        {adding && <Suspense fallback={null}><NewActionItem event={event.id} onDone={() => setAdding(false)} /></Suspense>}
        {mayKeep && !adding && <Button onClick={() => setAdding(true)}>{t('minutes.addItem')}</Button>}
      </Section>
    </div>
  );
}

function Reading({ event: { minutes } }: { event: MinutesPart_EventFragment }) {
  const t = useText();
  if (!minutes) return <p className={styles.second}>{t('minutes.none')}</p>;
  return (
    <>
      {minutes.agenda.length > 0 && (
        <Section title={t('minutes.agenda')}>
          <ol className={styles.agenda}>
            {minutes.agenda.map(({ text, done, remark }) => (
              <li key={text}>
                {text} <span className={styles.second}>{t(done ? 'minutes.treated' : 'minutes.untreated')}</span>
                {remark && <p className={styles.text}>{remark}</p>}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {minutes.decisions.length > 0 && <Section title={t('minutes.decisions')}><ol className={styles.agenda}>{minutes.decisions.map((text) => <li key={text}>{text}</li>)}</ol></Section>}
      {minutes.note && <Section title={t('minutes.note')}><p className={styles.text}>{minutes.note}</p></Section>}
    </>
  );
}

function History({ id }: { id: string }) {
  const { data } = useQuery(historyQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const minutes = data?.event?.minutes;
  return minutes ? <HistoryList entries={minutes.history?.edges.map(({ node }) => node) ?? null} fieldNames={minutesFields} /> : null;
}
