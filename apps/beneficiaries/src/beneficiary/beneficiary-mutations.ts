import { today } from '@pilar/domain/dates';
import { asDay } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { messages } from '../messages.ts';
import { Beneficiary, FamilyRelation, Sex } from './beneficiary.ts';
import { beneficiaryEntity } from './beneficiary-entity.ts';

const RegisterBeneficiaryInput = builder.inputType('RegisterBeneficiaryInput', {
  description: 'A person served.',
  fields: (t) => ({
    ...beneficiaries.newRecordFields(t),
    fullName: t.string({ required: true, description: 'Name, at most 200 characters; one word is enough.' }),
    sex: t.field({ type: Sex, description: 'Sex.' }),
    birthDate: t.field({ type: 'Date', description: 'Birth date.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Village (desa, kelurahan) the person lives in.' }),
    family: t.id({ description: 'Family (Family) the person belongs to.' }),
    relation: t.field({ type: FamilyRelation, description: 'Relation to its head; required with a family.' }),
  }),
});

beneficiaries.command({
  name: 'registerBeneficiary',
  description: 'Registers a person served, alone or in a family. A family has one head.',
  permission: 'beneficiary.register',
  entity: beneficiaryEntity,
  result: Beneficiary,
  input: RegisterBeneficiaryInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const fullName = problems.requiredText('fullName', input.fullName, 200);
    if (input.birthDate && input.birthDate > today()) problems.add('birthDate', messages.birthInFuture, { value: input.birthDate });
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    const family = input.family && isId(input.family) ? await tx.family.findUnique({ where: { id: input.family } }) : null;
    if (input.family != null && !family) problems.add('family', shared.unknownReference, { type: 'Family', value: input.family.slice(0, 60) });
    if (input.family != null && input.relation == null) problems.add('relation', messages.relationNeeded);
    if (input.family == null && input.relation != null) problems.add('family', messages.familyNeeded);
    // A family may be readable by whoever entered it, after it has moved elsewhere; members join it where it lives.
    if (family) problems.area('family', family.areaCode);
    problems.refuse();
    if (family && input.relation === 'KEPALA_KELUARGA') {
      const head = await tx.beneficiary.findFirst({ where: { familyId: family.id, relation: 'KEPALA_KELUARGA' }, select: { id: true } });
      if (head) throw new Duplicate(say(ctx.language, messages.secondHead), ['relation'], head.id);
    }
    const id = newId();
    await tx.beneficiary.create({
      data: {
        id, fullName, sex: input.sex, birthDate: asDay(input.birthDate), areaCode: input.area, ownerCode: ctx.viewer.grant.area,
        familyId: family?.id, relation: input.relation, caveats: input.caveats ?? [],
      },
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'Beneficiary', id, input.externalIds);
    return id;
  },
});
