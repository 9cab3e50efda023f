import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { builder, events } from '../builder.ts';
import { Office, Person } from '../references/external-types.ts';
import { ActionItemFilter, actionItemList, ActionItemOrder, ActionState } from './action-item-list.ts';
import { isOpen, nextStates } from './action-item-rules.ts';

builder.prismaObject('ActionDiscussion', {
  description: 'A later meeting at which an action item came up again (rule 25).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    event: t.relation('event', { description: 'The meeting.' }),
    state: t.field({ type: ActionState, description: 'State in which the meeting left it.', resolve: (row) => row.state as Code<'ACTION_STATE'> }),
    due: t.expose('due', { type: 'Date', description: 'Day by which it was to be done from then on.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'What was said of it.' }),
  }),
});

export const ActionItem = builder.prismaObject('ActionItem', {
  description: 'What a meeting left to be done (tindak lanjut), followed until it is done or dropped. What is open in a district comes up again at its next coordination meeting (rule 25).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    event: t.relation('event', { description: 'Event at which it was agreed.' }),
    text: t.exposeString('text', { description: 'What is to be done.' }),
    person: t.field({ type: Person, nullable: true, description: 'Person who has to do it; null where none is named, or outside the viewer\'s area.', resolve: (row, _args, ctx) => events.stub(ctx, 'Person', row.ownerPersonId) }),
    office: t.field({ type: Office, nullable: true, description: 'Office that has to do it; null where none is named, or outside the viewer\'s area.', resolve: (row, _args, ctx) => events.stub(ctx, 'Office', row.ownerOfficeId) }),
    ownerName: t.exposeString('ownerName', { description: 'Who has to do it, as named at the meeting (penanggung jawab).' }),
    due: t.expose('due', { type: 'Date', description: 'Day by which it is to be done (tenggat).' }),
    overdue: t.boolean({ description: 'Whether that day has passed and it is neither done nor dropped.', resolve: ({ state, due }) => isOpen(state) && due < new Date(today()) }),
    area: t.field({ type: events.Region, description: 'Region in which it is to be done.', resolve: (row) => ({ code: row.areaCode }) }),
    state: t.field({ type: ActionState, description: 'How far it is.', resolve: (row) => row.state as Code<'ACTION_STATE'> }),
    nextStates: t.field({
      type: [ActionState], description: 'States to which the viewer may move it now.',
      resolve: (row, _args, ctx) => (allowed(ctx, 'action.move') && [row.areaCode, row.ownerCode].some((code) => covers(ctx.viewer.grant.area, code)) ? nextStates(row.state as Code<'ACTION_STATE'>) : []),
    }),
    remark: t.exposeString('remark', { nullable: true, description: 'How it was done, or why it was dropped or opened again.' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Day on which it was done or dropped.' }),
    discussions: t.relation('discussions', { description: 'Later meetings at which it came up again, the first one first.', query: { where: { event: { withdrawnAt: null } }, orderBy: { event: { date: 'asc' } } } }),
  }),
});

events.recordFields(ActionItem, {
  type: 'ActionItem',
  can: {
    correct: { permission: 'minutes.keep', description: 'Correct what it says; only the owner of its event may.', ownerOnly: true },
    move: { permission: 'action.move', description: 'Move it on; who works where it is to be done may, and the owner of its event.' },
  },
});

events.entity(ActionItem, 'minutes.read', (id, ctx) => ctx.db.actionItem.findFirst({ where: { id, event: { withdrawnAt: null } } }));

export const ActionItemConnection = events.connection<typeof ActionItem.$inferType>('ActionItem', ActionItem, { byArea: true });

builder.queryFields((t) => ({
  actionItem: t.prismaField({
    type: ActionItem,
    nullable: true,
    authScopes: { may: 'minutes.read' },
    description: 'Something that a meeting left to be done; null when there is none that the viewer may see.',
    args: events.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await events.lookUp(ctx, 'ActionItem', args);
      return id === null ? null : ctx.db.actionItem.findFirst({ ...query, where: { id, event: { withdrawnAt: null } } });
    },
  }),
  actionItems: t.field({
    type: ActionItemConnection,
    authScopes: { may: 'minutes.read' },
    description: 'What meetings left to be done, first due first. Seen with the event that left it.',
    args: { ...events.listArgs(t), filter: t.arg({ type: ActionItemFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ActionItemOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => events.page(actionItemList, args, ctx, info),
  }),
}));

