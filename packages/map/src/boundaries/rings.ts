import type { Geometry, Position } from 'geojson';
import { areaOf, project, type Point } from '../plane.ts';
import { listOf, type BoundaryProblem, type ProblemCode } from './problem.ts';
import { selfCrossing } from './self-crossing.ts';

/** Degrees that hold Indonesia, its sea included. */
const indonesia = { west: 94, east: 142, south: -12, north: 7 };

/** Places are kept to about a third of a metre: borders that two regions wrote down a hair apart become one. */
const fine = 1_000;

/** Polygons of a region on the map's plane, outer rings clockwise on the screen, holes the other way; or what is wrong. */
export type Polygons = Position[][][];

type Found = { code: ProblemCode; region: string; at?: string; found?: string };

/** Gathers what is wrong with the regions' outlines: each kind once, with the regions it concerns. */
export class RingProblems {
  readonly #found: Found[] = [];

  /** The region's polygons on the plane; what is wrong with them is noted. */
  read(region: string, geometries: readonly (Geometry | null)[]): Polygons {
    return geometries.flatMap((geometry) => {
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
        this.#found.push({ code: 'NOT_AREA', region, found: geometry?.type ?? 'null' });
        return [];
      }
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return polygons.flatMap((rings) => this.#polygon(region, rings));
    });
  }

  /** All problems in words for their messages. */
  told(): BoundaryProblem[] {
    const kinds = [...new Set(this.#found.map(({ code }) => code))];
    return kinds.map((code) => {
      const of = this.#found.filter((one) => one.code === code);
      const [first] = of;
      return { code, words: { codes: listOf([...new Set(of.map(({ region }) => region))]), at: first?.at ?? '', found: first?.found ?? '' } };
    });
  }

  #polygon(region: string, rings: readonly (readonly Position[])[]): Polygons {
    const wrong = rings.length === 0 ? { code: 'BAD_RING' as const } : rings.map(ringProblem).find((problem) => problem !== null);
    if (wrong) {
      this.#found.push({ ...wrong, region });
      return [];
    }
    const onPlane = rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => project(longitude, latitude)));
    const crossing = selfCrossing(onPlane);
    if (crossing) {
      const [longitude = 0, latitude = 0] = rings[crossing.ring]?.[crossing.index] ?? [];
      this.#found.push({ code: 'SELF_CROSSING', region, at: `${latitude.toFixed(4)}, ${longitude.toFixed(4)}` });
      return [];
    }
    return [onPlane.map((ring, index) => wound(ring, index === 0))];
  }
}

function ringProblem(ring: readonly Position[]): Omit<Found, 'region'> | null {
  if (!Array.isArray(ring) || !ring.every((place) => Array.isArray(place) && Number.isFinite(place[0]) && Number.isFinite(place[1]))) return { code: 'BAD_RING' };
  const [first = [], last = []] = [ring[0], ring.at(-1)];
  if (ring.length > 1 && (first[0] !== last[0] || first[1] !== last[1])) return { code: 'OPEN_RING' };
  if (new Set(ring.map(([x, y]) => `${x} ${y}`)).size < 3) return { code: 'BAD_RING' };
  const outside = ring.find(([x = 0, y = 0]) => x < indonesia.west || x > indonesia.east || y < indonesia.south || y > indonesia.north);
  if (!outside) return null;
  const [x = 0, y = 0] = outside;
  const at = `${x}, ${y}`;
  if (Math.abs(x) > 180 || Math.abs(y) > 180) return { code: 'NOT_DEGREES', at };
  const swapped = y >= indonesia.west && y <= indonesia.east && x >= indonesia.south && x <= indonesia.north;
  return { code: swapped ? 'SWAPPED' : 'OUTSIDE', at };
}

function wound(ring: readonly Point[], outer: boolean): Position[] {
  const clockwise = areaOf(ring.slice(0, -1)) > 0;
  return (clockwise === outer ? ring : ring.toReversed()).map(([x, y]) => [Math.round(x * fine) / fine, Math.round(y * fine) / fine]);
}
