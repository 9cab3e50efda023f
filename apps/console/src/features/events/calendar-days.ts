import { daysAfter, weekday, type Language } from '@pilar/domain/dates';

/** How a calendar is drawn: six weeks, one week, or what is to come as a list. */
export type CalendarView = 'bulan' | 'pekan' | 'agenda';
export type DayRange = { from: string; to: string };

const agendaDays = 30;

/** Days since Monday, 0 to 6. */
const sinceMonday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const firstOfMonth = (date: string) => `${date.slice(0, 7)}-01`;

/** The same day of another month, or its last where it is shorter. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}

/** The days that a view shows around a day: whole weeks from Monday on, or thirty days from that one. */
export function daysShown(view: CalendarView, on: string): DayRange {
  if (view === 'agenda') return { from: on, to: daysAfter(on, agendaDays - 1) };
  const { from: first, to: last } = view === 'bulan' ? monthOf(on) : { from: on, to: on };
  return { from: daysAfter(first, -sinceMonday(first)), to: daysAfter(last, 6 - sinceMonday(last)) };
}

/** The day that the view before or after it is drawn around. */
export function moved(view: CalendarView, on: string, by: 1 | -1): string {
  return view === 'bulan' ? monthsAfter(on, by) : daysAfter(on, by * (view === 'pekan' ? 7 : agendaDays));
}

/** All days of a range. */
export function daysOf({ from, to }: DayRange): string[] {
  const days = [from];
  while ((days.at(-1) ?? to) < to) days.push(daysAfter(days.at(-1) ?? to, 1));
  return days;
}

/** The days in weeks. */
export function weeksOf(days: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

type Held = { id: string; date: string; endDate?: string | null };

/**
 * How many events are held in a range: one of several days stands on each of its days, and counts once. Only one that no day has
 * room to show is counted for each.
 */
export function eventsIn(days: readonly { date: string; count: number; events: readonly Held[] }[], { from, to }: DayRange): number {
  const within = days.filter(({ date }) => date >= from && date <= to);
  const several = new Map(within.flatMap(({ events }) => events).flatMap(({ id, date, endDate }) => (endDate ? [[id, { date, endDate }] as const] : [])));
  const standings = within.reduce((sum, { count }) => sum + count, 0);
  const repeated = [...several.values()].reduce((sum, { date, endDate }) => sum + daysOf({ from: date > from ? date : from, to: endDate < to ? endDate : to }).length - 1, 0);
  return standings - repeated;
}

/** The days of the month that a day is in. */
export function monthOf(date: string): DayRange {
  const from = firstOfMonth(date);
  return { from, to: daysAfter(monthsAfter(from, 1), -1) };
}

/** The day that a key leads to in a month; null for a key that moves nowhere. */
export function dayByKey(key: string, on: string): string | null {
  switch (key) {
    case 'ArrowLeft': return daysAfter(on, -1);
    case 'ArrowRight': return daysAfter(on, 1);
    case 'ArrowUp': return daysAfter(on, -7);
    case 'ArrowDown': return daysAfter(on, 7);
    case 'Home': return daysAfter(on, -sinceMonday(on));
    case 'End': return daysAfter(on, 6 - sinceMonday(on));
    case 'PageUp': return monthsAfter(on, -1);
    case 'PageDown': return monthsAfter(on, 1);
    default: return null;
  }
}

/** "Juli 2021". */
export function monthWords(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** Names of the days of a week, Monday first, as they head its columns. */
export function weekdayNames(language: Language): string[] {
  return daysOf({ from: '2024-01-01', to: '2024-01-07' }).map((date) => weekday(date, language));
}
