import type { Point } from './plane.ts';

/** A name to place: where it would stand best (its middle), and how much room it takes. */
export type Label = { key: string; at: Point; width: number; height: number };

const clearance = 2;
/** Places tried in turn, in heights from the best one: there, then a little off, up to three lines away. */
const tries: readonly Point[] = [[0, 0], ...[1, 2, 3].flatMap((away): Point[] => [[0, -away], [0, away], [-away, 0], [away, 0], [-away, -away], [away, away], [-away, away], [away, -away]])];

/**
 * Places for names so that none covers another, those first in the list first; one that finds no place is left out.
 * None reaches beyond `room`, when given.
 */
export function placeLabels(labels: readonly Label[], room?: { width: number; height: number }): Map<string, Point> {
  const placed: Label[] = [];
  for (const label of labels) {
    const free = tries
      .map(([x, y]): Label => ({ ...label, at: within(label, [label.at[0] + x * label.height, label.at[1] + y * label.height], room) }))
      .find((candidate) => placed.every((other) => !overlap(candidate, other)));
    if (free) placed.push(free);
  }
  return new Map(placed.map(({ key, at }) => [key, at]));
}

function within({ width, height }: Label, [x, y]: Point, room: { width: number; height: number } | undefined): Point {
  if (!room) return [x, y];
  const clamp = (value: number, half: number, most: number) => Math.min(Math.max(value, half), Math.max(half, most - half));
  return [clamp(x, width / 2, room.width), clamp(y, height / 2, room.height)];
}

function overlap(one: Label, other: Label): boolean {
  return Math.abs(one.at[0] - other.at[0]) < (one.width + other.width) / 2 + clearance
    && Math.abs(one.at[1] - other.at[1]) < (one.height + other.height) / 2 + clearance;
}
