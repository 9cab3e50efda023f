import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { FieldPath } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { LongTextField, TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { State } from '../../ui/State.tsx';
import { FieldFormFrame } from '../field/FieldFormFrame.tsx';
import { useFieldForm } from '../field/use-field-form.ts';
import { KindFields } from './KindFields.tsx';
import { dayInput, daySchema, dayValues, type DayValues } from './day-form.ts';
import { useDayLabel } from './use-day-label.ts';

const logInField = graphql(`
  mutation LogInField($input: LogServicesInput!) {
    logServices(input: $input) {
      __typename
      ... on ServiceDay { id }
      ... on Error { message }
      ... on InvalidInput { problems { path message } }
    }
  }
`);

/** The day's numbers on a phone: kept as they are typed, sent when there is a line. */
export function FieldServicesForm({ id, centre }: { id: string; centre: { id: string; name: string } }) {
  const t = useText();
  const label = useLabel();
  const labelOf = useDayLabel();
  const [initial] = useState(() => dayValues(centre, today()));
  const { form, ready, item, opened, refusal, kept, queue } = useFieldForm({
    form: 'layanan', id, initial, schema: daySchema, mutation: logInField, inputOf: dayInput,
    labelOf: ({ name, day }) => [name, day].filter(Boolean).join(', '),
    // Which kind a row stands for is not known here; the sentence above the form says it.
    fieldOf: ([top = '']) => (top === 'day' || top === 'note' ? top as FieldPath<DayValues> : null),
  });
  if (!opened) return null;
  if (item === null && centre.id === '') return <State title={t('services.noCentre')}>{t('services.noCentreWhy')}</State>;
  if (!ready) return <State title={t('field.sentAlready')}>{t('services.sentAlready')}</State>;
  return (
    <FieldFormFrame form={form} refusal={refusal} kept={kept} queue={queue} labelOf={(name) => labelOf(name, label)}>
      <TextField<DayValues> name="day" type="date" label={t('services.day')} required />
      <KindFields />
      <LongTextField<DayValues> name="note" rows={1} label={t('services.note')} hint={t('services.noteHint')} />
    </FieldFormFrame>
  );
}
