import DataLoader from 'dataloader';
import { accountOf } from './scope.ts';
import type { Context, RawDb } from './context.ts';
import { Duplicate } from './errors.ts';
import { messages, say } from './messages.ts';
import { perRequest } from './per-request.ts';
import { checkOwnName } from './personal-rules.ts';
import { Problems } from './problems.ts';
import { raw, sql } from './sql.ts';

type Row = { client: string; system: string; value: string; id: string };
/** The name that a caller's system gives to a record. */
export type ExternalIdInput = { system: string; value: string };

const reader = perRequest((ctx: Context, subgraph: string) => new DataLoader<string, Row[]>((keys) => externalIds(ctx, subgraph, keys)));

/** The external ids that the viewer's account or client gave to the record. */
export async function externalIdsOf(ctx: Context, subgraph: string, type: string, id: string): Promise<Row[]> {
  return reader(ctx, subgraph).load(`${type}:${id}`);
}

async function externalIds(ctx: Context, subgraph: string, keys: readonly string[]): Promise<Row[][]> {
  const ids = [...new Set(keys.map((key) => key.slice(key.indexOf(':') + 1)))];
  const rows = await ctx.db.$queryRaw<(Row & { type: string })[]>(sql`
    SELECT client, system, value, entity_type AS type, entity_id::text AS id FROM ${raw(`${subgraph}.external_id`)}
    WHERE client = ${accountOf(ctx.viewer)} AND entity_id = ANY(${ids}::uuid[]) ORDER BY system, value`);
  return keys.map((key) => rows.filter((row) => `${row.type}:${row.id}` === key));
}

/** The record that the caller's external id points at, null when it points at none. */
export async function findByExternalId(ctx: Context, subgraph: string, type: string, external: ExternalIdInput): Promise<string | null> {
  const [row] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT entity_id::text AS id FROM ${raw(`${subgraph}.external_id`)}
    WHERE client = ${accountOf(ctx.viewer)} AND system = ${external.system} AND entity_type = ${type} AND value = ${external.value}`);
  return row?.id ?? null;
}

/** Notes a number of a person in a record's name, which stands in the database as it was given. */
export function checkExternalId(path: string, { system, value }: ExternalIdInput, problems: Problems): void {
  checkOwnName(`${path}.system`, system, problems);
  checkOwnName(`${path}.value`, value, problems);
}

/** Gives the record the caller's names. A name that another record has is a Duplicate that tells which. */
export async function linkExternalIds(tx: RawDb, ctx: Context, subgraph: string, type: string, id: string, externals: readonly ExternalIdInput[] | null | undefined): Promise<void> {
  const problems = new Problems(ctx);
  for (const [index, external] of (externals ?? []).entries()) checkExternalId(`externalIds.${index}`, external, problems);
  problems.refuse();
  for (const [index, external] of (externals ?? []).entries()) {
    // Of two that give it at once, the second waits here for the first.
    const linked = await tx.$executeRaw(sql`
      INSERT INTO ${raw(`${subgraph}.external_id`)} (client, system, value, entity_type, entity_id)
      VALUES (${accountOf(ctx.viewer)}, ${external.system}, ${external.value}, ${type}, ${id}::uuid) ON CONFLICT DO NOTHING`);
    if (linked === 1) continue;
    const existing = await findByExternalId({ ...ctx, db: tx }, subgraph, type, external);
    throw new Duplicate(say(ctx.language, messages.externalIdTaken, { ...external, existing: existing ?? '–' }), ['externalIds', String(index)], existing);
  }
}
