import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { every, join, sql, type Sql } from '@pilar/subgraph/sql';

/** What somebody did with a record. */
export const accessKinds = codes('ACCESS_KIND');
export type AccessKind = Code<'ACCESS_KIND'>;

/** An access as the trail has it. */
export type AccessRow = {
  id: string; at: Date; key: string; kind: AccessKind; account: string; account_name: string; role: string; grant_area: string | null; operation: string; purpose: string | null; entity_type: string; records: number;
};

/** Whose accesses are asked for, and of when: `to` is the first moment behind them. */
export type AccessAsked = { subject: string | null; account: string | null; kinds: readonly AccessKind[]; from: string; to: string };

const revealed = sql`operation LIKE 'reveal%'`;
const exported = sql`operation LIKE 'exportList%'`;

/** Accesses newest first, behind a position where one is given. Each table is asked for a page of its own index, and the two are put together. */
export async function readAccesses(ctx: Context, asked: AccessAsked, behind: readonly [at: string, id: string] | null, most: number): Promise<AccessRow[]> {
  const after = behind ? [sql`(at, id) < (${behind[0]}::timestamptz, ${behind[1]}::uuid)`] : [];
  const page = (columns: Sql, from: Sql, conditions: Sql[]) => sql`(SELECT id, at, account, account_name, role, operation, ${columns} FROM ${from} WHERE ${every([...conditions, ...after])} ORDER BY at DESC, id DESC LIMIT ${most})`;
  return ctx.db.$queryRaw<AccessRow[]>(sql`
    SELECT id::text, at, at::text AS key, kind, account, account_name, role, grant_area, operation, purpose, entity_type, records
    FROM (${join([
      page(sql`CASE WHEN ${exported} THEN 'EXPORTED' ELSE 'READ' END AS kind, grant_area, purpose, entity_type, cardinality(subjects) AS records`, sql`audit.reading`, await readingsOf(ctx, asked)),
      page(sql`CASE WHEN ${revealed} THEN 'REVEALED' ELSE 'CHANGED' END AS kind, NULL AS grant_area, reason AS purpose, entity_type, 1 AS records`, sql`audit.entry`, await changesOf(ctx, asked)),
    ], ' UNION ALL ')}) AS access ORDER BY at DESC, id DESC LIMIT ${most}`);
}

/** How many there are, counted up to a bound. */
export async function countAccesses(ctx: Context, asked: AccessAsked, bound: number): Promise<number> {
  const some = (from: Sql, conditions: Sql[]) => sql`(SELECT 1 FROM ${from} WHERE ${every(conditions)} LIMIT ${bound})`;
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS count FROM (${some(sql`audit.reading`, await readingsOf(ctx, asked))} UNION ALL ${some(sql`audit.entry`, await changesOf(ctx, asked))}) AS found`);
  return Math.min(row?.count ?? 0, bound);
}

function span({ account, from, to }: AccessAsked): Sql[] {
  return [sql`at >= ${from}::timestamptz`, sql`at < ${to}::timestamptz`, ...(account === null ? [] : [sql`account = ${account}`])];
}

async function readingsOf(ctx: Context, asked: AccessAsked): Promise<Sql[]> {
  const [reads, exports] = [asked.kinds.includes('READ'), asked.kinds.includes('EXPORTED')];
  if (!reads && !exports) return [sql`false`];
  const bySubject = asked.subject === null ? [] : [sql`(id, at) IN (SELECT found.reading_id, found.at FROM audit.reading_subject AS found
    WHERE found.subject_id = ANY (${await sameAs(ctx, asked.subject)}::uuid[]) AND found.at >= ${asked.from}::timestamptz AND found.at < ${asked.to}::timestamptz)`];
  return [...span(asked), ...bySubject, ...(reads && exports ? [] : [exports ? exported : sql`NOT ${exported}`])];
}

async function changesOf(ctx: Context, asked: AccessAsked): Promise<Sql[]> {
  const [reveals, changes] = [asked.kinds.includes('REVEALED'), asked.kinds.includes('CHANGED')];
  if (!reveals && !changes) return [sql`false`];
  const bySubject = asked.subject === null ? [] : [sql`entity_id = ANY (${await sameAs(ctx, asked.subject)}::uuid[])`];
  return [...span(asked), ...bySubject, ...(reveals && changes ? [] : [reveals ? revealed : sql`NOT ${revealed}`])];
}

/** The record and those that were merged into it. */
async function sameAs(ctx: Context, id: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`SELECT entity_id::text AS id FROM identity.ref_entity WHERE survivor_id = ${id}::uuid`);
  return [id, ...rows.map((row) => row.id)];
}
