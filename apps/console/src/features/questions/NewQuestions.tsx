import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { LongTextField, PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import { barClass, gridClass, longClass, stackClass, wideClass } from '../../forms/form-classes.ts';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import { FormRows } from '../../forms/FormRows.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useKeptTyping } from '../minutes/kept-typing.ts';
import { useNoticeFinder } from '../pickers/finders.ts';
import { emptyRow, isTyped, questionsInput, withPasted, type QuestionsValues } from './new-questions.ts';
import { likelyTopic } from './question-lines.ts';
import { questionFields } from './question-words.ts';

const recordQuestions = graphql(`
  mutation RecordQuestions($input: RecordQuestionsInput!) {
    recordQuestions(input: $input) { __typename ... on Event { id } ...Refusal @unmask }
  }
`);

/** Questions as they are noted at an event, or pasted from notes: what is typed stays on this machine until it is saved. */
export function NewQuestions({ event, onDone }: { event: string; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(recordQuestions);
  const form = useForm<QuestionsValues>({ defaultValues: { questions: [emptyRow()] }, shouldFocusError: false });
  const [pasted, setPasted] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const draft = useKeptTyping<QuestionsValues>('questions', event, (typed) => form.reset(typed));
  const changed = useEffectEvent(() => draft.keep(form.getValues()));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ name }) => { if (name !== undefined) changed(); } }), [form]);

  const leave = async () => {
    await draft.forget();
    onDone();
  };
  const read = () => {
    form.setValue('questions', withPasted(form.getValues('questions'), pasted));
    setPasted('');
  };
  const save = async () => {
    setRefusal(null);
    form.clearErrors();
    const questions = form.getValues('questions').filter(isTyped);
    if (questions.length === 0) return setRefusal(t('questions.noneTyped'));
    // Rows without words go before they are sent, so that what the graph says of a row stands at that row.
    form.setValue('questions', questions);
    const bare = questions.flatMap(({ text, topic }, at) => [...(text.trim() ? [] : [`questions.${at}.text` as const]), ...(topic ? [] : [`questions.${at}.topic` as const])]);
    for (const name of bare) form.setError(name, { type: 'rule', message: t('forms.required') });
    if (bare.length > 0) return;
    const outcome = await submit({ event, questions: questionsInput(questions) });
    if (outcome.saved) {
      toast(t('questions.saved', { count: questions.length }));
      await leave();
      await client.refetchQueries({ include: 'active' });
      return;
    }
    if (outcome.refusal && markProblems(outcome.refusal, form.setError)) return;
    setRefusal(outcome.refusal?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  };
  const errors = listErrors(form.formState.errors, (path) => {
    const [, at = '0', field = ''] = path.split('.');
    return `${t('questions.text')} ${Number(at) + 1}, ${t(questionFields[field] ?? 'questions.owner')}`;
  });
  return (
    <Card title={t('questions.add')}>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void save();
          }}
        >
          {draft.found && <Notice live>{t('minutes.foundHere')} <Button weight="quiet" onClick={() => void leave()}>{t('minutes.throwAway')}</Button></Notice>}
          <ErrorSummary errors={errors} attempt={errors.length} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <p>{t('questions.noNames')}</p>
          <Field id="question-lines" label={t('questions.paste')} hint={t('questions.pasteHint')}>
            {(input) => <textarea {...input} rows={3} className={longClass} value={pasted} onChange={({ target }) => setPasted(target.value)} />}
          </Field>
          <FormActions><Button disabled={pasted.trim() === ''} onClick={read}>{t('questions.read')}</Button></FormActions>
          <FormRows<QuestionsValues, 'questions'> name="questions" row={t('questions.text')} add={t('questions.addRow')} make={() => emptyRow(form.getValues('questions').at(-1)?.askedBy)}>
            {(index) => <Row index={index} onText={(text) => { if (!form.getValues(`questions.${index}.topic`)) form.setValue(`questions.${index}.topic`, likelyTopic(text) ?? ''); }} />}
          </FormRows>
          <div className={barClass}>
            <FormActions>
              <Button type="submit" weight="main" disabled={busy}>{t('questions.save')}</Button>
              <Button onClick={onDone}>{t('minutes.later')}</Button>
              {draft.kept && <span role="status">{t('minutes.keptHere')}</span>}
            </FormActions>
          </div>
        </form>
      </FormProvider>
    </Card>
  );
}

/** One question. The topic that its words tell is chosen for whoever has not chosen. */
function Row({ index, onText }: { index: number; onText: (text: string) => void }) {
  const t = useText();
  const find = useNoticeFinder();
  return (
    <div className={gridClass} onBlur={({ target }: { target: Element }) => { if (target instanceof HTMLTextAreaElement && target.id === `questions.${index}.text`) onText(target.value); }}>
      <div className={wideClass}><LongTextField<QuestionsValues> name={`questions.${index}.text`} label={t('questions.text')} rows={1} required /></div>
      <SelectField<QuestionsValues> name={`questions.${index}.topic`} label={t('questions.topic')} options={useOptions('QUESTION_TOPIC')} none={t('questions.choose')} required />
      <SelectField<QuestionsValues> name={`questions.${index}.askedBy`} label={t('questions.askedBy')} options={useOptions('PARTICIPANT_GROUP')} none={t('questions.notNoted')} />
      <div className={wideClass}><LongTextField<QuestionsValues> name={`questions.${index}.answer`} label={t('questions.answer')} hint={t('questions.emptyHint')} rows={1} /></div>
      <PickerField<QuestionsValues> name={`questions.${index}.policyNotice`} label={t('questions.notice')} find={find} />
      <TextField<QuestionsValues> name={`questions.${index}.ownerName`} label={t('questions.owner')} />
    </div>
  );
}
