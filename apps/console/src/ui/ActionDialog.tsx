import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

type Props = {
  title: string;
  /** What is done, in words. */
  action: string;
  busy: boolean;
  onTake: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks for what an action needs, and offers to do it or to leave it. */
export function ActionDialog({ title, action, busy, onTake, onClose, children }: Props) {
  const t = useText();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={onTake}>{action}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
