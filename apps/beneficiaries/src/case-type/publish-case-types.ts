import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { Sex } from '../beneficiary/beneficiary.ts';
import { caseMessages as messages } from '../case/case-messages.ts';
import { CaseSensitivity, CaseTypeList, CaseUnit, Criterion } from './case-type.ts';
import { caseTypeListEntity } from './case-type-entity.ts';

const [mostTypes, oldest] = [100, 120];

const CaseTypeInput = builder.inputType('CaseTypeInput', {
  description: 'A type of a list.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Code: a capital letter, then 1 to 9 capital letters or digits. Keep the code of a type that only changes its name.' }),
    nameId: t.string({ required: true, description: 'Name in Indonesian.' }),
    nameEn: t.string({ required: true, description: 'Name in English.' }),
    meaningId: t.string({ required: true, description: 'What it means, in Indonesian.' }),
    meaningEn: t.string({ required: true, description: 'What it means, in English.' }),
    criterion: t.field({ type: Criterion, required: true, description: 'Its criterion (rule 28).' }),
    unit: t.field({ type: CaseUnit, required: true, description: 'Whom it is meant for.' }),
    minAge: t.int({ description: 'Least age in whole years.' }),
    maxAge: t.int({ description: 'Greatest age in whole years.' }),
    sex: t.field({ type: Sex, description: 'Where it is of one sex only.' }),
    sensitivities: t.field({ type: [CaseSensitivity], description: 'Why it is kept from lists.' }),
  }),
});

type Given = typeof CaseTypeInput.$inferInput;

/** Notes what is wrong with a type; gives its row. */
function readType(given: Given, at: number, seen: Set<string>, problems: Problems) {
  const path = (field: string) => `types.${at}.${field}`;
  const code = given.code.trim();
  if (!/^[A-Z][A-Z0-9]{1,9}$/.test(code)) problems.add(path('code'), messages.badTypeCode, { value: code.slice(0, 20) });
  if (seen.has(code)) problems.add(path('code'), messages.typeTwice, { value: code.slice(0, 20) });
  seen.add(code);
  for (const field of ['minAge', 'maxAge'] as const) {
    const age = given[field];
    if (age != null && (age < 0 || age > oldest)) problems.add(path(field), messages.badAge, { value: age, max: oldest });
  }
  if (given.minAge != null && given.maxAge != null && given.minAge > given.maxAge) problems.add(path('maxAge'), messages.agesCrossed, { value: given.maxAge, least: given.minAge });
  const text = (field: 'nameId' | 'nameEn' | 'meaningId' | 'meaningEn') => problems.requiredText(path(field), given[field], field.startsWith('name') ? 120 : 500);
  return {
    id: newId(), position: at + 1, code, nameId: text('nameId'), nameEn: text('nameEn'), meaningId: text('meaningId'), meaningEn: text('meaningEn'),
    criterion: given.criterion, unit: given.unit, minAge: given.minAge ?? null, maxAge: given.maxAge ?? null, sex: given.sex ?? null, sensitivities: given.sensitivities ?? [],
  };
}

beneficiaries.command({
  name: 'publishCaseTypes',
  description: 'Publishes the types of a new regulation, whole. Cases that stand keep the type that they were recorded under; those found from its first day on take the new ones.',
  permission: 'caseType.publish',
  entity: caseTypeListEntity,
  result: CaseTypeList,
  input: builder.inputType('PublishCaseTypesInput', {
    description: 'A list of types.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      name: t.string({ required: true, description: 'What the persons are called.' }),
      legalBasis: t.string({ required: true, description: 'Regulation.' }),
      validFrom: t.field({ type: 'Date', required: true, description: 'First day; no other list begins on it.' }),
      types: t.field({ type: [CaseTypeInput], required: true, description: 'The types in their order.' }),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, 200);
    const legalBasis = problems.requiredText('legalBasis', input.legalBasis, 200);
    if (input.types.length === 0 || input.types.length > mostTypes) problems.add('types', messages.typeNumber, { max: mostTypes });
    const seen = new Set<string>();
    const types = input.types.map((given, at) => readType(given, at, seen, problems));
    // Cases keep the protection that they were recorded under, and numbers are hidden by it: a change of it takes a new code.
    const former = new Map((await tx.caseType.findMany({ select: { code: true, sensitivities: true } })).map((one) => [one.code, one.sensitivities.length > 0]));
    for (const [at, { code, sensitivities }] of types.entries()) {
      if (former.has(code) && former.get(code) !== sensitivities.length > 0) problems.add(`types.${at}.sensitivities`, messages.sensitivityKept, { value: code });
    }
    problems.refuse();
    const id = newId();
    await tx.caseTypeList.create({ data: { id, name, legalBasis, validFrom: new Date(input.validFrom), ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await tx.caseType.createMany({ data: types.map((type) => ({ ...type, listId: id })) });
    await beneficiaries.linkExternalIds(tx, ctx, 'CaseTypeList', id, input.externalIds);
    return id;
  },
});
