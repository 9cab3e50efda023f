import { newId } from '@pilar/subgraph/ids';
import type pg from 'pg';
import type { Problem } from '../kind.ts';
import type { RowSeal } from '../sealed.ts';

/** What came of a row. */
export type Outcome = { number: number; ref: string; outcome: 'CREATED' | 'REFUSED'; recordId: string | null; problems: Problem[] };

/**
 * Writes what came of rows, and how many of them were entered, in one statement. A row that was entered stays so: told again
 * after a crash it is not counted twice.
 */
export async function writeOutcomes(db: pg.Pool, seal: RowSeal, { id, areaCode }: { id: string; areaCode: string }, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await db.query(`
    WITH told AS (
      INSERT INTO identity.import_outcome (id, import_id, area_code, number, ref, outcome, record_id, problems)
      SELECT row.id, $1, $2, row.number, row.ref, row.outcome, row.record_id, row.problems
      FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::uuid[], $8::bytea[]) AS row (id, number, ref, outcome, record_id, problems)
      ON CONFLICT (import_id, ref) DO UPDATE SET outcome = EXCLUDED.outcome, record_id = EXCLUDED.record_id, problems = EXCLUDED.problems
        WHERE import_outcome.outcome = 'REFUSED'
      RETURNING outcome
    )
    UPDATE identity.import SET created = created + (SELECT count(*) FROM told WHERE outcome = 'CREATED'), updated_at = now() WHERE id = $1`,
  [id, areaCode, outcomes.map(() => newId()), outcomes.map(({ number }) => number), outcomes.map(({ ref }) => ref), outcomes.map(({ outcome }) => outcome),
    outcomes.map(({ recordId }) => recordId), outcomes.map(({ problems }) => (problems.length === 0 ? null : seal.seal(id, problems)))]);
}

/** Marks what an undo came to: rows whose records stay, with the reason, and all others. Gives how many of each. */
export async function writeUndone(db: pg.Pool, seal: RowSeal, importId: string, kept: ReadonlyMap<string, string>): Promise<{ undone: number; kept: number }> {
  await db.query(`
    UPDATE identity.import_outcome AS done SET outcome = 'KEPT', problems = row.problems
    FROM unnest($2::text[], $3::bytea[]) AS row (ref, problems) WHERE done.import_id = $1 AND done.ref = row.ref AND done.outcome = 'CREATED'`,
  [importId, [...kept.keys()], [...kept.values()].map((message) => seal.seal(importId, [{ column: null, message }]))]);
  await db.query(`UPDATE identity.import_outcome SET outcome = 'UNDONE' WHERE import_id = $1 AND outcome = 'CREATED'`, [importId]);
  const { rows } = await db.query<{ undone: number; kept: number }>(`
    SELECT count(*) FILTER (WHERE outcome = 'UNDONE')::int AS undone, count(*) FILTER (WHERE outcome = 'KEPT')::int AS kept
    FROM identity.import_outcome WHERE import_id = $1`, [importId]);
  return rows[0] ?? { undone: 0, kept: 0 };
}

/** How many rows were entered and refused. */
export async function countOutcomes(db: pg.Pool, importId: string): Promise<{ created: number; refused: number }> {
  const { rows } = await db.query<{ created: number; refused: number }>(`
    SELECT count(*) FILTER (WHERE outcome = 'CREATED')::int AS created, count(*) FILTER (WHERE outcome = 'REFUSED')::int AS refused
    FROM identity.import_outcome WHERE import_id = $1`, [importId]);
  return rows[0] ?? { created: 0, refused: 0 };
}
