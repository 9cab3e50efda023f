import { today } from '@pilar/domain/dates';
import { allowed } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { LegalBasis } from '../references/external-types.ts';
import { inState, NoticeState, PolicyNoticeFilter, policyNoticeList, PolicyNoticeOrder } from './policy-notice-list.ts';
import { noticeState } from './policy-notice-rules.ts';

/** The state of a stored notice on a day. */
export function stateOn({ validFrom, validTo, supersededOn }: { validFrom: Date; validTo: Date | null; supersededOn: Date | null }, on: string) {
  return noticeState({ validFrom: day(validFrom) ?? '', validTo: day(validTo), supersededOn: day(supersededOn) }, on);
}

export const PolicyNotice = builder.prismaObject('PolicyNotice', {
  description: 'What holds (ketentuan), with its days, its source and what took its place, so that whoever works in the field tells people right. Its state follows from its days (rule 43).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    statement: t.exposeString('statement', { description: 'What holds, in one sentence.' }),
    explanation: t.exposeString('explanation', { nullable: true, description: 'How it is to be explained.' }),
    event: t.prismaField({
      type: Event, nullable: true, description: 'Event at which it was said; null where none is named, or the viewer may not see it.',
      select: { eventId: true },
      resolve: (query, { eventId }, _args, ctx) => (eventId === null ? null : ctx.db.event.findFirst({ ...query, where: { id: eventId, withdrawnAt: null } })),
    }),
    legalBasis: t.field({ type: LegalBasis, nullable: true, description: 'Law it rests on; null where none is named.', resolve: (row, _args, ctx) => events.stub(ctx, 'LegalBasis', row.legalBasisId) }),
    area: t.field({ type: events.Region, description: 'Region in which it holds, with all below it.', resolve: (row) => ({ code: row.areaCode }) }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day on which it holds.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day; null when it has no end yet.' }),
    state: t.field({
      type: NoticeState, description: 'Whether it holds on a day.',
      args: { asOf: t.arg({ type: 'Date', description: 'The day; default: today.' }) },
      resolve: (row, { asOf }) => stateOn(row, asOf ?? today()),
    }),
    supersededBy: t.relation('supersededBy', { nullable: true, description: 'Notice that took or takes its place.' }),
    supersededOn: t.expose('supersededOn', { type: 'Date', nullable: true, description: 'Day on which that one takes its place.' }),
    supersedes: t.relation('supersedes', { description: 'Notices in whose place it stands.', query: { where: { withdrawnAt: null }, orderBy: { validFrom: 'asc' } } }),
  }),
});

events.recordFields(PolicyNotice, {
  type: 'PolicyNotice',
  can: {
    correct: { permission: 'notice.issue', description: 'Correct it; only its owner may.', ownerOnly: true },
    withdraw: { permission: 'notice.issue', description: 'Withdraw it with a reason; only its owner may.', ownerOnly: true },
  },
});

events.entity(PolicyNotice, 'notice.read', (id, ctx) => ctx.db.policyNotice.findFirst({ where: { id, withdrawnAt: null } }));

const PolicyNoticeConnection = events.connection<typeof PolicyNotice.$inferType>('PolicyNotice', PolicyNotice, { byArea: true });

builder.queryFields((t) => ({
  policyNotice: t.prismaField({
    type: PolicyNotice,
    nullable: true,
    authScopes: { may: 'notice.read' },
    description: 'A policy notice, of whatever state, so that an old link tells what holds now; null when there is none that the viewer may see.',
    args: events.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await events.lookUp(ctx, 'PolicyNotice', args);
      return id === null ? null : ctx.db.policyNotice.findFirst({ ...query, where: { id, withdrawnAt: null } });
    },
  }),
  policyNotices: t.field({
    type: PolicyNoticeConnection,
    authScopes: { may: 'notice.read' },
    description: 'Policy notices of the viewer\'s area, of what lies inside it and of the areas above it, latest first. Whoever works in the field (without notice.readAll) gets what is in force today, whatever is asked (rule 43).',
    args: { ...events.listArgs(t), filter: t.arg({ type: PolicyNoticeFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PolicyNoticeOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => events.page(policyNoticeList, args, ctx, info, { scope: '', conditions: [allowed(ctx, 'notice.readAll') ? sql`true` : inState('IN_FORCE', today())] }),
  }),
}));

builder.objectField(Event, 'policyNotices', (t) => t.field({
  type: [PolicyNotice],
  nullable: true,
  authScopes: { may: 'notice.read' },
  description: 'Notices made of what was said at it, of whatever state.',
  resolve: ({ id }, _args, ctx) => ctx.db.policyNotice.findMany({ where: { eventId: id, withdrawnAt: null }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }], take: 100 }),
}));
