import { memo, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import styles from './Plans.module.css';
import { sheetColumns, type KindWords, type SheetColumn, type SheetRow } from './plan-sheet.ts';

/** Name of the column in messages. */
export const columnWords: Readonly<Record<SheetColumn, MessageId>> = {
  code: 'plans.code', title: 'plans.itemTitle', kind: 'laws.kind', parentCode: 'plans.parent', derivesFromCode: 'plans.derivesFrom', indicator: 'plans.indicator', unit: 'plans.unit',
  target: 'plans.target', realised: 'plans.realised', budget: 'plans.budget',
};

/** Id of a cell, by which an error leads to it. */
export const cellId = (key: string, column: SheetColumn): string => `cell-${key}-${column}`;

type Cells = {
  kinds: KindWords;
  onCell: (key: string, column: SheetColumn, text: string) => void;
  onPaste: (key: string, column: SheetColumn, text: string) => void;
  onAdd: () => void;
};
type Props = Cells & { rows: readonly SheetRow[]; bad: ReadonlySet<string>; year: number };

/** The cells. Enter and the arrows go from row to row, the tabulator from cell to cell. */
export function SheetRows({ rows, bad, year, ...cells }: Props) {
  const t = useText();
  return (
    <div className={styles.sheet} role="region" aria-label={t('plans.sheet')} tabIndex={-1}>
      <table aria-label={t('plans.sheet')}>
        <thead>
          <tr><th scope="col">{t('plans.rowNumber')}</th>{sheetColumns.map((column) => <th key={column} scope="col">{t(columnWords[column], { year })}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.key} row={row} number={at + 1} year={year} bad={sheetColumns.filter((column) => bad.has(cellId(row.key, column))).join(' ')} {...cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Cells & { row: SheetRow; number: number; year: number; /** Columns in which something is wrong. */ bad: string };

/** Drawn again only when it changes: a sheet has hundreds. */
const Row = memo(function Row({ row, number, year, bad, kinds, onCell, onPaste, onAdd }: RowProps) {
  const t = useText();
  const { key, cells, began, version } = row;
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      {sheetColumns.map((column) => {
        const common = {
          id: cellId(key, column),
          'aria-label': t('plans.cell', { column: t(columnWords[column], { year }), row: number }),
          'aria-invalid': bad.split(' ').includes(column),
          className: [styles.cell, column === 'title' && styles.wide, (column === 'code' || column === 'indicator') && styles.medium, (column === 'target' || column === 'realised' || column === 'budget') && styles.end].filter(Boolean).join(' '),
          value: cells[column],
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => move(event, onAdd),
        };
        return (
          <td key={column} className={cells[column] === began[column] ? undefined : styles.changed}>
            {column === 'kind' ? (
              <select {...common} onChange={({ target }) => onCell(key, column, target.value)}>
                <option value="">{t('plans.kindByCode')}</option>
                {kinds.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
            ) : (
              <input
                {...common}
                autoComplete="off"
                readOnly={column === 'code' && version !== null}
                onChange={({ target }) => onCell(key, column, target.value)}
                onPaste={(event: ClipboardEvent) => {
                  const text = event.clipboardData.getData('text/plain');
                  if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
                  event.preventDefault();
                  onPaste(key, column, text);
                }}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Enter and the arrows lead to the cell above or beneath; from the last row Enter makes a new one. */
function move(event: KeyboardEvent<HTMLElement>, onAdd: () => void): void {
  const select = event.currentTarget instanceof HTMLSelectElement;
  const step = event.key === 'Enter' || (event.key === 'ArrowDown' && !select) ? 1 : event.key === 'ArrowUp' && !select ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const cell = event.currentTarget.closest('td');
  const row = cell?.parentElement;
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  if (next && cell) next.querySelectorAll<HTMLElement>('td')[(cell as HTMLTableCellElement).cellIndex]?.querySelector<HTMLElement>('input, select')?.focus();
  else if (step === 1 && event.key === 'Enter') onAdd();
}
