import { changed, day } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { heldInstitution } from '../institution/held-institution.ts';
import { messages as common } from '../messages.ts';
import { Accreditation } from './accreditation.ts';
import { accreditationEntity } from './accreditation-entity.ts';
import { checkDay } from './accreditation-input.ts';
import { accreditationMessages as messages } from './accreditation-messages.ts';
import { openStates } from './accreditation-rules.ts';

const ApplyForAccreditationInput = builder.inputType('ApplyForAccreditationInput', {
  description: 'An application.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    institution: t.id({ required: true, description: 'The institution.' }),
    appliedOn: t.field({ type: 'Date', required: true, description: 'Day of the application; not one to come.' }),
    note: t.string({ description: 'Note.' }),
  }),
});

institutions.command({
  name: 'applyForAccreditation',
  description: 'Records that an institution applies for accreditation, or for its renewal. One application is under way at a time.',
  permission: 'accreditation.record',
  entity: accreditationEntity,
  result: Accreditation,
  input: ApplyForAccreditationInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const found = await heldInstitution(tx, input.institution);
    if (!found) problems.add('institution', isId(input.institution) ? shared.unknownReference : shared.badIdInput, { type: 'Institution', value: input.institution.slice(0, 60) });
    if (found?.standing === 'DISSOLVED') problems.add('institution', common.dissolved);
    checkDay(problems, 'appliedOn', input.appliedOn);
    const note = problems.text('note', input.note, 1_000) ?? null;
    problems.refuse();
    const institutionId = found?.id ?? '';
    const running = await tx.accreditation.findFirst({ where: { institutionId, state: { in: [...openStates] } } });
    if (running) throw new Duplicate(say(ctx.language, messages.openAlready, { institution: found?.name ?? '', day: day(running.appliedOn) ?? '' }), ['institution'], running.id);
    const id = newId();
    await tx.accreditation.create({
      data: { id, institutionId, areaCode: found?.areaCode ?? '', ownerCode: ctx.viewer.grant.area, appliedOn: new Date(input.appliedOn), note, caveats: input.caveats ?? [] },
    });
    // What this one renews asks for nothing any more.
    const renewed = await tx.accreditation.findMany({ where: { institutionId, state: 'GRADED', renewedById: null }, orderBy: { id: 'asc' } });
    for (const { id: former } of renewed) {
      await touch({ entity: accreditationEntity, path: 'institution', id: former }, () => tx.accreditation.update({ where: { id: former }, data: { renewedById: id, ...changed() } }));
    }
    await institutions.linkExternalIds(tx, ctx, 'Accreditation', id, input.externalIds);
    return id;
  },
});
