import { daysAfter } from './dates.ts';

/** Whether an office works on that day (ISO): Monday to Friday, but for the holidays. */
export function isWorkingDay(date: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}

/** The day that lies that many working days after the date; the date itself is not counted. */
export function workingDaysAfter(date: string, days: number, holidays: ReadonlySet<string>): string {
  let [day, left] = [date, days];
  while (left > 0) {
    day = daysAfter(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
