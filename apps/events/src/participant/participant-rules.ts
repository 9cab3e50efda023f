import { daysAfter, jakartaToUtc } from '@pilar/domain/dates';
import { attendanceRows } from '@pilar/domain/event-attendance';
import type { Code } from '@pilar/domain/vocabulary';

type EventStateCode = Code<'EVENT_STATE'>;

/** What of an event decides when one may come to it; days ISO, instants too. */
export type Sitting = { date: string; endDate: string | null; startAt: string | null; state: string };

/** Most participants of one act. */
export const mostAtOnce = 500;

const earlyMs = 3_600_000;
const notToCome: readonly EventStateCode[] = ['DRAFT', 'CANCELLED', 'POSTPONED'];
const notToInvite: readonly EventStateCode[] = ['CANCELLED', 'POSTPONED'];
const beforeEnd: readonly EventStateCode[] = ['SCHEDULED', 'INVITED', 'ONGOING'];
const held: readonly EventStateCode[] = ['HELD', 'REPORTED', 'PUBLISHED'];
const among = (states: readonly string[], state: string) => states.includes(state);

/** Whether somebody may be invited to an event of that state. A past one is completed from its paper list. */
export const isInviting = (state: string) => !among(notToInvite, state);

/** Whether attendance is recorded of an event of that state. */
export const isHolding = (state: string) => !among(notToCome, state);

/** Whether those who come may check in by themselves: not once the event is over. */
export const admitsByLink = (state: string) => among(beforeEnd, state);

/** Whether the event was held, so that who has not come is absent. */
export const isHeld = (state: string) => among(held, state);

/** Instants between which one may check in: from an hour before it begins, or its first midnight, to the end of its last day. */
export function checkInWindow({ date, endDate, startAt }: Sitting): { from: Date; to: Date } {
  return {
    from: startAt === null ? new Date(jakartaToUtc(date, '00:00')) : new Date(new Date(startAt).getTime() - earlyMs),
    to: new Date(jakartaToUtc(daysAfter(endDate ?? date, 1), '00:00')),
  };
}

const widest = 400;
const highest = 200;
/** Characters of a signature. */
export const longestSignature = 6_000;

/** Whether the text is a drawn signature: strokes of points within its field, and neither a single dot nor a picture. */
export function isSignature(text: string): boolean {
  if (text.length > longestSignature || !/^\d{1,3},\d{1,3}( \d{1,3},\d{1,3})*(;\d{1,3},\d{1,3}( \d{1,3},\d{1,3})*)*$/.test(text)) return false;
  const points = text.split(/[ ;]/).map((point) => point.split(',').map(Number));
  return points.length > 2 && points.every(([x = 0, y = 0]) => x <= widest && y <= highest);
}

/** Letters and digits that nobody takes for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A text of that many characters from as many random bytes. The alphabet has 32 of them, so that none is likelier. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** A code as somebody typed it: in capitals, without what people put between. */
export function typedCode(text: string): string {
  return text.toUpperCase().replace(/[\s.-]/g, '');
}

/** By what two names without a person are taken for the same guest. */
export function guestKey({ name, affiliation, group }: { name: string; affiliation: string | null; group: string }): string {
  return [name, affiliation ?? '', group].map((part) => part.toLowerCase().replace(/\s+/g, ' ').trim()).join('|');
}

/** How many came: of each group the larger of its told number and of those present by name, who are among that number. Null where nothing is known. */
export function participantsOf(groups: readonly { group: string; count: number | null }[], present: Readonly<Record<string, number>>): number | null {
  const known = attendanceRows(groups, present).flatMap(({ count }) => count ?? []);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
