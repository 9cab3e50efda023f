import { covers } from '@pilar/domain/region-code';
import { Problems } from '@pilar/subgraph/problems';
import { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Family } from '../family/family.ts';
import { familyEntity } from '../family/family-entity.ts';
import { newFamily, readFamily } from '../family/read-family.ts';
import { messages } from '../messages.ts';
import { changeFields, checkChange } from './change-input.ts';
import { checkDestination, homeFields, moveFields, placeOf } from './move-input.ts';
import { movePersons } from './move-persons.ts';
import { noteChange, type Moving } from './note-change.ts';
import { activeFamily } from './standing-family.ts';

const MoveFamilyInput = builder.inputType('MoveFamilyInput', {
  description: 'A family that moves.',
  fields: (t) => ({
    ...changeFields(t),
    ...moveFields(t),
  }),
});

/** Those who live elsewhere than the family that leaves the area: they stay, and are of no family that nobody here will see. */
async function leftBehind(tx: Db, family: string, areaCode: string): Promise<Moving[]> {
  const rows = await tx.beneficiary.findMany({ where: { familyId: family, areaCode: { not: areaCode }, lifeState: 'ACTIVE' }, orderBy: { id: 'asc' } });
  return rows.map(({ id, relation }) => ({ id, before: { family, relation: relation as Moving['before']['relation'], lifeState: 'ACTIVE' }, after: { family: null, relation: null, lifeState: 'ACTIVE' } }));
}

/** Those who live with the family, at their present places, as they stand in another state. */
async function livingWith(tx: Db, family: string, areaCode: string, from: 'ACTIVE' | 'MOVED_OUT', to: 'ACTIVE' | 'MOVED_OUT'): Promise<Moving[]> {
  const rows = await tx.beneficiary.findMany({ where: { familyId: family, areaCode, lifeState: from }, orderBy: { id: 'asc' } });
  return rows.map(({ id, relation }) => ({ id, before: { family, relation: relation as Moving['before']['relation'], lifeState: from }, after: { family, relation: relation as Moving['before']['relation'], lifeState: to } }));
}

/** Addresses of their own that members had where they lived, by id: they do not go along, and come back when the move is taken back. */
async function domicilesOf(tx: Db, moving: readonly Moving[]): Promise<Record<string, Prisma.InputJsonValue>> {
  const rows = await tx.beneficiary.findMany({ where: { id: { in: moving.map(({ id }) => id) }, addressDomicile: { not: Prisma.DbNull } }, select: { id: true, addressDomicile: true } });
  return Object.fromEntries(rows.map(({ id, addressDomicile }) => [id, addressDomicile as Prisma.InputJsonValue]));
}

beneficiaries.command({
  name: 'moveFamily',
  description: 'Records that a family moves. Within the viewer\'s area it gets its new address at once; beyond, it is recorded as moved out, and the area it went to may receive it; members who live elsewhere stay there, in no family.',
  permission: 'family.change', entity: familyEntity, result: Family, input: MoveFamilyInput, operation: 'UPDATED', parts: true,
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const was = await activeFamily(tx, input.id, 'id', problems);
    checkChange(input, problems);
    const inside = covers(ctx.viewer.grant.area, input.area);
    checkDestination(input.area, problems);
    const { columns: { address, rt, rw } } = readFamily(input, problems, newFamily);
    if (input.area === was.areaCode && (address ?? null) === was.address && (rt ?? null) === was.rt && (rw ?? null) === was.rw) problems.add('address', messages.sameAddress);
    problems.refuse();
    const moving = await livingWith(tx, input.id, was.areaCode, 'ACTIVE', inside ? 'ACTIVE' : 'MOVED_OUT');
    const parts = inside && input.area !== was.areaCode;
    const domiciles = parts ? await domicilesOf(tx, moving) : {};
    const former = { formerArea: was.areaCode, formerAddress: { address: was.address, rt: was.rt, rw: was.rw, domiciles } };
    const place = placeOf(ctx, was.areaCode, input.area);
    await movePersons({ tx, ctx, touch }, moving, 'id', inside ? { ...place, ...(parts ? { addressDomicile: Prisma.DbNull } : {}) } : { movedTo: input.area, lifeStateOn: new Date(input.happenedOn) });
    const behind = inside ? [] : await leftBehind(tx, input.id, was.areaCode);
    await movePersons({ tx, ctx, touch }, behind, 'id');
    await noteChange(tx, ctx, { kind: inside ? 'MOVED' : 'MOVED_OUT', family: input.id, happenedOn: input.happenedOn, reason: input.reason, ...former }, [...moving, ...behind]);
    await tx.family.update({
      where: { id: input.id },
      data: {
        ...(inside ? { ...place, address: address ?? null, rt: rt ?? null, rw: rw ?? null } : { lifeState: 'MOVED_OUT', lifeStateOn: new Date(input.happenedOn), movedTo: input.area }),
        version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    return input.id;
  },
});

beneficiaries.command({
  name: 'receiveFamily',
  description: 'Receives a family that moved out of another area into the viewer\'s: from then on it is recorded here, and no longer there.',
  permission: 'family.change', entity: familyEntity, result: Family, input: builder.inputType('ReceiveFamilyInput', {
    description: 'A family that arrived.',
    fields: (t) => ({
      ...changeFields(t),
      area: t.field({ type: 'RegionCode', required: true, description: 'Village it lives in now, in the viewer\'s area.' }),
      ...homeFields(t),
    }),
  }), operation: 'UPDATED', handsOver: true,
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const was = await tx.family.findUniqueOrThrow({ where: { id: input.id } });
    if (was.movedTo === null || !covers(ctx.viewer.grant.area, was.movedTo)) problems.add('id', messages.notArriving);
    checkChange(input, problems);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    const { columns: { address, rt, rw } } = readFamily(input, problems, newFamily);
    problems.refuse();
    const moving = await livingWith(tx, input.id, was.areaCode, 'MOVED_OUT', 'ACTIVE');
    await tx.family.update({
      where: { id: input.id },
      data: { areaCode: input.area, ownerCode: ctx.viewer.grant.area, address: address ?? null, rt: rt ?? null, rw: rw ?? null, lifeState: 'ACTIVE', lifeStateOn: null, movedTo: null, version: { increment: 1 }, updatedAt: new Date() },
    });
    await movePersons({ tx, ctx, touch }, moving, 'id', { areaCode: input.area, ownerCode: ctx.viewer.grant.area, movedTo: null, lifeStateOn: null, addressDomicile: Prisma.DbNull });
    // Where the family came from is told nobody here, in changes and history alike: only that it did.
    await noteChange(tx, ctx, { kind: 'RECEIVED', family: input.id, happenedOn: input.happenedOn, reason: input.reason }, moving);
    return input.id;
  },
});
