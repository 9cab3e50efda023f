import { isDate } from '@pilar/domain/dates';

/** The day that somebody pasted, as an office writes it (31/12/2026, 31-12-2026, 31.12.2026) or as ISO; null for anything else. */
export function pastedDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDate(iso) ? iso : null;
}
