import type { Role } from './access.ts';
import { levelOf, type RegionLevel } from './region-code.ts';

/** Roles that people are given; MACHINE comes with a machine client. */
export type PersonRole = Exclude<Role, 'MACHINE'>;

/** Levels of region at which each role is held (domain §2). */
const levels: Readonly<Record<PersonRole, readonly RegionLevel[]>> = {
  PROV_ADMIN: ['PROVINCE'], PROV_OFFICER: ['PROVINCE'], PROV_HEAD: ['PROVINCE'],
  VIEWER: ['PROVINCE', 'REGENCY'], REG_OFFICER: ['REGENCY'], KEC_OFFICER: ['DISTRICT'], TKSK: ['DISTRICT'], VILLAGE_OPERATOR: ['VILLAGE'],
  LKS_USER: ['REGENCY', 'DISTRICT', 'VILLAGE'], KT_USER: ['REGENCY', 'DISTRICT', 'VILLAGE'], AUDITOR: ['PROVINCE', 'REGENCY'],
};

/** Roles that people are given, in the table's order. */
export const personRoles = Object.keys(levels) as readonly PersonRole[];

/** Roles whose grants are about one organisation, and of which type that is. */
export const organisationOf: ReadonlyMap<Role, 'Institution' | 'YouthOrganisation'> = new Map([['LKS_USER', 'Institution'], ['KT_USER', 'YouthOrganisation']]);

/** Levels of region at which a role is held. */
export function levelsOf(role: PersonRole): readonly RegionLevel[] {
  return levels[role];
}

/** Whether a role is held in regions like this one. */
export function isHeldIn(role: PersonRole, area: string): boolean {
  return levels[role].includes(levelOf(area));
}

/** Roles that whoever holds `giver` gives and takes: the province all, a regency those of its own level and below, and nobody who watches it. The database repeats it (`identity.gives`). */
export function givenBy(giver: Role): readonly PersonRole[] {
  if (giver === 'PROV_ADMIN') return personRoles;
  if (giver !== 'REG_OFFICER') return [];
  return personRoles.filter((role) => role !== 'AUDITOR' && !role.startsWith('PROV_'));
}

const worksForOne: ReadonlySet<Role> = new Set(organisationOf.keys());
const decides: ReadonlySet<Role> = new Set(['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER']);

/**
 * Whether one person may not hold both at one time over one area: who watches does nothing else, and who works for an
 * organisation does not decide on it. The database repeats it (`identity.roles_exclude`), where it sees grants of other areas too.
 */
export function excludes(one: Role, other: Role): boolean {
  if (one === other) return false;
  if (one === 'AUDITOR' || other === 'AUDITOR') return true;
  return (worksForOne.has(one) && decides.has(other)) || (worksForOne.has(other) && decides.has(one));
}

/** Days for which a person is given a role at most: whoever still needs it then is asked for. */
export const longestGrantDays = 731;
/** Days after today at which a role or the access of a machine ends unless another day is chosen: a year, today counted. */
export const usualGrantDays = 364;
/** Days for which somebody stands in for another at most. */
export const longestDeputyDays = 60;
/** Days before the end of a grant from which on it is asked whether it goes on. */
export const noticeDays = 30;
