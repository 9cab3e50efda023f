import { today } from '@pilar/domain/dates';

/** How many years back a report may still be written. */
const mostYearsBack = 10;

type Institution = { founded: string | null; dissolvedOn: string | null; reports?: readonly { year: number }[] | null };

/** The years that an institution may still report of, latest first; the graph judges by the same rule. */
export function yearsToReport({ founded, dissolvedOn, reports }: Institution, day = today()): number[] {
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const last = Math.min(yearOf(day), yearOf(dissolvedOn ?? day));
  const first = Math.max(yearOf(day) - mostYearsBack, yearOf(founded ?? '0000'));
  const told = new Set(reports?.map(({ year }) => year));
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, back) => last - back).filter((year) => !told.has(year));
}

/** The year that a new report is likely of: the last that is over, else the latest. */
export function likelyYear(years: readonly number[], day = today()): number | undefined {
  const before = Number(day.slice(0, 4)) - 1;
  return years.find((year) => year <= before) ?? years[0];
}
