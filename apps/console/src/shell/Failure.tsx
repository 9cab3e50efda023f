import { useRouter } from '@tanstack/react-router';
import { codeOf, graphErrors, requestIdOf } from '../apollo/errors.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { State } from '../ui/State.tsx';
import { chooseGrant } from './grant.ts';
import { SignOut } from './SignOut.tsx';
import styles from './Failure.module.css';

/** What stands in the place of a page that cannot be shown, with the one way on that may help. */
export function Failure({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useText();
  const router = useRouter();
  const code = codeOf(error);
  const requestId = requestIdOf(error);
  const number = requestId && t('shell.requestId', { id: requestId });

  if (code === 'GRANT_EXPIRED' || code === 'GRANT_UNKNOWN') {
    const actions = (
      <div className={styles.actions}>
        <Button onClick={() => chooseGrant(null)}>{t('shell.otherGrant')}</Button>
        <SignOut />
      </div>
    );
    return <State level={1} title={t('shell.grantEnded')} action={actions} requestId={number}>{t('shell.grantEndedWhy')}</State>;
  }
  if (code === 'FORBIDDEN') {
    return <State level={1} title={t('shell.forbidden')} requestId={number}>{t('shell.forbiddenWhy')}</State>;
  }
  if (code === 'RATE_LIMITED') return <State level={1} title={t('shell.tooMuch')} requestId={number}>{graphErrors(error)[0]?.message}</State>;
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  const why = code === null ? t('shell.failedUnreachable') : t('shell.failedWhy');
  return <State level={1} title={t('shell.failed')} action={<Button onClick={again}>{t('shell.again')}</Button>} requestId={number}>{why}</State>;
}

/** The same when not even the frame of the page could be shown. */
export function WholePageFailure(props: { error: unknown; reset?: () => void }) {
  return <main className={styles.page}><Failure {...props} /></main>;
}
