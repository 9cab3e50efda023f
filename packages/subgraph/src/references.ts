import DataLoader from 'dataloader';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context, RawDb } from './context.ts';
import { isId } from './ids.ts';
import { messages } from './messages.ts';
import { perRequest } from './per-request.ts';
import type { Problems } from './problems.ts';
import { raw, sql } from './sql.ts';

/** What a subgraph knows of a record that another owns. */
export type Reference = { id: string; label: string; area: string | null };

/** A reference that an input names: where it stands and what it should be. */
export type Named = { path: string; type: string; id: string };

const attempts = 15;
const intervalMs = 100;

/**
 * The named records of other subgraphs that the viewer may see, following merges. A record made a moment ago may still
 * be on its way through the outbox, so a missing one is waited for, 1.5 s at most, and then noted as a problem.
 */
export async function resolveReferences(tx: RawDb, subgraph: string, named: Named[], problems: Problems): Promise<Map<string, Reference>> {
  const wellFormed = named.filter(({ path, id }) => isId(id) || problems.add(path, messages.badIdInput, { value: id.slice(0, 60) }));
  const ids = [...new Set(wellFormed.map(({ id }) => id.toLowerCase()))];
  let found = new Map<string, Reference & { type: string }>();
  for (let attempt = 0; attempt < attempts && found.size < ids.length; attempt++) {
    if (attempt > 0) await pause(intervalMs);
    found = await read(tx, subgraph, ids);
  }
  for (const { path, type, id } of wellFormed) {
    if (found.get(id.toLowerCase())?.type !== type) problems.add(path, messages.unknownReference, { type, value: id });
  }
  return found;
}

async function read(tx: RawDb, subgraph: string, ids: string[]): Promise<Map<string, Reference & { type: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ asked: string; id: string; type: string; label: string; area: string | null }[]>(sql`
    SELECT asked.entity_id::text AS asked, coalesce(survivor.entity_id, asked.entity_id)::text AS id, asked.entity_type AS type,
      coalesce(survivor.label, asked.label) AS label, coalesce(survivor.area_code, asked.area_code) AS area
    FROM ${raw(`${subgraph}.ref_entity`)} AS asked
    LEFT JOIN ${raw(`${subgraph}.ref_entity`)} AS survivor ON survivor.entity_type = asked.entity_type AND survivor.entity_id = asked.survivor_id
    WHERE asked.entity_id = ANY(${ids}::uuid[]) AND NOT asked.deleted AND (asked.survivor_id IS NULL OR survivor.entity_id IS NOT NULL)`);
  return new Map(rows.map(({ asked, ...reference }) => [asked, reference]));
}

/** Labels of records that others own, by id, as far as the viewer may see them. */
export async function labelsOf(tx: RawDb, subgraph: string, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const given = ids.filter((id) => id !== null);
  if (given.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; label: string }[]>(sql`
    SELECT entity_id::text AS id, label FROM ${raw(`${subgraph}.ref_entity`)} WHERE entity_id = ANY(${given}::uuid[])`);
  return new Map(rows.map(({ id, label }) => [id, label]));
}

const reader = perRequest((ctx: Context, subgraph: string) => new DataLoader<string, string | null>((keys) => standing(ctx, subgraph, keys)));

/**
 * The stub of a record that another subgraph owns, that of the survivor where it was merged, or null when this viewer may
 * not see it: the gateway answers `{ id }` from the stub without asking the owner. Look-ups of one request are read together.
 */
export async function stubOf(ctx: Context, subgraph: string, type: string, id: string | null): Promise<{ id: string } | null> {
  if (id === null) return null;
  const found = await reader(ctx, subgraph).load(`${type}:${id}`);
  return found === null ? null : { id: found };
}

/** Ids of the records that stand behind the keys, null where the viewer may not see them. */
async function standing(ctx: Context, subgraph: string, keys: readonly string[]): Promise<(string | null)[]> {
  const ids = [...new Set(keys.map((key) => key.slice(key.indexOf(':') + 1)))];
  const rows = await ctx.db.$queryRaw<{ key: string; id: string }[]>(sql`
    SELECT asked.entity_type || ':' || asked.entity_id AS key, coalesce(survivor.entity_id, asked.entity_id)::text AS id
    FROM ${raw(`${subgraph}.ref_entity`)} AS asked
    LEFT JOIN ${raw(`${subgraph}.ref_entity`)} AS survivor ON survivor.entity_type = asked.entity_type AND survivor.entity_id = asked.survivor_id
    WHERE asked.entity_id = ANY(${ids}::uuid[]) AND NOT asked.deleted AND (asked.survivor_id IS NULL OR survivor.entity_id IS NOT NULL)`);
  const found = new Map(rows.map(({ key, id }) => [key, id]));
  return keys.map((key) => found.get(key) ?? null);
}
