import { formatDate, formatTimeRange, type Language } from '@pilar/domain/dates';
import { levelOf, parentOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import type { EventSummary } from './public-events.ts';
import { words } from './words.ts';

/** "Senin, 12 Juli 2021 pukul 09.00–12.00 WIB"; only the day, or the part of the day, where no hours are known. */
export function whenWords({ date, endDate, startAt, endAt, dayPart }: EventSummary, language: Language): string {
  const day = endDate && endDate !== date ? `${formatDate(date, language)} – ${formatDate(endDate, language)}` : formatDate(date, language);
  if (startAt) return `${day} ${words[language].at.replace('{time}', formatTimeRange(startAt, endAt, language))}`;
  return dayPart === null ? day : `${day}, ${label('DAY_PART', dayPart, language).toLowerCase()}`;
}

/** A region with its kind, a district or village with the regency it lies in. */
export function regionWords(code: string): string {
  const names: string[] = [];
  for (let at: string | null = code; at && levelOf(at) !== 'PROVINCE' && levelOf(at) !== 'COUNTRY'; at = parentOf(at)) names.push(region(at)?.shortName ?? at);
  return names.length > 0 ? names.join(', ') : (region(code)?.fullName ?? code);
}

/** Where it was held: the hall and its region, or online. */
export function placeWords({ venueName, venueArea, mode }: EventSummary, language: Language): string {
  const place = [venueName, venueArea && regionWords(venueArea)].filter(Boolean).join(', ');
  if (mode === 'VIRTUAL' || place === '') return [words[language].online, place].filter(Boolean).join(' · ');
  return place;
}
