import { day } from '@pilar/subgraph/entity';
import { hex } from '@pilar/subgraph/sealed-numbers';
import { insertRows, type Sql } from '@pilar/subgraph/sql';

/** A value as PostgreSQL reads it from JSON. */
const plain = (value: unknown) => (value instanceof Uint8Array ? `\\x${hex(value)}` : value instanceof Date ? day(value) : value);

/** Puts records, named as Prisma names their columns, into a table by one statement; `columns` gives the type of each column that is written. */
export function insertRecords(table: string, columns: Readonly<Record<string, string>>, records: readonly object[]): Sql {
  const names = Object.keys(columns).map((column) => [column, column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())] as const);
  return insertRows(table, columns, records.map((record) => Object.fromEntries(names.map(([column, name]) => [column, plain(record[name as keyof typeof record])]))));
}
