import { useText } from '../i18n/use-text.ts';
import { buttonClass } from '../ui/Button.tsx';

/** Ends the session. A form of its own, so that the browser leaves every page that has been read. */
export function SignOut({ className = buttonClass() }: { className?: string }) {
  const t = useText();
  return (
    <form method="post" action="/auth/sign-out">
      <button type="submit" className={className}>{t('shell.signOut')}</button>
    </form>
  );
}
