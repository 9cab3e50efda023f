import { covers } from '@pilar/domain/region-code';
import { allowed, type RawDb } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { day } from '@pilar/subgraph/entity';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import { Programme } from './programme.ts';

type Row = Prisma.ProgrammeBudgetGetPayload<object>;
type Planned = { area: string; amount: bigint };
type Year = { programmeId: string; year: number; budget: Row | null; allocations: Row[] };

/** What is planned to be given out in an area, of a programme in a year; cancelled distributions count for nothing. */
async function plannedIn(db: RawDb, programmeId: string, year: number): Promise<Planned[]> {
  return db.$queryRaw<Planned[]>(sql`
    SELECT area_code AS area, sum(planned_amount)::bigint AS amount FROM beneficiaries.distribution_batch
    WHERE programme_id = ${programmeId}::uuid AND year = ${year} AND state <> 'CANCELLED' GROUP BY 1`);
}

const sumOf = (rows: readonly { amount: bigint }[]): bigint => rows.reduce((sum, { amount }) => sum + amount, 0n);

const ProgrammeAllocation = builder.objectRef<{ row: Row; planned: bigint }>('ProgrammeAllocation').implement({
  description: 'What of a budget a region is allotted (alokasi).',
  fields: (t) => ({
    area: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ row }) => ({ code: row.areaCode }) }),
    amount: t.field({ type: 'Rupiah', description: 'What it is allotted.', resolve: ({ row }) => String(row.amount) }),
    recipients: t.int({ nullable: true, description: 'How many families or persons it is for.', resolve: ({ row }) => row.recipients }),
    planned: t.field({ type: 'Rupiah', description: 'What distributions in it plan to give, of those that the viewer may see.', resolve: ({ planned }) => String(planned) }),
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
    planned: t.field({
      type: 'Rupiah', nullable: true, description: 'What distributions plan to give, of those that the viewer may see; null for whoever sees none.',
      resolve: async ({ programmeId, year }, _args, ctx) => (allowed(ctx, 'indicator.read') ? String(sumOf(await plannedIn(ctx.db, programmeId, year))) : null),
    }),
    allocations: t.field({
      type: [ProgrammeAllocation], description: 'By region.',
      resolve: async ({ programmeId, year, allocations }, _args, ctx) => {
        const planned = allocations.length === 0 ? [] : await plannedIn(ctx.db, programmeId, year);
        return allocations.toSorted((a, b) => (a.areaCode < b.areaCode ? -1 : 1)).map((row) => ({ row, planned: sumOf(planned.filter(({ area }) => covers(row.areaCode, area))) }));
      },
    }),
  }),
});

/** Budgets with their allocations by year, the latest first. */
export function budgetsOf(programmeId: string, rows: readonly Row[]): Year[] {
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, of]) => ({
    programmeId, year, budget: of.find(({ kind }) => kind === 'BUDGET') ?? null, allocations: of.filter(({ kind }) => kind === 'ALLOCATION'),
  })).toSorted((a, b) => b.year - a.year);
}

builder.prismaObjectField(Programme, 'budgets', (t) => t.field({
  type: [ProgrammeBudget],
  authScopes: { may: 'budget.read' },
  args: { year: t.arg.int({ description: 'Of this year only.' }) },
  select: { budgets: true },
  description: 'Its budgets by year, the latest first.',
  resolve: ({ id, budgets }, { year }) => budgetsOf(id, budgets).filter((one) => year == null || one.year === year),
}));

/** Holds what a programme has in a year until the end of the transaction: who plans and who allots do not together go beyond it. */
export async function holdBudget(tx: RawDb, { programmeId, year }: { programmeId: string; year: number }): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`pilar-budget-${programmeId}-${year}`}, 0))::text`);
}

/** What is planned within an area, of a programme in a year. */
export async function plannedWithin(tx: RawDb, programmeId: string, year: number, area: string): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ amount: bigint }[]>(sql`
    SELECT coalesce(sum(planned_amount), 0)::bigint AS amount FROM beneficiaries.distribution_batch
    WHERE programme_id = ${programmeId}::uuid AND year = ${year} AND state <> 'CANCELLED' AND ${inArea('area_code', area)}`);
  return row?.amount ?? 0n;
}
