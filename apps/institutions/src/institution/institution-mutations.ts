import { changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { Institution, InstitutionKind } from './institution.ts';
import { institutionEntity } from './institution-entity.ts';
import { levels, profileFields, readProfile } from './institution-input.ts';
import { inCare, type CareCount } from './institution-rules.ts';
import { moveRecords, renameRecords } from './move-records.ts';

const RegisterInstitutionInput = builder.inputType('RegisterInstitutionInput', {
  description: 'A social welfare institution.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
    kind: t.field({ type: InstitutionKind, required: true, description: 'Kind of institution.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Village it lies in, or its district where the village is not known.' }),
    ...profileFields(t),
  }),
});

institutions.command({
  name: 'registerInstitution',
  description: 'Enters a social welfare institution (LKS, LK3) into the register of institutions. Its official registration is applied for by applyForRegistration.',
  permission: 'institution.register',
  entity: institutionEntity,
  result: Institution,
  input: RegisterInstitutionInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, 200);
    const profile = readProfile(problems, input);
    problems.area('area', input.area, { levels });
    problems.refuse();
    const id = newId();
    await tx.institution.create({
      data: { id, name, kind: input.kind, ...profile, services: profile.services ?? [], settings: profile.settings ?? [], areaCode: input.area, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] },
    });
    await institutions.linkExternalIds(tx, ctx, 'Institution', id, input.externalIds);
    return id;
  },
});

const CorrectInstitutionInput = builder.inputType('CorrectInstitutionInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    name: t.string({ description: 'Name.' }),
    kind: t.field({ type: InstitutionKind, description: 'Kind of institution.' }),
    area: t.field({ type: 'RegionCode', description: 'Village or district it lies in.' }),
    ...profileFields(t),
  }),
});

institutions.command({
  name: 'correctInstitution',
  description: 'Corrects what is recorded of an institution.',
  permission: 'institution.correct',
  entity: institutionEntity,
  result: Institution,
  input: CorrectInstitutionInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const name = input.name === undefined ? undefined : problems.requiredText('name', input.name, 200);
    const profile = readProfile(problems, input);
    problems.area('area', input.area, { levels });
    const [latest] = input.capacity == null ? [] : await tx.institutionCount.findMany({ where: { institutionId: input.id }, orderBy: { asOf: 'desc' }, take: 1 });
    const inside = inCare((latest?.counts ?? []) as CareCount[], 'INSIDE');
    if (input.capacity != null && inside.male + inside.female > input.capacity) problems.add('capacity', messages.belowOccupancy, { value: input.capacity, inside: inside.male + inside.female });
    problems.refuse();
    const was = await tx.institution.findUniqueOrThrow({ where: { id: input.id }, select: { name: true, areaCode: true } });
    const moved = input.area != null && input.area !== was.areaCode;
    const copies = { institutionName: name ?? was.name, areaCode: input.area ?? was.areaCode };
    if (moved) await moveRecords({ tx, touch }, input.id, copies.areaCode);
    if (moved || copies.institutionName !== was.name) await renameRecords({ tx, touch }, input.id, copies);
    await tx.institution.update({
      where: { id: input.id },
      data: { name, kind: input.kind ?? undefined, ...profile, services: profile.services, settings: profile.settings, areaCode: input.area ?? undefined, ...changed(input.caveats) },
    });
    return input.id;
  },
});
