import { Link, useRouterState } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { nearestPage, ownPages, pageGroups, type PageEntry, type PageGroup } from './pages.ts';
import { TaskCount } from './TaskCount.tsx';
import { useViewer } from './session-context.tsx';
import styles from './Side.module.css';

/** Where one can go: at the side, or behind a button where there is no room. */
export function Side() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { can, grant: { organisation } } = useViewer();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const mayOpen = ({ permission }: PageEntry) => permission === undefined || can.includes(permission);
  const groups = (organisation ? ownPages(organisation.id) : pageGroups)
    .map((group) => ({ ...group, pages: group.pages.filter(mayOpen) }))
    .filter(({ pages }) => pages.length > 0);
  const here = nearestPage(groups, path);
  return (
    <nav aria-label={t('shell.navigation')} className={styles.side}>
      <Link to="/" className={styles.brand}>
        <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true">
          <path d="M0 12h3v8H0zM5.5 7h3v13h-3zM11 1h3v19h-3zM16.5 9h3v11h-3z" />
        </svg>
        {t('shell.name')}
      </Link>
      <Button className={styles.navButton} aria-expanded={open} aria-controls="pages" onClick={() => setOpen(!open)}>{t('shell.menu')}</Button>
      <div id="pages" className={styles.pages} data-open={open}>
        {groups.map((group) => <Group key={group.pages[0]?.to} {...group} here={here} onLeave={() => setOpen(false)} />)}
      </div>
    </nav>
  );
}

function Group({ title, pages, here, onLeave }: PageGroup & { here: string | undefined; onLeave: () => void }) {
  const t = useText();
  const heading = useId();
  return (
    <>
      {title && <p id={heading} className={styles.group}>{t(title)}</p>}
      <ul aria-labelledby={title ? heading : undefined}>
        {pages.map(({ to, title: name }) => <li key={to}><Link to={to} onClick={onLeave} activeOptions={{ exact: to !== here, includeSearch: false }}>{t(name)}{to === '/tugas' && <TaskCount />}</Link></li>)}
      </ul>
    </>
  );
}
