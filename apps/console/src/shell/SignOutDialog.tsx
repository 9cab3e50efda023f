import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { askedToLeave, leaveAnyway, onLeaving, stay } from './leaving.ts';

/** Warns before a sign-out that would lose what has not been sent. */
export function SignOutDialog() {
  const t = useText();
  const count = useSyncExternalStore(onLeaving, askedToLeave);
  return (
    <Dialog
      open={count > 0}
      title={t('field.leaveTitle')}
      onClose={stay}
      actions={
        <>
          <Button weight="main" onClick={stay}>{t('field.stay')}</Button>
          <Button onClick={() => void leaveAnyway()}>{t('field.leaveAnyway')}</Button>
        </>
      }
    >
      <p>{t('field.leaveWhy', { count })}</p>
    </Dialog>
  );
}
