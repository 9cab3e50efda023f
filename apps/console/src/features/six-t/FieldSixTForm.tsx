import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { usePhotos } from '../../outbox/use-photos.ts';
import { useLabel, useViewer } from '../../shell/session-context.tsx';
import { State } from '../../ui/State.tsx';
import { FieldFormFrame } from '../field/FieldFormFrame.tsx';
import { useFieldForm } from '../field/use-field-form.ts';
import styles from '../monitoring/monitoring.module.css';
import type { PreparedBatch } from './batches.ts';
import { dimensions, emptySixT, fieldSixTField, fieldSixTInput, fieldSixTSchema, photosIn, sample, type FieldSixTValues } from './field-six-t.ts';
import { SixTQuestion } from './SixTQuestion.tsx';

const checkInField = graphql(`
  mutation CheckInField($input: RecordSixTChecksInput!) {
    recordSixTChecks(input: $input) {
      __typename
      ... on DistributionBatch { id }
      ... on Error { message }
      ... on InvalidInput { problems { path message } }
    }
  }
`);

/** The 6T filled in where aid is handed out: kept as they are answered, photographs too, and sent when there is a line. */
export function FieldSixTForm({ id, batch }: { id: string; batch: PreparedBatch }) {
  const t = useText();
  const label = useLabel();
  const { photos } = usePhotos();
  const { grant } = useViewer();
  const whole = covers(grant.area.code, batch.area.code);
  const [initial] = useState(() => emptySixT(batch, `${batch.programme.name}, ${batch.period}`, today(), whole));
  const { form, ready, opened, refusal, kept, queue } = useFieldForm({
    form: '6t', id, initial, schema: fieldSixTSchema, mutation: checkInField, inputOf: fieldSixTInput,
    labelOf: (values) => t('sixT.itemOf', { label: values.label }), fieldOf: fieldSixTField,
  });
  if (!opened) return null;
  if (!ready) return <State title={t('field.sentAlready')}>{t('sixT.sentAlreadyWhy')}</State>;
  const subjects = [
    ...batch.points.map(({ id: value, name, area }) => ({ value, label: t('sixT.atPoint', { point: name, area: area.shortName }) })),
    ...(whole ? [{ value: '', label: t('sixT.whole') }] : []),
    { value: sample, label: t('sixT.sample') },
  ];
  const labelOf = (name: string) => {
    const [top, at = '', part] = name.split('.');
    if (top === 'answers') return [label('SIX_T', dimensions[Number(at)] ?? ''), part === 'responsible' ? t('sixT.responsible') : part === 'dueOn' ? t('sixT.dueOn') : part === 'note' ? t('sixT.whatIsWrong') : ''].filter(Boolean).join(': ');
    return top === 'nth' ? t('sixT.nth') : top === 'subject' ? t('sixT.subject') : t('sixT.checkedOn');
  };
  const send = async () => {
    const done = await queue();
    if (done) await photos.release(photosIn(form.getValues()));
    return done;
  };
  return (
    <FieldFormFrame form={form} refusal={refusal} kept={kept} queue={send} labelOf={labelOf}>
      <Progress form={form} />
      <SelectField<FieldSixTValues> name="subject" label={t('sixT.subject')} options={subjects} required />
      <Sample form={form} />
      <TextField<FieldSixTValues> name="checkedOn" type="date" label={t('sixT.checkedOn')} min={batch.startsOn} max={today()} required />
      {dimensions.map((dimension, at) => <SixTQuestion key={dimension} batch={batch} at={at} dimension={dimension} />)}
    </FieldFormFrame>
  );
}

function Sample({ form: { control } }: { form: UseFormReturn<FieldSixTValues> }) {
  const t = useText();
  const subject = useWatch({ control, name: 'subject' });
  return subject === sample && <TextField<FieldSixTValues> name="nth" inputMode="numeric" label={t('sixT.nth')} hint={t('sixT.nthHint')} required />;
}

/** How many of the six are answered. */
function Progress({ form: { control } }: { form: UseFormReturn<FieldSixTValues> }) {
  const t = useText();
  const answers = useWatch({ control, name: 'answers' });
  return <p className={styles.others}>{t('sixT.answeredOf', { count: answers.filter(({ result }) => result !== '').length })}</p>;
}
