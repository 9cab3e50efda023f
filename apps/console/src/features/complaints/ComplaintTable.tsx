import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ComplaintTable_ComplaintFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import styles from '../minutes/minutes.module.css';
import { areaWords } from '../records/area-words.ts';
import { complaintTones } from './complaint-words.ts';
import { useBulkTriage } from './use-bulk-triage.ts';

graphql(`
  fragment ComplaintTable_complaint on Complaint {
    id
    version
    number
    channel
    category
    state
    receivedOn
    dueOn
    overdue
    escalatedTo
    assignedName
    mine
    nextSteps
    area { code level shortName fullName parent { code shortName } }
    handledBy { code level shortName fullName parent { code shortName } }
  }
`);

type Row = ComplaintTable_ComplaintFragment;

/** Complaints, what is due first first. Those just received are ticked and triaged together. */
export function ComplaintTable({ complaints }: { complaints: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { triage, progress, refused } = useBulkTriage();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const waits = ({ state, nextSteps }: Row) => state === 'RECEIVED' && nextSteps.includes('TRIAGE');
  const [waiting, chosen] = [complaints.filter(waits), complaints.filter((row) => waits(row) && ticked.has(row.id))];
  const tick = (id: string) => setTicked(ticked.has(id) ? new Set([...ticked].filter((one) => one !== id)) : new Set([...ticked, id]));
  const columns: Column<Row>[] = [
    ...(waiting.length > 0 ? [{
      key: 'tick', head: '', fit: true, phone: 'bare' as const,
      cell: (row: Row) => waits(row) && <label className={styles.tick}><input type="checkbox" aria-label={t('pengaduan.tick', { number: row.number })} checked={ticked.has(row.id)} onChange={() => tick(row.id)} /></label>,
    }] : []),
    {
      key: 'category', head: t('pengaduan.category'), phone: 'lead',
      cell: ({ id, category, number, channel }) => (
        <>
          <Link to="/pengaduan-warga/$id" params={{ id }} className={rowLinkClass}>{label('COMPLAINT_CATEGORY', category)}</Link>
          <span className={secondLineClass}>{`${number} · ${label('COMPLAINT_CHANNEL', channel)}`}</span>
          {refused.has(id) && <span role="alert" className={styles.due}>{refused.get(id)}</span>}
        </>
      ),
    },
    { key: 'area', head: t('pengaduan.area'), cell: ({ area }) => areaWords(area) },
    { key: 'handledBy', head: t('pengaduan.handledBy'), cell: ({ handledBy, assignedName }) => <>{handledBy.fullName}{assignedName && <span className={secondLineClass}>{assignedName}</span>}</> },
    { key: 'received', head: t('pengaduan.received'), fit: true, cell: ({ receivedOn }) => shortDate(receivedOn) },
    { key: 'due', head: t('pengaduan.dueOn'), fit: true, cell: ({ dueOn, overdue, escalatedTo }) => dueOn && <span className={overdue ? styles.due : undefined}>{shortDate(dueOn)}{escalatedTo && <span className={secondLineClass}>{t('pengaduan.escalated', { level: label('REGION_LEVEL', escalatedTo) })}</span>}</span> },
    { key: 'state', head: t('pengaduan.state'), fit: true, cell: ({ state, overdue }) => <StateDot tone={overdue ? 'due' : complaintTones[state]}>{label('COMPLAINT_STATE', state)}</StateDot> },
  ];
  return (
    <>
      <Table label={t('pengaduan.title')} columns={columns} rows={complaints} rowKey={({ id }) => id} busy={busy} />
      {waiting.length > 0 && (
        <div className={styles.bulk}>
          <Button weight="main" disabled={chosen.length === 0 || progress !== null} onClick={() => void triage(chosen).then(() => setTicked(new Set()))}>{chosen.length === 0 ? t('pengaduan.triageNone') : t('pengaduan.triageTicked', { count: chosen.length })}</Button>
          <Button weight="quiet" onClick={() => setTicked(chosen.length === waiting.length ? new Set() : new Set(waiting.map(({ id }) => id)))}>
            {chosen.length === waiting.length ? t('minutes.tickNone') : t('minutes.tickAll', { count: waiting.length })}
          </Button>
          {progress && <span role="status">{t('minutes.progress', progress)}</span>}
        </div>
      )}
    </>
  );
}
