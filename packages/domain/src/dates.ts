/** Dates, times and numbers as an office in Indonesia writes them, in both languages. */

import { installation } from './installation.ts';

export type Language = 'id' | 'en';
export type TimeZone = keyof typeof zones;
/** The moment, injected so that tests decide it. */
export type Clock = () => Date;

/** Indonesia's zones; none has had summer time since long before the oldest record. */
const zones = {
  'Asia/Jakarta': { minutes: 7 * 60, name: 'WIB' },
  'Asia/Makassar': { minutes: 8 * 60, name: 'WITA' },
  'Asia/Jayapura': { minutes: 9 * 60, name: 'WIT' },
} as const;

const weekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const months = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;
const shortMonths = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;
const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const rates = { id: new Intl.NumberFormat('id-ID', twoDecimals), en: new Intl.NumberFormat('en-GB', twoDecimals) };
const numbers = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

const home: TimeZone = installation.timeZone;

/** Whether the text is a day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether the text is a time of day, written HH:MM. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** "Senin" for a date (YYYY-MM-DD); the weekday is always derived, never typed (rule 19). */
export function weekday(date: string, language: Language): string {
  return weekdays[language][dayOf(date).getUTCDay()] ?? '';
}

/** "Senin, 12 Juli 2021", "Monday, 12 July 2021". */
export function formatDate(date: string, language: Language): string {
  return `${weekday(date, language)}, ${written(date, months[language])}`;
}

/** "12 Juli 2021", as letters and signatures are dated. */
export function formatLongDate(date: string, language: Language): string {
  return written(date, months[language]);
}

/** "12–14 Juli 2021", "30 Juli–2 Agustus 2021", "30 Desember 2021–2 Januari 2022"; one day is that day. */
export function formatDateRange(from: string, to: string, language: Language): string {
  if (from === to) return formatLongDate(from, language);
  const last = formatLongDate(to, language);
  const [year, month] = [from.slice(0, 4) === to.slice(0, 4), from.slice(0, 7) === to.slice(0, 7)];
  const kept = formatLongDate(from, language).split(' ').slice(0, month ? 1 : year ? 2 : 3);
  return `${kept.join(' ')}–${last}`;
}

/** "12 Jul 2021". */
export function formatShortDate(date: string, language: Language): string {
  return written(date, shortMonths[language]);
}

/** "Senin, 12 Juli 2021 pukul 09.00 WIB", "Monday, 12 July 2021, 09:00 WIB", for an instant in ISO 8601. */
export function formatDateTime(instant: string, language: Language, zone: TimeZone = home): string {
  const { date, time } = utcToJakarta(instant, zone);
  const joint = language === 'id' ? ' pukul ' : ', ';
  return `${formatDate(date, language)}${joint}${formatTime(time, language)} ${zones[zone].name}`;
}

/** "09.00–12.00 WIB", or only the beginning when the end is not known. */
export function formatTimeRange(start: string, end: string | null, language: Language, zone: TimeZone = home): string {
  const times = [start, ...(end === null ? [] : [end])].map((at) => formatTime(utcToJakarta(at, zone).time, language));
  return `${times.join('–')} ${zones[zone].name}`;
}

/** "09.00" in Indonesian, "09:00" in English. */
export function formatTime(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time;
}

/** Instant (ISO 8601, UTC) of a local day and time of day ("09:00"). */
export function jakartaToUtc(date: string, time: string, zone: TimeZone = home): string {
  if (!isTime(time)) throw new RangeError(`Not a time of day (HH:MM): ${time}`);
  const local = dayOf(date).getTime() + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
  return new Date(local - zones[zone].minutes * 60_000).toISOString();
}

/** Local day and time of day of an instant. */
export function utcToJakarta(instant: string, zone: TimeZone = home): { date: string; time: string } {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`Not an instant in ISO 8601: ${instant}`);
  const local = new Date(at + zones[zone].minutes * 60_000).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The day (YYYY-MM-DD) of an instant where the office is: in Indonesia another than its ISO text begins with for seven hours of each day. */
export function localDay(instant: string | Date, zone: TimeZone = home): string {
  return utcToJakarta(typeof instant === 'string' ? instant : instant.toISOString(), zone).date;
}

/** Today's date (YYYY-MM-DD) where the office is, whatever the server's or browser's own zone. */
export function today(clock: Clock = () => new Date(), zone: TimeZone = home): string {
  return localDay(clock(), zone);
}

/** Day and time of day now where the office is, whatever the server's or browser's own zone. */
export function thisMoment(clock: Clock = () => new Date(), zone: TimeZone = home): { date: string; time: string } {
  return utcToJakarta(clock().toISOString(), zone);
}

/** The date that many days later; earlier when negative. */
export function daysAfter(date: string, days: number): string {
  const day = dayOf(date);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** 1.284 in Indonesian, 1,284 in English. */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** "0,19", "0.19": a number of which two decimals are told. */
export function formatRate(value: number, language: Language): string {
  return rates[language].format(value);
}

function dayOf(date: string): Date {
  if (!isDate(date)) throw new RangeError(`Not a date (YYYY-MM-DD): ${date}`);
  return new Date(`${date}T00:00:00Z`);
}

function written(date: string, names: readonly string[]): string {
  const day = dayOf(date);
  return `${day.getUTCDate()} ${names[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
