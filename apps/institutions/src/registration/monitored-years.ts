import { day } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** Years of monitoring that a renewal lacks: of so many before the year, those in which the institution was not visited and scored. */
export async function unmonitoredYears(tx: Pick<Db, 'monitoring'>, institutionId: string, year: number, count: number): Promise<number[]> {
  const asked = Array.from({ length: count }, (_, back) => year - 1 - back).toSorted();
  const rows = await tx.monitoring.findMany({ where: { institutionId, year: { in: [...asked, year] }, score: { not: null } }, select: { year: true, visitedOn: true } });
  // Days of visits were not always held to their year.
  const done = new Set(rows.flatMap(({ year: of, visitedOn }) => (day(visitedOn)?.startsWith(`${of}-`) ? [of] : [])));
  // This year's, where it is done already, stands for the earliest of them.
  const lacking = asked.filter((one) => !done.has(one));
  return done.has(year) ? lacking.slice(1) : lacking;
}
