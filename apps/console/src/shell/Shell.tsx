import { useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Toasts } from '../ui/Toast.tsx';
import { expectArrival } from '../ui/use-title.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { AreaSwitcher } from './AreaSwitcher.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { Side } from './Side.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import styles from './Shell.module.css';

// Comes after the page itself, which does not wait for it.
const JobTray = lazy(() => import('../features/jobs/JobTray.tsx').then(({ JobTray: tray }) => ({ default: tray })));

/** The frame of every page: where one can go, what is narrowed to which area, who is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useText();
  useFocusOnNewPage();
  // In the field there is one job a page, and neither an area nor a search to choose.
  const inField = useRouterState({ select: ({ location }) => location.pathname.startsWith('/lapangan') });
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">{t('shell.skip')}</a>
      <Side />
      <div>
        <header className={styles.head}>
          {!inField && <AreaSwitcher />}
          {!inField && <SearchBox />}
          <div className={styles.end}>
            <Suspense fallback={null}><JobTray /></Suspense>
            <LanguageMenu />
            <AccountMenu />
          </div>
        </header>
        <main id="content" tabIndex={-1} className={styles.main}>{children}</main>
      </div>
      <SessionDialog />
      <SignOutDialog />
      <Toasts />
    </div>
  );
}

/** A new page begins at its heading; another part or another filter of the same page does not move the focus. */
function useFocusOnNewPage() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeLoad', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) expectArrival();
      }),
    [router],
  );
}
