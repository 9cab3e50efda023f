import type { EventPaperKind } from '../../__generated__/graphql.ts';

/** Papers of an event by the word that their address has, in the order in which an office needs them. */
export const paperKinds = {
  undangan: 'EVENT_INVITATION',
  spt: 'EVENT_ASSIGNMENT',
  'daftar-hadir': 'EVENT_ATTENDANCE',
  notulen: 'EVENT_MINUTES',
  'siaran-pers': 'EVENT_PRESS_RELEASE',
} as const satisfies Record<string, EventPaperKind>;

/** The paper that an address names. */
export function paperKindOf(word: string): EventPaperKind | null {
  return Object.hasOwn(paperKinds, word) ? paperKinds[word as keyof typeof paperKinds] : null;
}
