import type { Code } from '@pilar/domain/vocabulary';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { leadsTo } from '../chains.ts';
import { messages } from '../messages.ts';
import { namedOffice } from './named-office.ts';
import { Office, OfficeKind, OfficeLevel } from './office.ts';
import { officeEntity } from './office-entity.ts';
import { checkPlace, readNewOffice } from './read-office.ts';

const RegisterOfficeInput = builder.inputType('RegisterOfficeInput', {
  description: 'A body that acts.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    name: t.string({ required: true, description: 'Full name, at most 200 characters.' }),
    shortName: t.string({ description: 'Usual short name.' }),
    kind: t.field({ type: OfficeKind, required: true, description: 'Kind of body.' }),
    level: t.field({ type: OfficeLevel, required: true, description: 'Level it acts at.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Region it acts for.' }),
    parent: t.id({ description: 'Body it belongs to.' }),
    address: t.string({ description: 'Where it is.' }),
  }),
});

institutions.command({
  name: 'registerOffice',
  description: 'Registers a body that acts. Provincial officers may register ministries and offices of other provinces too.',
  permission: 'office.register',
  entity: officeEntity,
  result: Office,
  input: RegisterOfficeInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const office = readNewOffice(input, ctx, problems);
    const parentId = await namedOffice(tx, problems, 'parent', input.parent);
    problems.refuse();
    const id = newId();
    await tx.office.create({ data: { id, ...office, parentId, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await institutions.linkExternalIds(tx, ctx, 'Office', id, input.externalIds);
    return id;
  },
});

const CorrectOfficeInput = builder.inputType('CorrectOfficeInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    name: t.string({ description: 'Full name.' }),
    shortName: t.string({ description: 'Usual short name.' }),
    kind: t.field({ type: OfficeKind, description: 'Kind of body.' }),
    level: t.field({ type: OfficeLevel, description: 'Level it acts at.' }),
    area: t.field({ type: 'RegionCode', description: 'Region it acts for.' }),
    parent: t.id({ description: 'Body it belongs to.' }),
    address: t.string({ description: 'Where it is.' }),
  }),
});

institutions.command({
  name: 'correctOffice',
  description: 'Corrects what is recorded of an office. Posts have a mutation of their own.',
  permission: 'office.correct',
  entity: officeEntity,
  result: Office,
  input: CorrectOfficeInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const office = await tx.office.findUniqueOrThrow({ where: { id: input.id } });
    const name = input.name === undefined ? undefined : problems.requiredText('name', input.name, 200);
    const shortName = problems.text('shortName', input.shortName, 60);
    const address = problems.text('address', input.address);
    const kind = input.kind ?? (office.kind as Code<'OFFICE_KIND'>);
    const level = input.level ?? (office.level as Code<'OFFICE_LEVEL'>);
    const moved = input.kind != null || input.level != null || (input.area != null && input.area !== office.areaCode);
    if (moved) checkPlace(problems, ctx, { kind, level, area: input.area ?? office.areaCode });
    const parentId = await namedOffice(tx, problems, 'parent', input.parent);
    if (parentId && await leadsTo(tx, { table: 'institutions.office', column: 'parent_id' }, parentId, office.id)) problems.add('parent', messages.ownParent);
    problems.refuse();
    await tx.office.update({
      where: { id: office.id },
      data: {
        name, shortName, address, kind, level, parentId, areaCode: input.area ?? undefined,
        caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    return office.id;
  },
});
