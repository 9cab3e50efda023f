import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Event } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';

/**
 * For each participant the other events at the same time to which the same person is invited. Of an event without hours the whole
 * day counts. Read with the viewer's own policies: an event that they may not see is no clash that they are told of.
 */
export const clashesOf = loaderOf<Db, Event[]>(async (ctx, ids) => {
  const pairs = await ctx.db.$queryRaw<{ participant: string; event: string }[]>(sql`
    SELECT own.id::text AS participant, there.id::text AS event
    FROM events.participant AS own
    JOIN events.event AS here ON here.id = own.event_id
    JOIN events.participant AS other ON other.person_id = own.person_id AND other.event_id <> own.event_id AND other.removed_at IS NULL AND other.state NOT IN ('EXCUSED', 'ABSENT')
      AND other.event_date BETWEEN here.date - 31 AND CASE WHEN here.end_date IS NULL THEN here.date ELSE here.end_date END
    JOIN events.event AS there ON there.id = other.event_id AND there.withdrawn_at IS NULL AND there.state NOT IN ('CANCELLED', 'POSTPONED')
    WHERE own.id = ANY(${[...ids]}::uuid[])
      AND daterange(here.date, CASE WHEN here.end_date IS NULL THEN here.date ELSE here.end_date END, '[]') && daterange(there.date, CASE WHEN there.end_date IS NULL THEN there.date ELSE there.end_date END, '[]')
      AND (here.end_date IS NOT NULL OR there.end_date IS NOT NULL OR here.start_at IS NULL OR there.start_at IS NULL
        OR (here.start_at < coalesce(there.end_at, 'infinity') AND there.start_at < coalesce(here.end_at, 'infinity')))`);
  const found = await ctx.db.event.findMany({ where: { id: { in: [...new Set(pairs.map(({ event }) => event))] } }, orderBy: [{ date: 'asc' }, { id: 'asc' }] });
  return (id) => {
    const there = new Set(pairs.filter(({ participant }) => participant === id).map(({ event }) => event));
    return found.filter((event) => there.has(event.id));
  };
});
