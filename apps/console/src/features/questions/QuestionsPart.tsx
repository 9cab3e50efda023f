import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { RecordSkeleton } from '../../ui/Skeleton.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import type { QuestionShown } from './question-fragment.ts';
import { Owner } from './QuestionTable.tsx';
import styles from './questions.module.css';

const partQuery = graphql(`
  query QuestionsPart($id: ID!) {
    event(id: $id) {
      id
      viewerCan { correct }
      questions(first: 100) { totalCount { value exact } edges { node { id ...Question_question @unmask } } }
    }
  }
`);

// A form comes with what it needs; a reader need not wait for that.
const NewQuestions = lazy(() => import('./NewQuestions.tsx').then((file) => ({ default: file.NewQuestions })));
const AnswerQuestion = lazy(() => import('./QuestionForms.tsx').then((file) => ({ default: file.AnswerQuestion })));

/** What was asked at an event, open questions first, and the way to record more. */
export function QuestionsPart({ event: id }: { event: string }) {
  const t = useText();
  const keeps = useCan('minutes.keep');
  const [adding, setAdding] = useState(false);
  const { data, loading, error } = useQuery(partQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const event = data?.event;
  if (!event) {
    if (error) throw error;
    return loading ? <RecordSkeleton /> : null;
  }
  const questions = present(event.questions?.edges).map(({ node }) => node).toSorted((a, b) => Number(b.open) - Number(a.open));
  const total = event.questions?.totalCount.value ?? 0;
  return (
    <Section title={t('questions.title')}>
      {questions.length === 0 && !adding && <p className={styles.second}>{t('questions.noneHere')}</p>}
      <ul className={styles.list}>{questions.map((question) => <Item key={question.id} question={question} />)}</ul>
      {total > questions.length && <p><Link to="/pertanyaan" search={{ kegiatan: id }}>{t('questions.allOfEvent', { count: total })}</Link></p>}
      {adding && <Suspense fallback={<RecordSkeleton />}><NewQuestions event={id} onDone={() => setAdding(false)} /></Suspense>}
      {keeps && event.viewerCan.correct && !adding && <Button weight="main" onClick={() => setAdding(true)}>{t('questions.add')}</Button>}
    </Section>
  );
}

function Item({ question }: { question: QuestionShown }) {
  const t = useText();
  const label = useLabel();
  const [answering, setAnswering] = useState(false);
  const { id, text, topic, askedBy, open, viewerCan } = question;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Link to="/pertanyaan/$id" params={{ id }}>{text}</Link>
        <StateDot tone={open ? 'soon' : 'done'}>{t(open ? 'questions.open' : 'questions.answered')}</StateDot>
      </div>
      <span className={styles.second}>{label('QUESTION_TOPIC', topic)}{askedBy && ` · ${label('PARTICIPANT_GROUP', askedBy)}`} · <Owner question={question} /></span>
      <Answer question={question} />
      {viewerCan.answer && open && !answering && <div className={styles.steps}><Button onClick={() => setAnswering(true)}>{t('questions.answerIt')}</Button></div>}
      {answering && <Suspense fallback={null}><AnswerQuestion question={question} onDone={() => setAnswering(false)} /></Suspense>}
    </li>
  );
}

/** The answer, with the notice that it rests on and what has become of that. */
export function Answer({ question: { answer, policyNotice } }: { question: Pick<QuestionShown, 'answer' | 'policyNotice'> }) {
  const t = useText();
  const label = useLabel();
  if (answer == null) return null;
  return (
    <>
      <p className={styles.answer}>{answer}</p>
      {policyNotice && (
        <span className={styles.second}>
          {t('questions.restsOn')} <Link to="/kebijakan/$id" params={{ id: policyNotice.id }}>{policyNotice.statement}</Link>
          {policyNotice.state !== 'IN_FORCE' && ` (${label('NOTICE_STATE', policyNotice.state)})`}
        </span>
      )}
    </>
  );
}
