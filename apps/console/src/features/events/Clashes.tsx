import type { EventClashWordsFragment } from '../../__generated__/graphql.ts';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Clashes.module.css';

graphql(`
  fragment EventClashWords on EventClash {
    kind
    event { id title date startAt endAt }
    person { id displayName }
  }
`);

/** What else is held at the same time with the same person, in the same house or for the same region. Told, not forbidden. */
export function Clashes({ clashes }: { clashes: readonly EventClashWordsFragment[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, timeRange } = useFormat();
  if (clashes.length === 0) return null;
  return (
    <Notice word={t('plan.clashes')}>
      <ul className={styles.clashes}>
        {clashes.map(({ kind, event: { id, title, date, startAt, endAt }, person }) => (
          <li key={`${kind}${id}${person?.id ?? ''}`}>
            {label('EVENT_CLASH', kind)}{person && ` (${person.displayName})`}: <Link to="/kegiatan/$id" params={{ id }}>{title}</Link>, {shortDate(date)}{startAt && `, ${timeRange(startAt, endAt ?? null)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
