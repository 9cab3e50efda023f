import type { RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

/** Kinds of office that exist at one level only, and the level of region they belong to. */
const levels: Partial<Record<Code<'OFFICE_KIND'>, 'DISTRICT' | 'VILLAGE'>> = { DISTRICT_OFFICE: 'DISTRICT', VILLAGE_OFFICE: 'VILLAGE' };

/** The level that an office of that kind must have; null when any will do. */
export function levelOfKind(kind: Code<'OFFICE_KIND'>): Code<'OFFICE_LEVEL'> & RegionLevel | null {
  return levels[kind] ?? null;
}
