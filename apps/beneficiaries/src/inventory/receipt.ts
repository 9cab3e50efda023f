import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { InventoryFind } from './find.ts';
import { findEntity } from './find-entity.ts';
import { inventoryMessages as messages } from './inventory-messages.ts';
import { newReceiptCode } from './receipt-code.ts';

beneficiaries.command({
  name: 'giveInventoryReceipt',
  description: 'Gives whoever was found a receipt on request (tanda terima pendataan): a code by which anybody who holds it sees how far entry and round are, and nobody\'s data. One entry has one code. A receipt promises no aid (rule 31).',
  permission: 'inventory.record', entity: findEntity, result: InventoryFind, operation: 'UPDATED',
  input: builder.inputType('GiveInventoryReceiptInput', {
    description: 'For which entry.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The entry.'),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const row = await tx.inventoryFind.findUniqueOrThrow({ where: { id: input.id } });
    if (row.receiptCode !== null) return new Unchanged(row.id);
    const problems = new Problems(ctx);
    if (row.withdrawnAt !== null) problems.add('id', messages.receiptClosed);
    problems.refuse();
    await tx.inventoryFind.update({ where: { id: row.id }, data: { receiptCode: newReceiptCode(), receiptAt: new Date(), ...changed() } });
    return row.id;
  },
});
