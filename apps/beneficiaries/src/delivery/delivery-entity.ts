import { caveatLines, inBulk, type Snapshot } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Subject } from '@pilar/subgraph/subject-keys';
import type { Delivery } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { holdersOf } from './holders.ts';

/** What is told of a delivery. */
export type DeliveryFacts = Pick<Delivery, 'version' | 'areaCode' | 'state' | 'batchId' | 'amount' | 'goods' | 'deliveredAt' | 'receivedBy' | 'mandateFile' | 'proofFile' | 'failure' | 'note' | 'caveats'>;

/** A delivery as others see it at that moment, told under the key of `subject`. No name: what is protected does not leave this schema by the outbox. */
export function deliverySnapshot(row: DeliveryFacts, subject: Subject | null): Snapshot {
  return {
    version: row.version,
    label: `Delivery ${row.areaCode}`,
    state: row.state,
    area: row.areaCode,
    reach: { areas: [row.areaCode], downward: [], open: false },
    subject,
    facts: {
      state: row.state,
      batch: naming(row.batchId, row.batchId),
      amount: String(row.amount),
      goods: row.goods,
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
      receivedBy: row.receivedBy,
      mandate: row.mandateFile,
      proof: row.proofFile,
      failure: row.failure,
      note: row.note,
      caveats: caveatLines(row.caveats),
    },
  };
}

/** A delivery as history and change feed see it. */
export const deliveryEntity = inBulk<Db>({
  type: 'Delivery',
  table: 'beneficiaries.delivery',
  model: 'delivery',
  snapshots: async (tx, ids) => {
    const rows = await tx.delivery.findMany({ where: { id: { in: [...ids] } } });
    const holders = await holdersOf(tx, ids);
    return new Map(rows.map((row) => [row.id, deliverySnapshot(row, holders.get(row.id) ?? null)]));
  },
});

/** A file of a delivery as identity, which keeps it, and history see it. */
export const deliveryFileEntity = inBulk<Db>({
  type: 'DeliveryFile',
  table: 'beneficiaries.delivery_file',
  model: 'deliveryFile',
  snapshots: async (tx, ids) => {
    const rows = await tx.deliveryFile.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version, label: `Delivery ${row.areaCode}`, state: null, area: row.areaCode,
      reach: { areas: [row.areaCode], downward: [], open: false }, facts: { kind: row.kind },
    }]));
  },
});
