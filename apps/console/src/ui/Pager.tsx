import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import styles from './Pager.module.css';

/** Links to the page of a list before and after; each is left out where there is none. */
export function Pager({ children }: { children: ReactNode }) {
  const t = useText();
  return <nav aria-label={t('ui.pages')} className={styles.pager}>{children}</nav>;
}
