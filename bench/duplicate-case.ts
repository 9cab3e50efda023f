import { duplicateRegister, heldOutSeeds } from './duplicate-data.ts';
import { findPairs, shares } from './duplicate-score.ts';
import type { Result } from './result.ts';

const persons = 12_000;
const least = 0.98;

/** How many of the duplicates of five registers are found, and how many of those found are any: on seeds that nothing was tuned on. */
export async function measureDuplicates(): Promise<Result> {
  const started = performance.now();
  const each = heldOutSeeds.map((seed) => findPairs(duplicateRegister(seed, persons)));
  const { pairs, recall, precision } = shares(each);
  const share = (value: number) => Math.round(value * 10_000) / 10_000;
  const bySeed = Object.fromEntries(each.map((found, at) => [heldOutSeeds[at], `${share(shares([found]).recall)} at ${share(shares([found]).precision)}`]));
  return {
    case: 'duplicates', target: `recall and precision ≥ ${least} on ${heldOutSeeds.length} registers of ${persons.toLocaleString('en')} persons`, met: recall >= least && precision >= least,
    recall: share(recall), precision: share(precision), pairs, compared: each.reduce((sum, one) => sum + one.compared, 0), ms: Math.round(performance.now() - started), bySeed,
  };
}
