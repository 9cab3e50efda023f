import { installation } from '@pilar/domain/installation';
import { ancestorsOf, countryCode, covers } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import type { messages } from '../messages.ts';
import type { Draft } from './event-draft.ts';

/** A rule that an event breaks: the field of the input where it shows, and what to tell. */
export type Breach = { path: string; message: keyof typeof messages; value?: string };

type State = Code<'EVENT_STATE'>;
type Held = Pick<Draft, 'state' | 'incompleteReason'>;

const undecided: readonly State[] = ['DRAFT', 'CANCELLED', 'POSTPONED'];
const over: readonly State[] = ['HELD', 'REPORTED', 'PUBLISHED'];
const begun: readonly State[] = ['ONGOING', ...over];
const told: readonly State[] = ['REPORTED', 'PUBLISHED'];

/** Everything that an event breaks on that day; `provincial` says whether the province's office enters it. */
export function breaches(draft: Draft, day: string, provincial: boolean): Breach[] {
  return [...wrongOrder(draft), ...notYetHeld(draft, day), ...unplaced(draft, day), ...unpeopled(draft), ...unreported(draft), ...overcounted(draft), ...outside(draft, provincial)];
}

/** Rule 19: it ends after it begins. */
export function wrongOrder({ date, endDate, startTime, endTime }: Pick<Draft, 'date' | 'endDate' | 'startTime' | 'endTime'>): Breach[] {
  if (endDate !== null && endDate < date) return [{ path: 'endDate', message: 'endsBefore' }];
  if (endTime === null) return [];
  if (startTime === null) return [{ path: 'endTime', message: 'endWithoutStart' }];
  return (endDate ?? date) === date && endTime <= startTime ? [{ path: 'endTime', message: 'endsBefore' }] : [];
}

/** Nothing begins or is held before its day. That a past one is still SCHEDULED is allowed (rule 19 only reminds). */
export function notYetHeld({ state, date }: Pick<Draft, 'state' | 'date'>, day: string): Breach[] {
  return begun.includes(state) && date > day ? [{ path: 'state', message: 'notYetHeld', value: date }] : [];
}

/** Rule 20: from SCHEDULED on, an online event has its link and one on site its venue with a region. A past one may say why not. */
export function unplaced(draft: Pick<Draft, 'state' | 'mode' | 'date' | 'endDate' | 'venue' | 'meetingLink' | 'incompleteReason'>, day: string): Breach[] {
  const past = over.includes(draft.state) || (draft.endDate ?? draft.date) < day;
  if (undecided.includes(draft.state) || (past && draft.incompleteReason !== null)) return [];
  return [
    ...(draft.mode !== 'TATAP_MUKA' && draft.meetingLink === null ? [{ path: 'meetingLink', message: 'linkNeeded' } as const] : []),
    ...(draft.mode !== 'VIRTUAL' && !draft.venue?.area ? [{ path: draft.venue ? 'venue.area' : 'venue', message: 'venueNeeded' } as const] : []),
  ];
}

/** Rule 21: a held event had an opener or moderator and a speaker, be it an office without a name. */
export function unpeopled({ state, incompleteReason, roles }: Held & { roles: readonly { role: string }[] }): Breach[] {
  if (!over.includes(state) || incompleteReason !== null) return [];
  const has = (...kinds: Code<'EVENT_ROLE'>[]) => roles.some(({ role }) => kinds.some((kind) => kind === role));
  return [
    ...(has('PEMBUKA', 'MODERATOR') ? [] : [{ path: 'roles', message: 'openerNeeded' } as const]),
    ...(has('NARASUMBER') ? [] : [{ path: 'roles', message: 'speakerNeeded' } as const]),
  ];
}

/** Rule 23: a report tells attendance, topics and at least one key point, and has a photograph. */
export function unreported({ state, incompleteReason, participants, present, topics, keyPoints, media, photos }: Held & {
  participants: readonly { count: number | null }[]; present: Draft['present']; topics: readonly unknown[]; keyPoints: readonly unknown[]; media: readonly unknown[]; photos: number;
}): Breach[] {
  if (!told.includes(state) || incompleteReason !== null) return [];
  return [
    ...(participants.some(({ count }) => count !== null) || Object.values(present).some((count) => count > 0) ? [] : [{ path: 'participants', message: 'attendanceNeeded' } as const]),
    ...(topics.length > 0 ? [] : [{ path: 'topics', message: 'reportNeeds' } as const]),
    ...(keyPoints.length > 0 ? [] : [{ path: 'keyPoints', message: 'reportNeeds' } as const]),
    ...(media.length > 0 || photos > 0 ? [] : [{ path: 'media', message: 'reportNeeds' } as const]),
  ];
}

/** Rule 22: who is present by name is among the number told of their group, so of a held event that number is no smaller. */
export function overcounted({ state, participants, present }: Pick<Draft, 'state' | 'participants' | 'present'>): Breach[] {
  if (!over.includes(state)) return [];
  return Object.entries(present).flatMap(([group, named]): Breach[] => {
    const rows = participants.flatMap((row, index) => (row.group === group ? [{ index, count: row.count }] : []));
    const given = rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const [first] = rows;
    return first && rows.every(({ count }) => count !== null) && given < named ? [{ path: `participants.${first.index}.count`, message: 'fewerThanNamed', value: String(named) }] : [];
  });
}

/** Rule 24: only as `external`, and only for the province, does an event aim at or take place in another province. */
export function outside({ external, targetAreas, venue }: Pick<Draft, 'external' | 'targetAreas' | 'venue'>, provincial: boolean): Breach[] {
  if (external) return provincial ? [] : [{ path: 'external', message: 'externalByProvince' }];
  const places = [...targetAreas.map((area, index) => ({ path: `targetAreas.${index}`, area })), { path: 'venue.area', area: venue?.area ?? null }];
  return places.flatMap(({ path, area }): Breach[] => {
    if (area === null || covers(installation.province, area)) return [];
    return [provincial ? { path, message: 'outsideProvince', value: area } : { path, message: 'externalByProvince' }];
  });
}

/** Whether a state may follow another: what was held is neither cancelled nor postponed. Other steps may be put right. */
export function mayFollow(from: State, to: State): boolean {
  return !(over.includes(from) && (to === 'CANCELLED' || to === 'POSTPONED'));
}

/** The narrowest region that holds all of them; an event with several targets is counted under it. */
export function commonRegion(codes: readonly string[]): string {
  const [first, ...others] = codes;
  if (first === undefined) return countryCode;
  return [first, ...ancestorsOf(first).toReversed()].find((area) => others.every((code) => covers(area, code))) ?? countryCode;
}
