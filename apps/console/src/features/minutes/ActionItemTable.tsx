import { Link } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import type { ActionItemShown } from './action-item-fragment.ts';
import { actionTones } from './minutes-words.ts';
import { useBulkMove } from './use-bulk-move.ts';
import styles from './minutes.module.css';

/** Action items, the first due first. Ticked ones are finished together; the arrow keys go from tick to tick. */
export function ActionItemTable({ items }: { items: readonly ActionItemShown[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { finish, progress, refused } = useBulkMove();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const mayFinish = (item: ActionItemShown) => item.nextStates.includes('DONE');
  const chosen = items.filter((item) => ticked.has(item.id) && mayFinish(item));
  const finishable = items.filter(mayFinish);
  const tick = (id: string) => setTicked(ticked.has(id) ? new Set([...ticked].filter((one) => one !== id)) : new Set([...ticked, id]));
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const ticks = [...list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []];
    const at = ticks.indexOf(event.currentTarget);
    const next = ticks[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const columns: Column<ActionItemShown>[] = [
    ...(finishable.length > 0 ? [{
      key: 'tick', head: '', fit: true, phone: 'bare' as const,
      cell: (item: ActionItemShown) => mayFinish(item) && (
        <label className={styles.tick}><input type="checkbox" aria-label={t('minutes.tick', { item: item.text })} checked={ticked.has(item.id)} onKeyDown={walk} onChange={() => tick(item.id)} /></label>
      ),
    }] : []),
    {
      key: 'text', head: t('minutes.item'), phone: 'lead',
      cell: ({ id, text, event, discussions }) => (
        <>
          <Link to="/tindak-lanjut/$id" params={{ id }} className={rowLinkClass}>{text}</Link>
          <span className={secondLineClass}>{[`${event.title}, ${shortDate(event.date)}`, discussions.length > 0 && t('minutes.again', { count: discussions.length })].filter(Boolean).join(' · ')}</span>
          {refused.has(id) && <span role="alert" className={styles.due}>{refused.get(id)}</span>}
        </>
      ),
    },
    { key: 'owner', head: t('minutes.owner'), cell: ({ ownerName, area }) => <>{ownerName}<span className={secondLineClass}>{area.shortName}</span></> },
    { key: 'due', head: t('minutes.due'), fit: true, cell: ({ due, overdue }) => <span className={overdue ? styles.due : undefined}>{shortDate(due)}</span> },
    { key: 'state', head: t('minutes.state'), fit: true, cell: ({ state, overdue }) => <StateDot tone={overdue ? 'due' : actionTones[state]}>{label('ACTION_STATE', state)}</StateDot> },
  ];
  return (
    <div ref={list}>
      <Table label={t('minutes.list')} columns={columns} rows={items} rowKey={({ id }) => id} busy={busy} />
      {finishable.length > 0 && (
        <div className={styles.bulk}>
          <Button weight="main" disabled={chosen.length === 0 || progress !== null} onClick={() => setAsking(true)}>{chosen.length === 0 ? t('minutes.finishNone') : t('minutes.finishTicked', { count: chosen.length })}</Button>
          <Button weight="quiet" onClick={() => setTicked(chosen.length === finishable.length ? new Set() : new Set(finishable.map(({ id }) => id)))}>
            {chosen.length === finishable.length ? t('minutes.tickNone') : t('minutes.tickAll', { count: finishable.length })}
          </Button>
          {progress && <span role="status">{t('minutes.progress', progress)}</span>}
        </div>
      )}
      {asking && (
        <TextDialog
          title={t('minutes.finishTicked', { count: chosen.length })}
          why={t('minutes.finishWhy')}
          label={t('minutes.remark')}
          action={t('minutes.finishTicked', { count: chosen.length })}
          optional
          onTake={async (remark) => {
            void finish(chosen, remark || null).then(() => setTicked(new Set()));
            return null;
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
