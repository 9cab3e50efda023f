import type { Context } from './context.ts';
import type { FieldChange } from './entity.ts';
import { withDots } from './sealed-numbers.ts';
import { join, raw, sql } from './sql.ts';

const pattern = /⟦([0-9a-f-]{36})\|([^⟧]*)⟧/g;

/**
 * A record that a fact names, with its label of that day. Whoever may read the history need not be allowed to read the
 * record, so the label is shown to those alone who may see it on the day they read.
 */
export function naming(id: string | null, label: string | null | undefined): string | null {
  return id === null ? null : `⟦${id}|${(label ?? id).replaceAll('⟧', '')}⟧`;
}

/** Puts labels where changes name records, a dash for those that the viewer may not see, and dots for what history does not tell. `tables` are the subgraph's own. */
export async function showNamed(ctx: Context, subgraph: string, tables: Iterable<string>, changes: readonly FieldChange[]): Promise<FieldChange[]> {
  const texts = changes.flatMap(({ before, after }) => [before ?? '', after ?? '']);
  const ids = [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id = '']) => id)))];
  const visible = ids.length === 0 ? new Set<string>() : await visibleOf(ctx, subgraph, tables, ids);
  const shown = (text: string | null) => text && withDots(text.replace(pattern, (_whole, id: string, label: string) => (visible.has(id) ? label : '–')));
  return changes.map(({ field, before, after }) => ({ field, before: shown(before), after: shown(after) }));
}

/** Those of the ids that row-level security lets the viewer see, among our own records and what we know of others'. */
async function visibleOf(ctx: Context, subgraph: string, tables: Iterable<string>, ids: string[]): Promise<Set<string>> {
  const own = [...tables].map((table) => sql`SELECT id FROM ${raw(table)} WHERE id = ANY(${ids}::uuid[])`);
  const others = sql`SELECT entity_id FROM ${raw(`${subgraph}.ref_entity`)} WHERE entity_id = ANY(${ids}::uuid[]) AND NOT deleted`;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`SELECT id::text FROM (${join([...own, others], ' UNION ALL ')}) AS visible (id)`);
  return new Set(rows.map(({ id }) => id));
}
