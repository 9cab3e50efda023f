import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { words } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Prisma, SixTCheck as Row } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { SixTCheck } from './six-t-check.ts';
import { sixTEntity } from './six-t-entity.ts';
import { sixTMessages as messages } from './six-t-messages.ts';
import { judges, leads, statesOf, type FindingStep } from './six-t-rules.ts';

/** The finding, which the command holds; refused where its state does not allow the step, or the viewer would judge their own answer. */
async function findingFor(tx: Db, ctx: Context, id: string, step: FindingStep, problems: Problems): Promise<Row> {
  const row = await tx.sixTCheck.findUniqueOrThrow({ where: { id } });
  if (row.state === null) problems.add('id', messages.noFinding);
  else if (!leads(step, row.state)) problems.add('id', messages.wrongStep, { state: words('FINDING_STATE', row.state), states: words('FINDING_STATE', ...statesOf(step)) });
  else if (judges(step) && row.answeredBy === accountOf(ctx.viewer)) problems.add('id', messages.ownAnswer);
  problems.refuse();
  return row;
}

function readDue(given: string, { checkedOn }: Row, problems: Problems): Date {
  const from = day(checkedOn) ?? '';
  if (given < from) problems.add('dueOn', messages.dueBefore, { value: given, from });
  return new Date(given);
}

const stepFields = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => beneficiaries.stepFields(t, 'The finding.');

async function keep(tx: Db, { id }: Row, data: Prisma.SixTCheckUncheckedUpdateInput, problems: Problems): Promise<string> {
  problems.refuse();
  await tx.sixTCheck.update({ where: { id }, data: { ...data, ...changed() } });
  return id;
}

beneficiaries.command({
  name: 'assignSixTFinding',
  description: 'Changes who answers for a finding, or its day, with the reason.',
  permission: 'sixT.answer', entity: sixTEntity, result: SixTCheck, operation: 'UPDATED',
  input: builder.inputType('AssignSixTFindingInput', {
    description: 'Who puts a finding right, and until when.',
    fields: (t) => ({
      ...stepFields(t),
      responsible: t.string({ required: true, description: 'Who has to put it right, at most 200 characters.' }),
      dueOn: t.field({ type: 'Date', required: true, description: 'The day by which, not before the check.' }),
      reason: t.string({ required: true, description: 'Why it is changed, at most 500 characters; stands in its history.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await findingFor(tx, ctx, input.id, 'ASSIGN', problems);
    const [responsible, dueOn] = [requiredTextWithoutNumber('responsible', input.responsible, 200, problems), readDue(input.dueOn, row, problems)];
    requiredTextWithoutNumber('reason', input.reason, 500, problems);
    return keep(tx, row, { responsible, dueOn }, problems);
  },
});

beneficiaries.command({
  name: 'answerSixTFinding',
  description: 'Tells what has been done about a finding (tindak lanjut). Somebody else then closes it or sends it back (rule 39).',
  permission: 'sixT.answer', entity: sixTEntity, result: SixTCheck, operation: 'UPDATED',
  input: builder.inputType('AnswerSixTFindingInput', { description: 'What has been done.', fields: (t) => ({ ...stepFields(t), answer: t.string({ required: true, description: 'What has been done, at most 2,000 characters and no number of anybody.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await findingFor(tx, ctx, input.id, 'ANSWER', problems);
    const answer = requiredTextWithoutNumber('answer', input.answer, 2_000, problems);
    return keep(tx, row, { state: 'ANSWERED', answer, answeredOn: new Date(today()), answeredBy: accountOf(ctx.viewer) }, problems);
  },
});

beneficiaries.command({
  name: 'returnSixTFinding',
  description: 'Sends an answer back, with what is still wanting and another day. Nobody judges their own answer.',
  permission: 'sixT.answer', entity: sixTEntity, result: SixTCheck, operation: 'UPDATED',
  input: builder.inputType('ReturnSixTFindingInput', {
    description: 'Why an answer is not enough.',
    fields: (t) => ({
      ...stepFields(t),
      remark: t.string({ required: true, description: 'What is still wanting, at most 2,000 characters.' }),
      dueOn: t.field({ type: 'Date', required: true, description: 'The day by which it is now to be put right.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await findingFor(tx, ctx, input.id, 'RETURN', problems);
    const [remark, dueOn] = [requiredTextWithoutNumber('remark', input.remark, 2_000, problems), readDue(input.dueOn, row, problems)];
    return keep(tx, row, { state: 'OPEN', remark, dueOn }, problems);
  },
});

beneficiaries.command({
  name: 'closeSixTFinding',
  description: 'Closes a finding that was answered, with how that was seen. Whoever answered does not close it (rule 39).',
  permission: 'sixT.answer', entity: sixTEntity, result: SixTCheck, operation: 'UPDATED',
  input: builder.inputType('CloseSixTFindingInput', { description: 'A finding that was put right.', fields: (t) => ({ ...stepFields(t), remark: t.string({ required: true, description: 'How it was seen to be right, at most 2,000 characters.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await findingFor(tx, ctx, input.id, 'CLOSE', problems);
    const remark = requiredTextWithoutNumber('remark', input.remark, 2_000, problems);
    return keep(tx, row, { state: 'CLOSED', remark, closedOn: new Date(today()) }, problems);
  },
});
