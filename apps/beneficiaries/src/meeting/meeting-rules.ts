import type { Code } from '@pilar/domain/vocabulary';

/** How many of those invited must be present (rule 30): a part of a person is a whole one. */
export function neededFor(invited: number, quorumPercent: number): number {
  return Math.ceil((invited * quorumPercent) / 100);
}

/** A kelurahan's code ends in a number that begins with 1, a desa's with 2 (domain.md §4). */
export function meetingKindOf(village: string): Code<'MEETING_KIND'> {
  return village.split('.')[3]?.startsWith('1') ? 'MUSKEL' : 'MUSDES';
}
