import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import { isOverdue, mayDismiss } from './task-rules.ts';

const TaskKind = builder.enumType('TaskKind', { description: 'What is to be done (jenis tugas).', values: codes('TASK_KIND') });

type Subject = { type: string; id: string; label: string | null };
const TaskSubject = builder.objectRef<Subject>('TaskSubject').implement({
  description: 'The record that asks for something.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'Its type, such as Event.' }),
    id: t.exposeID('id', { description: 'Its id.' }),
    label: t.exposeString('label', { nullable: true, description: 'Its name when it last told of itself; null for one without.' }),
  }),
});

const TaskDetail = builder.objectRef<{ name: string; value: string }>('TaskDetail').implement({
  description: 'Something that a task\'s sentence names: a code or a date, never what somebody typed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is, such as "missing".' }),
    value: t.exposeString('value', { description: 'The code or date; several codes with commas between.' }),
  }),
});

const permissions = builder.objectRef<Record<'take' | 'release' | 'dismiss', boolean>>('TaskPermissions').implement({
  description: 'What the viewer may do with this task.',
  fields: (t) => ({
    take: t.exposeBoolean('take', { description: 'Take it for oneself.' }),
    release: t.exposeBoolean('release', { description: 'Give it back.' }),
    dismiss: t.exposeBoolean('dismiss', { description: 'Put it aside with a reason.' }),
  }),
});

export const Task = builder.prismaObject('Task', {
  description: 'Something that a record asks of the viewer\'s role in its area until a day (tugas). It appears and is done by itself, as the record changes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: TaskKind, description: 'What is to be done.', resolve: (row) => row.kind as Code<'TASK_KIND'> }),
    subject: t.field({ type: TaskSubject, description: 'The record that asks for it.', resolve: (row) => ({ type: row.subjectType, id: row.subjectId, label: row.subjectLabel || null }) }),
    area: t.field({ type: identity.Region, description: 'Region where it is to be done.', resolve: (row) => ({ code: row.areaCode }) }),
    from: t.expose('fromDay', { type: 'Date', description: 'First day it shows.' }),
    due: t.expose('due', { type: 'Date', description: 'Day by which it is to be done.' }),
    overdue: t.boolean({ description: 'Whether that day is past and it is not done.', resolve: (row) => isOverdue(row, today()) }),
    details: t.field({ type: [TaskDetail], description: 'What its sentence names beside the record.', resolve: (row) => Object.entries(row.params as Record<string, string>).map(([name, value]) => ({ name, value })) }),
    taken: t.boolean({ description: 'Whether somebody has taken it.', resolve: (row) => row.assigneeId !== null }),
    mine: t.boolean({ description: 'Whether the viewer has taken it.', resolve: (row, _args, { viewer }) => row.assigneeId !== null && row.assigneeId === accountOf(viewer) }),
    assignee: t.field({ type: Account, nullable: true, description: 'Who has taken it; null for nobody, and for an account that the viewer may not see.', resolve: (row, _args, ctx) => (row.assigneeId === null ? null : findAccount(row.assigneeId, ctx)) }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, description: 'When the record stopped asking for it, or it was dismissed.' }),
    dismissedReason: t.exposeString('dismissedReason', { nullable: true, description: 'Why it was dismissed.' }),
    version: t.exposeInt('version', { description: 'Grows by one with each change; a mutation takes the one it read.' }),
    viewerCan: t.field({
      type: permissions,
      description: 'What the viewer may do with it.',
      resolve: ({ assigneeId, doneAt, kind }, _args, ctx) => {
        const open = doneAt === null && allowed(ctx, 'task.take');
        const mine = assigneeId === accountOf(ctx.viewer);
        return { take: open && assigneeId === null, release: open && assigneeId !== null && (mine || allowed(ctx, 'task.assign')), dismiss: open && mayDismiss(kind) };
      },
    }),
  }),
});

identity.entity(Task, 'task.read', (id, ctx) => ctx.db.task.findUnique({ where: { id } }));

const TaskFilter = builder.inputType('TaskFilter', {
  description: 'Which tasks; open ones when left out.',
  fields: (t) => ({
    kind: t.field({ type: [TaskKind], description: 'Kinds.' }),
    mine: t.boolean({ description: 'True: those that the viewer has taken. False: those that nobody has taken.' }),
    overdue: t.boolean({ description: 'True: those past their day. False: all others.' }),
    dueUntil: t.field({ type: 'Date', description: 'Due on or before this day.' }),
    done: t.boolean({ description: 'True: those that are done or dismissed, in place of the open ones.' }),
  }),
});

const tasks: ListDefinition<typeof TaskFilter.$inferInput & { account: string }, 'DUE'> = {
  name: 'tasks',
  table: 'identity.task',
  model: 'task',
  orders: { DUE: [{ expression: 'due', type: 'date' }] },
  defaultOrder: 'DUE',
  where: ({ kind, mine, overdue, dueUntil, account }) => [
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(mine === true ? [sql`assignee_id = ${account}::uuid`] : []),
    ...(mine === false ? [sql`assignee_id IS NULL`] : []),
    ...(overdue === true ? [sql`due < ${today()}::date`] : []),
    ...(overdue === false ? [sql`due >= ${today()}::date`] : []),
    ...(dueUntil ? [sql`due <= ${dueUntil}::date`] : []),
  ],
};

const TaskConnection = identity.connection<typeof Task.$inferType>('Task', Task);

builder.queryField('tasks', (t) => t.field({
  type: TaskConnection,
  authScopes: { may: 'task.read' },
  description: 'The inbox (kotak tugas): what is asked of the viewer\'s role in its area, from all parts, by deadline.',
  args: { ...identity.listArgs(t), filter: t.arg({ type: TaskFilter, description: 'Which tasks; open ones when left out.' }) },
  resolve: (_root, { filter, ...args }, ctx, info) => identity.page(tasks, { ...args, filter: { ...filter, account: accountOf(ctx.viewer) } }, ctx, info, {
    scope: filter?.done ? 'done' : 'open',
    // From its first day on; done tasks are told whenever they were to show.
    conditions: [filter?.done ? sql`done_at IS NOT NULL` : sql`done_at IS NULL AND from_day <= ${today()}::date`],
  }),
}));
