import { beneficiaries, builder } from '../builder.ts';
import { Beneficiary, FamilyRelation } from './beneficiary.ts';
import { correctBeneficiary, personalFields, registerBeneficiary } from './beneficiary-mutations.ts';

beneficiaries.batch({
  name: 'enterBeneficiaries',
  description: 'Registers and corrects persons served, by the rules of registerBeneficiary and correctBeneficiary.',
  permission: 'beneficiary.register', type: 'Beneficiary', result: Beneficiary, register: registerBeneficiary, correct: correctBeneficiary,
  needed: ['fullName', 'area'], onlyNew: ['family', 'distinct'],
  row: builder.inputType('BeneficiaryRow', {
    description: 'A person served.',
    fields: (t) => ({
      ...beneficiaries.rowFields(t),
      fullName: t.string({ description: 'Name, at most 200 characters; required of a new one.' }),
      area: t.field({ type: 'RegionCode', description: 'Village (desa, kelurahan) the person lives in; required of a new one.' }),
      family: t.id({ description: 'Of a new one: the family (Family) the person belongs to; what happens to it later is recorded by officers.' }),
      relation: t.field({ type: FamilyRelation, description: 'Relation to its head; required with a family.' }),
      ...personalFields(t),
      distinct: t.boolean({ description: 'Of a new one: somebody else indeed than those recorded under a like name (rule 6).' }),
    }),
  }),
});
