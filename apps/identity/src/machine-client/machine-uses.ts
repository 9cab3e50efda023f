import { daysAfter, today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Db, Queryable } from '../db.ts';

/** Days of which it is told what a client asked for. */
export const usageDays = 30;

/** Days after which a client that asks for nothing is held to be used no more. */
export const unusedDays = 90;

/** Requests of a client on a day: all of them, or those refused for one reason, and when the last one was. */
export type ToldUse = { client: string; day: string; what: 'ASKED' | Code<'CLIENT_REFUSAL'>; count: number; at: string };

/** What a client asked for on one day. */
export type UsageDay = { day: string; requests: number; refused: { reason: Code<'CLIENT_REFUSAL'>; count: number }[] };

/** Adds what the gateway counted, in one statement; of clients that are no more nothing. In order, so that two gateways wait for each other and do not lock each other out. */
export async function keepUses(database: Queryable, uses: readonly ToldUse[]): Promise<void> {
  await database.query(
    `WITH told AS (SELECT * FROM jsonb_to_recordset($1) AS t (client text, day date, what text, count bigint, at timestamptz) WHERE client IN (SELECT client_id FROM machine_client) ORDER BY client, day, what),
       used AS (UPDATE machine_client AS c SET last_used_at = greatest(c.last_used_at, t.at) FROM (SELECT client, max(at) AS at FROM told GROUP BY client ORDER BY client) AS t WHERE c.client_id = t.client)
     INSERT INTO machine_use AS known (client_id, day, what, count) SELECT client, day, what, count FROM told
     ON CONFLICT (client_id, day, what) DO UPDATE SET count = known.count + excluded.count`, [JSON.stringify(uses)]);
}

/** Removes counts of days that nobody is told of any more. */
export async function sweepUses(database: Queryable): Promise<void> {
  await database.query('DELETE FROM machine_use WHERE day <= $1', [daysAfter(today(), -usageDays)]);
}

/** What a client asked for on each of the last days, today first; days without requests too. */
export const usageOf = loaderOf<Db, UsageDay[]>(async (ctx, clientIds) => {
  const days = Array.from({ length: usageDays }, (_day, ago) => daysAfter(today(), -ago));
  const rows = await ctx.db.$queryRaw<{ clientId: string; day: string; what: ToldUse['what']; count: number }[]>(sql`
    SELECT client_id AS "clientId", day::text, what, count::int FROM identity.machine_use WHERE client_id = ANY(${clientIds}) AND day >= ${days.at(-1)}::date ORDER BY what`);
  return (clientId) => {
    const own = rows.filter((row) => row.clientId === clientId);
    return days.map((day) => {
      const ofDay = own.filter((row) => row.day === day);
      return {
        day,
        requests: ofDay.find(({ what }) => what === 'ASKED')?.count ?? 0,
        refused: ofDay.flatMap(({ what, count }) => (what === 'ASKED' ? [] : [{ reason: what, count }])),
      };
    });
  };
});
