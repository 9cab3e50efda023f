import type { ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import styles from './first-things.module.css';

/** What is to be known or done first of a record, apart from what follows; where there is nothing it takes no room. */
export function FirstThings({ children }: { children: ReactNode }) {
  return <div className={styles.first}>{children}</div>;
}

/** What a record still lacks, a line each. */
export function Lacks({ word, lacks }: { word: string; lacks: readonly string[] }) {
  if (lacks.length === 0) return null;
  return <Notice word={word} tone="due"><ul className={styles.lacks}>{lacks.map((lack) => <li key={lack}>{lack}</li>)}</ul></Notice>;
}
