import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { AnswerQuestionInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import type { QuestionShown } from './question-fragment.ts';
import { questionFields } from './question-words.ts';

const answerQuestion = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) { __typename ... on EventQuestion { id ...Question_question @unmask } ...Refusal @unmask }
  }
`);

const correctQuestion = graphql(`
  mutation CorrectQuestion($input: CorrectQuestionInput!) {
    correctQuestion(input: $input) { __typename ... on EventQuestion { id ...Question_question @unmask } ...Refusal @unmask }
  }
`);

const withdrawQuestion = graphql(`
  mutation WithdrawQuestion($input: WithdrawQuestionInput!) {
    withdrawQuestion(input: $input) { __typename ... on EventQuestion { id } ...Refusal @unmask }
  }
`);

const changes = graphql(`
  query QuestionChanges($id: ID!) {
    record: eventQuestion(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const answer: Spec = { name: 'answer', label: 'questions.answer', kind: 'long', wide: true };
const notice: Spec = { name: 'policyNotice', label: 'questions.notice', kind: 'notice', hint: 'questions.noticeHint', wide: true };
const name: Spec = { name: 'ownerName', label: 'questions.owner', hint: 'questions.ownerHint' };
const owners: readonly Spec[] = [name, { name: 'person', label: 'questions.person', kind: 'person' }, { name: 'office', label: 'questions.office', kind: 'office' }];

/** Answers a question: in words, by a notice in force, or both. Who answers stays as recorded unless another is named. */
export function AnswerQuestion({ question: { id, version, text, answer: before, policyNotice }, onDone }: { question: QuestionShown; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(answerQuestion);
  return (
    <EntryCard
      title={text}
      save={t('questions.doAnswer')}
      specs={[{ ...answer, hint: 'questions.answerHint' }, notice, ...owners]}
      values={{ answer: before ?? '', policyNotice: policyNotice ? { id: policyNotice.id, name: policyNotice.statement } : null, ownerName: '', person: null, office: null }}
      busy={busy}
      submit={(given) => submit({ id, version, ...given } as unknown as AnswerQuestionInput)}
      onSaved={() => {
        onDone();
        void client.refetchQueries({ include: 'active' });
      }}
      onCancel={onDone}
    />
  );
}

/** Corrects what is recorded of a question. */
export function CorrectQuestion({ question, onDone }: { question: QuestionShown; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctQuestion);
  const { id, version, policyNotice, area } = question;
  return (
    <CorrectionCard
      title={t('questions.correct')}
      save={t('questions.saveCorrection')}
      specs={[
        { name: 'text', label: 'questions.text', kind: 'long', required: true }, { name: 'topic', label: 'questions.topic', kind: 'code', list: 'QUESTION_TOPIC', required: true },
        { name: 'askedBy', label: 'questions.askedBy', kind: 'code', list: 'PARTICIPANT_GROUP' }, { ...answer, hint: 'questions.reopenHint' }, notice, name, { name: 'area', label: 'questions.area', kind: 'region', required: true },
      ]}
      values={{
        text: question.text, topic: question.topic, askedBy: question.askedBy ?? '', answer: question.answer ?? '', ownerName: question.ownerName ?? '',
        policyNotice: policyNotice ? { id: policyNotice.id, name: policyNotice.statement } : null, area: { id: area.code, name: area.fullName },
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changed) => submit({
        id, version: on, reason, ...changed,
        // The name as shown is corrected; who stands behind it stays.
        ...('ownerName' in changed && { person: question.person?.id ?? null, office: question.office?.id ?? null }),
      })}
      changesSince={useChangesSince(changes, id)}
      fieldNames={questionFields}
      onDone={onDone}
    />
  );
}

/** Withdraws a question that was recorded by mistake. */
export function WithdrawQuestion({ question: { id, version, text }, onClose }: { question: QuestionShown; onClose: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { submit } = useSubmit(withdrawQuestion);
  return (
    <TextDialog
      title={t('questions.withdraw')}
      why={`${text} ${t('questions.withdrawWhy')}`}
      label={t('forms.reason')}
      action={t('questions.withdraw')}
      onTake={async (reason) => whyNot(await submit({ id, version, reason }), t)}
      onDone={() => {
        toast(t('questions.withdrawnNow'));
        client.cache.evict({ fieldName: 'eventQuestions' });
        client.cache.evict({ fieldName: 'eventQuestionTopics' });
        void navigate({ to: '/pertanyaan' });
      }}
      onClose={onClose}
    />
  );
}
