import type { Code } from '@pilar/domain/vocabulary';

const mostItems = 50;
const longestItem = 500;

/** What is wrong with the items of a version: where, and what. */
export type ItemProblem = { index: number; problem: 'dutyItemBlank' | 'dutyItemLong' | 'dutyItemTwice' };

/** The items without surrounding space, in their order. */
export function cleanItems(items: readonly string[]): string[] {
  return items.map((item) => item.trim());
}

/** Items that say nothing, say too much, or say what one before them says. */
export function itemProblems(items: readonly string[]): ItemProblem[] {
  return items.flatMap((item, index): ItemProblem[] => {
    if (item === '') return [{ index, problem: 'dutyItemBlank' }];
    if (item.length > longestItem) return [{ index, problem: 'dutyItemLong' }];
    return items.slice(0, index).some((before) => before.toLowerCase() === item.toLowerCase()) ? [{ index, problem: 'dutyItemTwice' }] : [];
  });
}

/** Whether so many items can be a version. */
export function itemCountFits(items: readonly string[]): boolean {
  return items.length >= 1 && items.length <= mostItems;
}

/** Number of the version after the last one of its kind. */
export function nextNumber(last: { number: number } | null): number {
  return (last?.number ?? 0) + 1;
}

/** Whether the next version would begin before the one that it replaces (days in ISO). */
export function beginsTooEarly(validFrom: string, last: { validFrom: string } | null): boolean {
  return last !== null && validFrom < last.validFrom;
}

/** Who acknowledges: the worker for themselves, or an officer on behalf of one. Null when they may do neither for this term. */
export function acknowledgedBy(role: string, area: string, term: { type: string; area: string }): 'WORKER' | 'OFFICER' | null {
  if (role !== 'TKSK') return 'OFFICER';
  return term.type === ('TKSK' satisfies Code<'PILLAR_TYPE'>) && term.area === area ? 'WORKER' : null;
}
