import type { RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

type Type = Code<'PILLAR_TYPE'>;
type State = Code<'PILLAR_STATE'>;
type Step = Code<'PILLAR_STEP'>;

/** A decree (SK) by which a term ran, as it is kept once another took its place; dates ISO. */
export type Decree = { number: string | null; date: string | null; appointer: string | null; validTo: string | null };

/** Kinds of service that have posts: one place of each region of the level. */
export const posts = { TKSK: 'DISTRICT', PSM: 'VILLAGE' } as const satisfies Partial<Record<Type, RegionLevel>>;

/** A kind of service that has posts, whose gaps can be told. */
export type PostType = keyof typeof posts;

const order: readonly RegionLevel[] = ['COUNTRY', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

/** Levels of region at which a kind of service is appointed; undefined when any will do. A coordinator stands above the posts. */
export function levelsOf(type: Type, position: Code<'PILLAR_POSITION'> = 'MEMBER'): RegionLevel[] | undefined {
  const level = (posts as Partial<Record<Type, RegionLevel>>)[type];
  if (position === 'MEMBER') return level && [level];
  return order.slice(1, level ? order.indexOf(level) : -1);
}

/** What rule 9 asks of an ACTIVE term and the given one lacks: decree number and date. */
export function missingDecree(term: { state: State; decreeNumber?: string | null; decreeDate?: string | Date | null }): ('decreeNumber' | 'decreeDate')[] {
  if (term.state !== 'ACTIVE') return [];
  return (['decreeNumber', 'decreeDate'] as const).filter((field) => !term[field]);
}

/** From which states each step leads, and to which (domain §5.1). EXTEND and SUCCEED leave the term's own state to their mutation. */
export const steps: Readonly<Record<Step, { from: readonly State[]; to: State | null }>> = {
  SELECT: { from: ['PROPOSED'], to: 'SELECTED' },
  ACTIVATE: { from: ['PROPOSED', 'SELECTED'], to: 'ACTIVE' },
  EXTEND: { from: ['ACTIVE', 'SUSPENDED'], to: null },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED' },
  RESUME: { from: ['SUSPENDED'], to: 'ACTIVE' },
  REST: { from: ['ACTIVE'], to: 'DORMANT' },
  REACTIVATE: { from: ['DORMANT'], to: 'ACTIVE' },
  END: { from: ['PROPOSED', 'SELECTED', 'ACTIVE', 'SUSPENDED', 'DORMANT'], to: 'ENDED' },
  SUCCEED: { from: ['ACTIVE', 'SUSPENDED', 'DORMANT', 'ENDED'], to: 'ENDED' },
};

/** Whether the step may follow in a term as it stands. Only a PSM rests and is reactivated (rule 8); a term has one successor. */
export function mayFollow(step: Step, term: { type: Type; state: State; succeeded: boolean }): boolean {
  if ((step === 'REST' || step === 'REACTIVATE') && term.type !== 'PSM') return false;
  if (step === 'SUCCEED' && term.succeeded) return false;
  return steps[step].from.includes(term.state);
}

/** Days without anybody after which a post raises an alert (rule 8). */
export const vacancyAlertDays = 30;

/** Whether one person at a time serves in the post: the worker of a district (rule 8). */
export function isSinglePost(type: Type, position: Code<'PILLAR_POSITION'>): boolean {
  return type === 'TKSK' && position === 'MEMBER';
}

/** Years of age at which a kind of service begins, both inclusive. */
export type AgeLimit = { min: number; max: number | null };

/**
 * Rule 12: a PSM is 18 or older, a Tagana is recruited from 18 to 40. Of TKSK the sources differ (25 and older in 2013, 20 to 35 in a
 * call of 2024; rule 10), so none is asked for.
 */
const ageLimits: Partial<Record<Type, AgeLimit>> = { PSM: { min: 18, max: null }, TAGANA: { min: 18, max: 40 } };

/** The limit that somebody born that day does not meet when their term begins (days ISO); null where it is met, unknown or there is none. */
export function unmetAge(type: Type, born: string | null, begins: string): AgeLimit | null {
  const limit = ageLimits[type];
  if (!limit || born === null) return null;
  const age = Number(begins.slice(0, 4)) - Number(born.slice(0, 4)) - (begins.slice(5) < born.slice(5) ? 1 : 0);
  return age < limit.min || (limit.max !== null && age > limit.max) ? limit : null;
}
