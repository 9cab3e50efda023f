import { today } from '@pilar/domain/dates';
import { codes } from '@pilar/domain/vocabulary';
import { beneficiaries } from '../builder.ts';
import { distributedIn } from '../distribution/region-distribution.ts';
import { given, settled, sumOf, type Sum } from '../distribution/sums.ts';
import { checkedIn, placesOf, some, tally } from './six-t-figures.ts';

type Asked = { year?: number | null; programme?: string | null };

// Report 8: a line a region, plan and realisation beside what the 6T found.
beneficiaries.exportableTable('DISTRIBUTION_REPORT', async (ctx, { area: within, filter }) => {
  const { year, programme } = (filter ?? {}) as Asked;
  const asked = { area: within ?? ctx.viewer.grant.area, year: year ?? Number(today().slice(0, 4)), programme: programme ?? null };
  const [checked, distributed] = [await checkedIn(ctx, asked), distributedIn(ctx, asked)];
  if (!checked || !distributed) return [];
  const deliveries = await distributed.rows();
  return placesOf(checked).map((code) => {
    const sums: readonly Sum[] = deliveries.filter((row) => row.code === code);
    const of = some(checked, (row) => row.code === code);
    const { open, overdue, openLonger, closed, closedDays } = tally(of);
    const [all, done] = [sumOf(sums, ['PENDING', ...settled]), sumOf(sums, given)];
    return {
      area: code, year: asked.year, planned: all.count, plannedAmount: Number(all.amount), delivered: done.count, deliveredAmount: Number(done.amount),
      failed: sumOf(sums, ['FAILED']).count, returned: sumOf(sums, ['RETURNED']).count, pending: sumOf(sums, ['PENDING']).count,
      ...Object.fromEntries(codes('SIX_T').map((dimension) => [dimension, tally(some(of, (row) => row.dimension === dimension)).findings])),
      open, overdue, openLonger, closed, closedDays,
    };
  });
});
