import type { Code } from '@pilar/domain/vocabulary';
import type { MailedEvent } from './mail-text.ts';

const invitable: readonly string[] = ['SCHEDULED', 'INVITED', 'ONGOING'];

/** Whether an event of that state is one that people are invited to by mail. */
export const isInvitable = (state: string) => invitable.includes(state);

type Told = Omit<MailedEvent, 'title' | 'organisers' | 'dayPart'> & { withdrawnAt: Date | null };

/** What those invited must be told of a change of the event; null where it concerns none of them. */
export function noticeOf(before: Told, after: Told): Exclude<Code<'MAIL_KIND'>, 'INVITATION'> | null {
  // What was held, or called off before, is no news to anybody when its record goes.
  if (after.withdrawnAt !== null) return isInvitable(before.state) || before.state === 'POSTPONED' ? 'CANCELLATION' : null;
  if (after.state === 'CANCELLED') return before.state === 'CANCELLED' ? null : 'CANCELLATION';
  if (after.state === 'POSTPONED') return before.state === 'POSTPONED' ? null : 'POSTPONEMENT';
  if (!isInvitable(after.state)) return null;
  return before.state === 'POSTPONED' || before.state === 'CANCELLED' || isMoved(before, after) ? 'CHANGE' : null;
}

function isMoved(before: Told, after: Told): boolean {
  const places = ['mode', 'venueName', 'venueAddress', 'venueAreaCode', 'meetingLink'] as const;
  const moments = ['date', 'endDate', 'startAt', 'endAt'] as const;
  return places.some((name) => before[name] !== after[name]) || moments.some((name) => before[name]?.getTime() !== after[name]?.getTime());
}

/** Whether the text may be an e-mail address; one that takes mail is known only by sending. */
export function isEmail(text: string): boolean {
  return text.length <= 200 && /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+$/.test(text);
}
