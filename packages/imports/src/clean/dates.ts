import { isDate } from '@pilar/domain/dates';
import { messages } from '../messages.ts';
import { numberText, textOf, type Raw } from '../read/cell.ts';
import { serialDay, serialTime } from '../read/xlsx/serial.ts';
import { wrong, type Cleaned } from './note.ts';
import { tidy, untrick } from './text.ts';

/** Serials taken for days: 1 January 1910 to 6 January 2137. Smaller numbers are ages or years, not days. */
const earliestSerial = 3_654;
const latestSerial = 86_564;

const monthNames = [
  ['januari', 'january', 'jan'], ['februari', 'february', 'pebruari', 'feb', 'peb'], ['maret', 'march', 'mar', 'mrt'], ['april', 'apr'],
  ['mei', 'may'], ['juni', 'june', 'jun'], ['juli', 'july', 'jul'], ['agustus', 'august', 'agu', 'agt', 'ags', 'agst', 'aug'],
  ['september', 'sep', 'sept'], ['oktober', 'october', 'okt', 'oct'], ['november', 'nopember', 'nov', 'nop'], ['desember', 'december', 'des', 'dec'],
];
const monthOf = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** The day as "2021-07-12", from the forms that offices use, day first, and from a spreadsheet's serial. */
export function cleanDate(cell: Raw, from1904: boolean): Cleaned<string> {
  if (cell !== null && typeof cell === 'object' && 'date' in cell && cell.date !== null) return { value: cell.date };
  if (typeof cell === 'number') return numberDay(cell, from1904);
  const text = tidy(untrick(textOf(cell)));
  if (text === null || text === '') return null;
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return numberDay(Number(text.replace(',', '.')), from1904);
  if (/^\d{8}$/.test(text)) return numberDay(Number(text), from1904);
  // Weekday before, time of day after: neither changes the day.
  const bare = text.toLowerCase().replace(/^\p{L}+['’]?\p{L}*,\s*/u, '').replace(/[t\s,]+(?:pukul|jam)?\s*\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?\s*(?:z|wib|am|pm|[+-]\d{2}:?\d{2})?$/, '').trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) return existing(text, Number(iso[3]), Number(iso[2]), iso[1] ?? '');
  const numeric = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{2}|\d{4})$/.exec(bare);
  if (numeric) return dayFirst(text, Number(numeric[1]), Number(numeric[2]), numeric[3] ?? '');
  const named = /^(\d{1,2})[\s-]*(\p{L}+)\.?[\s-]*(\d{2}|\d{4})$/u.exec(bare);
  if (named) return monthNamed(text, Number(named[1]), named[2] ?? '', named[3] ?? '');
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(bare);
  if (monthFirst) return monthNamed(text, Number(monthFirst[2]), monthFirst[1] ?? '', monthFirst[3] ?? '');
  return wrong(messages.date, text);
}

function numberDay(number: number, from1904: boolean): Cleaned<string> {
  const text = numberText(number);
  if (/^(?:19|20)\d{6}$/.test(text)) return existing(text, Number(text.slice(6)), Number(text.slice(4, 6)), text.slice(0, 4));
  const day = number >= earliestSerial && number <= latestSerial ? serialDay(number, from1904) : null;
  return day === null ? wrong(messages.date, text) : { value: day };
}

function dayFirst(text: string, day: number, month: number, year: string): Cleaned<string> {
  if (year.length === 2) return wrong(messages.dateYear, text, { other: `${two(day)}/${two(month)}/20${year}` });
  if (month > 12 && day <= 12) return wrong(messages.dateOrder, text, { other: `${two(month)}/${two(day)}/${year}` });
  return existing(text, day, month, year);
}

function monthNamed(text: string, day: number, name: string, year: string): Cleaned<string> {
  const month = monthOf.get(name);
  if (month === undefined) return wrong(messages.date, text);
  if (year.length === 2) return wrong(messages.dateYear, text, { other: `${day} ${name} 20${year}` });
  return existing(text, day, month, year);
}

function existing(text: string, day: number, month: number, year: string): Cleaned<string> {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) && year >= '1800' && year < '2200' ? { value: date } : wrong(messages.dateMissing, text);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The time of day as "09:00": "09.00 WIB", "pukul 9", a spreadsheet's fraction of a day, or 9.3 as it shows "09.30". */
export function cleanTime(cell: Raw): Cleaned<string> {
  if (cell !== null && typeof cell === 'object' && 'time' in cell && cell.time !== null) return { value: cell.time };
  if (typeof cell === 'number' && cell >= 0 && cell < 1) return { value: serialTime(cell) };
  const text = tidy(untrick(typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : textOf(cell)));
  if (text === null || text === '') return null;
  const [zone] = /\bwita?\b/i.exec(text) ?? [];
  if (zone !== undefined) return wrong(messages.timeZone, text, { zone: zone.toUpperCase() });
  const bare = text.toLowerCase().replace(/^(?:pukul|pkl\.?|jam)\s*/, '').replace(/\s*wib\.?$/, '').trim();
  const parts = /^(\d{1,2})(?:\s*[.:]\s*(\d{1,2}))?(?:[.:]\d{2})?$/.exec(bare);
  // A spreadsheet shortens "09.30" to 9.3; people write two digits.
  const minutes = parts?.[2] === undefined ? '00' : parts[2].padEnd(2, '0');
  if (!parts || Number(parts[1]) > 23 || Number(minutes) > 59) return wrong(messages.time, text);
  return { value: `${two(Number(parts[1]))}:${minutes}` };
}
