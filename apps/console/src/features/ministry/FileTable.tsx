import { useState } from 'react';
import type { FileTable_FileFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Unseen } from '../../ui/State.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { DecisionDialog } from '../proposals/DecisionDialog.tsx';
import { FileDialog } from './FileDialog.tsx';
import styles from './ministry.module.css';
import { useMinistry, type Marked } from './use-ministry.ts';

graphql(`
  fragment FileTable_file on MinistryFile {
    id
    programme
    proposals
    leftOut
    reason
    madeAt
    madeBy
    unsentCount
    acceptedCount
    rejectedCount
  }
`);

type Row = FileTable_FileFragment;
type Asked = { what: 'write' | 'again' | 'mark'; row: Row };

/** Files made for the ministry: each can be written, made again for a reason, and its proposals marked as sent. */
export function FileTable({ rows }: { rows: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { dateTime, number } = useFormat();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [marked, setMarked] = useState<Marked | null>(null);
  const button = (what: Asked['what'], row: Row, words: string) => <Button weight={what === 'mark' ? 'main' : undefined} onClick={() => setAsked({ what, row })}>{words}<Unseen> {t('siksng.ofFile', { date: dateTime(row.madeAt) })}</Unseen></Button>;
  const columns: Column<Row>[] = [
    {
      key: 'made', head: t('siksng.made'), phone: 'lead',
      cell: ({ madeAt, madeBy, reason }) => (
        <>
          {dateTime(madeAt)}
          {(madeBy || reason) && <span className={secondLineClass}>{[madeBy && t('siksng.by', { name: madeBy }), reason && t('siksng.againBecause', { reason })].filter(Boolean).join(' · ')}</span>}
        </>
      ),
    },
    { key: 'programme', head: t('siksng.programme'), cell: ({ programme }) => label('MINISTRY_PROGRAMME', programme), phone: 'bare' },
    { key: 'proposals', head: t('siksng.proposals'), align: 'end', cell: ({ proposals, leftOut }) => <>{number(proposals)}{leftOut > 0 && <span className={secondLineClass}>{t('siksng.leftOut', { count: leftOut })}</span>}</> },
    { key: 'unsent', head: t('siksng.unsent'), fit: true, cell: ({ unsentCount }) => (unsentCount > 0 ? <StateDot tone="soon">{number(unsentCount)}</StateDot> : <StateDot tone="done">{t('siksng.allSent')}</StateDot>) },
    { key: 'answers', head: t('siksng.answers'), fit: true, cell: (row) => <Answers row={row} /> },
    {
      key: 'actions', head: t('siksng.actions'), phone: 'bare',
      cell: (row) => (
        <span className={styles.actions}>
          {row.unsentCount > 0 && button('mark', row, t('siksng.markSent'))}
          {button('write', row, t('siksng.write'))}
          {button('again', row, t('siksng.again'))}
        </span>
      ),
    },
  ];
  return (
    <>
      {marked && (
        <Notice tone={marked.refused.length > 0 ? 'due' : 'calm'} live>
          {t('siksng.marked', { decided: marked.decided, refused: marked.refused.length })}
          {marked.refused.length > 0 && <ul>{marked.refused.map(({ proposal, message }) => <li key={proposal}>{message}</li>)}</ul>}
        </Notice>
      )}
      <Table label={t('siksng.files')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {asked && <AskedDialog asked={asked} onMarked={setMarked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** What the ministry has said of a file: how many are left, and how it decided on the others. */
function Answers({ row: { proposals, acceptedCount, rejectedCount } }: { row: Row }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const answered = acceptedCount + rejectedCount;
  const left = proposals - answered;
  return (
    <>
      <StateDot tone={left > 0 ? 'soon' : 'done'}>{left > 0 ? t('siksng.unanswered', { count: left }) : t('siksng.allAnswered')}</StateDot>
      {answered > 0 && <span className={secondLineClass}>{`${label('MINISTRY_RESULT', 'ACCEPTED')} ${number(acceptedCount)} · ${label('MINISTRY_RESULT', 'REJECTED')} ${number(rejectedCount)}`}</span>}
    </>
  );
}

function AskedDialog({ asked: { what, row }, onMarked, onClose }: { asked: Asked; onMarked: (marked: Marked) => void; onClose: () => void }) {
  const t = useText();
  const { dateTime } = useFormat();
  const { busy, write, make, mark } = useMinistry();
  const date = dateTime(row.madeAt);
  if (what === 'mark') {
    return (
      <DecisionDialog
        title={t('siksng.markTitle', { count: row.unsentCount })}
        why={t('siksng.markWhy')}
        action={t('siksng.markSent')}
        asks={{ plain: true }}
        busy={busy}
        onTake={({ note }) => mark(row.id, note, onMarked)}
        onClose={onClose}
      />
    );
  }
  const again = what === 'again';
  return (
    <FileDialog
      title={t(again ? 'siksng.againTitle' : 'siksng.writeTitle', { date })}
      why={again ? t('siksng.againWhy') : t('siksng.writeWhy', { count: row.proposals })}
      action={t(again ? 'siksng.again' : 'siksng.write')}
      programme={row.programme}
      again={again}
      busy={busy}
      onTake={({ purpose, programme, reason }) => (again ? make({ programme, purpose, repeats: row.id, reason }) : write(row.id, purpose))}
      onClose={onClose}
    />
  );
}
