import { installation } from '@pilar/domain/installation';
import type { DraftEvent } from './draft-event.ts';
import type { Note } from './fact.ts';
import { readEvent } from './read-event.ts';
import { eventParts } from './read/parts.ts';
import { prepare, reading } from './text/reading.ts';
import { eventWords } from './words/event-types.ts';

/** Longest text that is read, in characters; a longer one is refused before anything looks at it. */
export const announcementLimit = 20_000;

export type Announcement =
  /** One event, or several that the text tells of in parts of its own; notes on the whole text beside them. */
  | { kind: 'EVENTS'; events: readonly DraftEvent[]; notes: readonly Note[] }
  /** Nothing that an event could be made of. */
  | { kind: 'NONE'; reason: 'EMPTY' | 'NO_EVENT' | 'NO_DAY_OR_PLACE'; notes: readonly Note[] }
  | { kind: 'REFUSED'; reason: 'TOO_LONG'; length: number; limit: number };

/**
 * Reads a pasted news item, letter, announcement or chat message in Indonesian by rules and dictionaries. `today` (YYYY-MM-DD)
 * stands in for a missing year; `within` is the area whose regions are meant where a bare name leaves a choice. Nothing is
 * saved and nothing invented: what the text does not say is not in the answer.
 */
export function readAnnouncement(text: string, { today, within = installation.province }: { today: string; within?: string }): Announcement {
  if (text.length > announcementLimit) return { kind: 'REFUSED', reason: 'TOO_LONG', length: text.length, limit: announcementLimit };
  const { clean, notes } = prepare(text);
  const whole = reading(clean);
  if (!/\p{L}/u.test(whole.text)) return { kind: 'NONE', reason: 'EMPTY', notes };
  if (!eventWords.test(whole.text)) return { kind: 'NONE', reason: 'NO_EVENT', notes };
  const parts = eventParts(whole);
  const events = parts.map((part) => readEvent(parts.length === 1 ? whole : reading(clean, part), { today, within })).filter(isEvent);
  if (events.length === 0) return { kind: 'NONE', reason: 'NO_DAY_OR_PLACE', notes };
  const several: Note[] = events.length > 1 ? [{ code: 'SEVERAL_EVENTS', passages: [], params: { count: events.length } }] : [];
  return { kind: 'EVENTS', events, notes: [...notes, ...several] };
}

/** An event has a day, an hour, a place or a link. */
function isEvent({ date, startTime, venue, meetingLink, dayPart }: DraftEvent): boolean {
  return date !== null || startTime !== null || venue !== null || meetingLink !== null || dayPart !== null;
}
