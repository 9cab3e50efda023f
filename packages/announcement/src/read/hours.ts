import type { Fact, Note } from '../fact.ts';
import type { Reading } from '../text/reading.ts';
import { dayParts, dayPartPattern, rangePattern, weekdayPattern } from '../words/calendar.ts';

export type Zone = 'WIB' | 'WITA' | 'WIT';

export type Hours = {
  startTime: Fact<string> | null;
  endTime: Fact<string> | null;
  /** "s.d. selesai": it ends when it is over. */
  openEnd: Fact<true> | null;
  zone: Fact<Zone> | null;
  dayPart: Fact<'PAGI' | 'SIANG' | 'SORE' | 'MALAM'> | null;
  notes: Note[];
};

const time = '([0-2]?\\d)(?:[.:]([0-5]\\d))?';
const hours = new RegExp(`(\\b(?:pukul|pkl\\.?|jam|waktu|mulai) ?:? ?)?\\b${time}(?![\\d/])(?: ?(wib|wita|wit)\\b)?\\.?(?: ?(?:${rangePattern}) ?(?:(?:pukul|pkl\\.?|jam) )?(?:${time}(?![\\d/])(?: ?(wib|wita|wit)\\b)?|(selesai)\\b))?(?: (${dayPartPattern})\\b)?`, 'giu');
const part = new RegExp(`\\b(?:${weekdayPattern}|hari ini|besok|tadi|kemarin) (${dayPartPattern})\\b`, 'iu');
const behindDate = new RegExp(`\\d{4}\\)?,? (${dayPartPattern})\\b`, 'iu');

/** Hours of the event: "pukul 09.00 s.d. 12.00 WIB", "09.00 WIB - selesai", "jam 2 siang", or only the part of the day. */
export function readHours(reading: Reading, agenda: { start: number; end: number } | null, stamps: readonly { start: number; end: number }[]): Hours {
  const none: Hours = { startTime: null, endTime: null, openEnd: null, zone: null, dayPart: null, notes: [] };
  const found = [...reading.text.matchAll(hours)].flatMap((match) => {
    const inside = ({ start, end }: { start: number; end: number }) => start <= match.index && match.index < end;
    return (agenda && inside(agenda)) || stamps.some(inside) ? [] : read(reading, match);
  });
  const [best] = found.toSorted((a, b) => b.weight - a.weight);
  const day = part.exec(reading.text) ?? behindDate.exec(reading.text);
  const dayPart = day ? reading.fact(dayParts[day[1]?.toLowerCase() ?? ''] ?? 'PAGI', day.index, day.index + day[0].length) : null;
  return best ? { ...none, ...best.hours, dayPart } : { ...none, dayPart };
}

function read(reading: Reading, match: RegExpExecArray): { weight: number; hours: Omit<Hours, 'dayPart'> }[] {
  const [whole, cue, hour, minute, zone, endHour, endMinute, endZone, open, daytime] = match;
  const [start, end] = [match.index, match.index + whole.length];
  const clear = minute !== undefined && (cue !== undefined || zone !== undefined || endZone !== undefined || open !== undefined || endMinute !== undefined);
  const spoken = cue !== undefined && /jam|pukul|pkl/i.test(cue) && (daytime !== undefined || zone !== undefined);
  // "jam 10 ya" in a chat.
  const bare = cue !== undefined && /jam|pukul|pkl/i.test(cue) && minute === undefined && Number(hour) >= 6 && Number(hour) <= 21;
  if (!clear && !spoken && !bare || Number(hour) > 23 || Number(endHour ?? 0) > 24) return [];
  // "1.00 juta", "Rp 10.00"
  if (/(?:rp\.? ?|[.,])$/i.test(reading.text.slice(Math.max(0, start - 4), start))) return [];
  const startTime = clock(hour, minute, daytime);
  const endTime = endHour === undefined ? null : clock(endHour, endMinute, daytime);
  const named = (endZone ?? zone)?.toUpperCase() as Zone | undefined;
  const notes: Note[] = [];
  const passages = [reading.passage(start, end)];
  if (endTime !== null && endTime <= startTime) notes.push({ code: 'HOURS_REVERSED', passages, params: { start: startTime, end: endTime } });
  if (named && named !== 'WIB') notes.push({ code: 'OTHER_ZONE', passages, params: { zone: named } });
  return [{
    weight: (clear || spoken ? 3 : 0) + (cue ? 2 : 0) + (named ? 1 : 0) + (endTime || open ? 2 : 0),
    hours: {
      startTime: reading.fact(startTime, start, end, clear || spoken ? 'STATED' : 'GUESSED'), endTime: endTime === null ? null : reading.fact(endTime, start, end),
      openEnd: open === undefined ? null : reading.fact(true, start, end), zone: named ? reading.fact(named, start, end) : null, notes,
    },
  }];
}

/** "9", "30", "pagi" is 09:30; two in the "siang" is 14:00. */
function clock(hour = '0', minute = '00', daytime?: string): string {
  const late = daytime !== undefined && (/sore|malam/i.test(daytime) && Number(hour) < 12 || /siang/i.test(daytime) && Number(hour) < 7);
  return `${String((Number(hour) + (late ? 12 : 0)) % 24).padStart(2, '0')}:${minute}`;
}
