import { today } from '@pilar/domain/dates';
import { Unchanged } from '@pilar/subgraph/commands';
import { asDay, changed } from '@pilar/subgraph/entity';
import { Conflict } from '@pilar/subgraph/errors';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { stableJson } from '@pilar/subgraph/stable-json';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { CareSetting, Institution } from './institution.ts';
import { institutionEntity } from './institution-entity.ts';
import { CareAge } from './institution-parts.ts';
import { inCare } from './institution-rules.ts';

const mostOfAGroup = 10_000;

const CareCountInput = builder.inputType('CareCountInput', {
  description: 'How many of one age are in care.',
  fields: (t) => ({
    setting: t.field({ type: CareSetting, required: true, description: 'Inside or outside.' }),
    age: t.field({ type: CareAge, required: true, description: 'Age group.' }),
    male: t.int({ required: true, description: 'Men and boys.' }),
    female: t.int({ required: true, description: 'Women and girls.' }),
  }),
});

const CountClientsInput = builder.inputType('CountClientsInput', {
  description: 'A count of those in care.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    institution: t.id({ required: true, description: 'The institution.' }),
    asOf: t.field({ type: 'Date', required: true, description: 'Day of the count; another count of that day is replaced, where `version` is that of now.' }),
    version: t.int({ description: 'Version of the institution that was read; needed to replace a count, so that nobody\'s is lost unseen.' }),
    counts: t.field({ type: [CareCountInput], required: true, description: 'By setting, age and sex; each setting and age once.' }),
  }),
});

institutions.command({
  name: 'countClients',
  description: 'Records how many an institution cares for. Those inside are never more than its capacity.',
  permission: 'institution.correct',
  entity: institutionEntity,
  target: 'institution',
  result: Institution,
  input: CountClientsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, before }) => {
    const institutionId = input.institution.toLowerCase();
    const problems = new Problems(ctx);
    if (input.asOf > today()) problems.add('asOf', messages.dayInFuture, { value: input.asOf });
    const seen = new Set<string>();
    for (const [index, { setting, age, male, female }] of input.counts.entries()) {
      if (seen.has(`${setting} ${age}`)) problems.add(`counts.${index}.age`, messages.sameAgeGroup);
      seen.add(`${setting} ${age}`);
      for (const [sex, value] of Object.entries({ male, female })) {
        if (!(value >= 0 && value <= mostOfAGroup)) problems.add(`counts.${index}.${sex}`, messages.outOfRange, { value, min: 0, max: mostOfAGroup });
      }
    }
    const { capacity, clientsAsOf } = await tx.institution.findUniqueOrThrow({ where: { id: institutionId } });
    const inside = inCare(input.counts, 'INSIDE');
    if (capacity !== null && inside.male + inside.female > capacity) problems.add('counts', messages.aboveCapacity, { inside: inside.male + inside.female, capacity });
    problems.refuse();
    const counts = input.counts.filter(({ male, female }) => male + female > 0);
    const asOf = asDay(input.asOf) as Date;
    const there = await tx.institutionCount.findUnique({ where: { institutionId_asOf: { institutionId, asOf } } });
    if (there && stableJson(there.counts) === stableJson(counts)) return new Unchanged(institutionId);
    const current = before?.version ?? 0;
    if (there && input.version !== current) throw new Conflict(say(ctx.language, shared.stale, { read: input.version ?? '–', current }), current);
    await tx.institutionCount.upsert({ where: { institutionId_asOf: { institutionId, asOf } }, create: { institutionId, asOf, counts }, update: { counts } });
    const all = inCare(counts);
    const latest = !clientsAsOf || clientsAsOf <= asOf;
    await tx.institution.update({ where: { id: institutionId }, data: { ...(latest && { clientsMale: all.male, clientsFemale: all.female, clientsAsOf: asOf }), ...changed() } });
    return institutionId;
  },
});
