import { levelOf, type RegionLevel } from './region-code.ts';
import { children } from './regions.ts';

/** What a table by region has rows for: the regions directly below, or the region itself where nothing lies below it; with the length of their codes. */
export function regionsBelow(area: string): { areas: string[]; level: RegionLevel; width: number } {
  const below = children(area).map(({ code }) => code);
  const areas = below.length > 0 ? below : [area];
  const [first = area] = areas;
  return { areas, level: levelOf(first), width: first.length };
}
