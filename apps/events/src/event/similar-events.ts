import { sql } from '@pilar/subgraph/sql';
import type { Event as Row } from '../__generated__/prisma/client.ts';
import { builder } from '../builder.ts';
import { Event } from './event.ts';
import { likenessOf, type Likeness } from './event-likeness.ts';

/** Events of one day that are compared; a province has far fewer. */
const mostCompared = 500;
const mostShown = 5;

const SimilarEvent = builder.objectRef<{ event: Row } & Likeness>('SimilarEvent').implement({
  description: 'An event that is recorded already and may be the same.',
  fields: (t) => ({
    event: t.field({ type: Event, description: 'The event.', resolve: ({ event }) => event }),
    sameTitle: t.exposeBoolean('sameTitle', { description: 'Most words of the titles are the same.' }),
    samePlace: t.exposeBoolean('samePlace', { description: 'Most words of the venues are the same.' }),
    sameTarget: t.exposeBoolean('sameTarget', { description: 'Both are aimed at a region in common.' }),
  }),
});

builder.queryField('similarEvents', (t) => t.field({
  type: [SimilarEvent],
  authScopes: { may: 'event.record' },
  description: 'Events of the same day, as far as the viewer sees them, that may be the one about to be recorded: by title, place or target, the likeliest first, at most five.',
  args: {
    date: t.arg({ type: 'Date', required: true, description: 'Day, or first day.' }),
    title: t.arg.string({ description: 'Its title.' }),
    venue: t.arg.string({ description: 'Name of its venue.' }),
    targetAreas: t.arg({ type: ['RegionCode'], description: 'Regions it is aimed at.' }),
  },
  resolve: async (_root, { date, title, venue, targetAreas }, ctx) => {
    // An event of several days is found on each of them; two dates in the condition would miss the index of the first.
    const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT id::text FROM events.event WHERE withdrawn_at IS NULL AND date = ${date}::date
      UNION SELECT id::text FROM events.event WHERE withdrawn_at IS NULL AND end_date >= ${date}::date AND date BETWEEN ${date}::date - 31 AND ${date}::date
      LIMIT ${mostCompared}`);
    const found = await ctx.db.event.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    const asked = { title: title ?? '', venue: venue ?? '', targetAreas: targetAreas ?? [] };
    return found
      .map((event) => ({ event, ...likenessOf(asked, { title: event.title, venue: event.venueName ?? '', targetAreas: event.targetCodes }) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || a.event.title.localeCompare(b.event.title, 'id'))
      .slice(0, mostShown);
  },
}));
