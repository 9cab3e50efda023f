import { readAnnouncement, type Announcement } from '../src/announcement.ts';
import type { Case } from './expect.ts';

/** How many of a text's facts an answer holds, and which it lacks. */
export type Recall = { name: string; found: number; of: number; missing: string[]; answer: Announcement };

/** Reads the case's text and holds the answer against what the text tells. */
export function recallOf({ name, today, text, facts }: Case): Recall {
  const answer = readAnnouncement(text, { today });
  const event = answer.kind === 'EVENTS' ? answer.events[0] : undefined;
  const missing = facts.filter(({ found }) => !event || !found(event, answer)).map(({ fact }) => fact);
  return { name, found: facts.length - missing.length, of: facts.length, missing, answer };
}
