import { covers } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

export type ActionState = Code<'ACTION_STATE'>;

/** States in which something is still to be done. */
export const openStates: readonly ActionState[] = ['OPEN', 'DOING'];

const next: Readonly<Record<ActionState, readonly ActionState[]>> = {
  OPEN: ['DOING', 'DONE', 'DROPPED'],
  DOING: ['OPEN', 'DONE', 'DROPPED'],
  // What was closed too early is opened again, with the reason.
  DONE: ['OPEN', 'DOING'],
  DROPPED: ['OPEN', 'DOING'],
};

/** States that may follow. */
export function nextStates(state: ActionState): readonly ActionState[] {
  return next[state];
}

/** Whether something is still to be done. */
export function isOpen(state: string): boolean {
  return openStates.some((open) => open === state);
}

/** Whether the step needs words: why it is dropped, or why what was closed is opened again. */
export function needsRemark(from: ActionState, to: ActionState): boolean {
  return to === 'DROPPED' || (!isOpen(from) && isOpen(to));
}

/** An item lies at, inside or above a region that its event is aimed at: so whoever works there sees the event, and the item with it. */
export function concernsTargets(area: string, targets: readonly string[]): boolean {
  return targets.some((target) => covers(target, area) || covers(area, target));
}

/** Where an item of the event is to be done when nobody says: its one district if it is aimed at one, else what holds its targets. */
export function defaultArea({ targetCodes, countedUnder }: { targetCodes: readonly string[]; countedUnder: string }): string {
  const districts = targetCodes.filter((code) => code.split('.').length === 3);
  return districts.length === 1 ? (districts[0] ?? countedUnder) : countedUnder;
}

/**
 * Rule 25: the districts whose open items return at this event: those that a coordination meeting of a district is aimed at.
 * Other events bring nothing back.
 */
export function returningTo({ type, targetCodes }: { type: string; targetCodes: readonly string[] }): string[] {
  return type === 'RAKOR_KECAMATAN' ? targetCodes.filter((code) => code.split('.').length === 3) : [];
}
