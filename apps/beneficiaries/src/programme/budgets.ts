import { covers } from '@pilar/domain/region-code';
import { allowed, type Context, type RawDb } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import { day } from '@pilar/subgraph/entity';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import { given } from '../distribution/sums.ts';
import { Programme } from './programme.ts';

type Row = Prisma.ProgrammeBudgetGetPayload<object>;
type Year = { programme: { id: string; areaCode: string }; year: number; budget: Row | null; allocations: Row[] };

/** What distributions of a year hold of what a region has, seen or not (rule 38), and what of it was given: null of a region that the viewer does not see whole. */
type Spent = { committed: bigint; realised: bigint | null };

/** What was spent of what regions have, by region; nothing is told whoever reads no distributions. One statement, however many regions there are. */
async function spentIn(ctx: Context<RawDb>, programmeId: string, year: number, areas: readonly string[]): Promise<Map<string, Spent>> {
  if (!allowed(ctx, 'distribution.read')) return new Map();
  const rows = await ctx.db.$queryRaw<{ area: string; committed: bigint; realised: bigint }[]>(sql`
    SELECT area, beneficiaries.committed_of(${programmeId}::uuid, ${year}::int, area) AS committed, (
      SELECT coalesce(sum(kept.amount), 0)::bigint FROM beneficiaries.distribution_batch AS batch JOIN beneficiaries.distribution_sum AS kept ON kept.batch_id = batch.id
      WHERE batch.programme_id = ${programmeId}::uuid AND batch.year = ${year} AND kept.state = ANY(${[...given]}) AND starts_with(kept.area_code || '.', area || '.')) AS realised
    FROM unnest(${[...areas]}::text[]) AS area`);
  return new Map(rows.map(({ area, committed, realised }) => [area, { committed, realised: covers(ctx.viewer.grant.area, area) ? realised : null }]));
}

const sumOf = (rows: readonly { amount: bigint }[]): bigint => rows.reduce((sum, { amount }) => sum + amount, 0n);

const ProgrammeAllocation = builder.objectRef<{ row: Row; spent: Spent | undefined }>('ProgrammeAllocation').implement({
  description: 'What of a budget a region is allotted (alokasi).',
  fields: (t) => ({
    area: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ row }) => ({ code: row.areaCode }) }),
    amount: t.field({ type: 'Rupiah', description: 'What it is allotted.', resolve: ({ row }) => String(row.amount) }),
    recipients: t.int({ nullable: true, description: 'How many families or persons it is for.', resolve: ({ row }) => row.recipients }),
    committed: t.field({ type: 'Rupiah', nullable: true, description: 'What distributions in it hold of that: what they were allocated, and what they gave once they are reconciled; null for whoever reads no distributions.', resolve: ({ spent }) => spent?.committed?.toString() ?? null }),
    realised: t.field({ type: 'Rupiah', nullable: true, description: 'What was given out of it; null outside the viewer\'s area.', resolve: ({ spent }) => spent?.realised?.toString() ?? null }),
  }),
});

const ProgrammeBudget = builder.objectRef<Year>('ProgrammeBudget').implement({
  description: 'What a programme has for a year (pagu), and what of it regions are allotted (rule 38).',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    amount: t.field({ type: 'Rupiah', description: 'Budget.', resolve: ({ budget }) => String(budget?.amount ?? 0n) }),
    recipients: t.int({ nullable: true, description: 'How many families or persons it is for.', resolve: ({ budget }) => budget?.recipients ?? null }),
    decreeNumber: t.string({ nullable: true, description: 'Number of the decree or budget document (DPA).', resolve: ({ budget }) => budget?.decreeNumber ?? null }),
    decreeOn: t.field({ type: 'Date', nullable: true, description: 'Its day.', resolve: ({ budget }) => day(budget?.decreeOn ?? null) }),
    allocated: t.field({ type: 'Rupiah', description: 'What regions are allotted together.', resolve: ({ allocations }) => String(sumOf(allocations)) }),
    committed: t.field({ type: 'Rupiah', nullable: true, description: 'What distributions hold of it; null for whoever reads none.', resolve: async (year, _args, ctx) => (await spentOf(ctx, year))?.committed?.toString() ?? null }),
    realised: t.field({ type: 'Rupiah', nullable: true, description: 'What was given out of it; null for whoever does not see the programme\'s whole region.', resolve: async (year, _args, ctx) => (await spentOf(ctx, year))?.realised?.toString() ?? null }),
    allocations: t.field({
      type: [ProgrammeAllocation], description: 'By region.',
      resolve: async ({ programme, year, allocations }, _args, ctx) => {
        const spent = await spentIn(ctx, programme.id, year, allocations.map(({ areaCode }) => areaCode));
        return allocations.toSorted((a, b) => (a.areaCode < b.areaCode ? -1 : 1)).map((row) => ({ row, spent: spent.get(row.areaCode) }));
      },
    }),
  }),
});

const spentOf = async (ctx: Context<RawDb>, { programme, year }: Year) => (await spentIn(ctx, programme.id, year, [programme.areaCode])).get(programme.areaCode);

/** Budgets with their allocations by year, the latest first. */
function budgetsOf(programme: Year['programme'], rows: readonly Row[]): Year[] {
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, of]) => ({
    programme, year, budget: of.find(({ kind }) => kind === 'BUDGET') ?? null, allocations: of.filter(({ kind }) => kind === 'ALLOCATION'),
  })).toSorted((a, b) => b.year - a.year);
}

builder.prismaObjectField(Programme, 'budgets', (t) => t.field({
  type: [ProgrammeBudget],
  authScopes: { may: 'budget.read' },
  args: { year: t.arg.int({ description: 'Of this year only.' }) },
  select: { id: true, areaCode: true, budgets: true },
  description: 'Its budgets by year, the latest first.',
  resolve: ({ budgets, ...programme }, { year }) => budgetsOf(programme, budgets).filter((one) => year == null || one.year === year),
}));

/** Holds what a programme has in a year until the end of the transaction: who plans and who allots do not together go beyond it. */
export async function holdBudget(tx: RawDb, { programmeId, year }: { programmeId: string; year: number }): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`pilar-budget-${programmeId}-${year}`}, 0))::text`);
}

/** What distributions hold of what the programme has in a year within the region, those too that the viewer does not see (rule 38). */
export async function committedWithin(tx: RawDb, programmeId: string, year: number, area: string): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ amount: bigint }[]>(sql`SELECT beneficiaries.committed_of(${programmeId}::uuid, ${year}::int, ${area}) AS amount`);
  return row?.amount ?? 0n;
}
