/** Steps of colour of the map, the first for none. */
export const colourSteps = 6;
const classes = colourSteps - 1;

/** A class of numbers: from, to (null without end), and the step of colour that stands for it. */
export type Step = { from: number; to: number | null; colour: number };

/**
 * Classes for the numbers of a map: none by itself, then up to five that hold about as many regions each and begin at
 * round numbers. Numbers up to five have a class each. Without numbers there is the class of none alone.
 */
export function stepsOf(values: readonly number[]): Step[] {
  const some = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const most = some.at(-1) ?? 0;
  const starts = most <= classes ? Array.from({ length: most }, (_one, index) => index + 1) : roundQuantiles(some);
  return [
    { from: 0, to: 0, colour: 0 },
    ...starts.map((from, index) => ({ from, to: toOf(starts, index, most), colour: Math.round(((index + 1) * classes) / starts.length) })),
  ];
}

/** The last class is open, unless it holds one number alone. */
function toOf(starts: readonly number[], index: number, most: number): number | null {
  const next = starts[index + 1];
  if (next !== undefined) return next - 1;
  return starts[index] === most ? most : null;
}

/** The class that a number falls into. */
export function stepOf(steps: readonly Step[], value: number): Step | undefined {
  return steps.findLast(({ from }) => value >= from);
}

function roundQuantiles(sorted: readonly number[]): number[] {
  const least = sorted[0] ?? 1;
  const starts = [least];
  for (let index = 1; index < classes; index += 1) {
    const start = roundDown(sorted[Math.floor((index * sorted.length) / classes)] ?? least);
    if (start > (starts.at(-1) ?? 0)) starts.push(start);
  }
  // A class that no number falls into would only lengthen the legend.
  return starts.filter((start, index) => sorted.some((value) => value >= start && value < (starts[index + 1] ?? Infinity)));
}

/** Rounded down to 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten, whole. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [8, 6, 5, 4, 3, 2.5, 2, 1.5, 1].find((one) => one * power <= value) ?? 1;
  return Math.floor(factor * power);
}
