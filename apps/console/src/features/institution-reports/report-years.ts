import { today } from '@pilar/domain/dates';
import { mostYearsBack, yearProblem, type Life } from '@pilar/domain/reported-year';

type Institution = Life & { reports?: readonly { year: number }[] | null };

/** The years that an institution may still report of, latest first; the graph judges by the same rule. */
export function yearsToReport({ reports, ...life }: Institution, day = today()): number[] {
  const thisYear = Number(day.slice(0, 4));
  const told = new Set(reports?.map(({ year }) => year));
  return Array.from({ length: mostYearsBack + 1 }, (_, back) => thisYear - back).filter((year) => yearProblem(year, life, thisYear) === null && !told.has(year));
}

/** The year that a new report is likely of: the last that is over, else the latest. */
export function likelyYear(years: readonly number[], day = today()): number | undefined {
  const before = Number(day.slice(0, 4)) - 1;
  return years.find((year) => year <= before) ?? years[0];
}
