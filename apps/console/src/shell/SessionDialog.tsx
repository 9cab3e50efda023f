import { useEffect, useSyncExternalStore } from 'react';
import { checkSession, isSessionLost, onSession, signInAddress } from '../apollo/session.ts';
import { useText } from '../i18n/use-text.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/**
 * Asks to sign in again in a tab of its own, so that what is typed here stays. Coming back to this tab looks
 * whether that has happened; the waiting requests then go on by themselves.
 */
export function SessionDialog() {
  const t = useText();
  const lost = useSyncExternalStore(onSession, isSessionLost);
  useEffect(() => {
    if (!lost) return;
    const look = () => void checkSession().catch(() => false);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [lost]);
  return (
    <Dialog
      open={lost}
      title={t('shell.sessionEnded')}
      actions={<a className={buttonClass('main')} href={signInAddress()} target="_blank" rel="noopener">{t('shell.signInAgain')}</a>}
    >
      <p>{t('shell.sessionEndedWhy')}</p>
    </Dialog>
  );
}
