import { entitlement as kind } from '@pilar/imports/kinds/entitlement';
import { day } from '@pilar/subgraph/entity';
import { importerOf, type NewRecord } from '@pilar/subgraph/importing';
import type { Context } from '@pilar/subgraph/context';
import { maskNumbers } from '@pilar/subgraph/personal-rules';
import type { Db } from '../db.ts';
import { entitlementEntity } from './entitlement-entity.ts';
import { entitlementMessages as messages } from './entitlement-messages.ts';
import { noteSteps } from './note-steps.ts';
import { readDecreed, type Decreed } from './read-decreed.ts';
import { lockEntitlements, takeSteps } from './take-steps.ts';

/**
 * The annex of a decree: each row an approved entitlement, by the rules of proposeEntitlement and those of approveEntitlement. The office
 * has decided: a condition that does not hold by what is recorded is told, and keeps nobody out.
 */
export const entitlementImporter = importerOf<Decreed, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: entitlementEntity,
  columns: kind.columns,
  reader: readDecreed,
  columnOf: ([field = '']) => (kind.columns.some(({ key }) => key === field) ? field : 'nik'),
  same: {
    key: ({ row: { familyId, beneficiaryId, programmeId, year } }) => `${familyId ?? beneficiaryId} ${programmeId} ${year}`,
    column: 'nik', recorded: messages.hasMeanwhile, repeated: messages.inFileAlready, elsewhere: messages.hasMeanwhile,
  },
  remarks: ({ remarks }) => remarks,
  // What is there already was found by the reader, by the rules of proposing.
  existing: async () => [],
  insert: enter,
  referred: async (tx, ids) => (await tx.delivery.findMany({ where: { entitlementId: { in: [...ids] } }, select: { entitlementId: true }, distinct: ['entitlementId'] })).map(({ entitlementId }) => entitlementId),
  // It ends by an entry of its ledger, and is then gone for everybody, so that the same file may come in again.
  takeBack: async (tx, ctx, ids, reason) => takeSteps(tx, ctx, 'TERMINATE', [...(await lockEntitlements(tx, ids)).values()], { reason: 'ENTERED_WRONGLY', note: maskNumbers(reason) }),
});

/** Enters them as approved, each with the decree as the first entry of its ledger. */
async function enter(tx: Db, ctx: Context, records: readonly NewRecord<Decreed>[]): Promise<void> {
  const rows = records.map(({ id, data: { row } }) => ({ ...row, id, state: 'APPROVED', source: 'IMPORT' }));
  await tx.entitlement.createMany({ data: rows });
  const decreeOf = ({ decreeNumber, decreeOn }: (typeof rows)[number]) => JSON.stringify([decreeNumber, decreeOn]);
  for (const [, some] of Map.groupBy(rows, decreeOf)) {
    const [{ decreeNumber, decreeOn } = {}] = some;
    const on = decreeOn instanceof Date ? day(decreeOn) : null;
    await noteSteps(tx, ctx, 'APPROVE', some.map(({ id, areaCode }) => ({ id, version: 1, state: 'APPROVED', areaCode })), { decreeNumber, decreeOn: on, happenedOn: on });
  }
}
