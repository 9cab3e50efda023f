import type { MapLevel, MapTopology } from '../map-topology.ts';
import { topologyOfLevels, withLevelAbove, type Shape } from '../topology.ts';
import { codeFeatures } from './codes.ts';
import type { BoundaryProblem } from './problem.ts';
import { readFeatures } from './read-features.ts';
import { RingProblems } from './rings.ts';
import { thin } from './thin.ts';

/** Boundaries ready to be drawn: their levels (those above the file's are merged from it), and what was found. */
export type CheckedBoundaries = {
  topology: MapTopology;
  levels: MapLevel[];
  /** Property of the file that carried the codes. */
  property: string;
  regions: number;
  points: number;
  /** Regions of other provinces in the file. */
  passedOver: number;
};

/** More points than this take too long and too much memory; a province's villages at full detail have fewer. */
export const mostPoints = 2_000_000;
const order: readonly MapLevel[] = ['VILLAGE', 'DISTRICT', 'REGENCY'];
const drawn = 1e4;

/**
 * Checks a boundary file, GeoJSON or TopoJSON in WGS 84 keyed by Kemendagri code, and makes of it what the map draws.
 * Every level that the file begins has to be complete. Gives all that is wrong at once where it can.
 */
export function checkBoundaries(text: string, most: number = mostPoints): CheckedBoundaries | { problems: BoundaryProblem[] } {
  const features = readFeatures(text);
  if (!Array.isArray(features)) return { problems: [features] };
  const points = features.reduce((sum, { geometry }) => sum + pointsIn(geometry && 'coordinates' in geometry ? geometry.coordinates : []), 0);
  if (points > most) return { problems: [{ code: 'TOO_MANY', words: { found: points, most } }] };
  const coded = codeFeatures(features);
  if (Array.isArray(coded)) return { problems: coded };

  const problems = new RingProblems();
  const shapes = new Map<MapLevel, Shape[]>();
  for (const [level, regions] of coded.byLevel) {
    shapes.set(level, [...regions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, parts]) => ({
      code, geometry: { type: 'MultiPolygon', coordinates: problems.read(code, parts.map(({ geometry }) => geometry)) },
    })));
  }
  const told = problems.told();
  if (told.length > 0) return { problems: told };
  const regions = [...shapes.values()].reduce((sum, one) => sum + one.length, 0);
  const topology = thin(completed(topologyOfLevels(shapes, null)), drawn);
  return { topology, levels: order.toReversed().filter((level) => topology.objects[level]), property: coded.property, regions, points, passedOver: coded.passedOver };
}

/** With the levels above those of the file, merged from the nearest below. */
function completed(topology: MapTopology): MapTopology {
  let result = topology;
  for (const [index, level] of order.entries()) {
    const above = order[index + 1];
    if (above && result.objects[level] && !result.objects[above]) result = withLevelAbove(result, level, above);
  }
  return result;
}

function pointsIn(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  return typeof coordinates[0] === 'number' ? 1 : coordinates.reduce((sum: number, one) => sum + pointsIn(one), 0);
}
