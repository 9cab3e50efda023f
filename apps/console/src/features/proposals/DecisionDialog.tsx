import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { DecisionReason } from '../../__generated__/graphql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import type { Said } from './use-decide.ts';

/** What is asked: why it is not accepted, or the paper that an acceptance stands on, or what a citizen objects, or what a check found. */
export type Asking = { reason?: boolean; paper?: boolean; result?: boolean; /** Nothing must be said: a note may. */ plain?: boolean };

type Props = {
  title: string;
  why: string;
  action: string;
  asks: Asking;
  busy: boolean;
  /** Takes the step; answers why not, or null. */
  onTake: (said: Said & { upheld: boolean }) => Promise<string | null>;
  onClose: () => void;
};

/** Asks for what a step needs beside its verdict, and takes it. */
export function DecisionDialog({ title, why, action, asks, busy, onTake, onClose }: Props) {
  const t = useText();
  const reasons = useOptions('DECISION_REASON');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(today());
  const [upheld, setUpheld] = useState('');
  const [error, setError] = useState<string>();
  const noted = !asks.reason && !asks.paper && !asks.plain;
  const missing = (asks.reason && !reason) || (asks.paper && (!number.trim() || !on)) || (asks.result && (!upheld || !on)) || ((noted || reason === 'OTHER') && !note.trim());
  const take = async () => {
    if (missing) return setError(t('usulan.fillAll'));
    const refused = await onTake({
      why: isCode(DecisionReason, reason) ? reason : undefined, note: note.trim() || undefined, upheld: upheld === 'yes',
      ...(asks.paper ? { documentNumber: number.trim(), documentOn: on } : asks.result ? { documentOn: on } : {}),
    });
    if (refused === null) onClose();
    else setError(refused);
  };
  return (
    <ActionDialog title={title} action={action} busy={busy} onTake={() => void take()} onClose={onClose}>
      <div className={stackClass}>
        <p>{why}</p>
        {asks.reason && (
          <Field id="decision-reason" label={t('usulan.reason')} required>
            {(input) => (
              <select {...input} value={reason} onChange={({ target }) => setReason(target.value)}>
                <option value="">{t('usulan.choose')}</option>
                {reasons.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
            )}
          </Field>
        )}
        {asks.result && (
          <Field id="decision-result" label={t('usulan.checkResult')} required>
            {(input) => (
              <select {...input} value={upheld} onChange={({ target }) => setUpheld(target.value)}>
                <option value="">{t('usulan.choose')}</option>
                <option value="yes">{t('usulan.upheld')}</option>
                <option value="no">{t('usulan.dismissed')}</option>
              </select>
            )}
          </Field>
        )}
        {asks.paper && <Field id="decision-number" label={t('usulan.documentNumber')} required>{(input) => <input {...input} value={number} autoComplete="off" onChange={({ target }) => setNumber(target.value)} />}</Field>}
        {(asks.paper || asks.result) && <Field id="decision-on" label={t(asks.paper ? 'usulan.documentOn' : 'usulan.checkedOn')} required>{(input) => <input {...input} type="date" max={today()} value={on} onChange={({ target }) => setOn(target.value)} />}</Field>}
        <Field id="decision-note" label={t('usulan.note')} error={error} required={noted}>
          {(input) => <textarea {...input} rows={3} className={longClass} value={note} onChange={({ target }) => setNote(target.value)} />}
        </Field>
      </div>
    </ActionDialog>
  );
}
