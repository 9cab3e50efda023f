import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type Props = {
  /** One word that says what kind of notice it is. */
  word?: string;
  tone?: 'calm' | 'due';
  /** Read out when it appears while the viewer works. */
  live?: boolean;
  children: ReactNode;
};

/** One calm sentence that the reader should know before going on. */
export function Notice({ word, tone = 'calm', live, children }: Props) {
  return (
    <div className={[styles.notice, tone === 'due' && styles.due].filter(Boolean).join(' ')} role={live ? 'status' : undefined}>
      {word && <strong className={styles.word}>{word}. </strong>}
      {children}
    </div>
  );
}
