import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import type { BoundaryHistory_SetFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { BoundaryPreview } from './BoundaryPreview.tsx';
import { ChangeBoundaries } from './ChangeBoundaries.tsx';
import { useLevelNames } from './use-level-names.ts';
import styles from './Boundaries.module.css';

const fragment = graphql(`
  fragment BoundaryHistory_set on BoundarySet {
    id
    name
    state
    findings
    levels
    regions
    passedOver
    codeProperty
    url
    createdAt
    installedAt
    removedAt
    version
  }
`);

const states = {
  CHECKING: { tone: 'soon', word: 'boundaries.checking' },
  REFUSED: { tone: 'open', word: 'boundaries.refused' },
  READY: { tone: 'soon', word: 'boundaries.ready' },
  INSTALLED: { tone: 'done', word: 'boundaries.installedState' },
  REMOVED: { tone: 'open', word: 'boundaries.removed' },
} as const;

/** All boundaries that were sent, newest first, each with what can be done with it. */
export function BoundaryHistory({ sets }: { sets: readonly FragmentType<BoundaryHistory_SetFragment>[] }) {
  const t = useText();
  const { data } = useFragment({ fragment, from: [...sets] });
  const rows = data.filter((row) => row !== null) as BoundaryHistory_SetFragment[];
  if (rows.length === 0) return null;
  return (
    <Section title={t('boundaries.sent')}>
      <ul className={styles.list}>{rows.map((set) => <Sent key={set.id} set={set} />)}</ul>
    </Section>
  );
}

function Sent({ set }: { set: BoundaryHistory_SetFragment }) {
  const t = useText();
  const { dateTime, number } = useFormat();
  const names = useLevelNames();
  // What has just been checked is looked at before it is installed, unless somebody closes it.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const shown = wanted ?? set.state === 'READY';
  const { tone, word } = states[set.state];
  const ready = set.state === 'READY' || set.state === 'REMOVED';
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{set.name}</strong>
        <StateDot tone={tone}>{t(word)}</StateDot>
      </div>
      <p className={styles.quiet}>{t('boundaries.sentAt', { at: dateTime(set.createdAt) })}</p>
      {set.levels.length > 0 && (
        <p className={styles.quiet}>
          {t('boundaries.found', { regions: number(set.regions ?? 0), property: set.codeProperty ?? '–', levels: names(set.levels) })}
          {(set.passedOver ?? 0) > 0 && ` ${t('boundaries.passedOver', { count: set.passedOver ?? 0 })}`}
        </p>
      )}
      {set.findings.length > 0 && <ul className={styles.problems}>{set.findings.map((finding) => <li key={finding}>{finding}</li>)}</ul>}
      {ready && (
        <div className={styles.actions}>
          <ChangeBoundaries id={set.id} version={set.version} change="install" />
          <Button aria-expanded={shown} onClick={() => setWanted(!shown)}>{t(shown ? 'boundaries.hidePreview' : 'boundaries.showPreview')}</Button>
        </div>
      )}
      {ready && shown && set.url && <Suspense><BoundaryPreview url={set.url} levels={set.levels} /></Suspense>}
    </li>
  );
}
