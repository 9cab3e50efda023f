import type { Context } from '@pilar/subgraph/context';
import { allowed } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { say, type Message } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { taskEntity } from './task-entity.ts';
import { mayDismiss } from './task-rules.ts';
import { Task } from './task.ts';

/** What each of them takes: which task, as it was read. */
const taskFields = (t: unknown) => {
  const { idempotencyKey, id, version } = identity.correctionFields(t);
  return { idempotencyKey, id, version };
};

const TakeTaskInput = builder.inputType('TakeTaskInput', { description: 'A task to take for oneself.', fields: taskFields });
const ReleaseTaskInput = builder.inputType('ReleaseTaskInput', { description: 'A task to give back.', fields: taskFields });
const DismissTaskInput = builder.inputType('DismissTaskInput', {
  description: 'A task to put aside.',
  fields: (t) => ({ ...taskFields(t), reason: t.string({ required: true, description: 'Why it is not to be done, at most 500 characters.' }) }),
});

function refuse(ctx: Context, message: Message): InvalidInput {
  return new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, message) }]);
}

/** The task, which is open. Its record has been locked and its version compared. */
async function openTask(tx: Db, ctx: Context, id: string) {
  const task = await tx.task.findUniqueOrThrow({ where: { id } });
  if (task.doneAt) throw refuse(ctx, messages.taskDone);
  return task;
}

const common = { permission: 'task.take', entity: taskEntity, result: Task, operation: 'UPDATED' } as const;

identity.command({
  ...common,
  name: 'takeTask',
  description: 'Takes a task for oneself, so that colleagues leave it alone.',
  input: TakeTaskInput,
  run: async ({ input, tx, ctx }) => {
    const { id, assigneeId } = await openTask(tx, ctx, input.id);
    if (assigneeId !== null && assigneeId !== accountOf(ctx.viewer)) throw refuse(ctx, messages.taskTaken);
    await tx.task.update({ where: { id }, data: { assigneeId: accountOf(ctx.viewer), ...changed() } });
    return id;
  },
});

identity.command({
  ...common,
  name: 'releaseTask',
  description: 'Gives a task back, so that others may take it: one\'s own, or for the regency and the province also a colleague\'s.',
  input: ReleaseTaskInput,
  run: async ({ input, tx, ctx }) => {
    const { id, assigneeId } = await openTask(tx, ctx, input.id);
    if (assigneeId === null) throw refuse(ctx, messages.taskNotTaken);
    if (assigneeId !== accountOf(ctx.viewer) && !allowed(ctx, 'task.assign')) throw new NotAllowed(say(ctx.language, messages.taskOfAnother), ['id']);
    await tx.task.update({ where: { id }, data: { assigneeId: null, ...changed() } });
    return id;
  },
});

identity.command({
  ...common,
  name: 'dismissTask',
  description: 'Puts a task aside with a reason, where its kind allows. It comes back when its record asks for another day.',
  input: DismissTaskInput,
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const dismissedReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    const { id, kind } = await openTask(tx, ctx, input.id);
    if (!mayDismiss(kind)) throw refuse(ctx, messages.taskNeeded);
    await tx.task.update({ where: { id }, data: { doneAt: new Date(), dismissedReason, ...changed() } });
    return id;
  },
});
