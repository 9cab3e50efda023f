import type { Moment } from '../cell.ts';

const dayLength = 86_400_000;
const minutesOfDay = 1_440;
/** 31 December 9999. */
const lastSerial = 2_958_465;
const beginning1900 = Date.UTC(1899, 11, 30);
const beginning1904 = Date.UTC(1904, 0, 1);

const days = new Map<number, string>();

/** The day of a serial number, "2021-07-12"; null outside the calendar of spreadsheets. Excel's 1900 had a 29 February. */
export function serialDay(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  const first = from1904 ? 0 : 1;
  if (!(whole >= first && whole <= lastSerial)) return null;
  const key = from1904 ? -whole - 1 : whole;
  const known = days.get(key);
  if (known !== undefined) return known;
  const start = from1904 ? beginning1904 : whole < 60 ? beginning1900 + dayLength : beginning1900;
  const day = new Date(start + whole * dayLength).toISOString().slice(0, 10);
  if (days.size > 50_000) days.clear();
  days.set(key, day);
  return day;
}

/** The time of day of a serial's fraction, "09:00", to the minute. */
export function serialTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * minutesOfDay) % minutesOfDay;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A serial that its format shows as a moment; null when no calendar has it. */
export function momentOf(serial: number, shows: 'date' | 'time' | 'both', from1904: boolean): Moment | null {
  if (serial >= 0 && serial < 1 && shows !== 'date') return { date: null, time: serialTime(serial) };
  const date = serialDay(serial, from1904);
  if (date === null) return null;
  return { date: shows === 'time' ? null : date, time: shows === 'date' ? null : serialTime(serial) };
}
