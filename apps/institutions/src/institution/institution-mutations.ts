import { today } from '@pilar/domain/dates';
import type { RegionLevel } from '@pilar/domain/region-code';
import { asDay } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { Institution, InstitutionKind, LegalForm } from './institution.ts';
import { institutionEntity } from './institution-entity.ts';

/** Where an institution may lie: exactly, or by its district where the village is not known. */
const levels: RegionLevel[] = ['DISTRICT', 'VILLAGE'];

const RegisterInstitutionInput = builder.inputType('RegisterInstitutionInput', {
  description: 'A social welfare institution.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
    kind: t.field({ type: InstitutionKind, required: true, description: 'Kind of institution.' }),
    legalForm: t.field({ type: LegalForm, description: 'Whether it is a legal person.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Village it lies in, or its district where the village is not known.' }),
    address: t.string({ description: 'Where it is.' }),
    headName: t.string({ description: 'Name of its head.' }),
    founded: t.field({ type: 'Date', description: 'Day of its foundation.' }),
  }),
});

institutions.command({
  name: 'registerInstitution',
  description: 'Registers a social welfare institution (LKS, LK3).',
  permission: 'institution.register',
  entity: institutionEntity,
  result: Institution,
  input: RegisterInstitutionInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, 200);
    const address = problems.text('address', input.address);
    const headName = problems.text('headName', input.headName, 200);
    problems.area('area', input.area, { levels });
    if (input.founded && input.founded > today()) problems.add('founded', messages.dayInFuture, { value: input.founded });
    problems.refuse();
    const id = newId();
    await tx.institution.create({
      data: {
        id, name, address, headName, kind: input.kind, legalForm: input.legalForm, founded: asDay(input.founded),
        areaCode: input.area, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
      },
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
    legalForm: t.field({ type: LegalForm, description: 'Whether it is a legal person.' }),
    area: t.field({ type: 'RegionCode', description: 'Village or district it lies in.' }),
    address: t.string({ description: 'Where it is.' }),
    headName: t.string({ description: 'Name of its head.' }),
    founded: t.field({ type: 'Date', description: 'Day of its foundation.' }),
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
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = input.name === undefined ? undefined : problems.requiredText('name', input.name, 200);
    const address = problems.text('address', input.address);
    const headName = problems.text('headName', input.headName, 200);
    problems.area('area', input.area, { levels });
    if (input.founded && input.founded > today()) problems.add('founded', messages.dayInFuture, { value: input.founded });
    problems.refuse();
    const row = await tx.institution.update({
      where: { id: input.id },
      data: {
        name, address, headName, kind: input.kind ?? undefined, legalForm: input.legalForm, founded: asDay(input.founded),
        areaCode: input.area ?? undefined, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    return row.id;
  },
});
