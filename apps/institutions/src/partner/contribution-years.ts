import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { ContributionYear } from './partner-parts.ts';

/** Sums by year, latest first, of all partners that a list asks for in one statement. */
export const contributionYears = loaderOf<Db, ContributionYear[]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<(ContributionYear & { partner: string })[]>(sql`
    SELECT partner_id::text AS partner, extract(year FROM given_on)::int AS year, count(*)::int AS count, sum(value)::text AS value
    FROM institutions.partner_contribution WHERE partner_id = ANY(${ids}::uuid[]) AND withdrawn_at IS NULL GROUP BY 1, 2 ORDER BY 2 DESC`);
  const found = Map.groupBy(rows, ({ partner }) => partner);
  return (id) => found.get(id) ?? [];
});
