import type { ReactNode } from 'react';
import styles from './Columns.module.css';

/** The main matter left, facts and notes right; one beneath the other where the page is narrow. */
export function Columns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div>{main}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  );
}
