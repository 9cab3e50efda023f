import type { Code } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import { holdsPersonNumber } from '../paper/paper-rules.ts';

export type PhotoConsent = Code<'PHOTO_CONSENT'>;

/** Most photographs of an event. */
export const mostPhotos = 60;

const longest = { caption: 300, credit: 200 };

/** Whether everybody may see it once its event is published; the database says the same (only_public_event_photo). */
export function isForEverybody(consent: string): boolean {
  return consent !== 'NOT_GIVEN';
}

/** Reads what is written below a photograph; a number as a NIK is would go to everybody with it. */
export function readWords(problems: Problems, field: 'caption' | 'credit', value: string | null | undefined): string | null | undefined {
  const text = problems.text(field, value, longest[field]);
  if (text && holdsPersonNumber(text)) problems.add(field, messages.personNumber);
  return text;
}
