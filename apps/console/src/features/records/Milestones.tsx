import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/use-text.ts';
import { Section } from '../../ui/Card.tsx';
import styles from './milestones.module.css';

/** What happened on a day. */
export type Milestone = { on: string; title: string; note?: ReactNode };

/** What became of a record, latest first. */
export function Milestones({ title, milestones }: { title: string; milestones: readonly Milestone[] }) {
  const { shortDate } = useFormat();
  return (
    <Section title={title}>
      <ol className={styles.timeline}>
        {milestones.map(({ on, title: what, note }, index) => (
          <li key={`${on}${milestones.length - index}`}>
            <time dateTime={on}>{shortDate(on)}</time>
            <div>
              <strong>{what}</strong>
              {note && <div className={styles.note}>{note}</div>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
