import { allowed, type Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { raw, sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Pillar } from '../pillar/pillar.ts';

/**
 * Whether the person of a row of table pillar has been trained (rule 12); null where the viewer may not see the person, of
 * whom nothing is then told.
 */
export const trainedExpression = `(SELECT EXISTS (SELECT FROM people.training WHERE training.person_id = pillar.person_id AND training.withdrawn_at IS NULL)
  FROM people.person WHERE person.id = pillar.person_id)`;

/** The same within a condition. */
export const trainedSql = raw(trainedExpression);

const trained = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.$queryRaw<{ id: string; trained: boolean | null }[]>(sql`SELECT id::text, ${trainedSql} AS trained FROM people.pillar WHERE id = ANY(${[...ids]}::uuid[])`);
  const found = new Map(rows.map((row) => [row.id, row.trained]));
  return (id) => found.get(id) ?? null;
});

builder.objectField(Pillar, 'trained', (t) => t.boolean({
  nullable: true,
  description: 'Whether the person has been trained, as a PSM must be (rule 12); null without the right to read trainings, and of persons elsewhere.',
  resolve: (pillar, _args, ctx) => (allowed(ctx, 'training.read') ? trained(ctx, pillar.id) : null),
}));
