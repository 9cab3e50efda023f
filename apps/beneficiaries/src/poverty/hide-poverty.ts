import { ancestorsOf, covers } from '@pilar/domain/region-code';
import { regionsBelow } from '@pilar/domain/regions-below';
import type { RawDb } from '@pilar/subgraph/context';
import { leastTold } from '@pilar/subgraph/small-cells';
import { hiddenRegions } from '../identity/hide-regions.ts';
import { asFigure, nobody, readRegister, type Movement, type Registered } from './read-poverty.ts';

/** Whose numbers are hidden: the area's as a whole, and those of its regions. */
export type Hidden = { whole: boolean; regions: ReadonlySet<string> };

/** What is hidden of the register from whoever may not know small numbers: what is hidden in a wider region of theirs hides all within it. */
export async function hiddenRegister(db: RawDb, root: string, area: string): Promise<Hidden> {
  let whole = false;
  for (const code of [...ancestorsOf(area), area].filter((wider) => covers(root, wider))) {
    const { areas, width } = regionsBelow(code);
    const found = await readRegister(db, code, width);
    const hidden = hiddenRegions(areas.map((region) => asFigure(found.get(region) ?? nobody)));
    if (code === area) return { whole: whole || hidden.whole, regions: new Set(areas.filter((_region, at) => whole || hidden.regions[at])) };
    whole ||= hidden.whole || areas.some((region, at) => covers(region, area) && hidden.regions[at]);
  }
  return { whole: true, regions: new Set(regionsBelow(area).areas) };
}

/** The register's numbers for whoever may not know small ones: how many were not said again for long, of the whole area alone, where neither they nor the others are few. */
export function withoutFewStale(told: Registered, whole: boolean): Registered {
  const parts = [told.stale ?? 0, told.families - (told.stale ?? 0)];
  return { ...told, stale: whole && parts.every((count) => count === 0 || count >= leastTold) ? told.stale : null };
}

/** Whether nobody could be known by a movement: no number of it is small, and none that is left of another. */
export function tellableMovement({ before, now, stayed, came, went }: Movement): boolean {
  return [before, now, stayed, ...came.values(), ...went.values()].every((count) => count === 0 || count >= leastTold);
}
