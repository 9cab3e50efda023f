import { changed, day } from '@pilar/subgraph/entity';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { EnumeratorInput, readEnumerators } from './enumerators.ts';
import { inventoryMessages as messages } from './inventory-messages.ts';
import { checkDays } from './plan-rounds.ts';
import { InventoryRound } from './round.ts';
import { roundEntity } from './round-entity.ts';
import { roundFor } from './standing-round.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every step of a round names. */
const stepFields = (t: InputFields) => ({
  ...beneficiaries.stepFields(t, 'The round.'),
});

/** Notes a day of a step that has not come, or lies before the round began. */
function checkStepDay(path: string, date: string, begunOn: Date | null, problems: Problems): void {
  checkDay(path, date, problems);
  const begin = day(begunOn);
  if (begin !== null && date < begin) problems.add(path, messages.beforeBegin, { value: date, begin });
}

beneficiaries.command({
  name: 'arrangeInventoryRound',
  description: 'Sets when a round is held and who counts in it.',
  permission: 'inventory.plan', entity: roundEntity, result: InventoryRound, operation: 'UPDATED',
  input: builder.inputType('ArrangeInventoryRoundInput', {
    description: 'Days and enumerators; what is left out stays.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      firstDay: t.field({ type: 'Date', description: 'Day on which it begins.' }),
      lastDay: t.field({ type: 'Date', description: 'Day by which it is closed.' }),
      enumerators: t.field({ type: [EnumeratorInput], description: 'All who count; they replace those before.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const row = await roundFor(tx, ctx, input.id, 'ARRANGE');
    const problems = new Problems(ctx);
    const days = { firstDay: input.firstDay ?? day(row.firstDay) ?? '', lastDay: input.lastDay ?? day(row.lastDay) ?? '' };
    checkDays({ ...days, year: row.year }, problems);
    const enumerators = input.enumerators ? await readEnumerators(tx, input.enumerators, problems) : undefined;
    problems.refuse();
    await tx.inventoryRound.update({ where: { id: row.id }, data: { firstDay: new Date(days.firstDay), lastDay: new Date(days.lastDay), enumerators, ...changed(input.caveats) } });
    return row.id;
  },
});

beneficiaries.command({
  name: 'beginInventoryRound',
  description: 'Begins a round: from then on it is recorded who was found.',
  permission: 'inventory.record', entity: roundEntity, result: InventoryRound, operation: 'UPDATED',
  input: builder.inputType('BeginInventoryRoundInput', { description: 'A round that begins.', fields: (t) => ({ ...stepFields(t), on: t.field({ type: 'Date', required: true, description: 'Day on which it began.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const row = await roundFor(tx, ctx, input.id, 'BEGIN');
    const problems = new Problems(ctx);
    checkStepDay('on', input.on, null, problems);
    problems.refuse();
    await tx.inventoryRound.update({ where: { id: row.id }, data: { state: 'RUNNING', begunOn: new Date(input.on), ...changed() } });
    return row.id;
  },
});

beneficiaries.command({
  name: 'closeInventoryRound',
  description: 'Closes a round whose signed minutes are filed. Nothing is recorded in it any more.',
  permission: 'inventory.record', entity: roundEntity, result: InventoryRound, operation: 'UPDATED',
  input: builder.inputType('CloseInventoryRoundInput', { description: 'A round that ends.', fields: (t) => ({ ...stepFields(t), on: t.field({ type: 'Date', required: true, description: 'Day on which it was closed.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const row = await roundFor(tx, ctx, input.id, 'CLOSE');
    const problems = new Problems(ctx);
    if (row.ppksCount === null) problems.add('id', messages.minutesNeeded);
    checkStepDay('on', input.on, row.begunOn, problems);
    problems.refuse();
    await tx.inventoryRound.update({ where: { id: row.id }, data: { state: 'CLOSED', closedOn: new Date(input.on), ...changed() } });
    return row.id;
  },
});

beneficiaries.command({
  name: 'publishInventoryRound',
  description: 'Records that the result of a closed round was explained to the public, and how: what was counted, and that it promises no aid (rule 31).',
  permission: 'inventory.publish', entity: roundEntity, result: InventoryRound, operation: 'UPDATED',
  input: builder.inputType('PublishInventoryRoundInput', {
    description: 'How the result was explained.',
    fields: (t) => ({
      ...stepFields(t),
      on: t.field({ type: 'Date', required: true, description: 'Day of the explanation.' }),
      explanation: t.string({ required: true, description: 'What the public was told, and where; names nobody. At most 2,000 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const row = await roundFor(tx, ctx, input.id, 'PUBLISH');
    const problems = new Problems(ctx);
    const explanation = requiredTextWithoutNumber('explanation', input.explanation, 2_000, problems);
    checkStepDay('on', input.on, row.begunOn, problems);
    problems.refuse();
    await tx.inventoryRound.update({ where: { id: row.id }, data: { state: 'PUBLISHED', publishedOn: new Date(input.on), explanation, ...changed() } });
    return row.id;
  },
});

beneficiaries.command({
  name: 'withdrawInventoryRound',
  description: 'Withdraws a round that is not held after all; another may take its place. What was recorded in it stands no more.',
  permission: 'inventory.plan', entity: roundEntity, result: InventoryRound, operation: 'UPDATED',
  input: builder.inputType('WithdrawInventoryRoundInput', { description: 'A round that is not held.', fields: (t) => ({ ...stepFields(t), reason: t.string({ required: true, description: 'Why, at most 500 characters.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const row = await roundFor(tx, ctx, input.id, 'WITHDRAW');
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 500, problems);
    problems.refuse();
    await tx.inventoryRound.update({ where: { id: row.id }, data: { state: 'WITHDRAWN', withdrawnReason: reason, ...changed() } });
    return row.id;
  },
});
