import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { InvalidInput } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { inventoryMessages as messages } from './inventory-messages.ts';
import { leads, statesOf, type InventoryStep } from './round-rules.ts';

/** The round, held until the end; refused where it is not the viewer's to see, or its state does not allow the step. */
export async function roundFor(tx: Db, ctx: Context, id: string, step: InventoryStep, path = 'id') {
  const refuse = (message: string) => new InvalidInput(ctx.language, [{ path: [path], message }]);
  if (!isId(id)) throw refuse(say(ctx.language, shared.badIdInput, { value: id.slice(0, 60) }));
  await tx.$queryRaw(sql`SELECT 1 FROM beneficiaries.inventory_round WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
  const row = await tx.inventoryRound.findUnique({ where: { id } });
  if (!row) throw refuse(say(ctx.language, shared.unknownReference, { type: 'InventoryRound', value: id }));
  if (!leads(step, row.state)) {
    const word = (state: string) => label('INVENTORY_STATE', state, ctx.language).toLowerCase();
    throw refuse(say(ctx.language, messages.wrongStep, { state: word(row.state), states: statesOf(step).map(word).join(', ') }));
  }
  return row;
}
