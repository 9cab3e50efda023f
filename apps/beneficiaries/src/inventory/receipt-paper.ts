import { Compiler } from '@pilar/documents/compiler';
import { inventoryReceiptPaper } from '@pilar/documents/inventory-receipt';
import type { Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { parseId } from '@pilar/subgraph/ids';
import { builder } from '../builder.ts';

const compiler = new Compiler();
let lookUp: string | null = null;

/** Sets the address under which people reach the installation; the server does so before it answers. */
export function useReceiptAddress(publicUrl: string): void {
  lookUp = `${publicUrl.replace(/\/+$/, '')}/tanda-terima`;
}

builder.queryField('inventoryReceiptPdf', (t) => t.string({
  nullable: true,
  authScopes: { may: 'inventory.record' },
  description: 'The receipt of an entry as a file to print: a PDF of half a sheet, in base64. It names nobody. Made anew each time and kept nowhere; null where none was given, and outside the viewer\'s area.',
  args: { inventoryFind: t.arg.id({ required: true, description: 'The entry.' }) },
  resolve: async (_root, { inventoryFind }, ctx) => {
    const row = await ctx.db.inventoryFind.findUnique({ where: { id: parseId(ctx, 'inventoryFind', String(inventoryFind)) } });
    const round = row && await ctx.db.inventoryRound.findUnique({ where: { id: row.roundId } });
    if (!row?.receiptCode || !row.receiptAt || !round) return null;
    if (lookUp === null) throw new Error('The address of receipts is set when the server starts');
    const { receiptCode: code, receiptAt: givenAt } = row;
    const { pdf } = await compiler.make(inventoryReceiptPaper({
      code, givenAt, lookUp, area: round.areaCode, period: round.period as Code<'INVENTORY_PERIOD'>, year: round.year, foundOn: day(row.foundOn) ?? '',
    }));
    return pdf.toString('base64');
  },
}));
