import { useText } from '../i18n/use-text.ts';
import { keepsWork, signOut } from './leaving.ts';
import { buttonClass } from '../ui/Button.tsx';

/**
 * Ends the session, by a form of its own, so that the browser leaves every page that has been read. Where this browser
 * keeps work of the account, it is removed before, and what is unsent is asked about.
 */
export function SignOut({ className = buttonClass() }: { className?: string }) {
  const t = useText();
  return (
    <form
      method="post"
      action="/auth/sign-out"
      onSubmit={(event) => {
        if (!keepsWork()) return;
        event.preventDefault();
        void signOut();
      }}
    >
      <button type="submit" className={className}>{t('shell.signOut')}</button>
    </form>
  );
}
