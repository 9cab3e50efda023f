import { distance, type Point } from './plane.ts';

const rounds = 400;

/** The points with near ones pushed apart until no two are closer than `gap`, each as little as it takes. Same points, same result. */
export function spread(points: readonly Point[], gap: number): Point[] {
  const placed = points.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        const apart = distance(one, other);
        if (apart >= gap) continue;
        moved = true;
        // Two in the very same place part along a line of their own, so that a crowd does not end in a row.
        const [ux, uy] = apart > 0 ? [(other[0] - one[0]) / apart, (other[1] - one[1]) / apart] : [Math.cos(index), Math.sin(index)];
        // A little more than half of what is missing, or they would come closer for ever without arriving.
        const push = (gap - apart) / 2 + gap * 1e-3;
        one[0] -= ux * push;
        one[1] -= uy * push;
        other[0] += ux * push;
        other[1] += uy * push;
      }
    }
    if (!moved) break;
  }
  return placed;
}
