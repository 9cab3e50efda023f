import type { Text } from '../../i18n/messages.ts';

/** Days before a last day from which it is marked (rule 16). */
export const noticeDays = 90;

/** Days from one day to another (ISO), negative once it is past. */
export function daysUntil(last: string, day: string): number {
  return Math.round((Date.parse(last) - Date.parse(day)) / 86_400_000);
}

/** "5 hari lagi", "hari ini", "lewat 3 hari": how long until a day, seen from another. */
export function daysLeftWords(last: string, day: string, t: Text): string {
  const count = daysUntil(last, day);
  if (count === 0) return t('institutions.today');
  return count > 0 ? t('institutions.daysLeft', { count }) : t('institutions.daysPast', { count: -count });
}
