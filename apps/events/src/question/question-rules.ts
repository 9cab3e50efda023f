import { covers } from '@pilar/domain/region-code';
import { noticeState, type Dated } from '../policy-notice/policy-notice-rules.ts';

/** Most questions recorded at once. */
export const mostAtOnce = 200;

/** Texts of one event that are the same question, however they were typed. */
export function sameText(text: string): string {
  return text.toLowerCase();
}

/** A pasted line as one sentence: no tabs, no doubled spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands against a notice as an answer: it must hold where the question belongs, on the day it was asked or today (rule 43). */
export function whyNoAnswer(notice: Dated & { area: string }, { area, days }: { area: string; days: readonly string[] }): 'elsewhere' | 'notInForce' | null {
  if (!covers(notice.area, area)) return 'elsewhere';
  return days.some((day) => noticeState(notice, day) === 'IN_FORCE') ? null : 'notInForce';
}

/** The day on which an answer given with the question was given: that of the event, which may not be over yet. */
export function answeredWith(event: string, today: string): string {
  return event < today ? event : today;
}
