import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, inBulk, lines, type Snapshot } from '@pilar/subgraph/entity';
import { concealed, hex } from '@pilar/subgraph/sealed-numbers';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { erased } from '../erased.ts';
import { tellFollowed } from '../entitlement/tell-followed.ts';

type Row = Prisma.FamilyGetPayload<object>;

/** The row of a family, as far as others are told of it; what is left out is empty. */
export type FamilyFacts = Pick<Row, 'id' | 'version' | 'areaCode' | 'ownerCode' | 'signsYes' | 'signsNo' | 'lifeState' | 'caveats'>
  & Partial<Pick<Row, 'address' | 'rt' | 'rw' | 'cardIndex' | 'desil' | 'desilSource' | 'desilOn' | 'extremePoor' | 'extremePoorSource' | 'extremePoorOn' | 'extremePoorReason' | 'signsOn' | 'lifeStateOn' | 'movedTo'>>;

const said = (value: string | number | boolean | null | undefined, source: string | null | undefined, on: Date | null | undefined) => (value == null ? null : `${value} (${source}, ${day(on ?? null)})`);

/** The family as others see it at that moment. */
export function familySnapshot(row: FamilyFacts): Snapshot {
  return {
    version: row.version,
    // No name: what is protected does not leave this schema by the outbox.
    label: `Family ${row.areaCode}`,
    state: row.lifeState,
    area: row.areaCode,
    reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
    expectedIn: row.movedTo ?? null,
    subject: { type: 'Family', id: row.id },
    facts: {
      area: row.areaCode,
      address: row.address ?? null,
      rt: row.rt ?? null,
      rw: row.rw ?? null,
      cardNumber: concealed(row.cardIndex && hex(row.cardIndex)),
      desil: said(row.desil, row.desilSource, row.desilOn),
      extremePoor: lines([said(row.extremePoor, row.extremePoorSource, row.extremePoorOn), row.extremePoorReason && label('POVERTY_REASON', row.extremePoorReason, 'id')]),
      signs: lines([...row.signsYes.map((sign) => `+ ${sign}`), ...row.signsNo.map((sign) => `− ${sign}`)]),
      signsOn: day(row.signsOn ?? null),
      lifeState: row.lifeState,
      lifeStateOn: day(row.lifeStateOn ?? null),
      movedTo: row.movedTo ?? null,
      caveats: caveatLines(row.caveats),
    },
  };
}

/** A family as history and change feed see it. One that was merged stands for itself no more. */
export const familyEntity = inBulk<Db>({
  type: 'Family',
  table: 'beneficiaries.family',
  model: 'family',
  survivor: async (tx, id) => (await (tx as Db).family.findUnique({ where: { id }, select: { mergedInto: true } }))?.mergedInto ?? null,
  barred: async (tx, _ctx, id) => ((await tx.family.findUnique({ where: { id }, select: { erasedAt: true } }))?.erasedAt ? erased : null),
  followed: (tx, ctx, change) => tellFollowed(tx, ctx, 'family_id', change),
  snapshots: async (tx, ids) => {
    const rows = await tx.family.findMany({ where: { id: { in: [...ids] }, mergedInto: null } });
    return new Map(rows.map((row) => [row.id, familySnapshot(row)]));
  },
});
