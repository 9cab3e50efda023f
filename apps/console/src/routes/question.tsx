import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import type { QuestionShown } from '../features/questions/question-fragment.ts';
import { AnswerQuestion, CorrectQuestion, WithdrawQuestion } from '../features/questions/QuestionForms.tsx';
import { Answer } from '../features/questions/QuestionsPart.tsx';
import { Owner } from '../features/questions/QuestionTable.tsx';
import { questionFields } from '../features/questions/question-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, Facts, Section } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const questionQuery = graphql(`
  query EventQuestion($id: ID!, $history: Boolean!) {
    eventQuestion(id: $id) {
      id
      ...Question_question @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the question; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(questionQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/pertanyaan/$id');

/** Something that was asked at an event. */
export const Route = createLazyRoute('/pertanyaan/$id')({ component: EventQuestion, pendingComponent: RecordSkeleton });

function EventQuestion() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const [doing, setDoing] = useState<'ANSWER' | 'CORRECT' | 'WITHDRAW' | null>(null);
  const done = () => setDoing(null);
  const question = data?.eventQuestion;
  if (!question) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, text, topic, open, area, viewerCan } = question;
  return (
    <>
      <PageHead
        title={text}
        trail={[<Link key="list" to="/pertanyaan" search={({ wilayah }) => ({ wilayah })}>{t('questions.title')}</Link>]}
        line={
          <>
            <span>{area.fullName}</span>
            <span aria-hidden="true">·</span>
            <span>{label('QUESTION_TOPIC', topic)}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={open ? 'soon' : 'done'}>{t(open ? 'questions.open' : 'questions.answered')}</StateDot>
          </>
        }
        actions={
          <>
            {viewerCan.answer && <Button weight={open ? 'main' : undefined} onClick={() => setDoing('ANSWER')}>{t(open ? 'questions.answerIt' : 'questions.answerAnew')}</Button>}
            {viewerCan.correct && <Button onClick={() => setDoing('CORRECT')}>{t('questions.correct')}</Button>}
            {viewerCan.withdraw && <Button weight="quiet" onClick={() => setDoing('WITHDRAW')}>{t('questions.withdraw')}</Button>}
          </>
        }
      />
      <ChangedNotice type="EventQuestion" id={id} version={version} />
      <Partial error={error} parts={{}} />
      <RecordTabs of={{ type: 'EventQuestion', id }} />
      {doing === 'WITHDRAW' && <WithdrawQuestion question={question} onClose={done} />}
      {bagian === 'riwayat' ? (
        <HistoryList entries={question.history?.edges.map(({ node }) => node) ?? null} fieldNames={questionFields} />
      ) : (
        <Columns
          main={
            doing === 'ANSWER' ? <AnswerQuestion question={question} onDone={done} />
            : doing === 'CORRECT' ? <CorrectQuestion question={question} onDone={done} />
            : <Section title={t('questions.answer')}>{open ? <p>{t('questions.notYet')}</p> : <Answer question={question} />}</Section>
          }
          aside={<QuestionFacts question={question} />}
        />
      )}
    </>
  );
}

function QuestionFacts({ question }: { question: QuestionShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { event, askedBy, answeredOn, person, office, ownerName } = question;
  const owner = <Owner question={question} />;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('questions.event'), value: <Link to="/kegiatan/$id" params={{ id: event.id }} search={{ bagian: 'pertanyaan' }}>{`${event.title}, ${shortDate(event.date)}`}</Link> },
          { label: t('questions.askedBy'), value: askedBy && label('PARTICIPANT_GROUP', askedBy) },
          { label: t('questions.owner'), value: person ? <Link to="/orang/$id" params={{ id: person.id }}>{ownerName}</Link> : office ? <Link to="/kantor/$id" params={{ id: office.id }}>{ownerName}</Link> : owner },
          { label: t('questions.answeredOn'), value: answeredOn && shortDate(answeredOn) },
        ]}
      />
    </Card>
  );
}
