import type { Code } from '@pilar/domain/vocabulary';

export type DeliveryState = Code<'DELIVERY_STATE'>;
/** What somebody does with a delivery. */
export type Act = 'DELIVER' | 'CONFIRM' | 'FAIL' | 'RETURN' | 'TAKE_BACK';

/** From which states it is done, and what becomes of it. Who did not come may come later; what was transferred may come back. */
const acts: Readonly<Record<Act, { from: readonly DeliveryState[]; to: DeliveryState }>> = {
  DELIVER: { from: ['PENDING', 'FAILED'], to: 'DELIVERED' },
  CONFIRM: { from: ['DELIVERED'], to: 'CONFIRMED' },
  FAIL: { from: ['PENDING'], to: 'FAILED' },
  RETURN: { from: ['PENDING', 'DELIVERED', 'CONFIRMED'], to: 'RETURNED' },
  TAKE_BACK: { from: ['DELIVERED', 'CONFIRMED', 'FAILED', 'RETURNED'], to: 'PENDING' },
};

/** States from which it is done. */
export function statesFor(act: Act): readonly DeliveryState[] {
  return acts[act].from;
}

/** What a delivery becomes by it; null where it is not done from that state. */
export function becomes(state: DeliveryState, act: Act): DeliveryState | null {
  return acts[act].from.includes(state) ? acts[act].to : null;
}

/** A delivery as it is judged: with its entitlement as that stands now. */
export type Judged = { state: DeliveryState; entitlement: { state: string; frozenReason: string | null } };

/** Why it is not done; null where it may be. Nothing is given to whom a death or a move has frozen since it was allocated (rule 36), or who is entitled no more. */
export function against({ state, entitlement }: Judged, act: Act): 'already' | 'wrongState' | 'frozen' | 'notActive' | null {
  if (act === 'DELIVER' && (state === 'DELIVERED' || state === 'CONFIRMED')) return 'already';
  if (becomes(state, act) === null) return 'wrongState';
  if (act !== 'DELIVER') return null;
  if (entitlement.frozenReason !== null) return 'frozen';
  return entitlement.state === 'ACTIVE' ? null : 'notActive';
}
