import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import styles from './evidence.module.css';

/** What is known of a file that stands or was withdrawn; what it shows is null while it is sealed. */
export type ShownFile = { caption: string | null; takenBy: string | null; takenOn: string; url: string | null; withdrawnAt: string | null; withdrawnReason: string | null };

/** One file: what it shows, of which day and by whom, where to open it, and that it was withdrawn. */
export function FileLine({ file: { caption, takenBy, takenOn, url, withdrawnAt, withdrawnReason }, sealed, children }: { file: ShownFile; sealed?: boolean; children?: ReactNode }) {
  const t = useText();
  const { shortDate, shortDay } = useFormat();
  const name = caption ?? t(sealed ? 'evidence.sealed' : 'evidence.noCaption');
  return (
    <li className={styles.line}>
      <span className={withdrawnAt ? styles.withdrawn : undefined}>{url ? <a href={url} target="_blank" rel="noreferrer">{name}</a> : name}</span>
      <span className={styles.second}>{takenBy ? t('evidence.taken', { date: shortDate(takenOn), by: takenBy }) : shortDate(takenOn)}</span>
      {withdrawnAt && <span className={styles.second}>{withdrawnReason ? t('evidence.withdrawnWhy', { date: shortDay(withdrawnAt), reason: withdrawnReason }) : t('evidence.withdrawnOn', { date: shortDay(withdrawnAt) })}</span>}
      {children}
    </li>
  );
}

/** Files one beneath the other. */
export function FileLines({ label, children }: { label: string; children: ReactNode }) {
  return <ul className={styles.lines} aria-label={label}>{children}</ul>;
}
