import { useState, type ReactNode } from 'react';
import styles from './Details.module.css';

type Props = {
  title: string;
  /** What is in it, in short, while it is closed. */
  second?: string;
  /** There is something in it that must be seen. */
  open: boolean;
  children: ReactNode;
};

/** What is seldom needed, closed until somebody asks for it. */
export function Details({ title, second, open, children }: Props) {
  const [asked, setAsked] = useState(false);
  const shown = open || asked;
  return (
    <details className={styles.details} open={shown} onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{title}{second && !shown && <span className={styles.second}>{second}</span>}</summary>
      {children}
    </details>
  );
}
