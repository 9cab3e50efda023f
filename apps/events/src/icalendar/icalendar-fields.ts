import { label } from '@pilar/domain/vocabulary';
import { conditionsOf } from '@pilar/subgraph/lists';
import { every, sql, type Sql } from '@pilar/subgraph/sql';
import type { Context } from '@pilar/subgraph/context';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { EventFilter, eventList } from '../event/event-list.ts';
import { Event } from '../event/event.ts';
import { EventSeries } from '../series/series.ts';
import { icalendarOf } from './icalendar.ts';

/** Most events of one file: a year's plan, and no more than a calendar program takes in one go. */
const most = 500;
const organisers = { orderBy: { position: 'asc' } } as const;

builder.prismaObjectField(Event, 'icalendar', (t) => t.string({
  description: 'The event as a calendar file (text/calendar, RFC 5545). Its UID stays, SEQUENCE is the version, and what was cancelled says so.',
  select: { organisers },
  resolve: (event, _args, { language }) => icalendarOf(event.title, [event as never], language),
}));

builder.prismaObjectField(EventSeries, 'icalendar', (t) => t.string({
  description: `The events of the series that the viewer may see as a calendar file, the latest ${most}.`,
  resolve: async ({ id, title }, _args, ctx) => icalendarOf(title, await read(ctx, [sql`series_id = ${id}::uuid`]), ctx.language),
}));

builder.queryField('eventsIcalendar', (t) => t.string({
  authScopes: { may: 'event.read' },
  description: `Events of the filter as a calendar file (text/calendar, RFC 5545), the latest ${most}.`,
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Region that they concern; default: the viewer\'s.' }),
    filter: t.arg({ type: EventFilter, description: 'Which events; all when left out.' }),
  },
  resolve: async (_root, { area, filter }, ctx) => {
    const types = filter?.type?.map((type) => label('EVENT_TYPE', type, ctx.language)).join(', ');
    return icalendarOf(types ? `Pilar: ${types}` : 'Pilar', await read(ctx, conditionsOf(eventList, { area, filter })), ctx.language);
  },
}));

/** The latest events that meet the conditions, the earliest of them first. */
async function read(ctx: Context<Db>, conditions: Sql[]) {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`SELECT id::text FROM events.event WHERE withdrawn_at IS NULL AND ${every(conditions)} ORDER BY date DESC, id DESC LIMIT ${most}`);
  return ctx.db.event.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, include: { organisers }, orderBy: [{ date: 'asc' }, { id: 'asc' }] });
}
