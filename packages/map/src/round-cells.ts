import { Delaunay } from 'd3-delaunay';
import { distance, type Outline, type Point } from './plane.ts';

/** Radius of the circle that bounds a cell: a share of the distance to a near neighbour, within limits. */
const radius = { share: 0.95, neighbour: 3, least: 13, most: 30 };
/** Circles never come near, so no cell is cut by it. */
const far = 1e4;
const arcStep = Math.PI / 18;
const tiny = 1e-9;

/** A border with a neighbour, run through in the cell's own direction. */
type Border = { points: Point[]; beginsInside: boolean; endsInside: boolean };

/**
 * Voronoi cells of the points, each cut by a circle round its point. Where two neighbours' circles cut their common
 * border in different places, both outlines have both places, reckoned once for the pair: so whoever merges cells by
 * equal points finds every common border.
 */
export function roundCells(points: readonly Point[]): Outline[] {
  const delaunay = Delaunay.from(points, ([x]) => x, ([, y]) => y);
  const voronoi = delaunay.voronoi([-far, -far, far, far]);
  const radii = points.map((point) => radiusOf(point, points));
  return points.map((point, index) => {
    const corners = (voronoi.cellPolygon(index) ?? []).slice(0, -1) as Point[];
    const neighbours = [...voronoi.neighbors(index)];
    const borders = corners.flatMap((corner, at) => {
      const next = corners[(at + 1) % corners.length];
      const neighbour = next && neighbourAcross(points, neighbours, point, corner, next);
      return next && neighbour !== undefined ? [borderOf(points, radii, index, neighbour, corner, next)] : [];
    }).filter(({ points: kept }) => kept.length > 1);
    return outlineOf(point, radii[index] ?? radius.least, borders);
  });
}

function radiusOf(point: Point, points: readonly Point[]): number {
  const near = points.filter((other) => other !== point).map((other) => distance(point, other)).sort((a, b) => a - b);
  const wanted = radius.share * (near[radius.neighbour - 1] ?? radius.most);
  return Math.min(radius.most, Math.max(radius.least, wanted));
}

/** The neighbour from which both ends of a border are as far as from the cell's own point; none at the rim. */
function neighbourAcross(points: readonly Point[], neighbours: readonly number[], own: Point, from: Point, to: Point): number | undefined {
  return neighbours.find((index) => {
    const other = points[index];
    return other && [from, to].every((end) => Math.abs(distance(end, own) - distance(end, other)) < 1e-6 * Math.max(1, distance(end, own)));
  });
}

/** What lies of the border within the cell's circle, with the places where the neighbour's circle cuts it. */
function borderOf(points: readonly Point[], radii: readonly number[], own: number, neighbour: number, from: Point, to: Point): Border {
  const [low, high] = own < neighbour ? [own, neighbour] : [neighbour, own];
  const [a, b] = [points[low] ?? from, points[high] ?? to];
  const apart = distance(a, b);
  // Along the bisector, from its middle; the same for both cells.
  const [ux, uy] = [-(b[1] - a[1]) / apart, (b[0] - a[0]) / apart];
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const along = ([x, y]: Point) => (x - middle[0]) * ux + (y - middle[1]) * uy;
  const place = (at: number): Point => [middle[0] + ux * at, middle[1] + uy * at];
  const reach = (index: number) => Math.sqrt(Math.max(0, (radii[index] ?? 0) ** 2 - (apart / 2) ** 2));
  const [start, end, mine, theirs] = [along(from), along(to), reach(own), reach(neighbour)];
  const forward = end >= start;
  const [least, most] = [Math.min(start, end), Math.max(start, end)];
  const [first, last] = [Math.max(least, -mine), Math.min(most, mine)];
  if (last - first < tiny) return { points: [], beginsInside: false, endsInside: false };
  const [firstCorner, lastCorner] = forward ? [from, to] : [to, from];
  const kept = [
    first === least ? firstCorner : place(-mine),
    ...[-theirs, theirs].filter((cut) => cut > first + tiny && cut < last - tiny).map(place),
    last === most ? lastCorner : place(mine),
  ];
  return forward
    ? { points: kept, beginsInside: first === least, endsInside: last === most }
    : { points: kept.toReversed(), beginsInside: last === most, endsInside: first === least };
}

/** The borders in their order, joined by arcs of the circle where they do not meet. */
function outlineOf(centre: Point, size: number, borders: readonly Border[]): Outline {
  if (borders.length === 0) return arc(centre, size, 0, 2 * Math.PI);
  return borders.flatMap((border, index) => {
    const next = borders[(index + 1) % borders.length] ?? border;
    const end = border.points.at(-1) ?? centre;
    const begin = next.points[0] ?? centre;
    // Two that meet in a corner share it.
    if (border.endsInside && next.beginsInside && borders.length > 1) return border.points.slice(0, -1);
    const from = angleOf(centre, end);
    return [...border.points, ...arc(centre, size, from, turnAfter(from, angleOf(centre, begin)))];
  });
}

function angleOf(centre: Point, [x, y]: Point): number {
  return Math.atan2(y - centre[1], x - centre[0]);
}

function turnAfter(from: number, to: number): number {
  return to > from ? to : to + 2 * Math.PI;
}

/** Places on the circle between two angles, both left out, at whole steps. */
function arc([x, y]: Point, size: number, from: number, to: number): Point[] {
  const places: Point[] = [];
  for (let step = Math.floor(from / arcStep) + 1; step * arcStep < to - 1e-6; step += 1) {
    places.push([x + size * Math.cos(step * arcStep), y + size * Math.sin(step * arcStep)]);
  }
  return places;
}
