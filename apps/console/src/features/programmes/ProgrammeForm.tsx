import { formatRupiah } from '@pilar/domain/amounts';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import type { TypedDocumentNode } from '@apollo/client';
import { YouthFund, type WorkProgrammeItemInput } from '../../__generated__/graphql.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { listErrors } from '../../forms/form-errors.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { FormRows } from '../../forms/FormRows.tsx';
import styles from '../youth/youth.module.css';
import { digitsOf, itemFields, programmeFields } from './programme-words.ts';

const needed = z.string().check(z.trim(), z.minLength(1, says('forms.required')));
const schema = z.object({
  year: z.string().check(z.trim(), z.regex(/^\d{4}$/, says('programmes.yearForm'))),
  items: z.array(z.object({
    goal: needed, target: needed, budget: z.string().check(z.refine((text) => /^\d{1,15}$/.test(digitsOf(text)), says('programmes.moneyForm'))), fundSource: z.enum(YouthFund), schedule: z.string().check(z.trim()),
  })),
});
type Values = z.output<typeof schema>;

type Saved = { __typename: 'WorkProgramme'; id: string };
type Written = { idempotencyKey: string; items: WorkProgrammeItemInput[]; year?: number };
type Props = {
  title: string;
  /** What saving will do, in words. */
  save: string;
  mutation: TypedDocumentNode<{ result?: Saved | Refusal | null }, { input: Written }>;
  /** What names the programme: its organisation for a new one, itself and its version for a draft. */
  named: Readonly<Record<string, string | number>>;
  year: number;
  /** Of a draft the year stands. */
  yearFixed?: boolean;
  items?: Values['items'];
  onSaved: (id: string) => void;
  onCancel?: () => void;
};

const blank: Values['items'][number] = { goal: '', target: '', budget: '', fundSource: 'DANA_DESA', schedule: '' };
const beginning = [blank];

/** The items of a year's programme. */
export function ProgrammeForm({ title, save: saveWords, mutation, named, year, yearFixed = false, items = beginning, onSaved, onCancel }: Props) {
  const t = useText();
  const funds = useOptions('YOUTH_FUND');
  const form = useForm<Values>({ defaultValues: { year: String(year), items }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const { save, busy, refusal } = useRegister(mutation, form, (values) => ({
    ...named, ...(yearFixed ? {} : { year: Number(values.year) }),
    items: values.items.map(({ budget, schedule, ...item }) => ({ ...item, budget: digitsOf(budget), schedule: schedule || null })),
  }));
  const labelOf = (path: string) => {
    const [field = '', row, part] = path.split('.');
    return part === undefined ? t(programmeFields[field] ?? 'programmes.items') : `${t('programmes.item')} ${Number(row) + 1}, ${t(itemFields[part] ?? 'programmes.item')}`;
  };
  return (
    <Card title={title}>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void save(({ id }: Saved) => onSaved(id));
          }}
        >
          <ErrorSummary errors={listErrors(form.formState.errors, labelOf)} attempt={form.formState.submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          {!yearFixed && <div className={gridClass}><TextField<Values> name="year" inputMode="numeric" label={t('programmes.year')} required /></div>}
          <FormRows<Values, 'items'> name="items" row={t('programmes.item')} add={t('programmes.addItem')} make={() => blank}>
            {(index) => (
              <div className={gridClass}>
                <TextField<Values> name={`items.${index}.goal`} label={t('programmes.goal')} required />
                <TextField<Values> name={`items.${index}.target`} label={t('programmes.target')} required />
                <TextField<Values> name={`items.${index}.schedule`} label={t('programmes.schedule')} />
                <TextField<Values> name={`items.${index}.budget`} inputMode="numeric" label={t('programmes.budgetRupiah')} required />
                <SelectField<Values> name={`items.${index}.fundSource`} label={t('programmes.fund')} options={funds} />
              </div>
            )}
          </FormRows>
          <Total />
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{saveWords}</Button>
            {onCancel && <Button onClick={onCancel}>{t('forms.cancel')}</Button>}
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}

/** The sum of what is typed so far. */
function Total() {
  const t = useText();
  const items = useWatch<Values, 'items'>({ name: 'items' });
  const sum = items.map(({ budget }) => digitsOf(budget)).filter((digits) => /^\d{1,15}$/.test(digits)).reduce((total, digits) => total + BigInt(digits), 0n);
  return <p className={styles.total} role="status">{t('programmes.total', { budget: formatRupiah(String(sum)) })}</p>;
}
