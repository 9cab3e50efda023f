import { today } from '@pilar/domain/dates';
import { changed } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { activeFamily } from '../family-change/standing-family.ts';
import { EffortFund, FundingEffort, PovertyStrategy } from './effort.ts';
import { effortEntity } from './effort-entity.ts';
import { effortMessages as messages } from './effort-messages.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Budgets are made for the year to come. */
const lastYear = () => Number(today().slice(0, 4)) + 1;

const partFields = (t: InputFields) => ({
  planItem: t.id({ description: 'Item of a plan (PlanItem) that it serves.' }),
  citation: t.string({ description: 'Document that it stands in, at most 300 characters.' }),
  link: t.field({ type: 'Url', description: 'Address of that document.' }),
});

type Given = { year?: number | null; amount?: string | null; description?: string | null; citation?: string | null; link?: string | null; planItem?: string | null };

/** Reads what the input says of an effort; notes what is wrong with it. */
async function readEffort(tx: Db, input: Given, problems: Problems) {
  if (input.year != null && (input.year < 2000 || input.year > lastYear())) problems.add('year', messages.year, { value: input.year, most: lastYear() });
  const amount = input.amount == null ? undefined : BigInt(input.amount);
  if (amount !== undefined && amount <= 0n) problems.add('amount', messages.amount);
  const [description, citation] = [problems.text('description', input.description, 300), problems.text('citation', input.citation, 300)];
  checkNoNumber('description', description, problems);
  checkNoNumber('citation', citation, problems);
  const found = input.planItem ? (await beneficiaries.resolveReferences(tx, [{ path: 'planItem', type: 'PlanItem', id: input.planItem }], problems)).get(input.planItem.toLowerCase()) : undefined;
  return { year: input.year ?? undefined, amount, description: description ?? undefined, citation, link: input.link, planItemId: input.planItem == null ? input.planItem : found?.id };
}

beneficiaries.command({
  name: 'recordFundingEffort',
  description: 'Records what is spent against extreme poverty in a region, or on one family.',
  permission: 'poverty.record', entity: effortEntity, result: FundingEffort, operation: 'CREATED',
  input: builder.inputType('RecordFundingEffortInput', {
    description: 'An effort: for a region or for one family.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      area: t.field({ type: 'RegionCode', description: 'The region: the viewer\'s own or below it; left out for one family.' }),
      family: t.id({ description: 'The one family that it is for (Family), in place of the region.' }),
      fund: t.field({ type: EffortFund, required: true, description: 'Whose money it is.' }),
      year: t.int({ required: true, description: 'Budget year, from 2000 to the next.' }),
      strategy: t.field({ type: PovertyStrategy, required: true, description: 'Which of the three strategies it serves.' }),
      amount: t.field({ type: 'Rupiah', required: true, description: 'Amount in whole rupiah.' }),
      description: t.string({ required: true, description: 'What is done with it, at most 300 characters.' }),
      ...partFields(t),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    if ((input.area == null) === (input.family == null)) problems.add('area', messages.areaOrFamily);
    problems.area('area', input.area);
    const familyId = input.family?.toLowerCase() ?? null;
    const there = familyId !== null && isId(familyId) && await tx.family.findUnique({ where: { id: familyId }, select: { id: true } });
    if (familyId !== null && !there) problems.add('family', shared.unknownReference, { type: 'Family', value: familyId.slice(0, 60) });
    const family = there ? await activeFamily(tx, there.id, 'family', problems) : null;
    const read = await readEffort(tx, input, problems);
    problems.refuse();
    const id = newId();
    await tx.fundingEffort.create({
      data: {
        ...read, id, areaCode: family?.areaCode ?? input.area ?? '', ownerCode: ctx.viewer.grant.area, familyId: family?.id ?? null, fund: input.fund, year: input.year, strategy: input.strategy,
        amount: BigInt(input.amount), description: read.description ?? '', caveats: input.caveats ?? [],
      },
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'FundingEffort', id, input.externalIds);
    return id;
  },
});

/** Notes an effort that was withdrawn, and a reason that is missing. */
async function checkStanding(tx: Db, { id, reason }: { id: string; reason?: string | null }, problems: Problems): Promise<string> {
  const row = await tx.fundingEffort.findUniqueOrThrow({ where: { id } });
  if (row.withdrawnAt !== null) problems.add('id', messages.withdrawn);
  const why = problems.text('reason', reason, 500) ?? '';
  if (why === '') problems.add('reason', shared.reasonNeeded);
  checkNoNumber('reason', why, problems);
  return why;
}

beneficiaries.command({
  name: 'correctFundingEffort',
  description: 'Corrects an effort; the reason stands in the history.',
  permission: 'poverty.record', entity: effortEntity, result: FundingEffort, operation: 'UPDATED',
  input: builder.inputType('CorrectFundingEffortInput', {
    description: 'Corrections; a field left out stays as it is, null clears it.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      fund: t.field({ type: EffortFund, description: 'Whose money it is.' }),
      year: t.int({ description: 'Budget year.' }),
      strategy: t.field({ type: PovertyStrategy, description: 'Which strategy it serves.' }),
      amount: t.field({ type: 'Rupiah', description: 'Amount in whole rupiah.' }),
      description: t.string({ description: 'What is done with it.' }),
      ...partFields(t),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    await checkStanding(tx, input, problems);
    const read = await readEffort(tx, input, problems);
    problems.refuse();
    await tx.fundingEffort.update({ where: { id: input.id }, data: { ...read, fund: input.fund ?? undefined, strategy: input.strategy ?? undefined, ...changed(input.caveats) } });
    return input.id;
  },
});

beneficiaries.command({
  name: 'withdrawFundingEffort',
  description: 'Withdraws an effort that was recorded by mistake: it is counted nowhere any more, and its history keeps it.',
  permission: 'poverty.record', entity: effortEntity, result: FundingEffort, operation: 'DELETED',
  input: builder.inputType('WithdrawFundingEffortInput', { description: 'An effort to withdraw, and why.', fields: (t) => beneficiaries.correctionFields(t) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const withdrawnReason = await checkStanding(tx, input, problems);
    problems.refuse();
    await tx.fundingEffort.update({ where: { id: input.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed(input.caveats) } });
    return input.id;
  },
});
