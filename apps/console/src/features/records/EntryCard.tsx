import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { CardForm } from '../../forms/CardForm.tsx';
import { gridClass, wideClass } from '../../forms/form-classes.ts';
import { markProblems } from '../../forms/form-errors.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { SpecField } from './SpecField.tsx';
import { checkSpecs, givenOf, ontoFields, type FormValues, type Spec, type SpecValue } from './field-specs.ts';

type Saved = { id: string };
type Outcome = { saved: Saved; refusal: null } | { saved: null; refusal: Refusal } | { saved: null; refusal: null; message: string | null };

type Props = {
  title: string;
  /** What saving will do, in words. */
  save: string;
  specs: readonly Spec[];
  /** What the fields begin with. */
  values: FormValues;
  busy: boolean;
  submit: (given: Record<string, SpecValue>) => Promise<Outcome>;
  onSaved: (id: string) => void;
  onCancel: () => void;
};

/** Records something new, field by field. What is left empty is not sent. */
export function EntryCard({ title, save, specs, values, busy, submit, onSaved, onCancel }: Props) {
  const t = useText();
  const form = useForm<FormValues>({ defaultValues: values, resolver: (current) => checkSpecs(specs, current, t), shouldFocusError: false });
  const [refusal, setRefusal] = useState<string | null>(null);
  const { setFocus } = form;
  const first = specs[0]?.name ?? '';
  useEffect(() => setFocus(first), [setFocus, first]);
  const send = form.handleSubmit(async (current) => {
    setRefusal(null);
    const outcome = await submit(givenOf(specs, current));
    if (outcome.saved) {
      toast(t('forms.saved'));
      return onSaved(outcome.saved.id);
    }
    const refused = outcome.refusal;
    if (refused && markProblems(ontoFields(specs, refused), form.setError)) return;
    setRefusal(refused ? refused.message : (outcome.message ?? t('forms.noAnswer')));
  });
  return (
    <CardForm
      title={title}
      form={form}
      labelOf={(name) => t(specs.find((spec) => spec.name === name.split('.')[0])?.label ?? 'forms.reason')}
      refusal={refusal}
      busy={busy}
      save={save}
      onSave={() => void send()}
      onCancel={onCancel}
    >
      <div className={gridClass}>
        {specs.map((spec) => <div key={spec.name} className={spec.wide ? wideClass : undefined}><SpecField spec={spec} /></div>)}
      </div>
    </CardForm>
  );
}
