/** A place on the map's plane, in units of about a pixel; y grows to the south, as in SVG. */
export type Point = readonly [x: number, y: number];

/** A closed outline without its first point repeated. */
export type Outline = readonly Point[];

const unitsPerDegree = 320;
/** Banten lies about 6.4° south. So narrow a country needs no other projection. */
const shrink = Math.cos((6.4 * Math.PI) / 180);
/** North-western corner of the plane: beyond the westernmost island. */
const origin = { longitude: 105, latitude: -5.75 };

/** A place in degrees (WGS 84) on the plane. The schematic map and installed boundaries lie on the same one. */
export function project(longitude: number, latitude: number): Point {
  return [(longitude - origin.longitude) * shrink * unitsPerDegree, (origin.latitude - latitude) * unitsPerDegree];
}

/** Distance of two places. */
export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

/** Area of an outline, positive when it runs clockwise on the screen. */
export function areaOf(outline: Outline): number {
  let twice = 0;
  for (const [index, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** Centre of mass of an outline; of one without area, the mean of its points. */
export function centreOf(outline: Outline): Point {
  let [twice, x, y] = [0, 0, 0];
  for (const [index, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (Math.abs(twice) < 1e-9) return [mean(outline.map(([one]) => one)), mean(outline.map(([, one]) => one))];
  return [x / (3 * twice), y / (3 * twice)];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
