import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { get, useFormState, useWatch, type UseFormReturn } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { usePhotos } from '../../outbox/use-photos.ts';
import { Section } from '../../ui/Card.tsx';
import { State } from '../../ui/State.tsx';
import { FieldFormFrame } from '../field/FieldFormFrame.tsx';
import { useFieldForm } from '../field/use-field-form.ts';
import { emptyVisit, fieldVisitField, fieldVisitInput, photosIn, questionsOf, visitSchema, type FieldVisitValues } from './field-visit.ts';
import { PhotoField } from './PhotoField.tsx';
import { VisitQuestion } from './VisitQuestion.tsx';
import type { PreparedVisit } from './visits.ts';
import styles from './monitoring.module.css';

const visitInField = graphql(`
  mutation VisitInField($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      __typename
      ... on Monitoring { id }
      ... on Error { message }
      ... on InvalidInput { problems { path message } }
    }
  }
`);

/** A visit filled in where it is made: kept as it is answered, photographs too, and sent when there is a line. */
export function FieldVisitForm({ id, visit }: { id: string; visit: PreparedVisit }) {
  const t = useText();
  const { photos } = usePhotos();
  const [initial] = useState(() => emptyVisit(visit, today()));
  const [schema] = useState(() => visitSchema(visit));
  const { form, ready, opened, refusal, kept, queue } = useFieldForm({
    form: 'monev', id, initial, schema, mutation: visitInField, inputOf: fieldVisitInput,
    labelOf: ({ institution }) => t('monev.visitOf', { institution }), fieldOf: fieldVisitField,
  });
  if (!opened) return null;
  if (!ready) return <State title={t('field.sentAlready')}>{t('monev.sentAlreadyWhy')}</State>;
  const questions = questionsOf(visit);
  const labelOf = (name: string) => {
    const [, at = ''] = name.split('.');
    return name === 'visitedOn' ? t('monev.visitedOn') : questions[Number(at)]?.text ?? t('field.other');
  };
  const send = async () => {
    const done = await queue();
    if (done) await photos.release(photosIn(visit, form.getValues()));
    return done;
  };
  const placeOf = new Map(questions.map(({ code }, at) => [code, at]));
  return (
    <FieldFormFrame form={form} refusal={refusal} kept={kept} queue={send} labelOf={labelOf}>
      <Progress form={form} visit={visit} />
      <TextField<FieldVisitValues> name="visitedOn" type="date" label={t('monev.visitedOn')} min={`${visit.year}-01-01`} max={latestDay(visit.year)} required />
      {visit.instrument.sections.map((section) => (
        <Section key={section.title} title={section.title}>
          {section.questions.map((question) => <Asked key={question.code} form={form} at={placeOf.get(question.code) ?? 0} monitoring={visit.id} question={question} />)}
        </Section>
      ))}
    </FieldFormFrame>
  );
}

/** Last day that can be told: of the year, and not to come. */
function latestDay(year: number): string {
  const last = `${year}-12-31`;
  return last < today() ? last : today();
}

type Question = ReturnType<typeof questionsOf>[number];

/** One question, drawn again only when its own answer changes. */
function Asked({ form, at, monitoring, question }: { form: UseFormReturn<FieldVisitValues>; at: number; monitoring: string; question: Question }) {
  const { control, setValue } = form;
  const answer = useWatch({ control, name: `answers.${at}` });
  const { errors } = useFormState({ control, name: `answers.${at}` });
  const { message } = (get(errors, `answers.${at}.value`) ?? {}) as { message?: string };
  const id = `answers.${at}.value`;
  const change = ({ value, note }: { value?: string; note?: string }) => {
    if (value !== undefined) setValue(`answers.${at}.value`, value, { shouldDirty: true });
    if (note !== undefined) setValue(`answers.${at}.note`, note, { shouldDirty: true });
  };
  return (
    <VisitQuestion
      id={id}
      question={question}
      value={answer?.value ?? ''}
      note={answer?.note ?? ''}
      error={message}
      onChange={change}
      photos={<PhotoField subject={{ monitoring }} label={question.text} value={answer?.value ?? ''} onChange={(value) => change({ value })} />}
    />
  );
}

/** How much is answered of what has to be. */
function Progress({ form: { control }, visit }: { form: UseFormReturn<FieldVisitValues>; visit: PreparedVisit }) {
  const t = useText();
  const answers = useWatch({ control, name: 'answers' });
  const needed = questionsOf(visit).filter(({ required }) => required);
  const done = needed.filter(({ code }) => answers.some(({ question, value }) => question === code && value.trim() !== '')).length;
  return <p className={styles.others}>{t('monev.progress', { done, all: needed.length })}</p>;
}
