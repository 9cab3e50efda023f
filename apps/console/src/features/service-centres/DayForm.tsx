import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { DayForm_DayFragment } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { checkClass, gridClass } from '../../forms/form-classes.ts';
import { CheckField, LongTextField, TextField } from '../../forms/fields.tsx';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { zodResolver } from '../../forms/zod-resolver.ts';
import { useText, useFormat } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { toast } from '../../ui/Toast.tsx';
import { KindFields } from './KindFields.tsx';
import { dayField, dayInput, daySchema, dayValues, servicesOf, type DayValues } from './day-form.ts';
import { useDayLabel } from './use-day-label.ts';

graphql(`
  fragment DayForm_day on ServiceDay {
    id
    version
    day
    note
    fromPaper
    services { kind male female settled referred }
  }
`);

const logServices = graphql(`
  mutation LogServices($input: LogServicesInput!) {
    logServices(input: $input) { __typename ... on ServiceDay { id centre { id version lastLogOn lacks } } ...Refusal @unmask }
  }
`);

const correctDay = graphql(`
  mutation CorrectServiceDay($input: CorrectServiceDayInput!) {
    correctServiceDay(input: $input) { __typename ... on ServiceDay { id ...ServiceDayPage_day @unmask } ...Refusal @unmask }
  }
`);

type Values = DayValues & { reason: string };
type Props = {
  centre: { id: string; name: string };
  /** The day that is corrected; a new one when left out. */
  recorded?: DayForm_DayFragment;
  onDone: () => void;
};

/** A day of the log at a desk: entered from the centre's book, or corrected. */
export function DayForm({ centre, recorded, onDone }: Props) {
  const t = useText();
  const { shortDate } = useFormat();
  const labelOf = useDayLabel();
  const label = useLabel();
  const log = useSubmit(logServices);
  const correct = useSubmit(correctDay);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Values>({ defaultValues: { ...dayValues(centre, today(), recorded), reason: '' }, resolver: zodResolver(daySchema, t) as never, shouldFocusError: false });

  const save = form.handleSubmit(async (values) => {
    setRefusal(null);
    const outcome = recorded
      ? await correct.submit({ id: recorded.id, version: recorded.version, services: servicesOf(values), note: values.note.trim() || null, reason: values.reason.trim() || null })
      : await log.submit(dayInput(values));
    if (outcome.saved) {
      toast(t('forms.saved'));
      return onDone();
    }
    if (!mark(outcome.refusal, values)) setRefusal(outcome.refusal?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  });
  const mark = (refused: Refusal | null, values: Values): boolean => {
    if (refused?.__typename !== 'InvalidInput') return false;
    const placed = refused.problems.map(({ path, message }) => ({ field: path[0] === 'reason' ? 'reason' : dayField(path, values), message }));
    for (const { field, message } of placed) if (field) form.setError(field as FieldPath<Values>, { type: 'graph', message });
    return placed.every(({ field }) => field !== null);
  };

  return (
    <CardForm
      title={recorded ? t('services.correctDay') : t('services.logDay')}
      form={form}
      labelOf={(name) => labelOf(name, label)}
      refusal={refusal}
      busy={log.busy || correct.busy}
      save={t('services.saveDay')}
      onSave={() => void save()}
      onCancel={onDone}
    >
      {recorded ? <p>{shortDate(recorded.day)}</p> : (
        <div className={gridClass}>
          <TextField<Values> name="day" type="date" label={t('services.day')} required />
          <CheckField<Values> name="fromPaper" label={t('services.fromPaper')} className={checkClass} />
        </div>
      )}
      <KindFields />
      <LongTextField<Values> name="note" label={t('services.note')} hint={t('services.noteHint')} />
      {recorded && <TextField<Values> name="reason" label={t('forms.reason')} hint={t('forms.reasonHint')} />}
    </CardForm>
  );
}
