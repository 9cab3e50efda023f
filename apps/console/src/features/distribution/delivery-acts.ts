import type { DeliveryState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';

/** What is done with deliveries at the desk. */
export type Act = 'GIVE' | 'FAIL' | 'RETURN' | 'CONFIRM' | 'TAKE_BACK';

/** What each is called. */
export const actWords: Readonly<Record<Act, MessageId>> = { GIVE: 'penyaluran.actGive', FAIL: 'penyaluran.actFail', RETURN: 'penyaluran.actReturn', CONFIRM: 'penyaluran.actConfirm', TAKE_BACK: 'penyaluran.actTakeBack' };

/** From which states each is done, as the graph allows it. */
const from: Readonly<Record<Act, readonly DeliveryState[]>> = {
  GIVE: ['PENDING', 'FAILED'],
  FAIL: ['PENDING'],
  CONFIRM: ['DELIVERED'],
  RETURN: ['PENDING', 'DELIVERED', 'CONFIRMED'],
  TAKE_BACK: ['DELIVERED', 'CONFIRMED', 'FAILED', 'RETURNED'],
};

type Row = { state: DeliveryState; stopped: boolean };
type May = { record: boolean; confirm: boolean };

const fits = ({ state, stopped }: Row, act: Act, { record, confirm }: May) => from[act].includes(state) && (act === 'CONFIRM' ? confirm : record) && !(act === 'GIVE' && stopped);

/** What can be done with one delivery. Nothing is given to whom a death or a move has stopped (rule 36). */
export function oneActs(row: Row, may: May): Act[] {
  return (Object.keys(from) as Act[]).filter((act) => fits(row, act, may));
}

/** What can be done with all of them at once. */
export function manyActs(rows: readonly Row[], may: May): Act[] {
  return rows.length === 0 ? [] : (['GIVE', 'FAIL', 'CONFIRM'] as const).filter((act) => rows.every((row) => fits(row, act, may)));
}
