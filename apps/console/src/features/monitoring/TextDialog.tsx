import { useState, type ReactNode } from 'react';
import { longClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';

type Props = {
  title: string;
  why: string;
  label: string;
  action: string;
  /** May stay empty. */
  optional?: boolean;
  /** Further fields beneath the text. */
  children?: ReactNode;
  /** Takes the step; answers why not, or null. */
  onTake: (text: string) => Promise<string | null>;
  onDone?: () => void;
  onClose: () => void;
};

/** Asks for some lines of text, and takes the step that needs them. */
export function TextDialog({ title, why, label, action, optional, children, onTake, onDone, onClose }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = async () => {
    if (!optional && text.trim() === '') return setError(t('forms.required'));
    setBusy(true);
    const refused = await onTake(text.trim()).finally(() => setBusy(false));
    if (refused !== null) return setError(refused);
    onDone?.();
    onClose();
  };
  return (
    <ActionDialog title={title} action={action} busy={busy} onTake={() => void take()} onClose={onClose}>
      <p>{why}</p>
      <Field id="step-text" label={label} error={error} required={!optional}>
        {(input) => <textarea {...input} rows={4} className={longClass} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {children}
    </ActionDialog>
  );
}
