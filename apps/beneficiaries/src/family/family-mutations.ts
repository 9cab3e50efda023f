import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { Family } from './family.ts';
import { familyEntity } from './family-entity.ts';

const RegisterFamilyInput = builder.inputType('RegisterFamilyInput', {
  description: 'A family served. Its members are registered one by one.',
  fields: (t) => ({
    ...beneficiaries.newRecordFields(t),
    area: t.field({ type: 'RegionCode', required: true, description: 'Village (desa, kelurahan) it lives in.' }),
    address: t.string({ description: 'Where it lives.' }),
  }),
});

beneficiaries.command({
  name: 'registerFamily',
  description: 'Registers a family served.',
  permission: 'family.register',
  entity: familyEntity,
  result: Family,
  input: RegisterFamilyInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const address = problems.text('address', input.address);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    problems.refuse();
    const id = newId();
    await tx.family.create({ data: { id, address, areaCode: input.area, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await beneficiaries.linkExternalIds(tx, ctx, 'Family', id, input.externalIds);
    return id;
  },
});
