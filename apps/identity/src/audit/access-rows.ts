import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { counted, exactUpTo } from '@pilar/subgraph/lists';
import { every, join, sql, type Sql } from '@pilar/subgraph/sql';

/** What somebody did with a record. */
export const accessKinds = codes('ACCESS_KIND');
export type AccessKind = Code<'ACCESS_KIND'>;

/** An access as the trail has it. */
export type AccessRow = {
  id: string; at: Date; key: string; kind: AccessKind; account: string; account_name: string; role: string; grant_area: string | null; operation: string; purpose: string | null; entity_type: string; records: number;
};

/** Whose accesses are asked for, and of when: `to` is the first moment behind them. The days are as they were asked for. */
export type AccessAsked = { subject: string | null; account: string | null; kinds: readonly AccessKind[]; from: string; to: string; firstDay: string; lastDay: string };

const revealed = sql`operation LIKE 'reveal%'`;
const exported = sql`operation LIKE 'exportList%'`;

/** Conditions of what is asked for, on each of the two tables: what was read, and what was changed. */
export type AccessConditions = { readings: Sql[]; changes: Sql[] };

/** What is asked for as conditions. */
export async function accessConditions(ctx: Context, { subject, account, kinds, from, to }: AccessAsked): Promise<AccessConditions> {
  const same = subject === null ? null : await sameAs(ctx, subject);
  const within = (at: Sql) => sql`${at} >= ${from}::timestamptz AND ${at} < ${to}::timestamptz`;
  const span = [within(sql`at`), ...(account === null ? [] : [sql`account = ${account}`])];
  const read = same && sql`(id, at) IN (SELECT found.reading_id, found.at FROM audit.reading_subject AS found WHERE found.subject_id = ANY (${same}::uuid[]) AND ${within(sql`found.at`)})`;
  const changed = same && sql`entity_id = ANY (${same}::uuid[])`;
  const of = (special: Sql, [asksSpecial, asksOthers]: readonly [boolean, boolean], bySubject: Sql | null) => {
    if (!asksSpecial && !asksOthers) return [sql`false`];
    return [...span, ...(bySubject ? [bySubject] : []), ...(asksSpecial && asksOthers ? [] : [asksSpecial ? special : sql`NOT ${special}`])];
  };
  return {
    readings: of(exported, [kinds.includes('EXPORTED'), kinds.includes('READ')], read),
    changes: of(revealed, [kinds.includes('REVEALED'), kinds.includes('CHANGED')], changed),
  };
}

/** Accesses newest first, behind a position where one is given. Each table is asked for a page of its own index, and the two are put together. */
export async function readAccesses(ctx: Context, { readings, changes }: AccessConditions, behind: readonly [at: string, id: string] | null, most: number): Promise<AccessRow[]> {
  const after = behind ? [sql`(at, id) < (${behind[0]}::timestamptz, ${behind[1]}::uuid)`] : [];
  const page = (columns: Sql, from: Sql, conditions: Sql[]) => sql`(SELECT id, at, account, account_name, role, operation, ${columns} FROM ${from} WHERE ${every([...conditions, ...after])} ORDER BY at DESC, id DESC LIMIT ${most})`;
  return ctx.db.$queryRaw<AccessRow[]>(sql`
    SELECT id::text, at, at::text AS key, kind, account, account_name, role, grant_area, operation, purpose, entity_type, records
    FROM (${join([
      page(sql`CASE WHEN ${exported} THEN 'EXPORTED' ELSE 'READ' END AS kind, grant_area, purpose, entity_type, cardinality(subjects) AS records`, sql`audit.reading`, readings),
      page(sql`CASE WHEN ${revealed} THEN 'REVEALED' ELSE 'CHANGED' END AS kind, NULL AS grant_area, reason AS purpose, entity_type, 1 AS records`, sql`audit.entry`, changes),
    ], ' UNION ALL ')}) AS access ORDER BY at DESC, id DESC LIMIT ${most}`);
}

/** How many there are. */
export async function countAccesses(ctx: Context, { readings, changes }: AccessConditions): Promise<{ value: number; exact: boolean }> {
  const some = (from: Sql, conditions: Sql[]) => sql`(SELECT 1 FROM ${from} WHERE ${every(conditions)} LIMIT ${exactUpTo + 1})`;
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS count FROM (${some(sql`audit.reading`, readings)} UNION ALL ${some(sql`audit.entry`, changes)}) AS found`);
  return counted(row?.count ?? 0);
}

/** The record and those that were merged into it. */
async function sameAs(ctx: Context, id: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`SELECT entity_id::text AS id FROM identity.ref_entity WHERE survivor_id = ${id}::uuid`);
  return [id, ...rows.map((row) => row.id)];
}
