import { allowed, type Context, type RawDb, type TransactionalDb } from './context.ts';
import { NotAllowed } from './errors.ts';
import { bulkTransaction, lockImport } from './import-commit.ts';
import { besideMark, standingType, type SomeImporter, type TakenBack } from './importing.ts';
import { messages, say, type Message } from './messages.ts';
import { retell } from './retell.ts';
import { raw, sql } from './sql.ts';
import { writeTrail } from './trail.ts';
import { withdrawRows } from './withdraw.ts';

/** A page of rows to take back: those behind `after`, which the page before told as `next`. */
export type UndoRequest = { importId: string; limit: number; after?: string | null; reason: string };

/** `undone` counts the rows of the page that are undone, by whichever call; `next` is `after` of the next page. */
export type UndoResult = { undone: number; kept: { ref: string; id: string; message: string }[]; more: boolean; next: string | null };

type Row = { ref: string; type: string; id: string; undone: boolean; place: number };
/** Parts a ref from the place of its type in what says where a page ended. */
const pageMark = '\u001e';

type Locked = { id: string; version: number; gone: boolean };

/**
 * Takes back what the import made: records that nobody has changed since and nothing refers to are withdrawn, the others
 * stay and are told with the reason. A page that is asked for again gives the same answer.
 */
export function undoRows<Tx extends RawDb>(subgraph: string, importers: readonly SomeImporter<Tx>[], request: UndoRequest, ctx: Context<TransactionalDb<Tx>>): Promise<UndoResult> {
  const { importId, limit, after } = request;
  const table = raw(`${subgraph}.import_row`);
  // Several kinds may make one type of record: the first of them takes it back.
  const all = importers.flatMap((importer) => importer.takesBack ?? [importer]);
  const types = all.filter(({ entity }, at) => all.findIndex((other) => other.entity.type === entity.type) === at);
  const [behind = '', place = '1'] = after?.split(pageMark) ?? [];
  return ctx.db.$transaction(async (tx) => {
    await lockImport(tx, importId);
    // Type by type, so that what hangs on a record is gone by the time it is asked whether anything does.
    const found = await tx.$queryRaw<Row[]>(sql`
      SELECT ref, entity_type AS type, entity_id::text AS id, undone_at IS NOT NULL AS undone, place
      FROM (SELECT *, coalesce(array_position(${types.map(({ entity }) => entity.type)}::text[], entity_type), ${types.length + 1}::int) AS place FROM ${table} WHERE batch_id = ${importId}::uuid) AS made
      WHERE (place, ref) > (${Number(place)}::int, ${behind}) ORDER BY place, ref LIMIT ${limit + 1}`);
    const page = found.slice(0, limit);
    const kept = new Map<string, Message>();
    for (const { entity, stays } of importers) {
      if (stays) for (const { id, type } of page) if (type === standingType(entity.type)) kept.set(id, stays);
    }
    for (const importer of types) {
      const ids = page.filter(({ type, undone }) => type === importer.entity.type && !undone).map(({ id }) => id);
      if (ids.length === 0) continue;
      if (!allowed(ctx, importer.permission)) throw new NotAllowed(say(ctx.language, messages.mayNot, { permission: importer.permission }));
      for (const [id, message] of await takeBack(tx, subgraph, importer, ids, request, ctx)) kept.set(id, message);
    }
    const undone = page.filter(({ id }) => !kept.has(id));
    await tx.$executeRaw(sql`UPDATE ${table} SET undone_at = now() WHERE batch_id = ${importId}::uuid AND undone_at IS NULL AND ref = ANY(${undone.map(({ ref }) => ref)})`);
    return {
      undone: undone.length,
      kept: page.flatMap(({ ref, id }) => {
        const message = kept.get(id);
        return message ? [{ ref: ref.split(besideMark)[0] ?? ref, id, message: say(ctx.language, message) }] : [];
      }),
      more: found.length > limit,
      next: page.slice(-1).map((row) => `${row.ref}${pageMark}${row.place}`)[0] ?? null,
    };
  }, bulkTransaction);
}

/** Withdraws those of the records that may go; gives why the others stay. */
async function takeBack<Tx extends RawDb>(tx: Tx, subgraph: string, { entity, referred, needed, retold, takeBack: takeBackElsewhere }: TakenBack<Tx>, ids: string[], { importId, reason }: UndoRequest, ctx: Context): Promise<Map<string, Message>> {
  const table = raw(entity.table);
  const locked = new Map((await tx.$queryRaw<Locked[]>(sql`
    SELECT id::text, version, withdrawn_at IS NOT NULL AS gone FROM ${table} WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`)).map((row) => [row.id, row]));
  const named = new Set(await referred(tx, ids));
  const wanted = new Set(await needed?.find(tx, ids, importId));
  const kept = new Map<string, Message>();
  const going: string[] = [];
  for (const id of ids) {
    const row = locked.get(id);
    if (row?.gone) continue;
    if (!row) kept.set(id, messages.undoOutOfReach);
    else if (row.version !== 1) kept.set(id, messages.undoChanged);
    else if (named.has(id)) kept.set(id, messages.undoReferred);
    else if (needed && wanted.has(id)) kept.set(id, needed.message);
    else going.push(id);
  }
  if (going.length > 0) {
    await takeBackElsewhere?.(tx, ctx, going, reason);
    const others = (await retold?.(tx, going))?.filter((id) => !going.includes(id)) ?? [];
    await retell(tx, ctx, subgraph, entity, others, { mutation: 'undoImport', reason }, () => withdraw(tx, subgraph, entity, going, reason, ctx));
  }
  return kept;
}

async function withdraw<Tx extends RawDb>(tx: Tx, subgraph: string, entity: TakenBack<Tx>['entity'], ids: string[], reason: string, ctx: Context): Promise<void> {
  const before = await entity.snapshots(tx, ids);
  await withdrawRows(tx, entity.table, ids, reason);
  await writeTrail(tx, ctx, subgraph, entity.type, { operation: 'DELETED', mutation: 'undoImport', reason }, ids.map((id) => {
    const was = before.get(id);
    if (!was) throw new Error(`undoImport found no ${entity.type} ${id}`);
    return { id, before: was, after: { ...was, version: was.version + 1, facts: { ...was.facts, withdrawn: reason } } };
  }));
}
