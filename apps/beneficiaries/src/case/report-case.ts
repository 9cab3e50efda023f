import { counterNumber } from '@pilar/subgraph/counter-number';
import { newId } from '@pilar/subgraph/ids';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, builder } from '../builder.ts';
import { CaseUnit } from '../case-type/case-type.ts';
import { checkDay } from '../check-day.ts';
import { welfareCaseEntity } from './case-entity.ts';
import { checkFit, readSubject, readType, refuseSecond } from './case-subject.ts';
import { noteStep } from './note-step.ts';
import { checkDisabilities, keepParticulars, readParticulars } from './particulars.ts';
import { DisabilityKind, HandlingLevel, WelfareCase } from './welfare-case.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What is told of a case. */
export function toldFields(t: InputFields) {
  return {
    foundBy: t.string({ description: 'Who found it: a name or an office; at most 200 characters.' }),
    handlingLevel: t.field({ type: HandlingLevel, description: 'Whose task it is; default REG.' }),
    evidence: t.string({ description: 'What shows that it is so; at most 2,000 characters.' }),
    needs: t.string({ description: 'What is needed; at most 2,000 characters.' }),
    narrative: t.string({ description: 'What happened; at most 5,000 characters.' }),
    disabilities: t.field({ type: [DisabilityKind], description: 'Of a type of disability: its kinds. Shown by revealCase alone.' }),
  };
}

export const reportCase = beneficiaries.command({
  name: 'reportCase',
  description: 'Reports somebody in need by one of the types, from any level. The type must fit age and unit on the day of finding (rule 27): an error for types of children, else kept as a caveat. A second open case of one type is refused.',
  permission: 'case.report',
  entity: welfareCaseEntity,
  result: WelfareCase,
  input: builder.inputType('ReportCaseInput', {
    description: 'A case: a person, a family, or a group with its village and number.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      type: t.string({ required: true, description: 'Code of the type, of the list in force on the day of finding.' }),
      beneficiary: t.id({ description: 'The person (Beneficiary).' }),
      family: t.id({ description: 'The family (Family).' }),
      groupName: t.string({ description: 'What the group or community is called; at most 200 characters.' }),
      unit: t.field({ type: CaseUnit, description: 'Of a group: GROUP or COMMUNITY.' }),
      persons: t.int({ description: 'Of a group: how many they are.' }),
      area: t.field({ type: 'RegionCode', description: 'Of a group: its village. A person\'s or family\'s is where they live.' }),
      foundOn: t.field({ type: 'Date', required: true, description: 'Day of finding.' }),
      ...toldFields(t),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    checkDay('foundOn', input.foundOn, problems);
    const subject = await readSubject(tx, input, problems);
    const type = await readType(tx, input.type, input.foundOn, problems);
    const foundBy = textWithoutNumber('foundBy', input.foundBy, 200, problems);
    const particulars = readParticulars(input, problems);
    if (type) checkDisabilities(type.code, type, input.disabilities, problems);
    const caveats = type && subject ? checkFit(type, subject, input.foundOn, problems, input.caveats ?? []) : [];
    problems.refuse();
    if (!type || !subject) throw new Error('What is missing was not refused');
    await refuseSecond(tx, ctx, subject, type, null);
    const id = newId();
    const foundOn = new Date(input.foundOn);
    await tx.welfareCase.create({
      data: {
        ...subject, id, number: counterNumber('K'), typeId: type.id, typeCode: type.code, criterion: type.criterion, sensitivities: type.sensitivities, ownerCode: ctx.viewer.grant.area,
        foundOn, foundBy, checkedOn: foundOn, reportedBy: accountOf(ctx.viewer), handlingLevel: input.handlingLevel ?? 'REG', caveats,
      },
    });
    await keepParticulars(tx, id, particulars);
    await noteStep(tx, ctx, id, 'REPORT', foundOn);
    await beneficiaries.linkExternalIds(tx, ctx, 'WelfareCase', id, input.externalIds);
    return id;
  },
});
