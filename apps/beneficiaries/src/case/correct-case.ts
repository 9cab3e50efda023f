import { levelOf } from '@pilar/domain/region-code';
import { label, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { accountOf } from '@pilar/subgraph/scope';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { welfareCaseEntity } from './case-entity.ts';
import { caseMessages as messages } from './case-messages.ts';
import { confirmedStates, decides, openStates, takesDisability, type CaseState } from './case-rules.ts';
import { checkFit, readType, refuseSecond, type Subject } from './case-subject.ts';
import { checkDisabilities, keepParticulars, readParticulars } from './particulars.ts';
import { toldFields } from './report-case.ts';
import { WelfareCase } from './welfare-case.ts';

type Was = Prisma.WelfareCaseGetPayload<object>;
const decidedFields = ['type', 'foundOn', 'groupName', 'persons', 'handlingLevel'] as const;
/** What confirming a case confirms, as an input gives it. */
type Decided = { type?: string | null; foundOn?: string | null; groupName?: string | null; persons?: number | null; handlingLevel?: string | null };

/** Refuses to others than the level that decides on the case what is another than was confirmed. The same again changes nothing. */
function refuseConfirmed(ctx: Context, was: Was, input: Decided): void {
  const handling = was.handlingLevel as Code<'HANDLING_LEVEL'>;
  if (!confirmedStates.includes(was.state as CaseState) || (allowed(ctx, 'case.decide') && decides(levelOf(ctx.viewer.grant.area), handling))) return;
  const stands: Decided = { type: was.typeCode, foundOn: day(was.foundOn), groupName: was.groupName, persons: was.persons, handlingLevel: handling };
  const given: Decided = { ...input, type: input.type?.trim().toUpperCase(), groupName: input.groupName?.trim() };
  const field = decidedFields.find((one) => given[one] != null && given[one] !== stands[one]);
  if (field) throw new NotAllowed(say(ctx.language, handling === 'PROV' ? messages.confirmedByProvince : messages.confirmedByRegency, { state: label('CASE_STATE', was.state, ctx.language) }), [field]);
}

export const correctCase = beneficiaries.command({
  name: 'correctCase',
  description: 'Corrects what is recorded of an open case. Whom it is about is not corrected: withdraw it and report anew. Once it is confirmed, the level that decides on it alone corrects what was confirmed: type, day of finding, group and whose task it is.',
  permission: 'case.correct',
  entity: welfareCaseEntity,
  result: WelfareCase,
  input: builder.inputType('CorrectCaseInput', {
    description: 'Corrections; a field left out stays as it is, null clears it.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      type: t.string({ description: 'Code of the type.' }),
      foundOn: t.field({ type: 'Date', description: 'Day of finding.' }),
      groupName: t.string({ description: 'Of a group: what it is called.' }),
      persons: t.int({ description: 'Of a group: how many they are.' }),
      ...toldFields(t),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.welfareCase.findUniqueOrThrow({ where: { id: input.id } });
    if (!openStates.includes(was.state as CaseState)) problems.add('id', messages.closed, { state: label('CASE_STATE', was.state, ctx.language) });
    const isGroup = was.groupName !== null;
    for (const field of ['groupName', 'persons'] as const) if (input[field] != null && !isGroup) problems.add(field, messages.onlyOfGroup);
    refuseConfirmed(ctx, was, input);
    const groupName = input.groupName === undefined || !isGroup ? was.groupName : problems.requiredText('groupName', input.groupName, 200);
    const persons = input.persons === undefined || !isGroup ? was.persons : input.persons;
    if (isGroup && (persons === null || persons < 1 || persons > 100_000)) problems.add('persons', messages.groupPersons);
    const foundOn = input.foundOn ?? day(was.foundOn) ?? '';
    checkDay('foundOn', foundOn, problems);
    const firstStep = await tx.welfareCaseStep.findFirst({ where: { caseId: was.id, kind: { not: 'REPORT' } }, orderBy: { happenedOn: 'asc' } });
    const earliest = day(firstStep?.happenedOn ?? null);
    if (earliest !== null && foundOn > earliest) problems.add('foundOn', messages.beforeFound, { value: earliest, found: foundOn });
    const retyped = input.type != null || input.foundOn != null;
    const type = retyped ? await readType(tx, input.type ?? was.typeCode, foundOn, problems) : null;
    const subject: Subject = { unit: was.unit as Subject['unit'], beneficiaryId: was.beneficiaryId, familyId: was.familyId, groupName, persons, sex: was.sex, bornOn: was.bornOn, areaCode: was.areaCode };
    const given = input.caveats ?? (was.caveats as Caveat[]);
    const caveats = type ? checkFit(type, subject, foundOn, problems, given) : given;
    const foundBy = textWithoutNumber('foundBy', input.foundBy, 200, problems);
    const particulars = readParticulars(input, problems);
    const now = type ?? was;
    // What was told under protection would be open to all who read cases.
    if (type && was.sensitive && type.sensitivities.length === 0) problems.add('type', messages.staysProtected, { value: type.code, from: was.typeCode });
    // It would be gone for whoever corrects it, who may not know of such a case.
    if (type && !was.sensitive && type.sensitivities.length > 0 && !allowed(ctx, 'case.readSensitive') && was.reportedBy !== accountOf(ctx.viewer)) throw new NotAllowed(say(ctx.language, messages.becomesProtected, { value: type.code }), ['type']);
    checkDisabilities(type?.code ?? was.typeCode, now, input.disabilities, problems);
    problems.refuse();
    if (type && type.code !== was.typeCode) await refuseSecond(tx, ctx, subject, type, was.id);
    // A check made when it was found moves with the day of finding.
    const checkedOn = day(was.checkedOn) === day(was.foundOn) || (day(was.checkedOn) ?? '') < foundOn ? foundOn : day(was.checkedOn) ?? foundOn;
    await tx.welfareCase.update({
      where: { id: was.id },
      data: {
        ...(type && { typeId: type.id, typeCode: type.code, criterion: type.criterion, sensitivities: type.sensitivities }),
        foundOn: new Date(foundOn), checkedOn: new Date(checkedOn), foundBy, groupName, persons, handlingLevel: input.handlingLevel ?? undefined, ...changed(), caveats,
      },
    });
    await keepParticulars(tx, was.id, takesDisability(was) && !takesDisability(now) ? { ...particulars, disabilities: null } : particulars);
    return was.id;
  },
});
