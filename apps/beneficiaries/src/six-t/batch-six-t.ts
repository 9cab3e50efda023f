import type { Context } from '@pilar/subgraph/context';
import type { RawDb } from '@pilar/subgraph/context';
import type { Problems } from '@pilar/subgraph/problems';
import { loaderOf } from '@pilar/subgraph/loaders';
import { words } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { SixTCheck, SixTDimension } from './six-t-check.ts';
import { sixTMessages as messages } from './six-t-messages.ts';
import { unanswered } from './six-t-rules.ts';

async function answeredOf(db: RawDb, batches: readonly string[]): Promise<{ id: string; dimension: string }[]> {
  return db.$queryRaw<{ id: string; dimension: string }[]>(sql`SELECT id::text AS id, dimension FROM beneficiaries.six_t_answered(${[...batches]}::uuid[])`);
}

/** Notes which of the six nobody has answered for a distribution, be it as a whole or at a point (rule 39). */
export async function checkAnswered(db: RawDb, batch: string, problems: Problems): Promise<void> {
  const open = unanswered((await answeredOf(db, [batch])).map(({ dimension }) => dimension));
  if (open.length > 0) problems.add('id', messages.unanswered, { dimensions: words('SIX_T', ...open) });
}

const unansweredOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await answeredOf(ctx.db, ids);
  return (id) => unanswered(rows.filter((row) => row.id === id).map(({ dimension }) => dimension));
});

builder.prismaObjectFields(DistributionBatch, (t) => ({
  sixTMissing: t.field({
    type: [SixTDimension], nullable: true, authScopes: { may: 'sixT.read' }, unauthorizedResolver: () => null,
    description: 'Which of the 6T nobody has answered yet, for all of it or at a point; it is not complete before (rule 39).',
    resolve: ({ id }, _args, ctx) => unansweredOf(ctx, id),
  }),
  sixTChecks: t.prismaField({
    type: [SixTCheck], nullable: true, authScopes: { may: 'sixT.read' }, unauthorizedResolver: () => null,
    description: 'Checks of all of it and at its points, as far as the viewer sees them, at most 300; those of deliveries stand with these.',
    resolve: (query, { id }, _args, ctx) => ctx.db.sixTCheck.findMany({ ...query, where: { batchId: id, deliveryId: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 300 }),
  }),
}));
