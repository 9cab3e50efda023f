import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FamilyTimeline_FamilyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Milestones, type Milestone } from '../records/Milestones.tsx';
import styles from './beneficiaries.module.css';
import { UndoChange } from './UndoChange.tsx';

graphql(`
  fragment FamilyTimeline_family on Family {
    id
    version
    changes {
      id
      kind
      happenedOn
      reason
      undoneAt
      undoneReason
      family { id head { id fullName } area { code fullName } }
      otherFamily { id head { id fullName } area { code fullName } }
      formerArea { code fullName }
      members { relationBefore relationAfter beneficiary { id fullName } }
    }
  }
`);

type Family = FamilyTimeline_FamilyFragment;
export type Change = Family['changes'][number];

/** The change that may be taken back: the last that stands, if it happened to this family. One that received a family stays. */
export function undoable({ id, changes }: Family): Change | null {
  const last = changes.find(({ undoneAt }) => undoneAt === null);
  return last && last.kind !== 'RECEIVED' && last.family?.id === id ? last : null;
}

/** What happened to a family, latest first; the last of it can be taken back. `of`: only what concerned that member; `beside`: what else is known of it, by day. */
export function FamilyTimeline({ family, mayUndo, of, beside }: { family: Family; mayUndo: boolean; of?: string; beside?: readonly Milestone[] }) {
  const t = useText();
  const label = useLabel();
  const [undoing, setUndoing] = useState<Change | null>(null);
  const last = mayUndo ? undoable(family) : null;
  const shown = family.changes.filter(({ members }) => of === undefined || members.some(({ beneficiary }) => beneficiary?.id === of));
  if (shown.length === 0 && !beside?.length) return null;
  const milestones = shown.map((change) => ({
    on: change.happenedOn,
    title: change.undoneAt === null ? label('FAMILY_CHANGE_KIND', change.kind) : t('ppks.undone', { what: label('FAMILY_CHANGE_KIND', change.kind) }),
    note: (
      <>
        <ChangeNote change={change} own={family.id} />
        {change === last && <div className={styles.undo}><Button weight="quiet" onClick={() => setUndoing(change)}>{t('ppks.undo')}</Button></div>}
      </>
    ),
  }));
  return (
    <>
      <Milestones title={t('ppks.timeline')} milestones={[...milestones, ...beside ?? []].toSorted((one, other) => other.on.localeCompare(one.on))} />
      {undoing && <UndoChange family={family} change={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}

/** Whom a change was about, with relations that changed, where it led, and why. */
function ChangeNote({ change: { kind, members, family, otherFamily, formerArea, reason, undoneAt, undoneReason }, own }: { change: Change; own: string }) {
  const t = useText();
  const { shortDay } = useFormat();
  const label = useLabel();
  const whole = kind === 'MOVED' || kind === 'MOVED_OUT' || kind === 'RECEIVED';
  const named = whole ? [] : members.flatMap(({ beneficiary, relationBefore, relationAfter }) => {
    if (!beneficiary) return [];
    const became = relationAfter && relationAfter !== relationBefore ? ` (${label('FAMILY_RELATION', relationAfter).toLowerCase()})` : '';
    return [`${beneficiary.fullName}${became}`];
  });
  const other = otherFamily?.id === own ? family : otherFamily;
  return (
    <>
      {named.length > 0 && <div>{named.join(', ')}</div>}
      {formerArea && <div>{t('ppks.movedFrom', { area: formerArea.fullName })}</div>}
      {other && other.id !== own && <div><Link to="/ppks/keluarga/$id" params={{ id: other.id }}>{other.head ? t('ppks.familyOf', { name: other.head.fullName }) : t('ppks.noHead')}, {other.area.fullName}</Link></div>}
      {reason && <div>{t('history.reason', { reason })}</div>}
      {undoneAt && <div>{t('ppks.undoneWhy', { date: shortDay(undoneAt), reason: undoneReason ?? '–' })}</div>}
    </>
  );
}
