import type { Code } from '@pilar/domain/vocabulary';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { PolicyNotice as NoticeRow } from '../__generated__/prisma/client.ts';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { PolicyNotice } from '../policy-notice/policy-notice.ts';
import { Office, Person } from '../references/external-types.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { EventQuestionFilter, EventQuestionOrder, questionList, QuestionTopic } from './question-list.ts';

/** Notices that answers rest on; one that was withdrawn answers nothing any more. */
const noticeOf = loaderOf<Db, NoticeRow | null>(async (ctx, ids) => {
  const rows = await ctx.db.policyNotice.findMany({ where: { id: { in: [...ids] }, withdrawnAt: null } });
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id) => found.get(id) ?? null;
});

export const EventQuestion = builder.prismaObject('EventQuestion', {
  description: 'What was asked at an event (pertanyaan), by which group, and what was answered. Whoever asked is not named. Open until it has an answer.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    event: t.relation('event', { description: 'Event at which it was asked.' }),
    text: t.exposeString('text', { description: 'The question.' }),
    topic: t.field({ type: QuestionTopic, description: 'What it is about.', resolve: (row) => row.topic as Code<'QUESTION_TOPIC'> }),
    askedBy: t.field({ type: ParticipantGroupKind, nullable: true, description: 'Group that asked; null where it was not noted.', resolve: (row) => row.askedBy as Code<'PARTICIPANT_GROUP'> | null }),
    open: t.boolean({ description: 'Whether nobody has answered it.', resolve: ({ answer }) => answer === null }),
    answer: t.exposeString('answer', { nullable: true, description: 'The answer; null while nobody has answered.' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Day on which it was answered.' }),
    policyNotice: t.field({
      type: PolicyNotice, nullable: true,
      description: 'Notice that the answer rests on, of whatever state by now; null where none is named, it was withdrawn, or the viewer may not see it.',
      resolve: (row, _args, ctx) => (row.policyNoticeId === null ? null : noticeOf(ctx, row.policyNoticeId)),
    }),
    person: t.field({ type: Person, nullable: true, description: 'Person who has answered, or has to; null where none is named, or outside the viewer\'s area.', resolve: (row, _args, ctx) => events.stub(ctx, 'Person', row.ownerPersonId) }),
    office: t.field({ type: Office, nullable: true, description: 'Office that has answered, or has to; null where none is named, or outside the viewer\'s area.', resolve: (row, _args, ctx) => events.stub(ctx, 'Office', row.ownerOfficeId) }),
    ownerName: t.exposeString('ownerName', { nullable: true, description: 'Who has answered, or has to, as named (penjawab); null while it is left to the owner of the event.' }),
    area: t.field({ type: events.Region, description: 'Region whose question it is.', resolve: (row) => ({ code: row.areaCode }) }),
    keptBy: t.field({ type: events.Region, description: 'Region whose office keeps the event, and so the question.', resolve: (row) => ({ code: row.ownerCode }) }),
  }),
});

events.recordFields(EventQuestion, {
  type: 'EventQuestion',
  can: {
    answer: { permission: 'minutes.keep', description: 'Answer it; the offices of its region may, and the owner of its event.' },
    correct: { permission: 'minutes.keep', description: 'Correct what is recorded of it; only the owner of its event may.', ownerOnly: true },
    withdraw: { permission: 'minutes.keep', description: 'Withdraw it with a reason; only the owner of its event may.', ownerOnly: true },
  },
});

/** Those that stand: neither withdrawn themselves nor with their event. */
const standing = { withdrawnAt: null, event: { withdrawnAt: null } } as const;

events.entity(EventQuestion, 'minutes.read', (id, ctx) => ctx.db.eventQuestion.findFirst({ where: { id, ...standing } }));

const EventQuestionConnection = events.connection<typeof EventQuestion.$inferType>('EventQuestion', EventQuestion, { byArea: true });

builder.queryFields((t) => ({
  eventQuestion: t.prismaField({
    type: EventQuestion,
    nullable: true,
    authScopes: { may: 'minutes.read' },
    description: 'Something that was asked at an event; null when there is none that the viewer may see.',
    args: events.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await events.lookUp(ctx, 'EventQuestion', args);
      return id === null ? null : ctx.db.eventQuestion.findFirst({ ...query, where: { id, ...standing } });
    },
  }),
  eventQuestions: t.field({
    type: EventQuestionConnection,
    authScopes: { may: 'minutes.read' },
    description: 'What was asked at events, of the latest event first. Seen with the event.',
    args: { ...events.listArgs(t), filter: t.arg({ type: EventQuestionFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [EventQuestionOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => events.page(questionList, args, ctx, info),
  }),
}));

builder.objectField(Event, 'questions', (t) => t.field({
  type: EventQuestionConnection,
  nullable: true,
  authScopes: { may: 'minutes.read' },
  description: 'What was asked at it.',
  args: events.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => events.page(questionList, { ...args, order: ['OLDEST'] }, ctx, info, { scope: id, conditions: [sql`event_id = ${id}::uuid`] }),
}));
