import { today } from '@pilar/domain/dates';
import { levelOf } from '@pilar/domain/region-code';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { LongTextField, SelectField, TextField } from '../../forms/fields.tsx';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions, useViewer } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { State } from '../../ui/State.tsx';
import { emptyEvent, fieldEventField, fieldEventInput, fieldEventSchema, type FieldEventValues } from './field-event.ts';
import { FieldFormFrame } from './FieldFormFrame.tsx';
import { useFieldForm } from './use-field-form.ts';
import styles from './field.module.css';

const recordInField = graphql(`
  mutation RecordInField($input: RecordEventInput!) {
    recordEvent(input: $input) {
      __typename
      ... on Event { id }
      ... on Error { message }
      ... on InvalidInput { problems { path message } }
    }
  }
`);

const labels: Readonly<Record<string, MessageId>> = {
  title: 'events.titleField', type: 'events.type', state: 'events.state', date: 'events.date', startTime: 'eventForm.startTime', endTime: 'eventForm.endTime',
  place: 'field.place', area: 'events.region', organiser: 'field.organiser', opener: 'field.opener', speaker: 'field.speaker', topics: 'field.topics',
  keyPoints: 'field.keyPoints', groups: 'field.groups', note: 'field.note',
};

/** An event recorded where it happens: few fields, one beneath the other, kept as they are typed. */
export function FieldEventForm({ id }: { id: string }) {
  const t = useText();
  const { grant } = useViewer();
  const types = useOptions('EVENT_TYPE');
  const [initial] = useState(() => emptyEvent(today(), grant.area));
  const { form, ready, opened, refusal, kept, queue } = useFieldForm({
    form: 'kegiatan', id, initial, schema: fieldEventSchema, mutation: recordInField, inputOf: fieldEventInput,
    labelOf: ({ title }) => title.trim(), fieldOf: fieldEventField,
  });
  if (!opened) return null;
  if (!ready) return <State title={t('field.sentAlready')}>{t('field.sentAlreadyWhy')}</State>;
  return (
    <FieldFormFrame form={form} refusal={refusal} kept={kept} queue={queue} labelOf={(name) => t(labels[name.split('.')[0] ?? ''] ?? 'field.other')}>
      <Answers />
      <TextField<FieldEventValues> name="title" label={t('events.titleField')} required />
      <SelectField<FieldEventValues> name="type" label={t('events.type')} options={types} none={t('forms.choose')} required />
      <TextField<FieldEventValues> name="date" type="date" label={t('events.date')} required />
      <div className={styles.pair}>
        <TextField<FieldEventValues> name="startTime" type="time" label={t('eventForm.startTime')} />
        <TextField<FieldEventValues> name="endTime" type="time" label={t('eventForm.endTime')} />
      </div>
      <TextField<FieldEventValues> name="place" label={t('field.place')} required />
      <Area />
      <TextField<FieldEventValues> name="organiser" label={t('field.organiser')} required />
      <TextField<FieldEventValues> name="opener" label={t('field.opener')} />
      <TextField<FieldEventValues> name="speaker" label={t('field.speaker')} />
      <Groups />
      <LongTextField<FieldEventValues> name="topics" rows={3} label={t('field.topics')} hint={t('field.oneALine')} />
      <LongTextField<FieldEventValues> name="keyPoints" rows={3} label={t('field.keyPoints')} hint={t('field.oneALine')} />
      <LongTextField<FieldEventValues> name="note" rows={2} label={t('field.note')} hint={t('field.noteHint')} />
    </FieldFormFrame>
  );
}

/** Two answers as large as a thumb. */
function Answers() {
  const t = useText();
  const { register } = useFormContext<FieldEventValues>();
  return (
    <fieldset className={styles.answers}>
      <legend>{t('field.when')}</legend>
      {([['HELD', 'field.held'], ['SCHEDULED', 'field.planned']] as const).map(([code, title]) => (
        <label key={code} className={styles.answer}><input type="radio" value={code} {...register('state')} />{t(title)}</label>
      ))}
    </fieldset>
  );
}

/** Where it is: one's own area, or one directly below it, all of which are known without a line. */
function Area() {
  const t = useText();
  const { grant: { area } } = useViewer();
  const below = levelOf(area.code) === 'VILLAGE' ? [] : area.children;
  return <SelectField<FieldEventValues> name="area" label={t('events.region')} options={[area, ...below].map(({ code, shortName }) => ({ value: code, label: shortName }))} required />;
}

/** Who took part, by group. */
function Groups() {
  const t = useText();
  const groups = useOptions('PARTICIPANT_GROUP');
  const { fields, append } = useFieldArray<FieldEventValues, 'groups'>({ name: 'groups' });
  return (
    <>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.group}>
          <SelectField<FieldEventValues> name={`groups.${index}.group`} label={t('field.group', { number: index + 1 })} options={groups} none={t('field.noGroup')} />
          <TextField<FieldEventValues> name={`groups.${index}.count`} inputMode="numeric" label={t('eventForm.count')} />
        </div>
      ))}
      <Button onClick={() => append({ group: '', count: '' }, { shouldFocus: true })}>{t('field.addGroup')}</Button>
    </>
  );
}
