import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';

export type DeliveryState = Code<'DELIVERY_STATE'>;
export const DeliveryStateType = builder.enumType('DeliveryState', { description: 'What became of what one recipient is given (keadaan penyerahan).', values: codes('DELIVERY_STATE') });

/** Deliveries in a state, and their rupiah. */
export type Sum = { state: DeliveryState; count: number; amount: bigint };

export const DeliverySum = builder.objectRef<Sum>('DeliverySum').implement({
  description: 'Deliveries in one state.',
  fields: (t) => ({
    state: t.field({ type: DeliveryStateType, description: 'The state.', resolve: ({ state }) => state }),
    count: t.exposeInt('count', { description: 'How many.' }),
    amount: t.field({ type: 'Rupiah', description: 'What they come to.', resolve: ({ amount }) => String(amount) }),
  }),
});

/** Every state once, with nothing where none is. */
export function everyState(found: readonly Sum[]): Sum[] {
  return codes('DELIVERY_STATE').map((state) => found.find((sum) => sum.state === state) ?? { state, count: 0, amount: 0n });
}

/** What deliveries in those states come to. */
export function sumOf(sums: readonly Sum[], states: readonly DeliveryState[]): { count: number; amount: bigint } {
  return sums.filter(({ state }) => states.includes(state)).reduce((all, { count, amount }) => ({ count: all.count + count, amount: all.amount + amount }), { count: 0, amount: 0n });
}

/** What was given out. */
export const given: readonly DeliveryState[] = ['DELIVERED', 'CONFIRMED'];
/** What is over, one way or the other. */
export const settled: readonly DeliveryState[] = [...given, 'FAILED', 'RETURNED'];

/** The kept-up sums of each distribution, as far as they lie in the viewer's area. */
export const sumsOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.$queryRaw<(Sum & { id: string })[]>(sql`
    SELECT batch_id::text AS id, state, sum(count)::int AS count, sum(amount)::bigint AS amount FROM beneficiaries.distribution_sum
    WHERE batch_id = ANY(${[...ids]}::uuid[]) GROUP BY 1, 2`);
  return (id) => everyState(rows.filter((row) => row.id === id));
});
