import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { HistoryList_EntryFragment } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { ConflictNotice } from '../../forms/ConflictNotice.tsx';
import { markProblems } from '../../forms/form-errors.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { SpecField } from './SpecField.tsx';
import { apart, changesOf, checkSpecs, ontoFields, type FormValues, type Spec, type SpecValue } from './field-specs.ts';

type Outcome = { saved: object; refusal: null } | { saved: null; refusal: Refusal } | { saved: null; refusal: null; message: string | null };

type Props = {
  title: string;
  /** What it is and what follows from it, where the title does not say. */
  lead?: string;
  /** What saving will do, in words. */
  save: string;
  /** Its fields; a function where they depend on what is chosen in others. */
  specs: readonly Spec[] | ((values: FormValues) => readonly Spec[]);
  /** What is recorded now. */
  values: FormValues;
  /** What is filled in beforehand and sent unless it is taken out: today's date, the area before. */
  suggested?: FormValues;
  /** Something stands in the history in any case, so the reason alone may be sent. */
  reasonOnly?: boolean;
  version: number;
  busy: boolean;
  submit: (version: number, reason: string | null, changes: Record<string, SpecValue>) => Promise<Outcome>;
  /** Changes of the record since the version, newest first. */
  changesSince: (version: number) => Promise<HistoryList_EntryFragment[]>;
  fieldNames: Readonly<Record<string, MessageId>>;
  onDone: () => void;
};

/** Corrects the facts of a record where they stand. Only what was changed is sent. */
export function CorrectionCard({ title, lead, save, specs, values, suggested, reasonOnly = false, version, busy, submit, changesSince, fieldNames, onDone }: Props) {
  const t = useText();
  const [base] = useState(values);
  const specsOf = (current: FormValues) => (typeof specs === 'function' ? specs(current) : specs);
  const form = useForm<FormValues>({
    defaultValues: { ...values, ...suggested, reason: '' },
    resolver: (current) => checkSpecs(specsOf(current), current, t),
    shouldFocusError: false,
  });
  const shown = specsOf(useWatch({ control: form.control }) as FormValues);
  const [based, setBased] = useState(version);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<{ version: number; between: HistoryList_EntryFragment[] } | null>(null);
  const { setFocus } = form;
  const first = shown[0]?.name ?? 'reason';
  // Whoever has asked to correct goes on typing here.
  useEffect(() => setFocus(first), [setFocus, first]);

  const labelOf = (name: string) => {
    const spec = shown.find((one) => one.name === name.split('.')[0]);
    return spec?.words ?? t(spec?.label ?? 'forms.reason');
  };
  const saveOn = (on: number) =>
    form.handleSubmit(async (current) => {
      setRefusal(null);
      const changes = changesOf(specsOf(current), current, base);
      if (Object.keys(changes).length === 0 && !reasonOnly) return setRefusal(t('records.unchanged'));
      const outcome = await submit(on, String(current['reason']).trim() || null, changes);
      if (outcome.saved) {
        toast(t('forms.saved'));
        return onDone();
      }
      const refused = outcome.refusal;
      if (refused?.__typename === 'Conflict') return setConflict({ version: refused.currentVersion, between: await changesSince(on) });
      if (!refused) return setRefusal(outcome.message ?? t('forms.noAnswer'));
      const { onFields, elsewhere } = apart(ontoFields(shown, refused), [...shown.map(({ name }) => name), 'reason']);
      if (markProblems(onFields, form.setError) && elsewhere.length === 0) return;
      setRefusal(elsewhere.length > 0 ? elsewhere.join('; ') : refused.message);
    })();

  return (
    <CardForm
      title={title}
      form={form}
      labelOf={labelOf}
      refusal={refusal}
      busy={busy || conflict !== null}
      save={save}
      onSave={() => void saveOn(based)}
      onCancel={onDone}
    >
      {conflict && (
        <ConflictNotice
          between={conflict.between}
          fieldNames={fieldNames}
          busy={busy}
          onKeepMine={() => {
            setBased(conflict.version);
            setConflict(null);
            void saveOn(conflict.version);
          }}
          onTakeTheirs={onDone}
        />
      )}
      {lead && <p>{lead}</p>}
      {shown.map((spec) => <SpecField key={spec.name} spec={spec} />)}
      <SpecField spec={{ name: 'reason', label: 'forms.reason', hint: 'forms.reasonHint' }} />
    </CardForm>
  );
}
