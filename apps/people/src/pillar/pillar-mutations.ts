import type { Code } from '@pilar/domain/vocabulary';
import { asDay, changed } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import { messages } from '../messages.ts';
import { Appointer, Pillar, PillarEndReason, PillarPosition, PillarState, PillarType } from './pillar.ts';
import { linkFollowing } from './link-following.ts';
import { pillarEntity } from './pillar-entity.ts';
import { isSinglePost, missingDecree } from './pillar-rules.ts';
import { checkDecreeDate } from './pillar-steps.ts';
import { checkAge, enterTerm, newTerm, servingPerson } from './new-term.ts';

const AppointPillarInput = builder.inputType('AppointPillarInput', {
  description: 'A term of service.',
  fields: (t) => ({
    ...people.newRecordFields(t),
    person: t.id({ required: true, description: 'Who serves.' }),
    type: t.field({ type: PillarType, required: true, description: 'Kind of service.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Region served: a district for TKSK, a village for PSM; a region above it for a coordinator.' }),
    state: t.field({ type: PillarState, required: true, description: 'State of the term.' }),
    position: t.field({ type: PillarPosition, description: 'Default: MEMBER.' }),
    appointer: t.field({ type: Appointer, description: 'Who appoints.' }),
    decreeNumber: t.string({ description: 'Number of the decree; required when ACTIVE (rule 9).' }),
    decreeDate: t.field({ type: 'Date', description: 'Date of the decree; required when ACTIVE (rule 9).' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'Last day.' }),
    memberNumber: t.string({ description: 'Member number.' }),
    employer: t.string({ description: 'Body that employs a TKS, public or private.' }),
    overrideReason: t.string({ description: 'Why a district has a second active TKSK (rule 8), or somebody serves at an age that does not fit (rule 12).' }),
    endReason: t.field({ type: PillarEndReason, description: 'Of a term that has ENDED; default: TERM_END.' }),
    endedOn: t.field({ type: 'Date', description: 'Of a term that has ENDED; default: validTo.' }),
  }),
});

people.command({
  name: 'appointPillar',
  description: 'Records a person\'s term of service. A second active TKSK in a district is refused without a reason (rule 8). It follows the last term of its post, where that has ended without a successor.',
  permission: 'pillar.appoint',
  entity: pillarEntity,
  result: Pillar,
  input: AppointPillarInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const person = await servingPerson(tx, input.person, problems);
    const term = newTerm(input, problems);
    checkAge(term, person.born, problems);
    problems.refuse();
    const id = await enterTerm(tx, ctx, { ...term, person, predecessorId: null, caveats: input.caveats ?? [] });
    if (term.state === 'ACTIVE' && isSinglePost(term.type, term.position)) await linkFollowing(tx, ctx, [id], 'appointPillar');
    await people.linkExternalIds(tx, ctx, 'Pillar', id, input.externalIds);
    return id;
  },
});

const CorrectPillarInput = builder.inputType('CorrectPillarInput', {
  description: 'Corrections; a field left out stays as it is, null clears it. Another role or region is a new term.',
  fields: (t) => ({
    ...people.correctionFields(t),
    appointer: t.field({ type: Appointer, description: 'Who appointed.' }),
    decreeNumber: t.string({ description: 'Number of the decree.' }),
    decreeDate: t.field({ type: 'Date', description: 'Date of the decree.' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'Last day.' }),
    memberNumber: t.string({ description: 'Member number.' }),
    employer: t.string({ description: 'Body that employs a TKS.' }),
  }),
});

people.command({
  name: 'correctPillar',
  description: 'Corrects what is recorded of a term of service.',
  permission: 'pillar.correct',
  entity: pillarEntity,
  result: Pillar,
  input: CorrectPillarInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const term = await tx.pillar.findUniqueOrThrow({ where: { id: input.id } });
    const decreeNumber = problems.text('decreeNumber', input.decreeNumber, 100);
    const memberNumber = problems.text('memberNumber', input.memberNumber, 60);
    const employer = problems.text('employer', input.employer, 200);
    const state = term.state as Code<'PILLAR_STATE'>;
    for (const field of missingDecree({ ...term, state, ...given({ decreeNumber, decreeDate: input.decreeDate }) })) {
      problems.add(field, messages.decreeNeeded);
    }
    checkDecreeDate(input.decreeDate, problems);
    problems.refuse();
    await tx.pillar.update({
      where: { id: term.id },
      data: {
        appointer: input.appointer, decreeNumber, memberNumber, employer,
        decreeDate: asDay(input.decreeDate), validFrom: asDay(input.validFrom), validTo: asDay(input.validTo),
        ...changed(input.caveats),
      },
    });
    return term.id;
  },
});

/** Only the fields that were given. */
function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
