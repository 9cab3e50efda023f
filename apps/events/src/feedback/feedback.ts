import { codes, type Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { averageOf } from './feedback-rules.ts';

type RatingCount = { rating: Code<'FEEDBACK_RATING'>; count: number };
/** `ratings` is null where fewer than five have answered. */
type Summary = { event: string; given: number; ratings: Readonly<Record<string, number>> | null };

export const FeedbackRating = builder.enumType('FeedbackRating', { description: 'What somebody who came thought of an event (penilaian), the best first.', values: codes('FEEDBACK_RATING') });
const FeedbackMethod = builder.enumType('FeedbackMethod', { description: 'How feedback reached the office: by the link of the event or from paper.', values: codes('FEEDBACK_METHOD') });

const FeedbackRatingCount = builder.objectRef<RatingCount>('FeedbackRatingCount').implement({
  description: 'How many gave a rating.',
  fields: (t) => ({
    rating: t.field({ type: FeedbackRating, description: 'The rating.', resolve: ({ rating }) => rating }),
    count: t.exposeInt('count', { description: 'How many gave it.' }),
  }),
});

const EventFeedbackSummary = builder.objectRef<Summary>('EventFeedbackSummary').implement({
  description: 'What those who came thought of an event, in numbers (rekap tanggapan). Where fewer than five answered, only how many did: a rating would tell who gave it.',
  fields: (t) => ({
    given: t.exposeInt('given', { description: 'How many gave feedback.' }),
    average: t.float({ nullable: true, description: 'Mean mark, from 1 (very poor) to 5 (very good); null where fewer than five answered.', resolve: (summary) => (summary.ratings === null ? null : averageOf(countsOf(summary.ratings))) }),
    ratings: t.field({ type: [FeedbackRatingCount], nullable: true, description: 'How many gave each rating, the best first, all five of them; null where fewer than five answered.', resolve: ({ ratings }) => ratings && countsOf(ratings) }),
  }),
});

function countsOf(ratings: Readonly<Record<string, number>>): RatingCount[] {
  return codes('FEEDBACK_RATING').map((rating) => ({ rating, count: ratings[rating] ?? 0 }));
}

/** Summaries of the events of a list, read together. */
const summaryOf = loaderOf<Db, Summary | null>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<Summary[]>(sql`SELECT event::text, given, ratings FROM events.feedback_counts(${[...ids]}::uuid[])`);
  const found = new Map(rows.map((row) => [row.event, row]));
  return (id) => found.get(id) ?? null;
});

export const EventFeedback = builder.prismaObject('EventFeedback', {
  description: 'What somebody who came thought of an event (tanggapan peserta). Who that was is kept nowhere.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    event: t.relation('event', { description: 'The event.' }),
    rating: t.field({ type: FeedbackRating, description: 'The rating.', resolve: (row) => row.rating as RatingCount['rating'] }),
    remark: t.exposeString('remark', { nullable: true, description: 'What they said (saran).' }),
    method: t.field({ type: FeedbackMethod, description: 'How it reached the office.', resolve: (row) => row.method as Code<'FEEDBACK_METHOD'> }),
  }),
});

events.recordFields(EventFeedback, {
  type: 'EventFeedback',
  can: { withdraw: { permission: 'participant.invite', description: 'Withdraw it with a reason; only the owner of its event may.' } },
});

events.entity(EventFeedback, 'participant.read', (id, ctx) => ctx.db.eventFeedback.findFirst({ where: { id, withdrawnAt: null, event: { withdrawnAt: null } } }));

const EventFeedbackConnection = events.connection<typeof EventFeedback.$inferType>('EventFeedback', EventFeedback);

/** Feedback of one event, what is to be learnt from first. Not by the hour, which might tell who gave it. */
const feedbackList: ListDefinition<object, 'RATING'> = {
  name: 'eventFeedback',
  table: 'events.event_feedback',
  model: 'eventFeedback',
  always: sql`withdrawn_at IS NULL`,
  orders: { RATING: [{ expression: `array_position('{${codes('FEEDBACK_RATING').toReversed().join(',')}}'::text[], rating)`, type: 'int' }] },
  defaultOrder: 'RATING',
  where: () => [],
};

builder.objectFields(Event, (t) => ({
  feedback: t.field({
    type: EventFeedbackSummary,
    nullable: true,
    description: 'What those who came thought of it, in numbers, for whoever reads the event; null while nobody has said.',
    resolve: ({ id }, _args, ctx) => summaryOf(ctx, id),
  }),
  feedbackGiven: t.field({
    type: EventFeedbackConnection,
    nullable: true,
    authScopes: { may: 'participant.read' },
    description: 'Each feedback, the lowest rating first, where the event is kept; elsewhere none. Nothing tells who gave it.',
    args: events.pageArgs(t),
    resolve: ({ id }, args, ctx, info) => events.page(feedbackList, args, ctx, info, { scope: id, conditions: [sql`event_id = ${id}::uuid`] }),
  }),
}));
