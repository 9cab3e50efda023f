import type { Step } from '@pilar/subgraph/commands';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import type { Moving } from './note-change.ts';

const head = 'KEPALA_KELUARGA';

/** From which village to which a family goes. Whoever of it lives elsewhere stays where they are. */
export type Lived = { from: string; to: string };

/**
 * Puts persons at their new places, each with a history of its own. Who is to be head comes last, when the place is free. Refused where
 * one of them was moved or has died at that very moment: nobody is brought back by a change of somebody else's.
 */
export async function movePersons({ tx, ctx, touch }: Pick<Step<unknown, Db>, 'tx' | 'ctx' | 'touch'>, moving: readonly Moving[], path: string, { lived, ...data }: Prisma.BeneficiaryUncheckedUpdateManyInput & { lived?: Lived } = {}): Promise<void> {
  const ordered = moving.toSorted((one, other) => Number(one.after.relation === head) - Number(other.after.relation === head));
  for (const { id, before, after } of ordered) {
    await touch({ entity: beneficiaryEntity, path, id }, async () => {
      const { count } = await tx.beneficiary.updateMany({
        where: { id, familyId: before.family, relation: before.relation, lifeState: before.lifeState },
        data: { familyId: after.family, relation: after.relation, lifeState: after.lifeState, ...data, version: { increment: 1 }, updatedAt: new Date() },
      });
      if (lived && lived.from !== lived.to) await tx.beneficiary.updateMany({ where: { id, areaCode: lived.from }, data: { areaCode: lived.to } });
      if (count === 0) throw new InvalidInput(ctx.language, [{ path: path.split('.'), message: say(ctx.language, messages.movedMeanwhile) }]);
    });
  }
}
