import type { ReactNode } from 'react';
import styles from './StateDot.module.css';

export type Tone = 'open' | 'soon' | 'due' | 'done';

/** A state: a small dot and its word. The word alone says it; the dot only helps to skim. */
export function StateDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.state}>
      <span aria-hidden="true" className={[styles.dot, tone !== 'open' && styles[tone]].filter(Boolean).join(' ')} />
      {children}
    </span>
  );
}
