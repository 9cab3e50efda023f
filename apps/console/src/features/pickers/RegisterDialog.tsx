import { useId, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';

type Props = {
  title: string;
  action: string;
  busy: boolean;
  refusal: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A small form above a larger one. It stands outside of that one in the page, for a form must hold no other. */
export function RegisterDialog({ title, action, busy, refusal, onSubmit, onClose, children }: Props) {
  const t = useText();
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React passes events on along its own tree, where this form does stand in the larger one.
    event.stopPropagation();
    onSubmit();
  };
  return createPortal(
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} weight="main" disabled={busy}>{action}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <form id={form} noValidate className={stackClass} onSubmit={submit}>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        {children}
      </form>
    </Dialog>,
    document.body,
  );
}
