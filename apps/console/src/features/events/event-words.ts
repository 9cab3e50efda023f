import type { EventState } from '../../__generated__/graphql.ts';
import type { Text } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state looks like: open before, soon when something is to be done, done afterwards. */
export const stateTones = {
  DRAFT: 'open',
  SCHEDULED: 'open',
  INVITED: 'soon',
  ONGOING: 'soon',
  HELD: 'done',
  REPORTED: 'done',
  PUBLISHED: 'done',
  CANCELLED: 'open',
  POSTPONED: 'open',
} as const satisfies Record<EventState, Tone>;

/** "1 Jan 2021 – 31 Des 2021", "sejak 1 Jan 2021", "sampai 31 Des 2021"; null for all time. */
export function periodWords(from: string | undefined, to: string | undefined, shortDate: (date: string) => string, t: Text): string | null {
  if (from && to) return `${shortDate(from)} – ${shortDate(to)}`;
  if (from) return t('events.since', { date: shortDate(from) });
  return to ? t('events.until', { date: shortDate(to) }) : null;
}

type Region = { shortName: string; fullName: string; level: string; parent?: { shortName: string } | null };

/** Regions in a list: always with their kind, a district with its regency, a foreign one in full. */
export function regionWords(regions: readonly Region[], external: boolean): string {
  const names = regions.map((region) => {
    if (external) return region.fullName;
    return region.level === 'DISTRICT' && region.parent ? `${region.parent.shortName} / ${region.shortName}` : region.shortName;
  });
  return names.join(', ');
}

type When = { date: string; endDate?: string | null; startAt?: string | null; endAt?: string | null };
type Format = { date: (date: string) => string; timeRange: (start: string, end: string | null) => string };

/** "Senin, 12 Juli 2021 pukul 09.00–12.00 WIB"; only the day, or the part of the day, where no hours are known. */
export function whenWords({ date, endDate, startAt, endAt }: When, format: Format, t: Text, dayPart: string | null): string {
  const day = endDate && endDate !== date ? `${format.date(date)} – ${format.date(endDate)}` : format.date(date);
  if (startAt) return t('events.whenAt', { date: day, time: format.timeRange(startAt, endAt ?? null) });
  return dayPart === null ? day : t('events.whenPart', { date: day, part: dayPart });
}
