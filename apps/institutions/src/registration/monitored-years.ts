import type { Db } from '../db.ts';

/** Years of monitoring that a renewal lacks: of so many before the year, those in which the institution was not monitored and scored. */
export async function unmonitoredYears(tx: Pick<Db, 'monitoring'>, institutionId: string, year: number, count: number): Promise<number[]> {
  const asked = Array.from({ length: count }, (_, back) => year - 1 - back).toSorted();
  const rows = await tx.monitoring.findMany({ where: { institutionId, year: { in: [...asked, year] }, score: { not: null } }, select: { year: true } });
  const done = new Set(rows.map((row) => row.year));
  // This year's, where it is done already, stands for the earliest of them.
  const lacking = asked.filter((one) => !done.has(one));
  return done.has(year) ? lacking.slice(1) : lacking;
}
