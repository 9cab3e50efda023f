import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Toasts } from '../ui/Toast.tsx';
import { expectArrival } from '../ui/use-title.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { AreaSwitcher } from './AreaSwitcher.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import { TaskCount } from './TaskCount.tsx';
import { useCan } from './session-context.tsx';
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

function Side() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const readsPersons = useCan('person.read');
  const readsReports = useCan('report.read');
  const readsDocuments = useCan('document.read');
  const readsImports = useCan('import.read');
  const readsTasks = useCan('task.read');
  const installsBoundaries = useCan('boundaries.install');
  const pages: { to: string; title: string; count?: ReactNode }[] = [
    ...(readsTasks ? [{ to: '/tugas', title: t('shell.tasks'), count: <TaskCount /> }] : []),
    { to: '/kegiatan', title: t('shell.events') },
    ...(readsPersons ? [{ to: '/orang', title: t('shell.people') }] : []),
    ...(readsReports ? [{ to: '/laporan', title: t('reports.title') }] : []),
    { to: '/tupoksi', title: t('duties.nav') },
    { to: '/lembaga', title: t('shell.institutions') },
    { to: '/hukum', title: t('shell.laws') },
    ...(readsDocuments ? [{ to: '/dokumen', title: t('shell.documents') }] : []),
    ...(readsImports ? [{ to: '/impor', title: t('imports.title') }] : []),
    { to: '/pekerjaan', title: t('shell.jobs') },
    { to: '/lapangan', title: t('shell.field') },
    ...(installsBoundaries ? [{ to: '/pengaturan/batas', title: t('boundaries.nav') }] : []),
  ];
  return (
    <nav aria-label={t('shell.navigation')} className={styles.side}>
      <Link to="/" className={styles.brand}>
        <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true">
          <path d="M0 12h3v8H0zM5.5 7h3v13h-3zM11 1h3v19h-3zM16.5 9h3v11h-3z" />
        </svg>
        {t('shell.name')}
      </Link>
      <Button className={styles.navButton} aria-expanded={open} aria-controls="pages" onClick={() => setOpen(!open)}>{t('shell.menu')}</Button>
      <ul id="pages" className={styles.pages} data-open={open}>
        {pages.map(({ to, title, count }) => <li key={to}><Link to={to} onClick={() => setOpen(false)}>{title}{count}</Link></li>)}
      </ul>
    </nav>
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
