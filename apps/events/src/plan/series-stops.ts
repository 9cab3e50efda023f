import { covers, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import { regionsWithin } from '@pilar/domain/regions';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { EventSeries } from '../series/series.ts';

type StopRow = { code: string; held: number; last: string | null; next: string | null };
type EventRow = (typeof Event)['$inferType'];
type Told = { code: string; held: number; last: EventRow | null; next: EventRow | null };

const SeriesStop = builder.objectRef<Told>('SeriesStop').implement({
  description: 'A region of a series: what was held there and what is planned (cakupan seri).',
  fields: (t) => ({
    area: t.field({ type: events.Region, description: 'The region.', resolve: ({ code }) => ({ code }) }),
    held: t.exposeInt('held', { description: 'Events of the series that were held for it or inside it.' }),
    last: t.field({ type: Event, nullable: true, description: 'The last that was held; null where it was never reached.', resolve: ({ last }) => last }),
    next: t.field({ type: Event, nullable: true, description: 'The next that is planned or under way.', resolve: ({ next }) => next }),
  }),
});

builder.prismaObjectFields(EventSeries, (t) => ({
  stops: t.field({
    type: [SeriesStop],
    args: { area: t.arg({ type: 'RegionCode', description: 'Region whose parts are told: the regencies of a province, the districts of a regency. Default: the area of the series, or the viewer\'s where that lies inside it.' }) },
    description: 'Every region that the series is to visit, with what was held and what is planned: those never reached first, then those it was longest ago in.',
    resolve: async ({ id, ownerCode }, { area: asked }, ctx) => {
      const own = ctx.viewer.grant.area;
      const area = asked ?? (covers(ownerCode, own) ? own : ownerCode);
      const below = levelBelow(area);
      const codes = below ? regionsWithin(area, below).map(({ code }) => code).filter((code) => covers(own, code)) : [area].filter((code) => covers(own, code));
      const rows = await ctx.db.$queryRaw<StopRow[]>(sql`
        SELECT code, count(*) FILTER (WHERE state IN ('HELD', 'REPORTED', 'PUBLISHED'))::int AS held,
          (array_agg(id::text ORDER BY date DESC, id) FILTER (WHERE state IN ('HELD', 'REPORTED', 'PUBLISHED')))[1] AS last,
          (array_agg(id::text ORDER BY date, id) FILTER (WHERE state IN ('DRAFT', 'SCHEDULED', 'INVITED', 'ONGOING', 'POSTPONED')))[1] AS next
        FROM events.event CROSS JOIN LATERAL unnest(target_within) AS aimed (code)
        WHERE series_id = ${id}::uuid AND withdrawn_at IS NULL AND code = ANY(${codes}) GROUP BY code`);
      const shown = await ctx.db.event.findMany({ where: { id: { in: rows.flatMap(({ last, next }) => [last, next].filter((one) => one !== null)) } } });
      const eventOf = (one: string | null | undefined) => shown.find((event) => event.id === one) ?? null;
      const byCode = new Map(rows.map((row) => [row.code, row]));
      const stops = codes.map((code) => {
        const row = byCode.get(code);
        return { code, held: row?.held ?? 0, last: eventOf(row?.last), next: eventOf(row?.next) };
      });
      return stops.toSorted((a, b) => (a.last?.date.getTime() ?? 0) - (b.last?.date.getTime() ?? 0) || (a.code < b.code ? -1 : 1));
    },
  }),
}));

/** The level of the parts that a series visits one by one; undefined where there is none. */
function levelBelow(area: string): RegionLevel | undefined {
  return ({ COUNTRY: 'REGENCY', PROVINCE: 'REGENCY', REGENCY: 'DISTRICT', DISTRICT: 'VILLAGE' } as Partial<Record<RegionLevel, RegionLevel>>)[levelOf(area)];
}
