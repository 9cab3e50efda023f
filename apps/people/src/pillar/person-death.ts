import { today } from '@pilar/domain/dates';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import { messages } from '../messages.ts';
import { personEntity } from '../person/person-entity.ts';
import { Person } from '../person/person.ts';
import { pillarEntity } from './pillar-entity.ts';
import { ended } from './pillar-steps.ts';

builder.prismaObjectField(Person, 'deceasedOn', (t) => t.expose('deceasedOn', { type: 'Date', nullable: true, description: 'Day of death; who has died is not appointed.' }));

const RecordPersonDeathInput = builder.inputType('RecordPersonDeathInput', {
  description: 'That somebody who serves has died.',
  fields: (t) => ({
    ...people.correctionFields(t),
    on: t.field({ type: 'Date', required: true, description: 'Day of death.' }),
  }),
});

people.command({
  name: 'recordPersonDeath',
  description: 'Records that a person has died and ends their running terms on that day.',
  permission: 'person.correct',
  entity: personEntity,
  result: Person,
  input: RecordPersonDeathInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const person = await tx.person.findUniqueOrThrow({ where: { id: input.id } });
    if (person.deceasedOn) problems.add('on', messages.hasDied, { date: day(person.deceasedOn) ?? '' });
    if (input.on > today()) problems.add('on', messages.dayInFuture, { value: input.on });
    const running = await tx.pillar.findMany({ where: { personId: person.id, state: { not: 'ENDED' } }, orderBy: { id: 'asc' } });
    for (const { validFrom } of running) {
      const from = day(validFrom);
      if (from && input.on < from) problems.add('on', messages.beforeTerm, { value: input.on, from });
    }
    problems.refuse();
    await tx.person.update({ where: { id: person.id }, data: { deceasedOn: asDay(input.on), version: { increment: 1 }, updatedAt: new Date() } });
    for (const { id } of running) {
      await touch({ entity: pillarEntity, path: 'id', id }, () => tx.pillar.update({
        where: { id },
        data: { ...ended(input.on, 'DECEASED'), ...changed() },
      }));
    }
    return person.id;
  },
});
