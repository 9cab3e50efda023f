import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { FindingSeverity } from './finding.ts';
import { questionsOf } from './instrument-rules.ts';
import { Monitoring } from './monitoring.ts';
import { monitoringEntity } from './monitoring-entity.ts';
import { monitoringFor } from './monitoring-input.ts';
import { monitoringMessages as messages } from './monitoring-messages.ts';

/** Most findings of one monitoring. */
const most = 100;
/** States in which findings are followed up. */
const followed = ['VISITED', 'SCORED', 'FOLLOW_UP'] as const;
const common = { idempotencyKey: 'New for each change, 8 to 100 characters, such as a UUID.', id: 'The monitoring.', version: 'Version that was read.', finding: 'The finding.' };

/** Counts anew what is open, under the monitoring's lock; a scored one with findings open is in follow-up. */
async function recount(tx: Db, id: string, state: string): Promise<void> {
  const open = await tx.monitoringFinding.findMany({ where: { monitoringId: id, state: { not: 'CLOSED' } }, orderBy: { due: 'asc' }, select: { due: true } });
  const next = state === 'SCORED' && open.length > 0 ? 'FOLLOW_UP' : state;
  await tx.monitoring.update({ where: { id }, data: { openFindings: open.length, nextDue: open[0]?.due ?? null, state: next, ...changed() } });
}

/** Notes a day before the visit: a finding that is entered from an old paper may be due in the past. */
function checkDue(problems: Problems, due: string, visitedOn: Date | null): void {
  const visit = day(visitedOn) ?? due;
  if (due < visit) problems.add('due', messages.dueBeforeVisit, { value: due, visit });
}

/** The finding that the input names, one of the monitoring's; what stands against it is noted. */
async function findingOf(tx: Db, ctx: Context, monitoring: string, given: string) {
  const problems = new Problems(ctx);
  const found = isId(given) ? await tx.monitoringFinding.findUnique({ where: { id: given } }) : null;
  if (found?.monitoringId !== monitoring) problems.add('finding', messages.unknownFinding, { value: given.slice(0, 60) });
  else if (found.state === 'CLOSED') problems.add('finding', messages.findingClosed);
  return { problems, finding: found };
}

const AddFindingInput = builder.inputType('AddFindingInput', {
  description: 'Something found wanting.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    text: t.string({ required: true, description: 'What is wanting, at most 2,000 characters.' }),
    severity: t.field({ type: FindingSeverity, required: true, description: 'How grave it is.' }),
    responsible: t.string({ required: true, description: 'Who has to put it right, at most 200 characters.' }),
    due: t.field({ type: 'Date', required: true, description: 'Day by which; not before the visit.' }),
    question: t.string({ description: 'Code of the question that it came up at.' }),
  }),
});

institutions.command({
  name: 'addFinding',
  description: 'Adds a finding to a monitoring that has been visited. It stays open until it is closed.',
  permission: 'monitoring.score',
  entity: monitoringEntity,
  result: Monitoring,
  input: AddFindingInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, 'ADD_FINDING');
    const problems = new Problems(ctx);
    const text = problems.requiredText('text', input.text, 2_000);
    const responsible = problems.requiredText('responsible', input.responsible, 200);
    checkDue(problems, input.due, row.visitedOn);
    if (input.question && !questionsOf(row.sections).some(({ code }) => code === input.question)) problems.add('question', messages.unknownQuestion, { value: input.question.slice(0, 20) });
    if (await tx.monitoringFinding.count({ where: { monitoringId: row.id } }) >= most) problems.add('id', messages.tooManyFindings, { max: most });
    problems.refuse();
    await tx.monitoringFinding.create({
      data: { id: newId(), monitoringId: row.id, areaCode: row.areaCode, ownerCode: row.ownerCode, question: input.question || null, text, severity: input.severity, responsible, due: new Date(input.due) },
    });
    await recount(tx, row.id, row.state);
    return row.id;
  },
});

const AnswerFindingInput = builder.inputType('AnswerFindingInput', {
  description: 'What has been done about a finding.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    finding: t.id({ required: true, description: common.finding }),
    answer: t.string({ required: true, description: 'What has been done, at most 2,000 characters.' }),
  }),
});

institutions.command({
  name: 'answerFinding',
  description: 'Records what has been done about a finding (tindak lanjut), by the institution itself or for it; the office then closes it or sends it back.',
  permission: 'monitoring.answer',
  entity: monitoringEntity,
  result: Monitoring,
  input: AnswerFindingInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, followed);
    const { problems, finding } = await findingOf(tx, ctx, row.id, input.finding);
    const answer = problems.requiredText('answer', input.answer, 2_000);
    problems.refuse();
    await tx.monitoringFinding.update({ where: { id: finding?.id }, data: { state: 'ANSWERED', answer, answeredOn: new Date(today()) } });
    await recount(tx, row.id, row.state);
    return row.id;
  },
});

const ReturnFindingInput = builder.inputType('ReturnFindingInput', {
  description: 'Why an answer is not enough.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    finding: t.id({ required: true, description: common.finding }),
    remark: t.string({ required: true, description: 'What is still wanting, at most 2,000 characters.' }),
    due: t.field({ type: 'Date', required: true, description: 'Day by which it is now to be put right; not before the visit.' }),
  }),
});

institutions.command({
  name: 'returnFinding',
  description: 'Opens an answered finding again, with the reason and another day.',
  permission: 'monitoring.score',
  entity: monitoringEntity,
  result: Monitoring,
  input: ReturnFindingInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, followed);
    const { problems, finding } = await findingOf(tx, ctx, row.id, input.finding);
    const remark = problems.requiredText('remark', input.remark, 2_000);
    if (finding?.state === 'OPEN') problems.add('finding', messages.findingNotAnswered);
    checkDue(problems, input.due, row.visitedOn);
    problems.refuse();
    await tx.monitoringFinding.update({ where: { id: finding?.id }, data: { state: 'OPEN', remark, due: new Date(input.due) } });
    await recount(tx, row.id, row.state);
    return row.id;
  },
});

const CloseFindingInput = builder.inputType('CloseFindingInput', {
  description: 'A finding to close.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    finding: t.id({ required: true, description: common.finding }),
    remark: t.string({ description: 'How it was found to be put right.' }),
  }),
});

institutions.command({
  name: 'closeFinding',
  description: 'Closes a finding that has been answered.',
  permission: 'monitoring.score',
  entity: monitoringEntity,
  result: Monitoring,
  input: CloseFindingInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, followed);
    const { problems, finding } = await findingOf(tx, ctx, row.id, input.finding);
    if (finding?.state === 'OPEN') problems.add('finding', messages.findingNotAnswered);
    const remark = problems.text('remark', input.remark, 2_000) ?? null;
    problems.refuse();
    await tx.monitoringFinding.update({ where: { id: finding?.id }, data: { state: 'CLOSED', remark, closedOn: new Date(today()) } });
    await recount(tx, row.id, row.state);
    return row.id;
  },
});

const CloseMonitoringInput = builder.inputType('CloseMonitoringInput', {
  description: 'A monitoring to close.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
  }),
});

institutions.command({
  name: 'closeMonitoring',
  description: 'Closes a monitoring of the year, once it is scored and all its findings are closed.',
  permission: 'monitoring.score',
  entity: monitoringEntity,
  result: Monitoring,
  input: CloseMonitoringInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, 'CLOSE');
    const problems = new Problems(ctx);
    if (row.openFindings > 0) problems.add('id', messages.findingsOpen, { count: row.openFindings });
    problems.refuse();
    await tx.monitoring.update({ where: { id: row.id }, data: { state: 'CLOSED', closedOn: new Date(today()), ...changed() } });
    return row.id;
  },
});
