import { readAnnouncement } from '../src/announcement.ts';
import type { DraftEvent } from '../src/draft-event.ts';

/** The one event of a text; the words "Sosialisasi A" make a text one. */
export function one(text: string, today = '2026-01-15'): DraftEvent {
  const answer = readAnnouncement(text, { today });
  if (answer.kind !== 'EVENTS' || !answer.events[0]) throw new Error(`No event: ${JSON.stringify(answer)}`);
  return answer.events[0];
}

/** Role, name and affiliation of each role, in their order. */
export function cast(text: string): string[] {
  return one(text).roles.map(({ value }) => [value.role, value.titlesBefore, value.name, value.titlesAfter, value.affiliation].filter(Boolean).join(' | '));
}
