import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { asDay } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';

/** Where somebody stands in a family. */
export type Place = { family: string | null; relation: Code<'FAMILY_RELATION'> | null; lifeState: Code<'LIFE_STATE'> };
/** Somebody whose place changes. */
export type Moving = { id: string; before: Place; after: Place };
/** What happens to a family. */
export type Change = {
  kind: Code<'FAMILY_CHANGE_KIND'>; family: string; otherFamily?: string | null; happenedOn?: string; reason?: string | null;
  /** Of a move: where the family lived. */
  formerArea?: string; formerAddress?: Prisma.InputJsonObject;
};

/** Writes down what happened to a family, and whose place in it changed how; gives its id. */
export async function noteChange(tx: Db, ctx: Context, { kind, family, otherFamily, happenedOn, reason, formerArea, formerAddress }: Change, moving: readonly Moving[]): Promise<string> {
  const id = newId();
  const { areaCode } = await tx.family.findUniqueOrThrow({ where: { id: family }, select: { areaCode: true } });
  await tx.familyChange.create({
    data: {
      id, kind, familyId: family, otherFamilyId: otherFamily, happenedOn: asDay(happenedOn ?? today()) ?? new Date(), reason,
      // Of a move: where the family lives until then. There it is read from now on, and not where the family goes.
      areaCode: formerArea ?? areaCode, ownerCode: ctx.viewer.grant.area,
      formerArea, formerAddress, madeBy: accountOf(ctx.viewer),
    },
  });
  await tx.familyChangeMember.createMany({
    data: moving.map(({ id: beneficiaryId, before, after }) => ({
      changeId: id, beneficiaryId,
      familyBefore: before.family, relationBefore: before.relation, lifeStateBefore: before.lifeState,
      familyAfter: after.family, relationAfter: after.relation, lifeStateAfter: after.lifeState,
    })),
  });
  return id;
}
