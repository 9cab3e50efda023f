import { vacancyAlertDays } from '../pillar/pillar-rules.ts';

/** Whole days from one day (ISO) to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Days that a post has been empty; null where nobody is known to have held it. */
export function daysVacant(since: string | null, today: string): number | null {
  return since === null ? null : Math.max(0, daysBetween(since, today));
}

/** Whether an empty post raises an alert (rule 8): longer than 30 days, or never held. */
export function isAlert(days: number | null): boolean {
  return days === null || days > vacancyAlertDays;
}

/** Place in the order "longest vacant first", those never held before all; the region makes it one row's own. */
export function longestFirst(days: number | null, area: string): string {
  return `${String(days === null ? 0 : 9_999_999 - days).padStart(7, '0')} ${area}`;
}
