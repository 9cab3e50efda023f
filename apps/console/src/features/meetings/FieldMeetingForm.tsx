import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { get, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { LongTextField, TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { State } from '../../ui/State.tsx';
import { FieldFormFrame } from '../field/FieldFormFrame.tsx';
import { useFieldForm } from '../field/use-field-form.ts';
import { meetingFields } from '../proposals/proposal-words.ts';
import styles from '../proposals/proposals.module.css';
import { emptyMeeting, fieldMeetingField, fieldMeetingInput, meetingSchema, type FieldMeetingValues } from './field-meeting.ts';
import type { CalledMeeting } from './kept-meetings.ts';

const meetingInField = graphql(`
  mutation MeetingInField($input: RecordVillageMeetingInput!) {
    recordVillageMeeting(input: $input) {
      __typename
      ... on VillageMeeting { id }
      ... on Error { message }
      ... on InvalidInput { problems { path message } }
    }
  }
`);

/** The result of a village meeting, written down in the hall: kept as it is typed, sent when there is a line. */
export function FieldMeetingForm({ id, meeting }: { id: string; meeting: CalledMeeting }) {
  const t = useText();
  const [initial] = useState(() => emptyMeeting(meeting));
  // The share that was asked for when the meeting was called; exact for the number that was invited then.
  const [schema] = useState(() => meetingSchema((invited) => (invited === meeting.invited ? meeting.needed : 0)));
  const { form, ready, opened, refusal, kept, queue } = useFieldForm({
    form: 'musyawarah', id, initial, schema, mutation: meetingInField, inputOf: fieldMeetingInput, labelOf: ({ village }) => t('usulan.meetingIn', { village }), fieldOf: fieldMeetingField,
  });
  if (!opened) return null;
  if (!ready) return <State title={t('field.sentAlready')}>{t('usulan.sentAlreadyWhy')}</State>;
  const labelOf = (path: string) => {
    const [top = '', at = ''] = path.split('.');
    return top === 'names' ? form.getValues('names')[Number(at)]?.name ?? t('usulan.names') : t(meetingFields[top] ?? 'field.other');
  };
  return (
    <FieldFormFrame form={form} refusal={refusal} kept={kept} queue={queue} labelOf={labelOf}>
      <p className={styles.keys}>{t('usulan.quorumHint', { needed: meeting.needed, invited: meeting.invited })}</p>
      <TextField<FieldMeetingValues> name="heldOn" type="date" max={today()} label={t('usulan.heldOn')} required />
      <TextField<FieldMeetingValues> name="invited" inputMode="numeric" label={t('usulan.invited')} required />
      <TextField<FieldMeetingValues> name="present" inputMode="numeric" label={t('usulan.present')} required />
      <TextField<FieldMeetingValues> name="chair" label={t('usulan.chair')} required />
      <LongTextField<FieldMeetingValues> name="signatories" rows={3} label={t('usulan.signatories')} hint={t('usulan.oneALine')} required />
      <TextField<FieldMeetingValues> name="minutesNumber" label={t('usulan.minutesNumber')} />
      <Section title={t('usulan.names')}>
        <Names />
      </Section>
    </FieldFormFrame>
  );
}

function Names() {
  const t = useText();
  const names = useWatch<FieldMeetingValues, 'names'>({ name: 'names' });
  const done = names.filter(({ verdict }) => verdict !== '').length;
  return (
    <>
      <p className={styles.keys} role="status">{t('usulan.progress', { done, all: names.length })}</p>
      <ul className={styles.names}>{names.map(({ proposal }, at) => <li key={proposal}><Name at={at} /></li>)}</ul>
    </>
  );
}

/** One name: accepted, or rejected with its reason. */
function Name({ at }: { at: number }) {
  const t = useText();
  const { register, control } = useFormContext<FieldMeetingValues>();
  const reasons = useOptions('DECISION_REASON');
  const { name = '', verdict = '' } = useWatch<FieldMeetingValues, `names.${number}`>({ name: `names.${at}` });
  const { errors } = useFormState({ control, name: `names.${at}.verdict` });
  const { message } = (get(errors, `names.${at}.verdict`) ?? {}) as { message?: string };
  const error = `names.${at}.error`;
  return (
    <fieldset aria-describedby={message ? error : undefined} className={styles.name}>
      <legend><strong>{name}</strong></legend>
      <div className={styles.answers}>
        <label><input type="radio" id={`names.${at}.verdict`} value="ACCEPTED" {...register(`names.${at}.verdict`)} />{t('usulan.acceptName')}</label>
        <label><input type="radio" value="REJECTED" {...register(`names.${at}.verdict`)} />{t('usulan.rejectName')}</label>
      </div>
      {verdict === 'REJECTED' && (
        <>
          <select aria-label={t('usulan.reasonFor', { name })} {...register(`names.${at}.why`)}>
            <option value="">{t('usulan.choose')}</option>
            {reasons.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
          <input aria-label={t('usulan.noteFor', { name })} placeholder={t('usulan.note')} autoComplete="off" {...register(`names.${at}.note`)} />
        </>
      )}
      {message && <span id={error} className={styles.error}>{message}</span>}
    </fieldset>
  );
}
