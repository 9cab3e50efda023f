import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Institution } from '../institution/institution.ts';
import { Monitoring } from './monitoring.ts';

/** The last monitoring with a score of each institution of a list, read together. */
const lastOf = loaderOf<Db, string | null>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<{ id: string; institution: string }[]>(sql`
    SELECT DISTINCT ON (institution_id) id::text, institution_id::text AS institution FROM institutions.monitoring
    WHERE institution_id = ANY(${[...ids]}::uuid[]) AND score IS NOT NULL ORDER BY institution_id, year DESC`);
  const found = new Map(rows.map(({ id, institution }) => [institution, id]));
  return (id) => found.get(id) ?? null;
});

builder.objectField(Institution, 'lastMonitoring', (t) => t.field({
  type: Monitoring,
  nullable: true,
  authScopes: { may: 'monitoring.read' },
  description: 'The latest monitoring that was scored (monev terakhir).',
  resolve: async ({ id }, _args, ctx) => {
    const last = await lastOf(ctx, id);
    return last === null ? null : ctx.db.monitoring.findUnique({ where: { id: last } });
  },
}));
