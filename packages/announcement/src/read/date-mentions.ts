import { isDate } from '@pilar/domain/dates';
import { most, type Reading } from '../text/reading.ts';
import { dayPartPattern, monthPattern, months, rangePattern, weekdayPattern, weekdays } from '../words/calendar.ts';

/** A day, or several days, as a text writes it. */
export type DateMention = {
  start: number;
  end: number;
  /** Year, null where it is not written. */
  year: number | null;
  first: { day: number; month: number };
  last: { day: number; month: number } | null;
  /** Weekday written before it, Sunday 0. */
  weekday: number | null;
  /** A time of day to the minute stands right behind it, as publishing software writes it. */
  stamp: { time: string; seconds: string | null } | null;
};

const before = `(?:\\b(${weekdayPattern})(?: ?(?:${rangePattern}|dan) ?(?:hari )?(?:${weekdayPattern}))?(?: (?:${dayPartPattern}))?(?: ?\\( ?|,? ?(?:tanggal|tgl\\.?) | ?[,/] ?| ))?`;
const stamp = `(?:,? ?(?:[|@-]|pukul|pkl\\.?)? ?([0-2]?\\d)[:.]([0-5]\\d)(?::([0-5]\\d))?(?= ?(?:wib|wita|wit)?\\b))?`;
const day = '(\\d{1,2})';
const written = new RegExp(`${before}\\b${day}(?: ?(?:${monthPattern})?\\.? ?(?:\\d{4})? ?${rangePattern} ?${day})? (${monthPattern})\\b\\.?(?:,? ?(\\d{4})\\b)?${stamp}`, 'giu');
const firstMonth = new RegExp(`^\\d{1,2} ?(${monthPattern})`, 'iu');
const numeric = new RegExp(`${before}\\b${day}[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?\\b(?![/.:-]?\\d)${stamp}`, 'giu');
const iso = new RegExp(`${before}\\b(\\d{4})-(\\d{2})-(\\d{2})\\b${stamp}`, 'giu');

/** Every day the text writes, in its order. Numbers that could be something else (8/2018, 09.00) need a weekday or a bracket. */
export function dateMentions({ text }: Reading): DateMention[] {
  return [...inWords(text), ...inNumbers(text), ...inIso(text)].toSorted((a, b) => a.start - b.start).slice(0, most);
}

function inWords(text: string): DateMention[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [whole, weekday, from = '', to, month = '', year, ...time] = match;
    const last = { day: Number(to ?? from), month: months[month.toLowerCase()] ?? 0 };
    const own = firstMonth.exec(whole.slice(whole.search(/\d/)))?.[1];
    const first = to === undefined ? last : { day: Number(from), month: months[(own ?? month).toLowerCase()] ?? 0 };
    return mention(match, weekday, year, first, to === undefined ? null : last, time);
  });
}

function inNumbers(text: string): DateMention[] {
  return [...text.matchAll(numeric)].flatMap((match) => {
    const [whole, weekday, from, month, year, ...time] = match;
    const bracket = text[match.index - 1] === '(' && text[match.index + whole.length] === ')';
    if (year === undefined && !(weekday !== undefined || bracket) || year?.length === 2 && weekday === undefined) return [];
    if (year === undefined && !whole.includes('/')) return [];
    return mention(match, weekday, year?.length === 2 ? `20${year}` : year, { day: Number(from), month: Number(month) }, null, time);
  });
}

function inIso(text: string): DateMention[] {
  return [...text.matchAll(iso)].flatMap((match) => {
    const [, weekday, year, month, from, ...time] = match;
    return mention(match, weekday, year, { day: Number(from), month: Number(month) }, null, time);
  });
}

function mention(
  match: RegExpExecArray, weekday: string | undefined, year: string | undefined,
  first: DateMention['first'], last: DateMention['last'], [hour, minute, seconds]: (string | undefined)[],
): DateMention[] {
  if (first.month < 1 || first.month > 12 || first.day < 1 || first.day > 31) return [];
  const time = hour !== undefined && minute !== undefined && Number(hour) < 24 ? { time: `${hour.padStart(2, '0')}:${minute}`, seconds: seconds ?? null } : null;
  return [{
    start: match.index, end: match.index + match[0].length + (match[0].includes('(') && match.input[match.index + match[0].length] === ')' ? 1 : 0), year: year === undefined ? null : Number(year), first, last,
    weekday: weekday === undefined ? null : weekdays[weekday.toLowerCase()] ?? null, stamp: time,
  }];
}

/** The date YYYY-MM-DD, null where the calendar has no such day. */
export function dateOf(year: number, { day: dayOfMonth, month }: DateMention['first']): string | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isDate(date) ? date : null;
}
