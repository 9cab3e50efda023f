import type { Context, RawDb, TransactionalDb } from './context.ts';
import { judge } from './import-judge.ts';
import { besideMark, standingType, type CellProblem, type Importer, type ImportRow } from './importing.ts';
import { newId } from './ids.ts';
import { insertRows, raw, sql } from './sql.ts';
import { writeTrail } from './trail.ts';

/** What became of a row. `ALREADY`: this import has entered it before, as the record of that id. */
export type CommitResult = { ref: string; outcome: 'CREATED' | 'ALREADY' | 'REFUSED'; id: string | null; problems: CellProblem[] };

/** Settings of a transaction over a thousand rows. */
export const bulkTransaction = { timeout: 60_000, maxWait: 10_000 };

/**
 * Enters the rows that the rules accept, in one transaction: records, audit trail, change feed, and which row made which
 * record. A row that this import has entered before changes nothing.
 */
export function commitRows<Data, Tx extends RawDb>(
  subgraph: string, importer: Importer<Data, Tx>, { importId, rows }: { importId: string; rows: readonly ImportRow[] }, ctx: Context<TransactionalDb<Tx>>,
): Promise<CommitResult[]> {
  return ctx.db.$transaction(async (tx) => {
    await lockImport(tx, importId);
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock_shared(hashtext(${enteringLock(subgraph)}))`);
    const entered = await enteredBefore(tx, subgraph, importId, rows.map(({ ref }) => ref));
    const fresh = unique(rows.filter(({ ref }) => !entered.has(ref)));
    const judged = await judge(importer, fresh, { ...ctx, db: tx });
    const records = judged.flatMap(({ ref, data }) => (data === null ? [] : [{ ref, id: importer.standing?.(data) ?? newId(), data }]));
    if (records.length > 0) await enter(tx, subgraph, importer, importId, records, ctx);
    const made = new Map(records.map(({ ref, id }) => [ref, id]));
    const problems = new Map(judged.map((row) => [row.ref, row.problems]));
    return rows.map(({ ref }): CommitResult => {
      const before = entered.get(ref);
      if (before !== undefined) return { ref, outcome: 'ALREADY', id: before, problems: [] };
      const id = made.get(ref);
      return id === undefined ? { ref, outcome: 'REFUSED', id: null, problems: problems.get(ref) ?? [] } : { ref, outcome: 'CREATED', id, problems: [] };
    });
  }, bulkTransaction);
}

async function enter<Data, Tx extends RawDb>(tx: Tx, subgraph: string, { entity, insert, standing, untold }: Importer<Data, Tx>, importId: string, records: readonly { ref: string; id: string; data: Data }[], ctx: Context): Promise<void> {
  const { area } = ctx.viewer.grant;
  const { beside = [], made } = (await insert(tx, ctx, records)) ?? {};
  const stands = (data: Data) => (standing?.(data) ?? null) !== null;
  const fresh = records.filter(({ data }) => !stands(data));
  const rows = [
    ...records.map(({ ref, id, data }) => ({ ref, type: stands(data) ? standingType(entity.type) : entity.type, id })),
    ...beside.map(({ ref, ...rest }) => ({ ref: `${ref}${besideMark}${rest.id}`, ...rest })),
  ];
  await tx.$executeRaw(insertRows(`${subgraph}.import_row`, { batch_id: 'uuid', ref: 'text', entity_type: 'text', entity_id: 'uuid', owner_code: 'text' },
    rows.map(({ ref, type, id }) => ({ batch_id: importId, ref, entity_type: type, entity_id: id, owner_code: area }))));
  const after = made ?? await entity.snapshots(tx, fresh.map(({ id }) => id));
  await writeTrail(tx, ctx, subgraph, entity.type, { operation: 'CREATED', mutation: 'commitImport', reason: null }, fresh.map(({ ref, id }) => {
    const snapshot = after.get(id);
    if (!snapshot) throw new Error(`commitImport left no ${entity.type} ${id}`);
    return { id, before: null, after: snapshot, reason: untold ? null : `Impor ${importId}, baris ${ref}` };
  }));
}

const enteringLock = (subgraph: string) => `pilar-entering-${subgraph}`;

/** Whether rows of an import are being entered this moment, by whichever process: what can wait leaves them the machine. */
export async function isEntering(db: RawDb, subgraph: string): Promise<boolean> {
  const [lock] = await db.$queryRaw<{ free: boolean }[]>(sql`SELECT pg_try_advisory_xact_lock(hashtext(${enteringLock(subgraph)})) AS free`);
  return !lock?.free;
}

/** Parts of one import come one after the other, so that a part that is sent twice at once is entered once. */
export async function lockImport(tx: RawDb, importId: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`pilar-import-${importId}`}))`);
}

async function enteredBefore(tx: RawDb, subgraph: string, importId: string, refs: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ ref: string; id: string }[]>(sql`
    SELECT ref, entity_id::text AS id FROM ${raw(`${subgraph}.import_row`)} WHERE batch_id = ${importId}::uuid AND ref = ANY(${refs})`);
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

/** The first row of each ref. */
function unique(rows: readonly ImportRow[]): ImportRow[] {
  const refs = new Set<string>();
  return rows.filter(({ ref }) => !refs.has(ref) && refs.add(ref));
}
