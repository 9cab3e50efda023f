import { covers } from '@pilar/domain/region-code';
import { installation } from '@pilar/domain/installation';
import { newId } from '@pilar/subgraph/ids';
import type { Caveat } from '@pilar/subgraph/records';
import { Problems } from '@pilar/subgraph/problems';
import { withNikCaveat } from '@pilar/subgraph/personal-rules';
import { readPersonal } from '@pilar/subgraph/read-personal';
import { Prisma } from '../__generated__/prisma/client.ts';
import { builder, people } from '../builder.ts';
import { Person } from './person.ts';
import { askWhetherSame } from './person-candidates.ts';
import { personEntity } from './person-entity.ts';
import { refuseTakenNik } from './person-numbers.ts';
import { privateInputFields } from './person-private.ts';
import { cleanAliases } from './person-rules.ts';
import { readNewPerson } from './read-person.ts';
import { privateBefore, privateColumns, type PrivateColumns } from './private-columns.ts';

/** The columns as Prisma takes them: an address that is cleared is an empty column, not JSON's null. */
export function storable(columns: Partial<PrivateColumns>): Omit<Prisma.PersonPrivateUncheckedCreateInput, 'personId'> {
  const { addressKtp, addressDomicile, ...plain } = columns;
  const json = (address: unknown) => (address === undefined ? undefined : (address as Prisma.InputJsonObject | null) ?? Prisma.DbNull);
  return { ...plain, addressKtp: json(addressKtp), addressDomicile: json(addressDomicile) };
}

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
    ...privateInputFields(t),
    distinct: t.boolean({ description: 'Somebody else indeed than those recorded under a like name (rule 6); default false, and then such a person is refused as Duplicate with its candidates.' }),
  }),
});

people.command({
  name: 'registerPerson',
  description: 'Registers a person who serves. Provincial officers may register persons of other provinces too. A NIK that is recorded already is refused, a name that is is asked about (rule 6).',
  permission: 'person.register',
  entity: personEntity,
  result: Person,
  input: RegisterPersonInput,
  limited: true,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const person = readNewPerson(input, ctx, problems);
    const read = readPersonal(input, problems);
    problems.refuse();
    if (read.nik) await refuseTakenNik(tx, ctx, read.nik, null);
    if (!input.distinct) await askWhetherSame(tx, ctx, { ...person, birthDate: read.birthDate ?? null });
    const id = newId();
    const caveats = withNikCaveat(input.caveats ?? [], read.doubts, read.nikReason ?? '');
    await tx.person.create({ data: { id, ...person, ownerCode: ctx.viewer.grant.area, caveats } });
    const columns = privateColumns(id, read);
    if (Object.keys(columns).length > 0) await tx.personPrivate.create({ data: { personId: id, ...storable(columns) } });
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
    ...privateInputFields(t),
  }),
});

people.command({
  name: 'correctPerson',
  description: 'Corrects what is recorded of a person.',
  permission: 'person.correct',
  entity: personEntity,
  result: Person,
  input: CorrectPersonInput,
  limited: true,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const fullName = input.fullName === undefined ? undefined : problems.requiredText('fullName', input.fullName, 200);
    const titlesBefore = problems.text('titlesBefore', input.titlesBefore, 60);
    const titlesAfter = problems.text('titlesAfter', input.titlesAfter, 60);
    problems.area('area', input.area, { anywhere: covers(ctx.viewer.grant.area, installation.province) });
    const was = await tx.person.findUniqueOrThrow({ where: { id: input.id }, select: { caveats: true, private: true } });
    const read = readPersonal(input, problems, { before: privateBefore(input.id, was.private) });
    problems.refuse();
    if (read.nik) await refuseTakenNik(tx, ctx, read.nik, input.id);
    const columns = privateColumns(input.id, read);
    if (Object.keys(columns).length > 0) await tx.personPrivate.upsert({ where: { personId: input.id }, create: { personId: input.id, ...storable(columns) }, update: storable(columns) });
    const caveats = input.caveats ?? (was.caveats as Caveat[]);
    const row = await tx.person.update({
      where: { id: input.id },
      data: {
        fullName, titlesBefore, titlesAfter,
        ...(input.aliases == null ? {} : { aliases: cleanAliases(input.aliases, fullName ?? '') }),
        areaCode: input.area ?? undefined, official: input.official ?? undefined,
        caveats: read.judged ? withNikCaveat(caveats, read.doubts, read.nikReason ?? '') : caveats, version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    // Terms carry the name for ordering; it is the person's own and changes with it.
    if (fullName !== undefined) await tx.pillar.updateMany({ where: { personId: row.id }, data: { personName: row.fullName } });
    return row.id;
  },
});
