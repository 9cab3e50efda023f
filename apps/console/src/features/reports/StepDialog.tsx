import { useState, type ReactNode } from 'react';
import { longClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';

type Props = {
  title: string;
  why: string;
  action: string;
  busy: boolean;
  /** Takes the step; answers why not, or null. */
  onTake: (reason: string) => Promise<string | null>;
  onClose: () => void;
  /** What is asked besides. */
  children?: ReactNode;
};

/** Asks why a step is taken that needs a reason, such as sending back or withdrawing, and takes it. */
export function StepDialog({ title, why, action, busy, onTake, onClose, children }: Props) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const take = async () => {
    if (reason.trim() === '') return setError(t('forms.required'));
    const refused = await onTake(reason.trim());
    if (refused === null) onClose();
    else setError(refused);
  };
  return (
    <ActionDialog title={title} action={action} busy={busy} onTake={() => void take()} onClose={onClose}>
      <p>{why}</p>
      {children}
      <Field id="step-reason" label={t('forms.reason')} error={error} required>
        {(input) => <textarea {...input} rows={3} className={longClass} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </ActionDialog>
  );
}
