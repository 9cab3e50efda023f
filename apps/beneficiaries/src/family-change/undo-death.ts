import { label } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { changedSince } from './changed-since.ts';

/** Whether a death is the last that happened to the family, which is taken back there with whoever followed as head. */
async function undoneInFamily(tx: Db, beneficiaryId: string): Promise<boolean> {
  const died = await tx.familyChange.findFirst({ where: { kind: 'DIED', undoneAt: null, members: { some: { beneficiaryId, lifeStateAfter: 'DECEASED' } } }, orderBy: { madeAt: 'desc' }, select: { id: true } });
  return died !== null && !await changedSince(tx, died.id);
}

beneficiaries.command({
  name: 'undoDeath',
  description: 'Takes back that somebody has died, where it was recorded by mistake. Of a member it is taken back with what happened to the family (undoFamilyChange); where the family has changed since or is another area\'s by now, they live again in no family, and may join one.',
  permission: 'family.change', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED',
  input: builder.inputType('UndoDeathInput', {
    description: 'Who has not died.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      reason: t.string({ required: true, description: 'Why; stands in the history. At most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    requiredTextWithoutNumber('reason', input.reason, 300, problems);
    const { id, familyId, lifeState } = await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } });
    if (lifeState !== 'DECEASED') problems.add('id', messages.notDeceased, { state: label('LIFE_STATE', lifeState, ctx.language).toLowerCase() });
    else if (familyId !== null && await undoneInFamily(tx, id)) problems.add('id', messages.diedInFamily);
    problems.refuse();
    await tx.beneficiary.update({ where: { id }, data: { lifeState: 'ACTIVE', lifeStateOn: null, familyId: null, relation: null, ...changed() } });
    return id;
  },
});
