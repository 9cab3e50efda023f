import type { MapLevel } from '@pilar/map/map-topology';

/** Titles of levels: head of a column, and what a level is chosen by. */
export const levelTitles = { REGENCY: 'map.regencies', DISTRICT: 'map.districts', VILLAGE: 'map.villages' } as const satisfies Record<MapLevel, string>;
