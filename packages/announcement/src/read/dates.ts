import { daysAfter, formatDate, weekday } from '@pilar/domain/dates';
import type { Fact, Note } from '../fact.ts';
import { sentenceAt, type Reading } from '../text/reading.ts';
import { dayPartPattern, weekdayPattern, weekdays } from '../words/calendar.ts';
import { eventWords as named } from '../words/event-types.ts';
import { dateMentions, dateOf } from './date-mentions.ts';
import { eventWords, useOf, type Used } from './date-use.ts';

export type Dates = {
  date: Fact<string> | null;
  endDate: Fact<string> | null;
  /** When it was published, by the stamp or the words of the text. */
  published: { on: Fact<string>; at: Fact<string> | null } | null;
  notes: Note[];
};

/** The day or days of the event, checked against the weekday written; a missing year is taken from publication, letter or today, and told. */
export function readDates(reading: Reading, today: string): Dates {
  const used = dateMentions(reading).map((mention) => useOf(reading, mention));
  const published = used.find(({ use }) => use === 'PUBLICATION');
  const letter = used.find(({ use }) => use === 'LETTER');
  const basis = basisOf(published, letter, today);
  const notes: Note[] = [];
  const candidates = used.filter(({ use }) => use === 'EVENT').toSorted((a, b) => b.weight - a.weight || a.start - b.start);
  const [chosen] = candidates;
  const days = chosen ? daysOf(reading, chosen, basis, notes) : inferred(reading, basis, notes);
  if (chosen && days.date) tellOthers(reading, used, chosen, basis, days.date.value, notes);
  return { ...days, published: published ? publication(reading, published) : null, notes };
}

type Basis = { date: string; from: 'PUBLICATION' | 'LETTER' | 'TODAY' };

function basisOf(published: Used | undefined, letter: Used | undefined, today: string): Basis {
  const fixed = (used: Used | undefined) => (used?.year == null ? null : dateOf(used.year, used.first));
  const [publishedOn, writtenOn] = [fixed(published), fixed(letter)];
  if (publishedOn) return { date: publishedOn, from: 'PUBLICATION' };
  return writtenOn ? { date: writtenOn, from: 'LETTER' } : { date: today, from: 'TODAY' };
}

/** The days a mention writes. A missing year is the one in which the weekday fits, else the nearest to what the text was written on. */
function daysOf(reading: Reading, mention: Used, basis: Basis, notes: Note[]): Pick<Dates, 'date' | 'endDate'> {
  const passage = reading.passage(mention.start, mention.end);
  const year = mention.year ?? nearestYear(mention, basis);
  const date = dateOf(year, mention.first);
  const shown = reading.text.slice(mention.start, mention.end);
  if (date === null) {
    notes.push({ code: 'DATE_IMPOSSIBLE', passages: [passage], params: { written: shown } });
    return { date: null, endDate: null };
  }
  const certainty = mention.year === null ? 'INFERRED' : 'STATED';
  if (mention.year === null) notes.push({ code: 'YEAR_INFERRED', passages: [passage], params: { year, from: basis.from } });
  if (mention.weekday !== null && dayNumber(date) !== mention.weekday) {
    notes.push({ code: 'WEEKDAY_MISMATCH', passages: [passage], params: { written: weekdayName(mention.weekday), date: formatDate(date, 'id').split(', ')[1] ?? date, actual: weekday(date, 'id') } });
  }
  const across = mention.last && mention.last.month < mention.first.month ? 1 : 0;
  const end = mention.last && dateOf(year + across, mention.last);
  const endDate = end && end > date ? { value: end, passage, certainty } as const : null;
  return { date: { value: date, passage, certainty }, endDate };
}

function nearestYear(mention: Used, { date }: Basis): number {
  const own = Number(date.slice(0, 4));
  const distance = (year: number) => Math.abs(Date.parse(dateOf(year, mention.first) ?? `${year}-07-01`) - Date.parse(date));
  const near = [own, own - 1, own + 1].toSorted((a, b) => distance(a) - distance(b));
  const fits = near.find((year) => mention.weekday !== null && distance(year) < 300 * 86_400_000 && dayNumber(dateOf(year, mention.first) ?? date) === mention.weekday);
  return fits ?? near[0] ?? own;
}

const bareWeekday = new RegExp(`\\b(?:(hari) )?(${weekdayPattern})(?: (${dayPartPattern}))?\\b`, 'giu');
const bareDay = /\b(hari ini|besok|lusa|kemarin)\b/giu;

/** No date, but "Rabu pagi" or "besok": the day is concluded from what the text was written on, and told. */
function inferred(reading: Reading, basis: Basis, notes: Note[]): Pick<Dates, 'date' | 'endDate'> {
  const found = [...reading.text.matchAll(bareWeekday)].find(([, day, , part]) => day !== undefined || part !== undefined)
    ?? [...reading.text.matchAll(bareDay)].find(({ index }) => eventWords.test(sentenceText(reading, index)) || named.test(sentenceText(reading, index)));
  if (!found) return { date: null, endDate: null };
  const name = (found[2] ?? found[1] ?? '').toLowerCase();
  const steps: Readonly<Record<string, number>> = { 'hari ini': 0, besok: 1, lusa: 2, kemarin: -1 };
  const coming = /\b(?:akan (?:dilaksanakan|digelar|diselenggarakan|diadakan|dilangsungkan|berlangsung|mengadakan|menggelar|melaksanakan)|mohon|dimohon|diundang|mengundang|besok|undangan|depan)\b/iu.test(sentenceText(reading, found.index));
  const gap = steps[name] ?? gapTo(weekdays[name] ?? 0, basis.date, coming);
  const date = daysAfter(basis.date, gap);
  const [start, end] = [found.index, found.index + found[0].length];
  notes.push({ code: 'DATE_INFERRED', passages: [reading.passage(start, end)], params: { written: found[0], date, from: basis.from } });
  return { date: reading.fact(date, start, end, basis.from === 'TODAY' ? 'GUESSED' : 'INFERRED'), endDate: null };
}

/** Days to the last such weekday on or before the day, or to the next one after it. */
function gapTo(day: number, from: string, coming: boolean): number {
  const gap = (dayNumber(from) - day + 7) % 7;
  return coming ? (gap === 0 ? 7 : 7 - gap) : -gap;
}

function tellOthers(reading: Reading, used: readonly Used[], chosen: Used, basis: Basis, read: string, notes: Note[]): void {
  const told = new Set([read]);
  for (const other of used) {
    const date = dateOf(other.year ?? nearestYear(other, basis), other.first);
    if (other === chosen || date === null || told.has(date) || (other.use !== 'EVENT' && other.use !== 'FORMER')) continue;
    told.add(date);
    notes.push({ code: other.use === 'FORMER' ? 'FORMER_DATE' : 'OTHER_DATE', passages: [reading.passage(other.start, other.end)], params: { date, read } });
  }
}

function publication(reading: Reading, mention: Used): Dates['published'] {
  const date = mention.year === null ? null : dateOf(mention.year, mention.first);
  if (date === null) return null;
  const zone = /^ ?(wib|wita|wit)\b/iu.exec(reading.text.slice(mention.end, mention.end + 6))?.[1]?.toUpperCase() ?? 'WIB';
  const offset = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' }[zone] ?? '+07:00';
  const at = mention.stamp && `${date}T${mention.stamp.time}:${mention.stamp.seconds ?? '00'}${offset}`;
  return { on: reading.fact(date, mention.start, mention.end), at: at ? reading.fact(at, mention.start, mention.end) : null };
}

function sentenceText(reading: Reading, at: number): string {
  const sentence = sentenceAt(reading, at);
  return sentence ? reading.text.slice(sentence.start, sentence.end) : '';
}

function dayNumber(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function weekdayName(day: number): string {
  return ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'][day] ?? '';
}
