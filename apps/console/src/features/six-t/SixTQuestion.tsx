import { useController, useFormContext, useWatch } from 'react-hook-form';
import { LongTextField, SelectField, TextField, useFieldError } from '../../forms/fields.tsx';
import type { SixTDimension } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import fieldStyles from '../field/field.module.css';
import { PhotoField } from '../monitoring/PhotoField.tsx';
import styles from '../monitoring/monitoring.module.css';
import type { PreparedBatch } from './batches.ts';
import { mayNotApply, type FieldSixTValues } from './field-six-t.ts';

/** What is looked at in each of the six ways. */
const hints = {
  SASARAN: 'sixT.hintSASARAN', JUMLAH: 'sixT.hintJUMLAH', HARGA: 'sixT.hintHARGA', WAKTU: 'sixT.hintWAKTU', KUALITAS: 'sixT.hintKUALITAS', ADMINISTRASI: 'sixT.hintADMINISTRASI',
} as const satisfies Record<SixTDimension, MessageId>;

/** One of the six as it is answered with a thumb; what a finding needs opens beneath it. */
export function SixTQuestion({ batch, at, dimension }: { batch: PreparedBatch; at: number; dimension: SixTDimension }) {
  const t = useText();
  const label = useLabel();
  const { setValue } = useFormContext<FieldSixTValues>();
  const { field } = useController<FieldSixTValues, `answers.${number}.result`>({ name: `answers.${at}.result` });
  const photo = useWatch<FieldSixTValues, `answers.${number}.photo`>({ name: `answers.${at}.photo` });
  const error = useFieldError<FieldSixTValues>(`answers.${at}.result`);
  const severities = useOptions('FINDING_SEVERITY');
  const results = useOptions('SIX_T_RESULT').filter(({ value }) => value !== 'NOT_APPLICABLE' || mayNotApply(batch, dimension));
  const id = `answers.${at}.result`;
  const name = label('SIX_T', dimension);
  return (
    <div className={styles.visitQuestion}>
      <fieldset id={id} tabIndex={-1} className={fieldStyles.answers} aria-describedby={`${id}-hint`}>
        <legend>{name}</legend>
        {results.map(({ value, label: words }) => (
          <label key={value} className={fieldStyles.answer}>
            <input type="radio" name={id} value={value} checked={field.value === value} onChange={() => field.onChange(value)} />
            {words}
          </label>
        ))}
      </fieldset>
      <p id={`${id}-hint`} className={styles.others}>{t(hints[dimension])}</p>
      {error && <p className={styles.due}>{error}</p>}
      {field.value === 'FINDING' && (
        <>
          <LongTextField<FieldSixTValues> name={`answers.${at}.note`} rows={3} label={t('sixT.whatIsWrong')} required />
          <SelectField<FieldSixTValues> name={`answers.${at}.severity`} label={t('sixT.severity')} options={severities} required />
          <TextField<FieldSixTValues> name={`answers.${at}.responsible`} label={t('sixT.responsible')} hint={t('sixT.responsibleHint')} maxLength={200} required />
          <TextField<FieldSixTValues> name={`answers.${at}.dueOn`} type="date" label={t('sixT.dueOn')} required />
        </>
      )}
      {field.value === 'OK' && <LongTextField<FieldSixTValues> name={`answers.${at}.note`} rows={2} label={t('sixT.note')} />}
      {(field.value === 'FINDING' || photo !== '') && <PhotoField subject={{ sixT: batch.id }} most={1} label={name} value={photo} onChange={(value) => setValue(`answers.${at}.photo`, value, { shouldDirty: true })} />}
    </div>
  );
}
