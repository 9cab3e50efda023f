import { levelOf } from '@pilar/domain/region-code';
import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { Beneficiary, Sex, standingPerson } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { CaseSensitivity, CaseType, CaseUnit, Criterion } from '../case-type/case-type.ts';
import { Family, standingFamily } from '../family/family.ts';
import { asTold, later, laterFields, onlyReported, told } from './as-told.ts';
import { decides, freshSince, isDecided, stepsFrom, type CaseState, type Step } from './case-rules.ts';
import { openParticulars } from './particulars.ts';
import { isBarred } from './subject-there.ts';

export const CaseStateType = builder.enumType('CaseState', { description: 'How far a case has come (keadaan kasus).', values: codes('CASE_STATE') });
export const CaseStep = builder.enumType('CaseStep', { description: 'What a person does to a case (langkah).', values: codes('CASE_STEP') });
export const HandlingLevel = builder.enumType('HandlingLevel', { description: 'Whose task a case is (tingkat penanganan): the province cares inside institutions, the regency outside of them.', values: codes('HANDLING_LEVEL') });
export const CaseOutcome = builder.enumType('CaseOutcome', { description: 'What became of somebody (hasil).', values: codes('CASE_OUTCOME') });
export const CaseRejection = builder.enumType('CaseRejection', { description: 'Why a report was rejected.', values: codes('CASE_REJECTION') });
export const DisabilityKind = builder.enumType('DisabilityKind', { description: 'Kind of disability (ragam disabilitas, UU 8/2016): health data. GANDA: several, where it is not said which.', values: codes('DISABILITY_KIND') });
export const AgeGroup = builder.enumType('AgeGroup', { description: 'Age on the day of finding.', values: codes('AGE_GROUP') });

/** The right that each step takes. */
export const stepPermission = (step: Step) => (step === 'ASSESS' || step === 'REVERIFY' ? 'case.assess' : step === 'WITHDRAW' ? 'case.withdraw' : 'case.decide');

const WelfareCaseStep = builder.prismaObject('WelfareCaseStep', {
  description: 'A step on a case\'s way.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: CaseStep, description: 'What was done.', resolve: (row) => row.kind as Code<'CASE_STEP'> }),
    happenedOn: t.expose('happenedOn', { type: 'Date', description: 'Day on which it happened.' }),
    madeByName: t.exposeString('madeByName', { nullable: true, description: 'Name of the account that recorded it; null without the right to read accounts.', authScopes: { may: 'account.read' } }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

const CaseParticulars = builder.objectRef<ReturnType<typeof openParticulars>>('CaseParticulars').implement({
  description: 'What was found, what is needed, and the story.',
  fields: (t) => ({
    evidence: t.exposeString('evidence', { nullable: true, description: 'What shows that it is so (bukti).' }),
    needs: t.exposeString('needs', { nullable: true, description: 'What is needed (kebutuhan).' }),
    narrative: t.exposeString('narrative', { nullable: true, description: 'What happened (kronologi).' }),
  }),
});

export const WelfareCase = builder.prismaObject('WelfareCase', {
  description: 'Somebody in need by one of the types (kasus PPKS). Of sensitive types it is seen by the offices that decide alone; whoever reported it sees what they told, and not what came later (see withheld).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    number: t.exposeString('number', { description: 'Number told at a counter; says nothing of anybody.' }),
    type: t.field({
      type: CaseType, description: 'The type, as the list in force on the day of finding has it.',
      select: (_args, _ctx, nested) => ({ type: nested() }),
      resolve: (row, _args, ctx) => {
        const { typeId } = asTold(row, ctx) ?? row;
        return typeId === row.typeId ? row.type : ctx.db.caseType.findUniqueOrThrow({ where: { id: typeId } });
      },
    }),
    criterion: t.field({ type: Criterion, description: 'Its criterion (rule 28).', resolve: told((row) => row.criterion as Code<'CRITERION'>) }),
    sensitivities: t.field({ type: [CaseSensitivity], description: 'Why it is kept from lists; empty where it is not.', resolve: told((row) => row.sensitivities as Code<'CASE_SENSITIVITY'>[]) }),
    unit: t.field({ type: CaseUnit, description: 'Whom it is about.', resolve: (row) => row.unit as Code<'CASE_UNIT'> }),
    beneficiary: t.prismaField({
      type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'The person, or the one they were merged into; null of others, and outside the viewer\'s area.',
      resolve: (query, { beneficiaryId }, _args, ctx) => standingPerson(ctx, beneficiaryId, query),
    }),
    family: t.prismaField({
      type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The family, or the one it was merged into; null of others, and outside the viewer\'s area.',
      resolve: (query, { familyId }, _args, ctx) => standingFamily(ctx, familyId, query),
    }),
    groupName: t.string({ nullable: true, description: 'Of a group or community: what it is called.', resolve: told((row) => row.groupName) }),
    persons: t.int({ nullable: true, description: 'Of a group or community: how many they are.', resolve: told((row) => row.persons) }),
    sex: t.field({ type: Sex, nullable: true, description: 'Of a person.', resolve: (row) => row.sex as Code<'SEX'> | null }),
    ageGroup: t.field({ type: AgeGroup, description: 'Age on the day of finding (rule 27).', resolve: told((row) => row.ageGroup as Code<'AGE_GROUP'>) }),
    area: t.field({ type: beneficiaries.Region, description: 'Village where it was found.', resolve: (row) => ({ code: row.areaCode }) }),
    foundOn: t.field({ type: 'Date', description: 'Day of finding.', resolve: told((row) => row.foundOn) }),
    foundBy: t.string({ nullable: true, description: 'Who found it, as reported.', resolve: told((row) => row.foundBy) }),
    handlingLevel: t.field({ type: HandlingLevel, nullable: true, description: 'Whose task it is.', resolve: later((row) => row.handlingLevel as Code<'HANDLING_LEVEL'>) }),
    state: t.field({ type: CaseStateType, nullable: true, description: 'How far it has come.', resolve: later((row) => row.state as CaseState) }),
    checkedOn: t.field({ type: 'Date', nullable: true, description: 'Day on which somebody last saw that it is so.', resolve: later((row) => row.checkedOn) }),
    stale: t.boolean({ nullable: true, description: 'Whether it is to be verified again: two years and the rest of the month have passed (rule 32). Of closed ones false.', resolve: later(({ open, checkedOn }) => open && (day(checkedOn) ?? '') < freshSince(today())) }),
    endedOn: t.field({ type: 'Date', nullable: true, description: 'Day on which it ended, was rejected or transferred.', resolve: later((row) => row.endedOn) }),
    outcome: t.field({ type: CaseOutcome, nullable: true, description: 'What became of it.', resolve: later((row) => row.outcome as Code<'CASE_OUTCOME'> | null) }),
    rejection: t.field({ type: CaseRejection, nullable: true, description: 'Why it was rejected.', resolve: later((row) => row.rejection as Code<'CASE_REJECTION'> | null) }),
    transferredTo: t.string({ nullable: true, description: 'Who took it over.', resolve: later((row) => row.transferredTo) }),
    particulars: t.field({
      type: CaseParticulars, nullable: true, select: { particulars: true },
      description: 'What was found and is needed. Null of sensitive types, where it opens by revealCase for a purpose (see withheld), and where none is recorded.',
      resolve: ({ id, sensitive, particulars }) => (sensitive || !particulars ? null : openParticulars(id, particulars.sealed)),
    }),
    hasParticulars: t.boolean({ nullable: true, select: { particulars: { select: { caseId: true } } }, description: 'Whether anything is recorded there.', resolve: (row, _args, ctx) => (onlyReported(row, ctx) ? null : row.particulars !== null) }),
    steps: t.field({
      type: [WelfareCaseStep], nullable: true, description: 'Its way so far, from the first step on.',
      select: (_args, _ctx, nested) => ({ steps: nested({ orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] }) }),
      resolve: (row, _args, ctx) => (onlyReported(row, ctx) ? null : row.steps),
    }),
    nextSteps: t.field({
      type: [CaseStep], description: 'Steps that the viewer may take now.',
      resolve: async (row, _args, ctx) => {
        if (onlyReported(row, ctx)) return [];
        const { state, handlingLevel } = row;
        const level = levelOf(ctx.viewer.grant.area);
        const open = stepsFrom(state as CaseState).filter((step) => allowed(ctx, stepPermission(step)) && (!isDecided(step, state) || decides(level, handlingLevel as Code<'HANDLING_LEVEL'>)));
        const barred = await Promise.all(open.map((step) => isBarred(ctx, step, row.id)));
        return open.filter((_step, at) => !barred[at]);
      },
    }),
  }),
});

beneficiaries.recordFields(WelfareCase, {
  type: 'WelfareCase',
  protects: { columns: ['id', 'beneficiaryId', 'familyId'] },
  can: {
    readHistory: { permission: 'history.read', description: 'Read who entered and changed the record.' },
    correct: { permission: 'case.correct', description: 'Correct what is recorded of it.' },
    reveal: { permission: 'case.reveal', description: 'Open its particulars for a purpose.' },
  },
  // Of a sensitive type nobody reads them here, the offices that decide neither: null stands for "open it for a purpose".
  withheld: { permission: ({ sensitive }: { sensitive: boolean }) => (sensitive ? null : 'case.read'), fields: ['particulars'] },
  reported: { asTold, withheld: laterFields },
});

beneficiaries.entity(WelfareCase, 'case.read', (id, ctx) => ctx.db.welfareCase.findUnique({ where: { id } }));

