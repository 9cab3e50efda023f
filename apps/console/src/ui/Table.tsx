import type { ReactNode } from 'react';
import styles from './Table.module.css';

export type Column<Row> = {
  key: string;
  /** Head of the column; a link when the list can be sorted by it. */
  head: ReactNode;
  /** The head in words, where it is a link and a phone's card is to name the value. */
  label?: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  align?: 'end';
  /** Never broken, as narrow as its words. */
  fit?: boolean;
  /** Sentences, which take half of the room. */
  wide?: boolean;
  sorted?: 'ascending' | 'descending';
  /** On a phone a row is a card: its `lead` comes first without a label, an `aside` is left out. */
  phone?: 'lead' | 'bare' | 'aside';
};

type Props<Row> = {
  /** Names the table for those who do not see it. */
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows of 40 px with one line. */
  dense?: boolean;
  /** The next rows are on their way. */
  busy?: boolean;
};

/** Class of the one link of a row; its area is the whole row. */
export const rowLinkClass = styles.rowLink;
/** Class of the quieter line beneath. */
export const secondLineClass = styles.second;
/** Class of what is said beneath a table of how its numbers are counted. */
export const tableNoteClass = styles.note;
/** Class of a link in a column's head. */
export const sortLinkClass = styles.sortLink;

/** A list of things as one card. Roles are written out because a phone shows the rows as blocks. */
export function Table<Row>({ label, columns, rows, rowKey, dense, busy }: Props<Row>) {
  return (
    <div className={styles.card} aria-busy={busy || undefined}>
      <table role="table" aria-label={label} className={[styles.table, dense && styles.dense].filter(Boolean).join(' ')}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" aria-sort={column.sorted} className={column.align && styles.end}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={styles.row}>
              {columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const classes = [
    column.align && styles.end,
    column.fit && styles.fit,
    column.wide && styles.wide,
    column.phone === 'lead' && styles.lead,
    column.phone === 'aside' && styles.aside,
  ];
  const label = column.label ?? (typeof column.head === 'string' ? column.head : null);
  const labelled = column.phone === undefined && content !== null && label !== null;
  return (
    <td role="cell" className={classes.filter(Boolean).join(' ') || undefined}>
      {labelled && <span className={styles.label} aria-hidden="true">{label}</span>}
      {content}
    </td>
  );
}
