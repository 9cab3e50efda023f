import type { Point } from '../plane.ts';

/** Squares of one column and the next are so far apart in their numbers: more than there are rows. */
const rowsApart = 2 ** 26;

type Segment = { ring: number; index: number; a: Point; b: Point };

/**
 * Where the rings of a polygon cross themselves or each other: the ring and the index of the point before; null when they
 * do not. Rings that only touch in a point are in order. Segments are looked up by the squares of a grid that they pass, so
 * that a ring of a hundred thousand points takes no ten billion comparisons.
 */
export function selfCrossing(rings: readonly (readonly Point[])[]): { ring: number; index: number } | null {
  const segments = rings.flatMap((points, ring) => points.slice(0, -1).map((a, index): Segment => ({ ring, index, a, b: points[index + 1] ?? a })))
    .filter(({ a, b }) => a[0] !== b[0] || a[1] !== b[1]);
  const size = squareSize(segments);
  const squares = new Map<number, Segment[]>();
  for (const segment of segments) {
    for (const square of squaresOf(segment, size)) {
      const others = squares.get(square) ?? [];
      const crossed = others.find((other) => cross(segment, other));
      if (crossed) return { ring: segment.ring, index: segment.index };
      others.push(segment);
      squares.set(square, others);
    }
  }
  return null;
}

/** About as long as the segments are: each then passes few squares, and few pass each. */
function squareSize(segments: readonly Segment[]): number {
  const total = segments.reduce((sum, { a, b }) => sum + Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]), 0);
  return Math.max(total / Math.max(segments.length, 1), 1e-9);
}

function* squaresOf({ a, b }: Segment, size: number): Generator<number> {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map((x) => Math.floor(x / size)) as [number, number];
  for (let column = left; column <= right; column += 1) {
    // Only the rows that the segment has within this column.
    const [y1, y2] = [heightAt(a, b, Math.max(column * size, Math.min(a[0], b[0]))), heightAt(a, b, Math.min((column + 1) * size, Math.max(a[0], b[0])))];
    const [top, bottom] = [Math.floor(Math.min(y1, y2) / size), Math.floor(Math.max(y1, y2) / size)];
    for (let row = top; row <= bottom; row += 1) yield column * rowsApart + row;
  }
}

function heightAt(a: Point, b: Point, x: number): number {
  if (a[0] === b[0]) return x <= a[0] ? Math.min(a[1], b[1]) : Math.max(a[1], b[1]);
  return a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
}

/** Whether two segments cross in a point that is an end of neither. */
function cross({ a, b }: Segment, { a: c, b: d }: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax, ay]: Point, [bx, by]: Point, [px, py]: Point): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}
