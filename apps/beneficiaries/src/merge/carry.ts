import type { Context } from '@pilar/subgraph/context';
import type { Entity, Snapshot } from '@pilar/subgraph/entity';
import { raw, sql } from '@pilar/subgraph/sql';
import { writeTrail, type Change, type TrailEntry } from '@pilar/subgraph/trail';
import { welfareCaseEntity } from '../case/case-entity.ts';
import type { Db } from '../db.ts';
import { entitlementEntity } from '../entitlement/entitlement-entity.ts';
import { findEntity } from '../inventory/find-entity.ts';
import { proposalEntity } from '../proposal/proposal-entity.ts';

type Trail = Omit<TrailEntry, 'operation'>;

/** Moves cases, proposals, finds and external ids of the merged person to the survivor. Those that the viewer sees tell it in their history. */
export async function carryAlong(tx: Db, ctx: Context, merge: string, merged: string, trail: Trail): Promise<void> {
  await telling(tx, ctx, { beneficiaryId: merged }, trail, async (told) => {
    await tx.$executeRaw(sql`SELECT beneficiaries.carry_to_survivor(${merge}::uuid, ${told}::uuid[])`);
    await tx.$executeRaw(sql`SELECT beneficiaries.carry_entitlements(${merge}::uuid)`);
  });
}

/** Gives back what the merge carried, and tells it alike. */
export async function giveBack(tx: Db, ctx: Context, merge: string, survivor: string, trail: Trail): Promise<void> {
  await telling(tx, ctx, { beneficiaryId: survivor }, trail, async (told) => {
    await tx.$executeRaw(sql`SELECT beneficiaries.give_back(${merge}::uuid, ${told}::uuid[])`);
    await tx.$executeRaw(sql`SELECT beneficiaries.give_entitlements_back(${merge}::uuid)`);
  });
}

/** Moves what hangs on a family to the one that it was merged into by that change; its members' own stays theirs. */
export async function carryFamilyAlong(tx: Db, ctx: Context, change: string, merged: string, trail: Trail): Promise<void> {
  await telling(tx, ctx, { familyId: merged }, trail, async (told) => {
    await tx.$executeRaw(sql`SELECT beneficiaries.carry_to_family(${change}::uuid, ${told}::uuid[])`);
    await tx.$executeRaw(sql`SELECT beneficiaries.carry_entitlements(${change}::uuid)`);
  });
}

/** Gives it back to the family that is there again. */
export async function giveFamilyBack(tx: Db, ctx: Context, change: string, standing: string, trail: Trail): Promise<void> {
  await telling(tx, ctx, { familyId: standing }, trail, async (told) => {
    await tx.$executeRaw(sql`SELECT beneficiaries.give_back_to_family(${change}::uuid, ${told}::uuid[])`);
    await tx.$executeRaw(sql`SELECT beneficiaries.give_entitlements_back(${change}::uuid)`);
  });
}

/** Entitlements of a record, and of the one that it is merged with: of two that go on to one programme the later ends (carry_entitlements). */
async function entitlementsOf(tx: Db, subject: { beneficiaryId: string } | { familyId: string }): Promise<{ id: string }[]> {
  const [column, table, id] = 'familyId' in subject ? ['family_id', 'family', subject.familyId] : ['beneficiary_id', 'beneficiary', subject.beneficiaryId];
  return tx.$queryRaw(sql`SELECT id::text AS id FROM beneficiaries.entitlement WHERE ${raw(column)} IN (SELECT ${id}::uuid UNION ALL SELECT merged_into FROM ${raw(`beneficiaries.${table}`)} AS one WHERE one.id = ${id}::uuid AND merged_into IS NOT NULL)`);
}

/** Writes the trail of what `move` takes from a person or family; whatever it leaves keeps its version. */
async function telling(tx: Db, ctx: Context, subject: { beneficiaryId: string } | { familyId: string }, trail: Trail, move: (told: string[]) => Promise<unknown>): Promise<void> {
  const where = { where: subject, select: { id: true } };
  const hanging: [Entity<Db>, { id: string }[]][] = [
    [welfareCaseEntity, await tx.welfareCase.findMany(where)], [proposalEntity, await tx.proposal.findMany(where)], [findEntity, await tx.inventoryFind.findMany(where)],
    [entitlementEntity, await entitlementsOf(tx, subject)],
  ];
  const before = new Map<string, Snapshot | null>();
  for (const [{ snapshot }, rows] of hanging) for (const { id } of rows) before.set(id, await snapshot(tx, id));
  await move([...before.keys()]);
  for (const [{ type, snapshot }, rows] of hanging) {
    const changes: Change[] = [];
    for (const { id } of rows) {
      const [was, after] = [before.get(id) ?? null, await snapshot(tx, id)];
      if (after && after.version !== was?.version) changes.push({ id, before: was, after });
    }
    if (changes.length > 0) await writeTrail(tx, ctx, 'beneficiaries', type, { ...trail, operation: 'UPDATED' }, changes);
  }
}
