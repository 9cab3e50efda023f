import type { Code } from '@pilar/domain/vocabulary';
import { today } from '@pilar/domain/dates';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { isId } from '@pilar/subgraph/ids';
import { builder, people } from '../builder.ts';
import { messages } from '../messages.ts';
import { Appointer, Pillar, PillarState, PillarType } from './pillar.ts';
import { pillarEntity } from './pillar-entity.ts';
import { levelsOf, missingDecree } from './pillar-rules.ts';

const AppointPillarInput = builder.inputType('AppointPillarInput', {
  description: 'A term of service.',
  fields: (t) => ({
    ...people.newRecordFields(t),
    person: t.id({ required: true, description: 'Who serves.' }),
    type: t.field({ type: PillarType, required: true, description: 'Kind of service.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Region served: a district for TKSK, a village for PSM.' }),
    state: t.field({ type: PillarState, required: true, description: 'State of the term.' }),
    appointer: t.field({ type: Appointer, description: 'Who appoints.' }),
    decreeNumber: t.string({ description: 'Number of the decree; required when ACTIVE (rule 9).' }),
    decreeDate: t.field({ type: 'Date', description: 'Date of the decree; required when ACTIVE (rule 9).' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'Last day.' }),
    memberNumber: t.string({ description: 'Member number.' }),
    overrideReason: t.string({ description: 'Why a district has a second active TKSK (rule 8).' }),
  }),
});

people.command({
  name: 'appointPillar',
  description: 'Records a person\'s term of service. A second active TKSK in a district is refused without a reason (rule 8).',
  permission: 'pillar.appoint',
  entity: pillarEntity,
  result: Pillar,
  input: AppointPillarInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const person = isId(input.person) ? await tx.person.findUnique({ where: { id: input.person } }) : null;
    if (!person) problems.add('person', shared.unknownReference, { type: 'Person', value: input.person.slice(0, 60) });
    problems.area('area', input.area, { levels: levelsOf(input.type) });
    const decreeNumber = problems.text('decreeNumber', input.decreeNumber, 100);
    const memberNumber = problems.text('memberNumber', input.memberNumber, 60);
    const overrideReason = problems.text('overrideReason', input.overrideReason);
    for (const field of missingDecree(input)) problems.add(field, messages.decreeNeeded);
    if (input.decreeDate && input.decreeDate > today()) problems.add('decreeDate', messages.decreeInFuture, { value: input.decreeDate });
    problems.refuse();
    const id = newId();
    await tx.pillar.create({
      data: {
        id, personId: person?.id ?? '', personName: person?.fullName ?? '', type: input.type,
        areaCode: input.area, ownerCode: ctx.viewer.grant.area, state: input.state, appointer: input.appointer,
        decreeNumber, memberNumber, overrideReason, ...dates(input), caveats: input.caveats ?? [],
      },
    });
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
    const state = term.state as Code<'PILLAR_STATE'>;
    for (const field of missingDecree({ ...term, state, ...given({ decreeNumber, decreeDate: input.decreeDate }) })) {
      problems.add(field, messages.decreeNeeded);
    }
    if (input.decreeDate && input.decreeDate > today()) problems.add('decreeDate', messages.decreeInFuture, { value: input.decreeDate });
    problems.refuse();
    await tx.pillar.update({
      where: { id: term.id },
      data: {
        appointer: input.appointer, decreeNumber, memberNumber, ...dates(input),
        caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    return term.id;
  },
});

type Dates = { decreeDate?: string | null; validFrom?: string | null; validTo?: string | null };

/** The three dates for Prisma; absent stays absent, null clears. */
function dates({ decreeDate, validFrom, validTo }: Dates) {
  const asDate = (value: string | null | undefined) => (value ? new Date(value) : value);
  return { decreeDate: asDate(decreeDate) as Date | null | undefined, validFrom: asDate(validFrom) as Date | null | undefined, validTo: asDate(validTo) as Date | null | undefined };
}

/** Only the fields that were given. */
function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
