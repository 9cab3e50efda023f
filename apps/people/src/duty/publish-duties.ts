import { asDay, day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import { PillarType } from '../pillar/pillar.ts';
import { Duty } from './duty.ts';
import { dutyEntity } from './duty-entity.ts';
import { dutyMessages } from './duty-messages.ts';
import { beginsTooEarly, cleanItems, itemCountFits, itemProblems, nextNumber } from './duty-rules.ts';

const PublishDutiesInput = builder.inputType('PublishDutiesInput', {
  description: 'The next version of the duties of a kind of pillar.',
  fields: (t) => ({
    ...people.newRecordFields(t),
    type: t.field({ type: PillarType, required: true, description: 'Whose duties.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day; not before that of the version it replaces.' }),
    items: t.stringList({ required: true, description: 'The duties in their order: 1 to 50, at most 500 characters each, none twice.' }),
    legalBasis: t.id({ description: 'Regulation (LegalBasis) that they rest on.' }),
  }),
});

people.command({
  name: 'publishDuties',
  description: 'Publishes the next version of the duties (tupoksi) of a kind of pillar. Those before it stay readable.',
  permission: 'duty.publish',
  entity: dutyEntity,
  result: Duty,
  input: PublishDutiesInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const items = cleanItems(input.items);
    if (!itemCountFits(items)) problems.add('items', dutyMessages.dutyItemCount, { count: items.length });
    for (const { index, problem } of itemProblems(items)) problems.add(`items.${index}`, dutyMessages[problem], { row: index + 1 });
    const last = await tx.duty.findFirst({ where: { type: input.type }, orderBy: { number: 'desc' } });
    const before = last && { validFrom: day(last.validFrom) ?? '' };
    if (beginsTooEarly(input.validFrom, before)) problems.add('validFrom', dutyMessages.dutyTooEarly, { value: input.validFrom, number: last?.number ?? 0, before: before?.validFrom ?? '' });
    const law = input.legalBasis?.toLowerCase();
    const known = await people.resolveReferences(tx, law ? [{ path: 'legalBasis', type: 'LegalBasis', id: law }] : [], problems);
    problems.refuse();
    const id = newId();
    await tx.duty.create({
      data: {
        id, type: input.type, number: nextNumber(last), validFrom: asDay(input.validFrom) as Date, items,
        legalBasisId: (law && known.get(law)?.id) ?? null, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
      },
    });
    await people.linkExternalIds(tx, ctx, 'Duty', id, input.externalIds);
    return id;
  },
});
