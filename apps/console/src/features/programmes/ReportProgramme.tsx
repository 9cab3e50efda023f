import { formatRupiah } from '@pilar/domain/amounts';
import { today } from '@pilar/domain/dates';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import type { ProgrammeItems_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { gridClass } from '../../forms/form-classes.ts';
import { LongTextField, TextField } from '../../forms/fields.tsx';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { useRegister } from '../pickers/use-register.ts';
import styles from '../youth/youth.module.css';
import { digitsOf, itemFields, programmeFields } from './programme-words.ts';

const submitReport = graphql(`
  mutation SubmitAccountabilityReport($input: SubmitAccountabilityReportInput!) {
    submitAccountabilityReport(input: $input) { __typename ... on WorkProgramme { id ...ProgrammePage_programme @unmask } ...Refusal @unmask }
  }
`);

const needed = z.string().check(z.trim(), z.minLength(1, says('forms.required')));
const schema = z.object({
  summary: needed, approvedBy: needed, approvedOn: needed,
  items: z.array(z.object({ item: z.string(), realised: needed, spent: z.string().check(z.refine((text) => /^\d{1,15}$/.test(digitsOf(text)), says('programmes.moneyForm'))) })),
});
type Values = z.output<typeof schema>;

type Props = {
  programme: { id: string; version: number; items: ProgrammeItems_ProgrammeFragment['items']; report?: { summary: string; approvedBy: string; approvedOn: string } | null };
  onDone: () => void;
};

/** The report on a programme: what became of each item, what it cost, and who of the village approved it. */
export function ReportProgramme({ programme: { id, version, items, report }, onDone }: Props) {
  const t = useText();
  const form = useForm<Values>({
    defaultValues: {
      summary: report?.summary ?? '', approvedBy: report?.approvedBy ?? '', approvedOn: report?.approvedOn ?? today(),
      items: items.map((item) => ({ item: item.id, realised: item.realised ?? '', spent: item.spent ?? '' })),
    },
    resolver: zodResolver(schema, t),
    shouldFocusError: false,
  });
  const { save, busy, refusal } = useRegister(submitReport, form, ({ items: given, ...rest }) => ({
    id, version, ...rest, items: given.map(({ item, realised, spent }) => ({ item, realised, spent: digitsOf(spent) })),
  }));
  const labelOf = (path: string) => {
    const [field = '', row, part] = path.split('.');
    return part === undefined ? t(programmeFields[field] ?? 'programmes.items') : `${t('programmes.item')} ${Number(row) + 1}, ${t(itemFields[part] ?? 'programmes.item')}`;
  };
  return (
    <CardForm
      title={t('programmes.writeReport')}
      form={form}
      labelOf={labelOf}
      refusal={refusal}
      busy={busy}
      save={t('programmes.doSubmit')}
      onSave={() => void save(() => {
        toast(t('programmes.submitted'));
        onDone();
      })}
      onCancel={onDone}
    >
      {items.map((item, index) => (
        <fieldset key={item.id} className={styles.item}>
          <legend>{t('programmes.itemOf', { goal: item.goal, budget: formatRupiah(item.budget) })}</legend>
          <div className={gridClass}>
            <TextField<Values> name={`items.${index}.realised`} label={t('programmes.realised')} hint={t('programmes.realisedHint', { target: item.target })} required />
            <TextField<Values> name={`items.${index}.spent`} inputMode="numeric" label={t('programmes.spentRupiah')} required />
          </div>
        </fieldset>
      ))}
      <LongTextField<Values> name="summary" label={t('programmes.summary')} rows={4} required />
      <div className={gridClass}>
        <TextField<Values> name="approvedBy" label={t('programmes.approvedBy')} hint={t('programmes.approvedByHint')} required />
        <TextField<Values> name="approvedOn" type="date" label={t('programmes.approvedOn')} required />
      </div>
    </CardForm>
  );
}
