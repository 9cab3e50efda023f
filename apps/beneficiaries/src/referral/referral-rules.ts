import { rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type ReferralState = Code<'REFERRAL_STATE'>;
export type ReferralStep = Code<'REFERRAL_STEP'>;
export type Hindrance = Code<'REFERRAL_HINDRANCE'>;

/** From which states each step goes. Where to, the answer says: a departure may be one for another institution. */
export const referralSteps: Readonly<Record<ReferralStep, readonly ReferralState[]>> = {
  ACCEPT: ['SENT'],
  REJECT: ['SENT'],
  WITHDRAW: ['SENT', 'ACCEPTED'],
  ARRIVE: ['ACCEPTED'],
  LEAVE: ['ARRIVED'],
};

/** Steps that lead on from a state. */
export function referralStepsFrom(state: ReferralState): ReferralStep[] {
  return (Object.keys(referralSteps) as ReferralStep[]).filter((step) => referralSteps[step].includes(state));
}

/** States in which an institution has somebody, or is to have them: what was shared is open to it as long. */
export const openReferralStates: readonly ReferralState[] = ['SENT', 'ACCEPTED', 'ARRIVED'];

/** Days within which an institution answers, and an office finds the next one. */
export const answerDays = 7;
const nextDays = 3;
/** Days before the end of a registration from which on an institution comes after others (rule 16). */
const endingDays = 90;

/** An institution as a referral asks of it; days ISO. `taken`: of the places inside. */
export type Place = { standing: string; registeredUntil: string | null; services: readonly string[]; settings: readonly string[]; capacity: number | null; taken: number };
/** What somebody needs. */
export type Need = { service: Code<'CARE_SERVICE'>; setting: Code<'CARE_SETTING'> };

const gone: Readonly<Record<string, Hindrance>> = { UNREGISTERED: 'UNREGISTERED', EXPIRED: 'EXPIRED', SUSPENDED: 'SUSPENDED', REVOKED: 'REVOKED', DISSOLVED: 'DISSOLVED' };

/** Why nobody can be referred there today; null where somebody can. */
export function hindranceOf(place: Place, { service, setting }: Need, today: string): Hindrance | null {
  const ended = gone[place.standing];
  if (ended) return ended;
  // What time ends is computed, never typed (rule 16).
  if (place.registeredUntil !== null && place.registeredUntil < today) return 'EXPIRED';
  if (!place.services.includes(service) || !place.settings.includes(setting)) return 'NOT_FITTING';
  if (setting === 'OUTSIDE') return null;
  if (place.capacity === null) return 'NO_CAPACITY';
  return place.taken >= place.capacity ? 'FULL' : null;
}

/** Whether its registration ends soon. */
export function endsSoon(registeredUntil: string | null, today: string): boolean {
  return registeredUntil !== null && registeredUntil < daysAfter(today, endingDays);
}

/** How far it is from the village of the case: same district, same regency, further. */
export function distanceOf(village: string, area: string): 0 | 1 | 2 {
  return area.slice(0, 8) === village.slice(0, 8) ? 0 : area.slice(0, 5) === village.slice(0, 5) ? 1 : 2;
}

/** An institution among others that somebody could be referred to. */
export type Ranked = { name: string; area: string; hindrance: Hindrance | null; refusedBefore: boolean; endingSoon: boolean; free: number | null };

/** The order in which they are proposed: those that can take somebody and have not refused them, the near ones, those registered for longer, those with more room. */
export function byFitness(village: string): (one: Ranked, other: Ranked) => number {
  const rank = ({ area, hindrance, refusedBefore, endingSoon, free }: Ranked) => [Number(hindrance !== null), Number(refusedBefore), distanceOf(village, area), Number(endingSoon), -(free ?? 0)];
  return (one, other) => {
    const [left, right] = [rank(one), rank(other)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? one.name.localeCompare(other.name) : (left[at] ?? 0) - (right[at] ?? 0);
  };
}

/** The service that institutions give to persons of a type, as far as the type says. */
export function fittingCare({ typeCode, criterion, sensitivities }: { typeCode: string; criterion: string; sensitivities: readonly string[] }): Code<'CARE_SERVICE'> {
  if (sensitivities.includes('CHILD')) return 'CHILD';
  const byType: Readonly<Record<string, Code<'CARE_SERVICE'>>> = { LUT: 'ELDERLY', NAPZA: 'NAPZA', ODHA: 'HEALTH', GLD: 'HOMELESS', PGM: 'HOMELESS', FM: 'POOR', KBSP: 'FAMILY' };
  const byCriterion: Readonly<Record<string, Code<'CARE_SERVICE'>>> = { KECACATAN: 'DISABILITY', KEKERASAN: 'VICTIM', BENCANA: 'DISASTER', KEMISKINAN: 'POOR' };
  return byType[typeCode] ?? byCriterion[criterion] ?? 'OTHER';
}

/** What a referral asks of the office that sent it; days ISO. `next`: whether another one has followed. */
export function referralTasks({ state, sentOn, answeredOn, next }: { state: string; sentOn: string; answeredOn: string | null; next: boolean }, area: string): TaskSpec[] {
  // Whoever refers may know of every type (`case.readSensitive` is theirs): no one else is told by a task.
  const roles = rolesWith('referral.make');
  if (state === 'SENT') return [{ key: 'answer', kind: 'REFERRAL_ANSWER', area, roles, from: sentOn, due: daysAfter(sentOn, answerDays) }];
  if (state === 'REJECTED' && !next && answeredOn !== null) return [{ key: 'next', kind: 'REFERRAL_NEXT', area, roles, from: answeredOn, due: daysAfter(answeredOn, nextDays) }];
  return [];
}
