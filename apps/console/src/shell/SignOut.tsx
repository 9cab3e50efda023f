import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';

/** Ends the session. A form of its own, so that the browser leaves every page that has been read. */
export function SignOut() {
  const t = useText();
  return (
    <form method="post" action="/auth/sign-out">
      <Button type="submit">{t('shell.signOut')}</Button>
    </form>
  );
}
