import type { DeliveryState, DistributionState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What the fields of a distribution are called, in history, caveats and forms. */
export const distributionFields: Readonly<Record<string, MessageId>> = {
  state: 'penyaluran.state', programme: 'penyaluran.programme', period: 'penyaluran.period', area: 'penyaluran.area', channel: 'penyaluran.channel', startsOn: 'penyaluran.startsOn', endsOn: 'penyaluran.endsOn',
  goods: 'penyaluran.goods', companions: 'penyaluran.companions', points: 'penyaluran.points', planned: 'penyaluran.planned', startedOn: 'penyaluran.startedOn', completedOn: 'penyaluran.completedOn',
  reconciledOn: 'penyaluran.reconciledOn', closedOn: 'penyaluran.closedOn', stateReason: 'penyaluran.stateReason', caveats: 'events.caveats',
};

/** What the parts of a distribution that come from elsewhere are called when they cannot be read. */
export const distributionParts: Readonly<Record<string, MessageId>> = { 'distributionBatch.companions': 'penyaluran.companions', 'distributionBatch.history': 'records.history' };

/** How urgent a distribution in that state is. */
export const batchTones: Readonly<Record<DistributionState, Tone>> = { PLANNED: 'open', ALLOCATED: 'open', RUNNING: 'soon', COMPLETED: 'soon', RECONCILED: 'done', CLOSED: 'done', CANCELLED: 'open' };

/** How urgent a delivery in that state is. */
export const deliveryTones: Readonly<Record<DeliveryState, Tone>> = { PENDING: 'soon', DELIVERED: 'done', CONFIRMED: 'done', FAILED: 'due', RETURNED: 'due' };

/** What was given out. */
export const given: readonly DeliveryState[] = ['DELIVERED', 'CONFIRMED'];

type Sum = { state: DeliveryState; count: number; amount: string };

/** What deliveries in those states come to; in all states where none is named. */
export function sumOf(sums: readonly Sum[], states?: readonly DeliveryState[]): { count: number; amount: string } {
  const these = sums.filter(({ state }) => states?.includes(state) ?? true);
  return { count: these.reduce((sum, { count }) => sum + count, 0), amount: String(these.reduce((sum, { amount }) => sum + BigInt(amount), 0n)) };
}
