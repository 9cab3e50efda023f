import type { Step } from '@pilar/subgraph/commands';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import type { Db } from '../db.ts';
import type { Moving } from './note-change.ts';

const head = 'KEPALA_KELUARGA';

/** Puts persons at their new places, each with a history of its own. Who is to be head comes last, when the place is free. */
export async function movePersons({ tx, touch }: Pick<Step<unknown, Db>, 'tx' | 'touch'>, moving: readonly Moving[], path: string, data: Prisma.BeneficiaryUncheckedUpdateInput = {}): Promise<void> {
  const ordered = moving.toSorted((one, other) => Number(one.after.relation === head) - Number(other.after.relation === head));
  for (const { id, after } of ordered) {
    await touch({ entity: beneficiaryEntity, path, id }, () => tx.beneficiary.update({
      where: { id },
      data: { familyId: after.family, relation: after.relation, lifeState: after.lifeState, ...data, version: { increment: 1 }, updatedAt: new Date() },
    }));
  }
}
