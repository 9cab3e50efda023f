import { daysAfter, today } from '@pilar/domain/dates';
import type { Caller } from './callers.ts';
import { amongEvents } from './event-data.ts';
import type { Installation } from './installation.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const p95 = 80;

/** What the console's calendar asks. */
const query = `query ($from: Date!, $to: Date!, $area: RegionCode, $filter: EventFilter) {
  eventCalendar(from: $from, to: $to, area: $area, filter: $filter, perDay: 3) { date count events { id title state type date endDate startAt endAt mode venue { name } } } }`;

type Days = { eventCalendar: { count: number }[] };

/** A month as it is drawn, six weeks, from that day on. */
function month(name: string, by: Caller, from: string, more: { area?: string; filter?: object } = {}, where = 'true'): Question {
  const to = daysAfter(from, 41);
  return {
    name, by, query, variables: { from, to, ...more },
    rows: ({ eventCalendar }: Days) => eventCalendar.reduce((sum, { count }) => sum + count, 0),
    sql: [{
      subgraph: 'events',
      text: `SELECT day, count(*), (array_agg(id::text ORDER BY start_at IS NOT NULL, start_at, title COLLATE "C", id))[1:3]
        FROM events.event CROSS JOIN LATERAL (SELECT generate_series(greatest(date, '${from}'), least(coalesce(end_date, date), '${to}'), interval '1 day')::date AS day) AS held
        WHERE (date BETWEEN '${from}' AND '${to}' OR (end_date >= '${from}' AND date < '${from}')) AND withdrawn_at IS NULL AND ${where} GROUP BY day ORDER BY day`,
    }],
  };
}

const now = daysAfter(today(), -14);
const past = daysAfter(today(), -700);
const inLebak = "target_within @> ARRAY['36.02']";

const questions: Question[] = [
  month('provinceNow', 'province', now),
  month('provincePast', 'province', past),
  month('provinceOneKind', 'province', now, { filter: { type: ['RAKOR_KECAMATAN'] } }, "type = 'RAKOR_KECAMATAN'"),
  month('provinceOfRegency', 'province', now, { area: '36.02' }, inLebak),
  month('regencyNow', 'regency', now),
  month('regencyPast', 'regency', past),
];

/** The calendar's month, for the province and for a regency, among 100,000 events. */
export function measureEventCalendar(installation: Installation, seconds: number): Promise<Result> {
  return measureQuestions('event-calendar', questions, p95, installation, seconds, amongEvents);
}
