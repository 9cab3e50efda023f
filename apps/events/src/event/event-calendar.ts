import { queryFromInfo } from '@pothos/plugin-prisma';
import { daysAfter } from '@pilar/domain/dates';
import { requestError } from '@pilar/subgraph/errors';
import { day } from '@pilar/subgraph/entity';
import { conditionsOf } from '@pilar/subgraph/lists';
import { every, sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import { messages } from '../messages.ts';
import { EventFilter, eventList } from './event-list.ts';
import { Event } from './event.ts';

/** Most days at once: six weeks, as a month is drawn, and some more for a list of what is to come. */
const mostDays = 62;
const mostPerDay = 100;

type DayRow = { date: string; count: number; events: (typeof Event)['$inferType'][] };

const CalendarDay = builder.objectRef<DayRow>('CalendarDay').implement({
  description: 'A day on which something is held (tanggal kalender).',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day.' }),
    count: t.exposeInt('count', { description: 'Events of the day; one of several days counts on each of them.' }),
    events: t.field({ type: [Event], description: 'The first of them: those whose hour is not known, then by hour.', resolve: ({ events }) => events }),
  }),
});

builder.queryField('eventCalendar', (t) => t.field({
  type: [CalendarDay],
  authScopes: { may: 'event.read' },
  description: 'Events that concern the area, by day. Days without one are left out.',
  args: {
    from: t.arg({ type: 'Date', required: true, description: 'First day.' }),
    to: t.arg({ type: 'Date', required: true, description: `Last day, at most ${mostDays} days in all.` }),
    area: t.arg({ type: 'RegionCode', description: 'Region that they concern; default: the viewer\'s.' }),
    filter: t.arg({ type: EventFilter, description: 'Which events; all when left out.' }),
    perDay: t.arg.int({ defaultValue: 3, description: `Events of a day that are read, at most ${mostPerDay}; the others are only counted.` }),
  },
  resolve: async (_root, { from, to, area, filter, perDay }, ctx, info) => {
    if (to < from) throw requestError(ctx, 'BAD_USER_INPUT', messages.calendarOrder, { from, to });
    if (to > daysAfter(from, mostDays - 1)) throw requestError(ctx, 'BAD_USER_INPUT', messages.calendarLength, { max: mostDays, from, to });
    const most = perDay ?? 3;
    if (most < 0 || most > mostPerDay) throw requestError(ctx, 'BAD_USER_INPUT', messages.calendarPerDay, { max: mostPerDay, value: most });
    const days = await ctx.db.$queryRaw<{ day: Date; count: number; ids: string[] }[]>(sql`
      SELECT held.day, count(*)::int AS count,
        coalesce((array_agg(found.id::text ORDER BY found.start_at IS NOT NULL, found.start_at, found.title COLLATE "C", found.id))[1:${most}::int], '{}') AS ids
      FROM (SELECT id, title, date, CASE WHEN end_date IS NULL THEN date ELSE end_date END AS last, start_at FROM events.event
        WHERE (date BETWEEN ${from}::date AND ${to}::date OR (end_date >= ${from}::date AND date < ${from}::date))
          AND ${every(conditionsOf(eventList, { area, filter }))}) AS found
      CROSS JOIN LATERAL (SELECT generate_series(greatest(found.date, ${from}::date), least(found.last, ${to}::date), interval '1 day')::date AS day) AS held
      GROUP BY held.day ORDER BY held.day`);
    const ids = [...new Set(days.flatMap((row) => row.ids))];
    const query = queryFromInfo({ context: ctx, info, path: ['events'] });
    const rows = ids.length > 0 ? await ctx.db.event.findMany({ ...query, where: { id: { in: ids } } }) : [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    return days.map(({ day: on, count, ids: shown }) => ({ date: day(on) ?? '', count, events: shown.flatMap((id) => byId.get(id) ?? []) }));
  },
}));
