import { pastedDay } from '../records/pasted-day.ts';

export type Holiday = { day: string; name: string };
/** A line that is no holiday, with its number. */
export type WrongLine = { line: number; text: string; why: 'FORM' | 'YEAR' | 'TWICE' };

/** Reads "2026-12-25 Natal", one a line, as it is pasted from a decree or a sheet: also "25/12/2026;Natal" and "25-12-2026 Natal". */
export function readHolidays(text: string, year: number): { days: Holiday[]; wrong: WrongLine[] } {
  const days: Holiday[] = [];
  const wrong: WrongLine[] = [];
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    if (line === '') continue;
    const [, date = '', name = ''] = /^(\S+?)[\s;,\t]+(.+)$/.exec(line) ?? [];
    const day = pastedDay(date);
    const why = day === null || name.trim() === '' ? 'FORM' : !day.startsWith(`${year}-`) ? 'YEAR' : days.some((known) => known.day === day) ? 'TWICE' : null;
    if (why === null && day !== null) days.push({ day, name: name.trim() });
    else wrong.push({ line: index + 1, text: line.slice(0, 80), why: why ?? 'FORM' });
  }
  return { days: days.toSorted((a, b) => a.day.localeCompare(b.day)), wrong };
}

/** The days as lines, to go on typing. */
export function holidayLines(days: readonly Holiday[]): string {
  return days.map(({ day, name }) => `${day} ${name}`).join('\n');
}
