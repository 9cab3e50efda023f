import { codes, type Code } from '@pilar/domain/vocabulary';
import { checkInWindow, isHeld, isHolding, type Sitting } from '../participant/participant-rules.ts';

/** Longest remark. */
export const longestRemark = 1_000;
/** Most sheets of paper entered at once. */
export const mostAtOnce = 500;
/** Days after an event in which its link takes feedback. Paper may be entered later. */
export const linkDays = 30;
const dayMs = 86_400_000;

/** Whether the event is over, so that it can be judged: recorded as held, or its last hour has passed. */
export function isOver(event: Sitting & { endAt: string | null }, now: Date): boolean {
  return isHeld(event.state) || (isHolding(event.state) && now >= (event.endAt === null ? checkInWindow(event).to : new Date(event.endAt)));
}

/** Whether the event's link takes feedback. */
export function takesFeedback(event: Sitting & { endAt: string | null }, now: Date): boolean {
  return isOver(event, now) && now.getTime() < checkInWindow(event).to.getTime() + linkDays * dayMs;
}

/** A remark as it is kept: no signs that no keyboard types, no empty lines around it; null where nothing is said. */
export function remarkText(text: string | null | undefined): string | null {
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  return (text ?? '').replaceAll('\r\n', '\n').replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ').trim() || null;
}

/** The mark of a rating: 5 for the best, 1 for the worst. */
export function markOf(rating: Code<'FEEDBACK_RATING'>): number {
  return codes('FEEDBACK_RATING').length - codes('FEEDBACK_RATING').indexOf(rating);
}

/** The mean mark to a tenth. */
export function averageOf(counts: readonly { rating: Code<'FEEDBACK_RATING'>; count: number }[]): number {
  const given = counts.reduce((sum, { count }) => sum + count, 0);
  return Math.round((counts.reduce((sum, { rating, count }) => sum + markOf(rating) * count, 0) / given) * 10) / 10;
}
