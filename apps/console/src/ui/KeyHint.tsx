import type { ReactNode } from 'react';
import styles from './KeyHint.module.css';

/** What the keys do, under a queue that is worked through by them; not shown where there are none. */
export function KeyHint({ children }: { children: ReactNode }) {
  return <p className={styles.keys}>{children}</p>;
}
