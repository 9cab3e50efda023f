import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { pillClass } from '../../ui/FilterPill.tsx';
import styles from './ViewPills.module.css';

/** The same filter as a list or as a map, or in what other form a list has. Which one is shown stands in the address; the words searched for stay. */
export function ViewPills({ more }: { more?: readonly { view: string; title: string }[] }) {
  const t = useText();
  const { sebagai } = useSearch({ strict: false });
  const { text } = useListVisit();
  const views = [{ view: undefined, title: t('map.list') }, { view: 'peta', title: t('map.map') }, ...(more ?? [])];
  return (
    <nav className={styles.views} aria-label={t('map.views')}>
      {views.map(({ view, title }) => (
        <Link
          key={title}
          to="."
          search={(before) => ({ ...before, sebagai: view as never, tingkat: undefined, corak: undefined, setelah: undefined })}
          state={{ text: text || undefined }}
          className={pillClass(sebagai === view)}
          activeProps={{ 'aria-current': undefined }}
          aria-current={sebagai === view ? 'true' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
