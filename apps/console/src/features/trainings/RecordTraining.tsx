import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { TrainingKind } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { chosenClasses, gridClass } from '../../forms/form-classes.ts';
import { LongTextField, ManyPickerField, PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import { markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useOfficeFinder, usePersonFinder } from '../pickers/finders.ts';

const recordTraining = graphql(`
  mutation RecordTraining($input: RecordTrainingInput!) {
    recordTraining(input: $input) { __typename ... on Training { id } ...Refusal @unmask }
  }
`);

const needed = z.string().check(z.trim(), z.minLength(1, says('forms.required')));
const text = z.string().check(z.trim());
const schema = z.object({
  title: needed,
  kind: z.enum(TrainingKind),
  office: z.nullable(z.custom<Choice>()),
  organiser: text,
  startDate: needed,
  endDate: needed,
  hours: z.string().check(z.trim(), z.regex(/^\d*$/, says('eventForm.notNumber'))),
  note: text,
  attendees: z.array(z.custom<Choice>()).check(z.minLength(1, says('forms.required'))),
});
type Values = z.output<typeof schema>;
const labels = {
  title: 'trainings.name', kind: 'trainings.kind', office: 'trainings.office', organiser: 'trainings.organiserText', startDate: 'trainings.startDate', endDate: 'trainings.endDate',
  hours: 'trainings.hours', note: 'trainings.note', attendees: 'trainings.attendees',
} as const;

/** Records a training for everybody who took part. Certificates are added to each person's entry afterwards. */
export function RecordTraining({ attendees, onDone }: { attendees: Choice[]; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const kinds = useOptions('TRAINING_KIND');
  const [findOffice, findPerson] = [useOfficeFinder(), usePersonFinder()];
  const { submit, busy } = useSubmit(recordTraining);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Values>({
    defaultValues: { title: '', kind: 'BIMTEK', office: null, organiser: '', startDate: '', endDate: '', hours: '', note: '', attendees },
    resolver: zodResolver(schema, t),
    shouldFocusError: false,
  });
  const save = form.handleSubmit(async ({ office, organiser, hours, note, attendees: chosen, ...rest }) => {
    setRefusal(null);
    const outcome = await submit({
      ...rest, office: office?.id ?? null, organiser: organiser || null, hours: hours === '' ? null : Number(hours), note: note || null, attendees: chosen.map(({ id }) => ({ person: id })),
    });
    if (outcome.saved) {
      toast(t('trainings.recorded', { count: chosen.length }));
      onDone();
      return void client.refetchQueries({ include: 'active' });
    }
    const refused = outcome.refusal;
    // Persons stand in one field, whose message says which row is meant.
    const marked = refused?.__typename === 'InvalidInput' ? { ...refused, problems: refused.problems.map(({ path, message }) => ({ path: path.slice(0, 1), message })) } : refused;
    if (marked && markProblems(marked, form.setError)) return;
    setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  });
  return (
    <CardForm
      title={t('trainings.record')}
      form={form}
      labelOf={(name) => t(labels[name.split('.')[0] as keyof typeof labels])}
      refusal={refusal}
      busy={busy}
      save={t('trainings.save')}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <TextField<Values> name="title" label={t('trainings.name')} hint={t('trainings.nameHint')} required />
      <div className={gridClass}>
        <SelectField<Values> name="kind" label={t('trainings.kind')} options={kinds} />
        <TextField<Values> name="startDate" type="date" label={t('trainings.startDate')} required />
        <TextField<Values> name="endDate" type="date" label={t('trainings.endDate')} required />
        <TextField<Values> name="hours" inputMode="numeric" label={t('trainings.hours')} />
      </div>
      <PickerField<Values, Choice> name="office" label={t('trainings.office')} hint={t('trainings.officeHint')} find={findOffice} />
      <TextField<Values> name="organiser" label={t('trainings.organiserText')} />
      <ManyPickerField<Values> name="attendees" label={t('trainings.attendees')} hint={t('trainings.attendeesHint')} find={findPerson} classes={chosenClasses} required />
      <LongTextField<Values> name="note" label={t('trainings.note')} />
    </CardForm>
  );
}
