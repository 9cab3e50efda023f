import type { Permission } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { levelOf, type RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import { longestTerm } from '../youth/youth-rules.ts';

export type ForumKind = Code<'FORUM_KIND'>;
export type ForumLevel = Code<'FORUM_LEVEL'>;
export type ForumState = Code<'FORUM_STATE'>;
/** What may be done with a forum once it is formed. */
export type ForumStep = Exclude<Code<'FORUM_STEP'>, 'FORM'>;

/** Levels of region that a forum may be of. */
export const forumLevels: RegionLevel[] = ['COUNTRY', 'PROVINCE', 'REGENCY', 'DISTRICT'];

/** Where the words of steps and states stand. */
export const stepWords = { step: 'FORUM_STEP', state: 'FORUM_STATE' } as const;

/** From which states each step leads, to which, and whose right it is. */
export const steps: Readonly<Record<ForumStep, { from: readonly ForumState[]; to: ForumState | null; permission: Permission }>> = {
  INSTALL_BOARD: { from: ['ACTIVE', 'DORMANT'], to: null, permission: 'forum.record' },
  REST: { from: ['ACTIVE'], to: 'DORMANT', permission: 'forum.decide' },
  REVIVE: { from: ['DORMANT'], to: 'ACTIVE', permission: 'forum.decide' },
  DISSOLVE: { from: ['ACTIVE', 'DORMANT'], to: 'DISSOLVED', permission: 'forum.decide' },
};

/** Level of a forum: that of its region. */
export function forumLevel(area: string): ForumLevel {
  const level = levelOf(area);
  return level === 'COUNTRY' ? 'NATIONAL' : level as ForumLevel;
}

/** Last day that a board of this kind may serve which begins that day; null where no regulation that we know says so. */
export function longestBoard(kind: ForumKind, from: string): string | null {
  return kind === 'KARANG_TARUNA' ? longestTerm(from) : null;
}

/** As what members of such a forum serve: a kind of pillar, null where they are organisations or anybody. */
export function servingAs(kind: ForumKind): Code<'PILLAR_TYPE'> | null {
  switch (kind) {
    case 'FK_TKSK': return 'TKSK';
    case 'IPSM': return 'PSM';
    case 'TAGANA': return 'TAGANA';
    case 'PENYULUH': return 'PENSOS';
    default: return null;
  }
}

/** The day that a board ends which another follows: as decreed, or the day before the other begins where that comes sooner. */
export function closedBy(termTo: string, nextFrom: string): string {
  const before = daysAfter(nextFrom, -1);
  return before < termTo ? before : termTo;
}
