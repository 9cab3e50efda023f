import { beneficiaries, builder } from '../builder.ts';
import { Family } from './family.ts';
import { correctFamily, familyFields, registerFamily } from './family-mutations.ts';

beneficiaries.batch({
  name: 'enterFamilies',
  description: 'Registers and corrects families served, by the rules of registerFamily and correctFamily.',
  permission: 'family.register', type: 'Family', result: Family, register: registerFamily, correct: correctFamily,
  needed: ['area'], onlyNew: ['area'],
  row: builder.inputType('FamilyRow', {
    description: 'A family served.',
    fields: (t) => ({
      ...beneficiaries.rowFields(t),
      area: t.field({ type: 'RegionCode', description: 'Of a new one: village (desa, kelurahan) it lives in; a move is recorded by moveFamily.' }),
      ...familyFields(t),
    }),
  }),
});
