import type { ReactNode } from 'react';
import styles from './Steps.module.css';

/** The parts of an import's page, one beneath the other. */
export function Steps({ children }: { children: ReactNode }) {
  return <div className={styles.steps}>{children}</div>;
}

/** What stands in one of its cards. */
export function Inside({ children }: { children: ReactNode }) {
  return <div className={styles.inside}>{children}</div>;
}
