import { today } from '@pilar/domain/dates';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { Complaint, ComplaintChannel, ComplaintStateType } from './complaint.ts';
import { ComplaintCategoryType } from './complaint-rule.ts';

const ComplaintFilter = builder.inputType('ComplaintFilter', {
  description: 'Which complaints.',
  fields: (t) => ({
    number: t.string({ description: 'Its number, whole.' }),
    category: t.field({ type: [ComplaintCategoryType], description: 'What they are about.' }),
    channel: t.field({ type: [ComplaintChannel], description: 'By which way they came.' }),
    state: t.field({ type: [ComplaintStateType], description: 'How far they are; all that have not ended when left out.' }),
    overdue: t.boolean({ description: 'Only those past the day of their next step.' }),
    mine: t.boolean({ description: 'Only those that the viewer handles.' }),
    from: t.field({ type: 'Date', description: 'Received on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Received on or before this day.' }),
  }),
});

const ComplaintOrder = builder.enumType('ComplaintOrder', {
  description: 'Order of complaints.',
  values: { DUE: { description: 'What is due first, first.' }, RECEIVED_DESC: { description: 'Last received first.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it. */
export const complaintList: ListDefinition<typeof ComplaintFilter.$inferInput, 'DUE' | 'RECEIVED_DESC' | 'AREA'> = {
  name: 'complaints',
  table: 'beneficiaries.complaint',
  model: 'complaint',
  orders: {
    DUE: [{ expression: 'coalesce(due_on, \'9999-12-31\'::date)', type: 'date' }],
    RECEIVED_DESC: [{ expression: 'received_on', type: 'date', descending: true }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'DUE',
  where: ({ number, category, channel, state, overdue, mine, from, to }) => [
    ...(state?.length ? [sql`state = ANY(${state})`] : number?.trim() ? [] : [sql`state NOT IN ('CLOSED', 'REJECTED')`]),
    ...(number?.trim() ? [sql`number = ${number.trim().toUpperCase()}`] : []),
    ...(category?.length ? [sql`category = ANY(${category})`] : []),
    ...(channel?.length ? [sql`channel = ANY(${channel})`] : []),
    ...(overdue ? [sql`due_on < ${today()}::date`] : []),
    ...(mine ? [sql`assigned_to = (SELECT current_setting('pilar.account', true))`] : []),
    ...(from ? [sql`received_on >= ${from}::date`] : []),
    ...(to ? [sql`received_on <= ${to}::date`] : []),
  ],
};

const ComplaintConnection = beneficiaries.connection<typeof Complaint.$inferType>('Complaint', Complaint, { byArea: true });

builder.queryFields((t) => ({
  complaint: t.prismaField({
    type: Complaint,
    nullable: true,
    authScopes: { may: 'complaint.read' },
    description: 'A complaint; null when there is none that the viewer may see.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'Complaint', args);
      return id === null ? null : ctx.db.complaint.findUnique({ ...query, where: { id } });
    },
  }),
  complaints: t.field({
    type: ComplaintConnection,
    authScopes: { may: 'complaint.read' },
    description: 'Complaints that the viewer may see, those that have ended only when asked for by their state or number.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: ComplaintFilter, description: 'Which rows; all that have not ended when left out.' }), order: t.arg({ type: [ComplaintOrder], description: 'Order of the rows, the first rule before the next.' }) },
    // What is left out is said by the filter, so there is always one.
    resolve: (_root, args, ctx, info) => beneficiaries.page(complaintList, { ...args, filter: args.filter ?? {} }, ctx, info),
  }),
}));

beneficiaries.exportable('COMPLAINTS', complaintList, {
  number: 'number',
  receivedOn: 'received_on',
  channel: 'channel',
  category: 'category',
  area: 'area_code',
  handledBy: 'owner_code',
  state: 'state',
  dueOn: 'due_on',
  late: 'late',
  answeredOn: 'answered_on',
  endedOn: 'ended_on',
  rejection: 'rejection',
});
