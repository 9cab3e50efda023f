import { areaOf, centreOf, type Outline, type Point } from './plane.ts';

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const rounds = 40;

/**
 * A convex outline divided into so many parts of about the same size, the first in its middle and each following one
 * near the one before. Places for villages of which nothing is known but their district.
 */
export function partsOf(outline: Outline, count: number): Outline[] {
  const whole = areaOf(outline) < 0 ? outline.toReversed() : outline;
  const centre = centreOf(whole);
  const size = Math.sqrt(Math.abs(areaOf(whole)) / Math.PI);
  let seeds = Array.from({ length: count }, (_one, index): Point => {
    const away = 0.9 * size * Math.sqrt((index + 0.5) / count);
    return [centre[0] + away * Math.cos(index * goldenAngle), centre[1] + away * Math.sin(index * goldenAngle)];
  });
  let parts = around(whole, seeds);
  for (let round = 0; round < rounds; round += 1) {
    seeds = parts.map((part, index) => (part.length > 2 ? centreOf(part) : (seeds[index] ?? centre)));
    parts = around(whole, seeds);
  }
  return parts;
}

/** What of the outline lies nearest to each seed. Few seeds, so each is compared with every other. */
function around(whole: Outline, seeds: readonly Point[]): Outline[] {
  return seeds.map((seed, index) => seeds.reduce((part, other, at) => (at === index ? part : nearer(part, seed, other)), whole));
}

/** The part of a convex outline that is nearer to the seed than to the other. */
function nearer(outline: Outline, seed: Point, other: Point): Outline {
  // Reckoned alike from both sides, so that both parts end in the very same points.
  const [a, b, sign] = seed[0] < other[0] || (seed[0] === other[0] && seed[1] < other[1]) ? [seed, other, 1] : [other, seed, -1];
  const [nx, ny] = [b[0] - a[0], b[1] - a[1]];
  const bound = (b[0] ** 2 + b[1] ** 2 - a[0] ** 2 - a[1] ** 2) / 2;
  const beyond = ([x, y]: Point) => sign * (x * nx + y * ny - bound);
  return outline.flatMap((point, index) => {
    const next = outline[(index + 1) % outline.length] ?? point;
    const [here, there] = [beyond(point), beyond(next)];
    const kept: Point[] = here <= 0 ? [point] : [];
    if ((here < 0 && there > 0) || (here > 0 && there < 0)) {
      const share = here / (here - there);
      kept.push([point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share]);
    }
    return kept;
  });
}
