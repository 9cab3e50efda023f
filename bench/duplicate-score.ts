import { blockingKeys } from '@pilar/domain/duplicates/blocking';
import { likely, scorePair } from '@pilar/domain/duplicates/score';
import type { Entered } from './duplicate-data.ts';

type Pair = [Entered, Entered];
/** What was found of the pairs that are there. `pairs`: how many are there; `right`: how many of them were found. */
export type Found = { pairs: number; right: number; compared: number; missed: Pair[]; wrong: Pair[] };

/** What share of the pairs that are there was found, and what share of what was found is right. */
export function shares(found: readonly Pick<Found, 'pairs' | 'right' | 'wrong'>[]): { pairs: number; recall: number; precision: number } {
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((total, one) => total + of(one), 0);
  const [pairs, right, wrong] = [sum((one) => one.pairs), sum((one) => one.right), sum((one) => one.wrong.length)];
  return { pairs, recall: right / pairs, precision: right / (right + wrong) };
}

/** Finds pairs as the register does: only records that share a key are compared. */
export function findPairs(register: readonly Entered[]): Found {
  const pairs = pairsOf(register);
  const compared = pairsToCompare(register);
  const found = compared.filter(([one, other]) => scorePair(one, other).score >= likely);
  const wrong = found.filter(([one, other]) => one.who !== other.who);
  const right = new Set(found.filter(([one, other]) => one.who === other.who).map(nameOf));
  return { pairs: pairs.length, right: right.size, compared: compared.length, missed: pairs.filter((pair) => !right.has(nameOf(pair))), wrong };
}

/** Each two records that share a key, once, the earlier first. Numbers have indexes of their own in the register, and are keys here. */
export function pairsToCompare(register: readonly Entered[]): Pair[] {
  const blocks = new Map<string, Entered[]>();
  for (const one of register) {
    for (const key of new Set([...blockingKeys(one), ...[one.nik, ...one.formerNiks].flatMap((nik) => nik ?? [])])) {
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
  }
  const pairs = new Map<number, Pair>();
  for (const block of blocks.values()) {
    for (const [at, one] of block.entries()) for (const other of block.slice(at + 1)) pairs.set(one.id * register.length + other.id, [one, other]);
  }
  return [...pairs.values()];
}

const nameOf = ([one, other]: Pair) => `${one.id} ${other.id}`;

/** Each two records of one person, the earlier first. */
function pairsOf(register: readonly Entered[]): Pair[] {
  return [...Map.groupBy(register, ({ who }) => who).values()].flatMap((records) => records.flatMap((one, at) => records.slice(at + 1).map((other): Pair => [one, other])));
}
