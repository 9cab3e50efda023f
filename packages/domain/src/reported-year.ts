/** How many years back a report may still be written. */
export const mostYearsBack = 10;

/** Of an institution, between which years it existed; days ISO. */
export type Life = { founded: string | null; dissolvedOn: string | null };

/** What stands against a yearly report of an institution of that year, or null; `thisYear` is the year that runs. */
export function yearProblem(year: number, { founded, dissolvedOn }: Life, thisYear: number): 'yearToCome' | 'yearTooOld' | 'beforeFounded' | 'afterEnd' | null {
  if (year > thisYear) return 'yearToCome';
  if (year < thisYear - mostYearsBack) return 'yearTooOld';
  if (founded !== null && year < Number(founded.slice(0, 4))) return 'beforeFounded';
  return dissolvedOn !== null && year > Number(dissolvedOn.slice(0, 4)) ? 'afterEnd' : null;
}
