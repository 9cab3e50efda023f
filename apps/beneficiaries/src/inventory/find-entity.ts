import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';

/** What was found, as history and change feed see it. The code of its receipt stands in neither. */
export const findEntity = inBulk<Db>({
  type: 'InventoryFind',
  table: 'beneficiaries.inventory_find',
  model: 'inventoryFind',
  snapshots: async (tx, ids) => {
    const rows = await tx.inventoryFind.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: `Temuan pendataan ${row.areaCode}`,
      state: row.withdrawnAt === null ? 'FOUND' : 'WITHDRAWN',
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      subject: subjectOf(row),
      facts: {
        family: naming(row.familyId, row.familyId),
        beneficiary: naming(row.beneficiaryId, row.beneficiaryId),
        foundOn: day(row.foundOn),
        note: row.note,
        receiptAt: row.receiptAt?.toISOString() ?? null,
        withdrawn: row.withdrawnReason,
        caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
