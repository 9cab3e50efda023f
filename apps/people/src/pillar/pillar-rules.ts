import type { RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

/** Level of the region that each kind of service covers; absent: any. */
const levels: Partial<Record<Code<'PILLAR_TYPE'>, RegionLevel[]>> = {
  TKSK: ['DISTRICT'],
  PSM: ['VILLAGE'],
};

/** Levels of region at which a kind of service is appointed; undefined when any will do. */
export function levelsOf(type: Code<'PILLAR_TYPE'>): RegionLevel[] | undefined {
  return levels[type];
}

/** What rule 9 asks of an ACTIVE term and the given one lacks: decree number and date. */
export function missingDecree(term: { state: Code<'PILLAR_STATE'>; decreeNumber?: string | null; decreeDate?: string | Date | null }): ('decreeNumber' | 'decreeDate')[] {
  if (term.state !== 'ACTIVE') return [];
  return (['decreeNumber', 'decreeDate'] as const).filter((field) => !term[field]);
}
