import { newId } from '@pilar/subgraph/ids';
import type pg from 'pg';
import type { Problem } from '../kind.ts';
import type { RowContent } from '../row-content.ts';
import type { RowSeal } from '../sealed.ts';

/** A row to be staged: wrong until somebody mends or skips it. */
export type WrongRow = { number: number; ref: string; content: RowContent };

/** A row that was staged. */
export type StagedRow = { number: number; ref: string; state: 'WRONG' | 'MENDED' | 'SKIPPED'; content: Buffer };

/** Stages rows that are wrong; one that stands there already is wrong anew. */
export async function stageRows(db: pg.Pool, seal: RowSeal, { id, areaCode }: { id: string; areaCode: string }, rows: readonly WrongRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(`
    INSERT INTO identity.import_row (id, import_id, area_code, number, ref, columns, content)
    SELECT row.id, $1, $2, row.number, row.ref, row.columns::text[], row.content
    FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::bytea[]) AS row (id, number, ref, columns, content)
    ON CONFLICT (import_id, ref) DO UPDATE SET state = 'WRONG', columns = EXCLUDED.columns, content = EXCLUDED.content, version = import_row.version + 1`,
  [id, areaCode, rows.map(() => newId()), rows.map(({ number }) => number), rows.map(({ ref }) => ref),
    rows.map(({ content }) => `{${columnsOf(content.problems).join(',')}}`), rows.map(({ content }) => seal.seal(id, content))]);
}

/** Keys of the columns that have a problem. */
export function columnsOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.flatMap(({ column }) => column ?? []))];
}

/** Staged rows among those numbers of rows, by ref. */
export async function stagedBetween(db: pg.Pool, importId: string, from: number, to: number): Promise<Map<string, StagedRow>> {
  const { rows } = await db.query<StagedRow>('SELECT number, ref, state, content FROM identity.import_row WHERE import_id = $1 AND number BETWEEN $2 AND $3', [importId, from, to]);
  return new Map(rows.map((row) => [row.ref, row]));
}

/** Mended rows that have not been entered yet, in their order, behind the one of that number. */
export async function mendedAfter(db: pg.Pool, importId: string, after: number, most: number): Promise<StagedRow[]> {
  const { rows } = await db.query<StagedRow>(`
    SELECT number, ref, state, content FROM identity.import_row AS row
    WHERE import_id = $1 AND state = 'MENDED' AND number > $2
      AND NOT EXISTS (SELECT FROM identity.import_outcome AS done WHERE done.import_id = $1 AND done.ref = row.ref AND done.outcome <> 'REFUSED')
    ORDER BY number LIMIT $3`, [importId, after, most]);
  return rows;
}

/** Wrong rows in their order, in pages, opened. */
export async function* wrongRows(db: pg.Pool, seal: RowSeal, importId: string): AsyncGenerator<{ number: number; content: RowContent }> {
  let after = 0;
  for (;;) {
    const { rows } = await db.query<StagedRow>(
      `SELECT number, ref, state, content FROM identity.import_row WHERE import_id = $1 AND state = 'WRONG' AND number > $2 ORDER BY number LIMIT 500`, [importId, after]);
    if (rows.length === 0) return;
    for (const { number, content } of rows) yield { number, content: seal.open<RowContent>(importId, content) };
    after = rows.at(-1)?.number ?? after;
  }
}

/** Forgets what an earlier check staged. */
export async function clearRows(db: pg.Pool, importId: string): Promise<void> {
  await db.query('DELETE FROM identity.import_row WHERE import_id = $1', [importId]);
}

/** Rows that are still wrong. */
export async function countWrong(db: pg.Pool, importId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM identity.import_row WHERE import_id = $1 AND state = 'WRONG'`, [importId]);
  return rows[0]?.count ?? 0;
}
