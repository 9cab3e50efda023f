import { useId, type ReactNode } from 'react';
import styles from './Card.module.css';

type Props = { title: string; children: ReactNode };

/** A card around what stands apart. */
export function Card({ title, children }: Props) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A part of the page with its head, without a frame. */
export function Section({ title, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export type Fact = { label: string; value: ReactNode };

/** Facts as key and value. Those without a value are left out; `figures` puts short values at the right. */
export function Facts({ facts, figures }: { facts: Fact[]; figures?: boolean }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false);
  return (
    <dl className={[styles.facts, figures && styles.figures].filter(Boolean).join(' ')}>
      {known.map(({ label, value }) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
