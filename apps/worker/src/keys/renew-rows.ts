import type pg from 'pg';
import type { Place, Row } from './places.ts';
import type { Ring } from './ring.ts';

/** What a look at a place found: rows read, rows sealed anew, and rows that open under none of the secrets. */
export type Found = { read: number; renewed: number; unreadable: number };

const rowsAtOnce = 500;
const nil = '00000000-0000-0000-0000-000000000000';

/** Runs statements of one transaction as the role that sees sealed values and nothing else. */
export async function asRekeyer<Value>(client: pg.ClientBase, run: () => Promise<Value>): Promise<Value> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL ROLE pilar_rekeyer');
    // A number that is sealed anew is the same number: nothing follows from it.
    await client.query("SELECT set_config('pilar.rekeying', 'on', true)");
    const value = await run();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** Seals anew what of a place is not under the newest secret, from its first row to its last. No row is locked while it is sealed: one that somebody writes meanwhile stays as they write it. */
export async function renewRows(client: pg.ClientBase, ring: Ring, place: Place, signal: AbortSignal): Promise<Found> {
  const found: Found = { read: 0, renewed: 0, unreadable: 0 };
  for (let after = nil; ;) {
    signal.throwIfAborted();
    const rows = await asRekeyer(client, () => readRows(client, place, after));
    const due = rows.flatMap((row) => {
      try {
        const now = place.renew(ring, row);
        return now ? [{ row, now }] : [];
      } catch {
        found.unreadable += 1;
        return [];
      }
    });
    if (due.length > 0) await asRekeyer(client, () => writeRows(client, place, due));
    found.read += rows.length;
    found.renewed += due.length;
    after = rows.at(-1)?.id ?? nil;
    if (rows.length < rowsAtOnce) return found;
  }
}

async function readRows(client: pg.ClientBase, { table, key, columns, read, where }: Place, after: string): Promise<Row[]> {
  const wanted = [...new Set([...read, ...columns.map(([name]) => name)])].filter((name) => name !== 'id');
  const { rows } = await client.query<Row>(`
    SELECT ${key}::text AS id${wanted.map((name) => `, ${name}`).join('')} FROM ${table} WHERE ${key} > $1 AND ${where} ORDER BY ${key} LIMIT ${rowsAtOnce}`, [after]);
  return rows;
}

async function writeRows(client: pg.ClientBase, { table, key, columns }: Place, due: readonly { row: Row; now: readonly (Buffer | string)[] }[]): Promise<void> {
  const [guard] = columns;
  if (!guard) return;
  const was = due.map(({ row }) => (guard[1] === 'jsonb' ? JSON.stringify(row[guard[0]]) : row[guard[0]]));
  const names = columns.map((_, at) => `now_${at}`);
  await client.query(`
    UPDATE ${table} AS kept SET ${columns.map(([name], at) => `${name} = given.now_${at}`).join(', ')}
    FROM unnest($1::uuid[], $2::${guard[1]}[]${columns.map(([, type], at) => `, $${at + 3}::${type}[]`).join('')}) AS given (id, was, ${names.join(', ')})
    WHERE kept.${key} = given.id AND kept.${guard[0]} = given.was`,
  [due.map(({ row }) => row.id), was, ...columns.map((_, at) => due.map(({ now }) => now[at]))]);
}
