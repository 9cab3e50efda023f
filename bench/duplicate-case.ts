import { duplicateRegister, heldOutSeed } from './duplicate-data.ts';
import { findPairs } from './duplicate-score.ts';
import type { Result } from './result.ts';

const persons = 12_000;
const least = 0.98;

/** How many of the duplicates of a register are found, and how many of those found are any: on a seed that nothing was tuned on. */
export async function measureDuplicates(): Promise<Result> {
  const register = duplicateRegister(heldOutSeed, persons);
  const started = performance.now();
  const { pairs, compared, recall, precision } = findPairs(register);
  const share = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    case: 'duplicates', target: `recall and precision ≥ ${least}`, met: recall >= least && precision >= least,
    recall: share(recall), precision: share(precision), persons: register.length, pairs, compared, ms: Math.round(performance.now() - started),
  };
}
