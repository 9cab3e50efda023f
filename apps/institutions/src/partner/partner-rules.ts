import type { Permission } from '@pilar/domain/access';
import type { RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

export type PartnerKind = Code<'PARTNER_KIND'>;
export type PartnerState = Code<'PARTNER_STATE'>;
/** What may be done with a partner once it is registered. */
export type PartnerStep = Exclude<Code<'PARTNER_STEP'>, 'REGISTER'>;
/** Facts that only some kinds have. */
export type KindFact = 'households' | 'members' | 'volunteers' | 'lumbung';

/** Where the words of steps and states stand. */
export const stepWords = { step: 'PARTNER_STEP', state: 'PARTNER_STATE' } as const;

/** From which states each step leads, to which, and whose right it is. */
export const steps: Readonly<Record<PartnerStep, { from: readonly PartnerState[]; to: PartnerState | null; permission: Permission }>> = {
  RECORD_PAPER: { from: ['ACTIVE', 'DORMANT'], to: null, permission: 'partner.record' },
  REST: { from: ['ACTIVE'], to: 'DORMANT', permission: 'partner.decide' },
  REVIVE: { from: ['DORMANT'], to: 'ACTIVE', permission: 'partner.decide' },
  END: { from: ['ACTIVE', 'DORMANT'], to: 'ENDED', permission: 'partner.decide' },
};

/** Facts that a kind has beside those of all. Of a family none: it is shown with its name and village. */
export const factsOfKind: Readonly<Record<PartnerKind, readonly KindFact[]>> = {
  WKSBM: ['households', 'members'],
  DUNIA_USAHA: [],
  KELUARGA_PIONER: [],
  KSB: ['volunteers', 'lumbung'],
};

/** Where a kind may lie: all but a business are of one village. */
export function levelsOf(kind: PartnerKind): RegionLevel[] {
  return kind === 'DUNIA_USAHA' ? ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] : ['VILLAGE'];
}

/** The right to read how a partner is reached. A family's telephone is a person's. */
export function contactPermission({ kind }: { kind: string }): Permission {
  return kind === 'KELUARGA_PIONER' ? 'person.readPrivate' : 'partner.readContact';
}
