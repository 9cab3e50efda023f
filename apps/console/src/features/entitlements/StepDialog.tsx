import { today } from '@pilar/domain/dates';
import { entitlementReasons } from '@pilar/domain/entitlement-reasons';
import { useState } from 'react';
import { EntitlementReason } from '../../__generated__/graphql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { stepWords, type StepTaken } from './entitlement-words.ts';

/** What a step says beside itself. */
export type Said = { happenedOn?: string; note?: string; why?: EntitlementReason; decreeNumber?: string; decreeOn?: string };

type Props = {
  step: StepTaken;
  title: string;
  /** What the button does, in words. */
  action: string;
  busy: boolean;
  /** Takes the step; answers why not, or null. */
  onTake: (said: Said) => Promise<string | null>;
  onClose: () => void;
};

/** Reasons that a step may have. */
function reasonsOf(step: StepTaken): readonly string[] {
  return step in entitlementReasons ? entitlementReasons[step as keyof typeof entitlementReasons] : [];
}

/** Asks for what a step of an entitlement needs: its decree, or why it is taken, and from which day it holds. */
export function StepDialog({ step, title, action, busy, onTake, onClose }: Props) {
  const t = useText();
  const asked = reasonsOf(step);
  const reasons = useOptions('ENTITLEMENT_REASON').filter(({ value }) => asked.includes(value));
  const [why, setWhy] = useState('');
  const [note, setNote] = useState('');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState('');
  const [error, setError] = useState<string>();
  const decreed = step === 'APPROVE';
  const missing = (reasons.length > 0 && !why) || (why === 'OTHER' && !note.trim()) || (decreed && (!number.trim() || !on));
  const take = async () => {
    if (missing) return setError(t(why === 'OTHER' ? 'hak.noteNeeded' : 'usulan.fillAll'));
    const refused = await onTake({
      note: note.trim() || undefined, why: isCode(EntitlementReason, why) ? why : undefined,
      ...(decreed ? { decreeNumber: number.trim(), decreeOn: on } : { happenedOn: on || undefined }),
    });
    if (refused === null) onClose();
    else setError(refused);
  };
  return (
    <ActionDialog title={title} action={action} busy={busy} onTake={() => void take()} onClose={onClose}>
      <div className={stackClass}>
        <p>{t(stepWords[step])}</p>
        {reasons.length > 0 && (
          <Field id="step-reason" label={t('hak.reason')} required>
            {(input) => (
              <select {...input} value={why} onChange={({ target }) => setWhy(target.value)}>
                <option value="">{t('forms.choose')}</option>
                {reasons.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
            )}
          </Field>
        )}
        {decreed && <Field id="step-number" label={t('hak.decreeNumber')} hint={t('hak.decreeHint')} required>{(input) => <input {...input} value={number} maxLength={100} autoComplete="off" onChange={({ target }) => setNumber(target.value)} />}</Field>}
        <Field id="step-on" label={t(decreed ? 'hak.decreeOn' : 'hak.happenedOn')} hint={decreed ? undefined : t('hak.happenedOnHint')} required={decreed}>{(input) => <input {...input} type="date" max={today()} value={on} onChange={({ target }) => setOn(target.value)} />}</Field>
        <Field id="step-note" label={t('hak.note')} error={error} required={why === 'OTHER'}>{(input) => <textarea {...input} rows={3} maxLength={500} className={longClass} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>
      </div>
    </ActionDialog>
  );
}
