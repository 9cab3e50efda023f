import { label } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from '../builder.ts';
import { messages } from '../messages.ts';

beneficiaries.command({
  name: 'undoDeath',
  description: 'Takes back that somebody in no family has died, where it was recorded by mistake. Of a member of a family it is taken back with what happened to the family (undoFamilyChange).',
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
    checkNoNumber('reason', problems.requiredText('reason', input.reason, 300), problems);
    const { id, familyId, lifeState } = await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } });
    if (lifeState !== 'DECEASED') problems.add('id', messages.notDeceased, { state: label('LIFE_STATE', lifeState, ctx.language).toLowerCase() });
    else if (familyId !== null) problems.add('id', messages.diedInFamily);
    problems.refuse();
    await tx.beneficiary.update({ where: { id }, data: { lifeState: 'ACTIVE', lifeStateOn: null, ...changed() } });
    return id;
  },
});
