import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { FeedbackRow_FeedbackFragment } from '../../__generated__/graphql.ts';
import { present } from '../../apollo/present.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from './feedback.module.css';

graphql(`
  fragment FeedbackRow_feedback on EventFeedback { id version rating remark method viewerCan { withdraw } }
`);

const partQuery = graphql(`
  query FeedbackPart($id: ID!, $names: Boolean!, $after: String) {
    event(id: $id) {
      id
      state
      endAt
      feedback { given average ratings { rating count } }
      feedbackGiven(first: 50, after: $after) @include(if: $names) { pageInfo { hasNextPage endCursor } edges { node { ...FeedbackRow_feedback @unmask } } }
    }
  }
`);

// A form comes with what it needs; a reader need not wait for that.
const NewFeedback = lazy(() => import('./FeedbackForms.tsx').then((file) => ({ default: file.NewFeedback })));
const WithdrawFeedback = lazy(() => import('./FeedbackForms.tsx').then((file) => ({ default: file.WithdrawFeedback })));

const held: readonly string[] = ['HELD', 'REPORTED', 'PUBLISHED'];

/** What those who came thought of an event: in numbers for all who read it, sheet by sheet where it is kept. `own`: the viewer's area keeps it. */
export function FeedbackPart({ event: id, own }: { event: string; own: boolean }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const [names, records] = [useCan('participant.read'), useCan('participant.record') && own];
  const [opened] = useState(() => Date.now());
  const [adding, setAdding] = useState(false);
  const [after, setAfter] = useState<string | null>(null);
  const { data, refetch } = useQuery(partQuery, { variables: { id, names, after }, fetchPolicy: 'cache-and-network' });
  const event = data?.event;
  // Before an event nobody is asked what it was like.
  if (!event || !(event.feedback || held.includes(event.state) || (event.endAt && Date.parse(event.endAt) < opened))) return null;
  const { feedback } = event;
  const reload = () => void refetch();
  const page = event.feedbackGiven?.pageInfo;
  return (
    <Section title={t('feedback.title')}>
      {feedback ? (
        <p role="status">{feedback.average == null ? t('feedback.few', { count: number(feedback.given) }) : t('feedback.average', { count: number(feedback.given), average: number(feedback.average) })}</p>
      ) : !adding && <p className={styles.second}>{t(records ? 'feedback.noneRecord' : 'feedback.none')}</p>}
      {feedback?.ratings && (
        <dl className={styles.ratings}>
          {feedback.ratings.map(({ rating, count }) => (
            <div key={rating}>
              <dt>{label('FEEDBACK_RATING', rating)}</dt>
              <dd><meter min={0} max={feedback.given} value={count} aria-hidden="true" /> {number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul className={styles.list}>{present(event.feedbackGiven?.edges).map(({ node }) => <Item key={node.id} feedback={node} onWithdrawn={reload} />)}</ul>
      <div className={styles.steps}>
        {after !== null && <Button onClick={() => setAfter(null)}>{t('feedback.first')}</Button>}
        {page?.hasNextPage && <Button onClick={() => setAfter(page.endCursor ?? null)}>{t('feedback.more')}</Button>}
        {records && !adding && <Button onClick={() => setAdding(true)}>{t('feedback.fromPaper')}</Button>}
      </div>
      {adding && <Suspense fallback={null}><NewFeedback event={id} onSaved={reload} onDone={() => setAdding(false)} /></Suspense>}
    </Section>
  );
}

function Item({ feedback, onWithdrawn }: { feedback: FeedbackRow_FeedbackFragment; onWithdrawn: () => void }) {
  const t = useText();
  const label = useLabel();
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.remark}>{feedback.remark ?? <span className={styles.second}>{t('feedback.noRemark')}</span>}</p>
        <span className={styles.second}>{label('FEEDBACK_RATING', feedback.rating)} · {label('FEEDBACK_METHOD', feedback.method)}</span>
      </div>
      {feedback.viewerCan.withdraw && <Button onClick={() => setAsking(true)}>{t('feedback.withdraw')}</Button>}
      {asking && <Suspense fallback={null}><WithdrawFeedback feedback={feedback} onDone={onWithdrawn} onClose={() => setAsking(false)} /></Suspense>}
    </li>
  );
}
