import { queryFromInfo } from '@pothos/plugin-prisma';
import { daysAfter } from '@pilar/domain/dates';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import { day } from '@pilar/subgraph/entity';
import { conditionsOf } from '@pilar/subgraph/lists';
import { every, sql, type Sql } from '@pilar/subgraph/sql';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { drawnColumns } from './drawn-columns.ts';
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
    const days = await readDays(ctx.db, { from, to, most, kept: every(conditionsOf(eventList, { area, filter })) });
    const ids = [...new Set(days.flatMap((row) => row.ids))];
    const rows = await readEvents(ids, ctx, info);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return days.map(({ day: on, count, ids: shown }) => ({ date: day(on) ?? '', count, events: shown.flatMap((id) => byId.get(id) ?? []) }));
  },
}));

/** The events with what is asked of them. */
async function readEvents(ids: string[], ctx: Context<Db>, info: GraphQLResolveInfo): Promise<DayRow['events']> {
  if (ids.length === 0) return [];
  const where = { id: { in: ids } };
  const drawn = drawnColumns(info);
  // Whole as far as anybody looks: other columns are read by no field that was asked for.
  if (drawn) return await ctx.db.event.findMany({ select: drawn, where }) as unknown as DayRow['events'];
  return ctx.db.event.findMany({ ...queryFromInfo({ context: ctx, info, path: ['events'] }), where });
}

type Asked = { from: string; to: string; most: number; kept: Sql };

/** Days on which something is held, with how much and the ids of the first: those of one day along their index, the few of several days beside. */
function readDays(db: RawDb, { from, to, most, kept }: Asked): Promise<{ day: Date; count: number; ids: string[] }[]> {
  const oneDay = sql`(end_date IS NULL OR end_date = date) AND ${kept}`;
  const inOrder = sql`ORDER BY start_at NULLS FIRST, title COLLATE "C", id LIMIT ${most}::int`;
  return db.$queryRaw(sql`
    WITH several AS MATERIALIZED (
      SELECT id, start_at, title, date, end_date FROM events.event WHERE end_date >= ${from}::date AND date <= ${to}::date AND end_date > date AND ${kept}),
    single AS (SELECT date AS day, count(*)::int AS count FROM events.event WHERE date BETWEEN ${from}::date AND ${to}::date AND ${oneDay} GROUP BY date),
    day AS (
      SELECT series::date AS day, coalesce(single.count, 0) + (SELECT count(*)::int FROM several WHERE series::date BETWEEN several.date AND several.end_date) AS count
      FROM generate_series(${from}::date, ${to}::date, interval '1 day') AS series LEFT JOIN single ON single.day = series::date)
    SELECT day.day, day.count, ARRAY(
      SELECT id::text FROM (
        (SELECT id, start_at, title FROM events.event WHERE date = day.day AND ${oneDay} ${inOrder})
        UNION ALL SELECT id, start_at, title FROM several WHERE day.day BETWEEN several.date AND several.end_date) AS held ${inOrder}) AS ids
    FROM day WHERE day.count > 0 ORDER BY day.day`);
}
