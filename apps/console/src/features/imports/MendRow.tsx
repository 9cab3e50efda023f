import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import type { Definition, ShownImport } from './import-query.ts';
import { useTitleOf } from './import-words.ts';
import { MendCell } from './MendCell.tsx';
import type { StagedRow } from './WrongRows.tsx';
import styles from './WrongRows.module.css';

type Props = {
  row: StagedRow;
  columns: ShownImport['columns'];
  definition: Definition;
  mayMend: boolean;
  busy: boolean;
  onMend: (column: string, value: string) => Promise<boolean>;
  onMendAll: (column: string, from: string, to: string) => Promise<void>;
  onSkip: (skip: boolean) => Promise<void>;
};

/** Column by which somebody says that a row is not the record that is there already. */
const distinct = 'distinct';

/** One row: which it is, its wrong cells to be mended, and what else stands in it. */
export function MendRow({ row, columns, definition, mayMend, busy, onMend, onMendAll, onSkip }: Props) {
  const t = useText();
  const { number } = useFormat();
  const titleOf = useTitleOf();
  const columnOf = (key: string) => definition.columns.find((column) => column.key === key);
  const wrong = row.cells.filter(({ problem }) => problem);
  const others = row.cells.filter(({ column, problem, value }) => !problem && value !== '' && !columnOf(column)?.required);
  const name = row.cells.find(({ column }) => columnOf(column)?.required)?.value ?? '';
  const confirm = columnOf(distinct);
  const asksWhether = (problem: string) => confirm !== undefined && [confirm.titleId, confirm.titleEn].some((title) => problem.includes(`"${title}"`));
  return (
    <li data-row={row.id} className={styles.row}>
      <div className={styles.rowHead}>
        <h3>{name === '' ? t('imports.row', { row: number(row.number) }) : t('imports.rowOf', { row: number(row.number), name })}</h3>
        {row.state === 'MENDED' && <StateDot tone="done">{t('imports.right')}</StateDot>}
        {mayMend && row.state === 'WRONG' && <Button weight="quiet" disabled={busy} data-wrong={wrong.length === 0 || undefined} aria-label={t('imports.skipRow', { row: number(row.number) })} onClick={() => void onSkip(true)}>{t('imports.skip')}</Button>}
        {mayMend && row.state === 'SKIPPED' && <Button weight="quiet" disabled={busy} aria-label={t('imports.takeRow', { row: number(row.number) })} onClick={() => void onSkip(false)}>{t('imports.takeBack')}</Button>}
      </div>
      {row.problem && <p className={styles.problem}>{row.problem}</p>}
      {wrong.map((cell) => {
        const column = columnOf(cell.column);
        return (
          <MendCell
            key={cell.column}
            id={`${row.id}-${cell.column}`}
            label={column ? titleOf(column) : cell.column}
            column={column}
            cell={cell}
            disabled={!mayMend || row.state === 'SKIPPED'}
            busy={busy}
            onSave={(value) => onMend(cell.column, value)}
            onSaveAll={(value) => onMendAll(cell.column, cell.value, value)}
            confirm={confirm && asksWhether(cell.problem ?? '') ? { label: titleOf(confirm), onConfirm: () => void onMend(distinct, t('imports.yes')) } : null}
          />
        );
      })}
      {row.cells.filter(({ warning }) => warning).map(({ column, warning }) => <p key={column} className={styles.warning}>{t('imports.warning', { text: warning ?? '' })}</p>)}
      {row.warning && <p className={styles.warning}>{t('imports.warning', { text: row.warning })}</p>}
      {others.length > 0 && (
        <p className={styles.others}>
          {others.map(({ column, value }) => <span key={column}><span className={styles.key}>{titleOf(columnOf(column) ?? { titleId: headerOf(columns, column), titleEn: headerOf(columns, column) })}</span> {value}</span>)}
        </p>
      )}
    </li>
  );
}

function headerOf(columns: ShownImport['columns'], target: string): string {
  return columns.find((column) => column.target === target)?.header ?? target;
}
