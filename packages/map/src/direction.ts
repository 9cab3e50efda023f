import type { Point } from './plane.ts';

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

/** Keys that lead from a region to its neighbour. */
export type ArrowKey = keyof typeof directions;

/** Whether a key is one of them. */
export function isArrowKey(key: string): key is ArrowKey {
  return key in directions;
}

/** The place that lies next in the key's direction: near, and more ahead than aside. Null at the rim. */
export function nextInDirection<Place extends { centre: Point }>(places: readonly Place[], from: Place, key: ArrowKey): Place | null {
  const [ux, uy] = directions[key];
  let best: { place: Place; cost: number } | null = null;
  for (const place of places) {
    const [dx, dy] = [place.centre[0] - from.centre[0], place.centre[1] - from.centre[1]];
    const ahead = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy - dy * ux);
    if (place === from || ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place ?? null;
}
