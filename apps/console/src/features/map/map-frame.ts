import { covers, levelOf, parentOf } from '@pilar/domain/region-code';
import { installation } from '@pilar/domain/installation';
import type { MapLevel } from '@pilar/map/map-topology';
import type { MapSearch } from './map-search.ts';

/**
 * What a map shows: the regions of a level inside a region, out of the levels that could be; `chosen` is marked when it is
 * one of them. Names stand for the regions of `named`: of the first level, as those of a finer one would be too many.
 */
export type MapFrame = { root: string; level: MapLevel; levels: readonly MapLevel[]; named: MapLevel; chosen: string | null };

const words: Record<NonNullable<MapSearch['tingkat']>, MapLevel> = { kecamatan: 'DISTRICT', desa: 'VILLAGE' };

/**
 * The frame for a list narrowed to an area. A village has no parts, so it is shown among its neighbours; the country
 * is shown as the installation's province, the only one there is a map of.
 */
export function frameOf(area: string, tingkat: MapSearch['tingkat']): MapFrame {
  const village = levelOf(area) === 'VILLAGE';
  const root = village ? (parentOf(area) ?? area) : covers(area, installation.province) ? installation.province : area;
  const levels = levelsBelow(root);
  const wanted = tingkat && words[tingkat];
  return { root, levels, named: levels[0] ?? 'VILLAGE', level: wanted && levels.includes(wanted) ? wanted : (levels[0] ?? 'VILLAGE'), chosen: village ? area : null };
}

/** The word for a level in the address; the first level of a frame has none. */
export function levelWord(level: MapLevel, levels: readonly MapLevel[]): MapSearch['tingkat'] {
  if (level === levels[0] || level === 'REGENCY') return undefined;
  return level === 'DISTRICT' ? 'kecamatan' : 'desa';
}

/** The region above, as far as the grant reaches; null at its top. */
export function above(root: string, grantArea: string): string | null {
  const parent = parentOf(root);
  return parent !== null && root !== installation.province && covers(grantArea, parent) ? parent : null;
}

function levelsBelow(root: string): MapLevel[] {
  switch (levelOf(root)) {
    case 'COUNTRY':
    case 'PROVINCE': return ['REGENCY', 'DISTRICT', 'VILLAGE'];
    case 'REGENCY': return ['DISTRICT', 'VILLAGE'];
    default: return ['VILLAGE'];
  }
}
