import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { ItemYears_ItemFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { readNumber } from './plan-sheet.ts';
import { yearsOf } from './plan-tree.ts';

const setYears = graphql(`
  mutation SetPlanItemYears($input: SetPlanItemYearsInput!) {
    setPlanItemYears(input: $input) { __typename ... on PlanItem { id ...ItemYears_item @unmask } ...Refusal @unmask }
  }
`);

type Figures = { target: string; realised: string; realisedSource: string; realisedOn: string; budget: string };
const numeric = ['target', 'realised', 'budget'] as const;
const numberText = (value: number | null | undefined): string => (value == null ? '' : String(value).replace('.', ','));

/** Figures of one year of an item. */
export function SetYears({ item, onDone }: { item: ItemYears_ItemFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(setYears);
  const now = Number(today().slice(0, 4));
  const years = yearsOf({ ...item.plan, items: [item] }, now);
  const recorded = (year: number): Figures => {
    const found = item.years.find((one) => one.year === year);
    return { target: numberText(found?.target), realised: numberText(found?.realised), realisedSource: found?.realisedSource ?? '', realisedOn: found?.realisedOn ?? '', budget: found?.budget ?? '' };
  };
  const [year, setYear] = useState(years.includes(now) ? now : (years[0] ?? now));
  const [figures, setFigures] = useState(recorded(year));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    setRefusal(null);
    const bad = numeric.filter((field) => figures[field].trim() !== '' && readNumber(figures[field]) === null);
    setWrong(Object.fromEntries(bad.map((field) => [field, t('eventForm.notNumber')])));
    if (bad.length > 0) return;
    const budget = readNumber(figures.budget);
    const outcome = await submit({
      id: item.id, version: item.version,
      years: [{ year, target: readNumber(figures.target), realised: readNumber(figures.realised), realisedSource: figures.realisedSource.trim() || null, realisedOn: figures.realisedOn || null, budget: budget === null ? null : String(Math.round(budget)) }],
    });
    if (outcome.saved) {
      toast(t('forms.saved'));
      return onDone();
    }
    const refused = outcome.refusal;
    // What the graph says of another year, or of the unit, has no field here.
    const fields = refused?.__typename === 'InvalidInput' ? refused.problems.map(({ path, message }) => [path.at(-1) ?? '', message] as const) : [];
    setWrong(Object.fromEntries(fields));
    if (fields.length === 0 || fields.some(([field]) => !(field in figures))) setRefusal(refused?.message ?? t('forms.noAnswer'));
  };
  const set = (field: keyof Figures) => ({ target }: { target: { value: string } }) => setFigures({ ...figures, [field]: target.value });
  return (
    <form
      noValidate
      className={stackClass}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={gridClass}>
        <Field id="figures-year" label={t('laws.year')}>
          {(input) => (
            <select
              {...input}
              value={year}
              onChange={({ target }) => {
                setYear(Number(target.value));
                setFigures(recorded(Number(target.value)));
              }}
            >
              {years.map((one) => <option key={one} value={one}>{one}</option>)}
            </select>
          )}
        </Field>
        <Field id="figures-target" label={t('plans.targetHead')} error={wrong['target']}>{(input) => <input {...input} inputMode="decimal" autoComplete="off" value={figures.target} onChange={set('target')} />}</Field>
        <Field id="figures-budget" label={t('plans.budgetHead')} error={wrong['budget']}>{(input) => <input {...input} inputMode="numeric" autoComplete="off" value={figures.budget} onChange={set('budget')} />}</Field>
        <Field id="figures-realised" label={t('plans.realisedHead')} error={wrong['realised']}>{(input) => <input {...input} inputMode="decimal" autoComplete="off" value={figures.realised} onChange={set('realised')} />}</Field>
        <Field id="figures-source" label={t('plans.realisedSource')} error={wrong['realisedSource']}>{(input) => <input {...input} autoComplete="off" value={figures.realisedSource} onChange={set('realisedSource')} />}</Field>
        <Field id="figures-on" label={t('plans.realisedOn')} error={wrong['realisedOn']}>{(input) => <input {...input} type="date" value={figures.realisedOn} onChange={set('realisedOn')} />}</Field>
      </div>
      <FormActions>
        <Button type="submit" weight="main" disabled={busy}>{t('plans.saveFigures')}</Button>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </FormActions>
    </form>
  );
}
