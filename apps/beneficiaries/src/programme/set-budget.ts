import { covers, levelOf } from '@pilar/domain/region-code';
import { asDay, changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { place, type Message } from '@pilar/subgraph/messages';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { formatRupiah } from '@pilar/domain/amounts';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { holdBudget, committedWithin } from './budgets.ts';
import { Programme } from './programme.ts';
import { programmeEntity } from './programme-entity.ts';
import { checkYear } from './programme-input.ts';
import { programmeMessages as messages } from './programme-messages.ts';

type Given = { recipients?: number | null };

function checkRecipients({ recipients }: Given, path: string, problems: Problems): void {
  if (recipients != null && (recipients < 0 || recipients > 20_000_000)) problems.add(`${path}recipients`, messages.recipientsRange, { value: recipients });
}

const rupiah = (amount: bigint) => formatRupiah(String(amount));

beneficiaries.command({
  name: 'setProgrammeBudget',
  description: 'Sets what a programme has for a year, with its decree. It is never less than what regions are allotted of it (rule 38).',
  permission: 'budget.set', entity: programmeEntity, result: Programme, operation: 'UPDATED',
  input: builder.inputType('SetProgrammeBudgetInput', {
    description: 'The budget of a year.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The programme (Programme).'),
      year: t.int({ required: true, description: 'The year.' }),
      amount: t.field({ type: 'Rupiah', required: true, description: 'Budget.' }),
      recipients: t.int({ description: 'How many families or persons it is for.' }),
      decreeNumber: t.string({ description: 'Number of the decree or budget document (DPA), at most 100 characters.' }),
      decreeOn: t.field({ type: 'Date', description: 'Its day; not in the future.' }),
      reason: t.string({ description: 'Why; stands in the history.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { id, year } = input;
    const programme = await tx.programme.findUniqueOrThrow({ where: { id } });
    checkYear('year', year, programme, problems);
    const amount = BigInt(input.amount);
    checkRecipients(input, '', problems);
    const decreeNumber = textWithoutNumber('decreeNumber', input.decreeNumber, 100, problems) ?? null;
    checkDay('decreeOn', input.decreeOn, problems);
    const { _sum: { amount: allocated } } = await tx.programmeBudget.aggregate({ where: { programmeId: id, year, kind: 'ALLOCATION' }, _sum: { amount: true } });
    if (amount < (allocated ?? 0n)) problems.add('amount', messages.belowAllocated, { amount: rupiah(amount), allocated: rupiah(allocated ?? 0n) });
    problems.refuse();
    await tx.programmeBudget.deleteMany({ where: { programmeId: id, year, kind: 'BUDGET' } });
    await tx.programmeBudget.create({ data: { id: newId(), programmeId: id, year, kind: 'BUDGET', areaCode: programme.areaCode, amount, recipients: input.recipients ?? null, decreeNumber, decreeOn: asDay(input.decreeOn) ?? null } });
    await tx.programme.update({ where: { id }, data: changed() });
    return id;
  },
});

const AllocationInput = builder.inputType('AllocationInput', {
  description: 'What a region is allotted.',
  fields: (t) => ({
    area: t.field({ type: 'RegionCode', required: true, description: 'A regency, city or district within the programme\'s own region.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'What it is allotted; 0 takes the allocation back.' }),
    recipients: t.int({ description: 'How many families or persons it is for.' }),
  }),
});

/** What is wrong with an allocation beside those that stand, and with what distributions hold of it already. */
async function checkAllocation(tx: Db, { id, year, area, amount, path, others }: { id: string; year: number; area: string; amount: bigint; path: string; others: readonly string[] }, problems: Problems): Promise<void> {
  const add = (field: string, message: Message, parameters: Parameters<Problems['add']>[2]) => problems.add(`${path}${field}`, message, parameters);
  const overlapping = others.find((other) => other !== area && (covers(other, area) || covers(area, other)));
  if (amount > 0n && overlapping !== undefined) add('area', messages.overlaps, { area: place(overlapping) });
  const committed = await committedWithin(tx, id, year, area);
  if (amount < committed) add('amount', messages.belowCommitted, { amount: rupiah(amount), committed: rupiah(committed), area: place(area) });
}

beneficiaries.command({
  name: 'allocateProgrammeBudget',
  description: 'Allots parts of a year\'s budget to regions: together never more than the budget, none within another, and none less than what distributions hold of it (rule 38). Regions that are not named keep what they have.',
  permission: 'budget.set', entity: programmeEntity, result: Programme, operation: 'UPDATED',
  input: builder.inputType('AllocateProgrammeBudgetInput', {
    description: 'Allocations of a year.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The programme (Programme).'),
      year: t.int({ required: true, description: 'The year.' }),
      allocations: t.field({ type: [AllocationInput], required: true, description: 'One for each region.' }),
      reason: t.string({ description: 'Why; stands in the history.' }),
    }),
  }),
  run: async ({ input: { id, year, allocations }, tx, ctx }) => {
    const problems = new Problems(ctx);
    await holdBudget(tx, { programmeId: id.toLowerCase(), year });
    const programme = await tx.programme.findUniqueOrThrow({ where: { id }, include: { budgets: { where: { year } } } });
    const budget = programme.budgets.find(({ kind }) => kind === 'BUDGET');
    if (!budget) problems.add('year', messages.noBudget, { year });
    if (allocations.length === 0) problems.add('allocations', messages.noAllocation);
    const standing = new Map(programme.budgets.filter(({ kind }) => kind === 'ALLOCATION').map((row) => [row.areaCode, row.amount]));
    const given = new Map<string, { amount: bigint; recipients: number | null }>();
    for (const [index, one] of allocations.entries()) {
      const path = `allocations.${index}.`;
      problems.area(`${path}area`, one.area, { levels: ['REGENCY', 'DISTRICT'] });
      if (!covers(programme.areaCode, one.area) || levelOf(one.area) === levelOf(programme.areaCode)) problems.add(`${path}area`, messages.notBelow, { area: place(one.area), own: place(programme.areaCode) });
      if (given.has(one.area)) problems.add(`${path}area`, messages.allocatedTwice, { area: place(one.area) });
      checkRecipients(one, path, problems);
      given.set(one.area, { amount: BigInt(one.amount), recipients: one.recipients ?? null });
    }
    problems.refuse();
    for (const [area, { amount }] of given) standing.set(area, amount);
    const others = [...standing].filter(([, amount]) => amount > 0n).map(([area]) => area);
    for (const [index, { area }] of allocations.entries()) await checkAllocation(tx, { id, year, area, amount: given.get(area)?.amount ?? 0n, path: `allocations.${index}.`, others }, problems);
    const sum = [...standing.values()].reduce((all, amount) => all + amount, 0n);
    if (budget && sum > budget.amount) problems.add('allocations', messages.overBudget, { sum: rupiah(sum), budget: rupiah(budget.amount), over: rupiah(sum - budget.amount) });
    problems.refuse();
    await tx.programmeBudget.deleteMany({ where: { programmeId: id, year, kind: 'ALLOCATION', areaCode: { in: [...given.keys()] } } });
    await tx.programmeBudget.createMany({ data: [...given].filter(([, { amount }]) => amount > 0n).map(([areaCode, { amount, recipients }]) => ({ id: newId(), programmeId: id, year, kind: 'ALLOCATION', areaCode, amount, recipients })) });
    await tx.programme.update({ where: { id }, data: changed() });
    return id;
  },
});
