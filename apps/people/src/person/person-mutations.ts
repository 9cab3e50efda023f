import { covers } from '@pilar/domain/region-code';
import { installation } from '@pilar/domain/installation';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import { Person } from './person.ts';
import { personEntity } from './person-entity.ts';
import { cleanAliases } from './person-rules.ts';
import { readNewPerson } from './read-person.ts';

const RegisterPersonInput = builder.inputType('RegisterPersonInput', {
  description: 'A person who serves.',
  fields: (t) => ({
    ...people.newRecordFields(t),
    fullName: t.string({ required: true, description: 'Name without titles, at most 200 characters; one word is enough.' }),
    titlesBefore: t.string({ description: 'Titles before the name.' }),
    titlesAfter: t.string({ description: 'Titles after the name.' }),
    aliases: t.stringList({ description: 'Other spellings.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Region the person serves in.' }),
    official: t.boolean({ description: 'Holds a public office; default false.' }),
  }),
});

people.command({
  name: 'registerPerson',
  description: 'Registers a person who serves. Provincial officers may register persons of other provinces too.',
  permission: 'person.register',
  entity: personEntity,
  result: Person,
  input: RegisterPersonInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const person = readNewPerson(input, ctx, problems);
    problems.refuse();
    const id = newId();
    await tx.person.create({ data: { id, ...person, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await people.linkExternalIds(tx, ctx, 'Person', id, input.externalIds);
    return id;
  },
});

const CorrectPersonInput = builder.inputType('CorrectPersonInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...people.correctionFields(t),
    fullName: t.string({ description: 'Name without titles.' }),
    titlesBefore: t.string({ description: 'Titles before the name.' }),
    titlesAfter: t.string({ description: 'Titles after the name.' }),
    aliases: t.stringList({ description: 'All other spellings.' }),
    area: t.field({ type: 'RegionCode', description: 'Region the person serves in.' }),
    official: t.boolean({ description: 'Holds a public office.' }),
  }),
});

people.command({
  name: 'correctPerson',
  description: 'Corrects what is recorded of a person.',
  permission: 'person.correct',
  entity: personEntity,
  result: Person,
  input: CorrectPersonInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const fullName = input.fullName === undefined ? undefined : problems.requiredText('fullName', input.fullName, 200);
    const titlesBefore = problems.text('titlesBefore', input.titlesBefore, 60);
    const titlesAfter = problems.text('titlesAfter', input.titlesAfter, 60);
    problems.area('area', input.area, { anywhere: covers(ctx.viewer.grant.area, installation.province) });
    problems.refuse();
    const row = await tx.person.update({
      where: { id: input.id },
      data: {
        fullName, titlesBefore, titlesAfter,
        ...(input.aliases == null ? {} : { aliases: cleanAliases(input.aliases, fullName ?? '') }),
        areaCode: input.area ?? undefined, official: input.official ?? undefined,
        caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    // Terms carry the name for ordering; it is the person's own and changes with it.
    if (fullName !== undefined) await tx.pillar.updateMany({ where: { personId: row.id }, data: { personName: row.fullName } });
    return row.id;
  },
});
