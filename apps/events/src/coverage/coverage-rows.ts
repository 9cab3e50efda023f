import { covers, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import { regionsWithin } from '@pilar/domain/regions';

/** How often a region was reached by one kind of event, and when last (ISO). */
export type Reached = { area: string; type: string; events: number; lastOn: string };
/** What is still to be done in a region. */
export type Open = { area: string; open: number; overdue: number };

/** Outreach in one region. */
export type CoverageRow = {
  area: string;
  events: number;
  byType: { type: string; events: number; lastOn: string }[];
  lastOn: string | null;
  /** Its districts, and those of them that had a coordination meeting (rule 26). */
  districts: number;
  withRakor: number;
  openItems: number;
  overdueItems: number;
};

const meeting = 'RAKOR_KECAMATAN';

/** One row for each of the regions, those never reached with zeros; `types` narrows what is counted as outreach, not the meetings. */
export function coverageRows(areas: readonly string[], reached: readonly Reached[], open: readonly Open[], types: readonly string[] | null): CoverageRow[] {
  const met = new Set(reached.filter(({ area, type }) => type === meeting && levelOf(area) === 'DISTRICT').map(({ area }) => area));
  const here = Map.groupBy(reached.filter(({ type }) => types === null || types.includes(type)), ({ area }) => area);
  return areas.map((area) => {
    const own = here.get(area) ?? [];
    const districts = districtsOf(area);
    const items = open.filter((item) => covers(area, item.area));
    return {
      area,
      events: own.reduce((sum, { events }) => sum + events, 0),
      byType: own.map(({ type, events, lastOn }) => ({ type, events, lastOn })).toSorted((a, b) => (a.type < b.type ? -1 : 1)),
      lastOn: own.map(({ lastOn }) => lastOn).toSorted().at(-1) ?? null,
      districts: districts.length,
      withRakor: districts.filter((code) => met.has(code)).length,
      openItems: items.reduce((sum, one) => sum + one.open, 0),
      overdueItems: items.reduce((sum, one) => sum + one.overdue, 0),
    };
  });
}

/** Districts in a region; a district is its own. What lies below a district has none. */
function districtsOf(area: string): string[] {
  if (levelOf(area) === 'DISTRICT') return [area];
  return levelOf(area) === 'VILLAGE' ? [] : regionsWithin(area, 'DISTRICT').map(({ code }) => code);
}

/** The regions of a level inside the area, the area itself where it lies at or below that level. */
export function areasAt(area: string, level: RegionLevel): string[] {
  const found = regionsWithin(area, level).map(({ code }) => code);
  return found.length > 0 ? found : [area];
}
