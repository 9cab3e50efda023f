import { daysAfter, today } from '@pilar/domain/dates';
import { levelOf } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { loaderOf } from '@pilar/subgraph/loaders';
import { beneficiaries, builder } from '../builder.ts';
import { onlyReported } from '../case/as-told.ts';
import { decides } from '../case/case-rules.ts';
import { Beneficiary, mergedInto } from '../beneficiary/beneficiary.ts';
import { WelfareCase } from '../case/welfare-case.ts';
import type { Db } from '../db.ts';
import { Institution } from '../references/external-types.ts';
import { answerDays, openReferralStates, fittingCare, referralStepsFrom, type ReferralState, type ReferralStep } from './referral-rules.ts';

export const ReferralStateType = builder.enumType('ReferralState', { description: 'How far a referral has come (keadaan rujukan).', values: codes('REFERRAL_STATE') });
const ReferralStepType = builder.enumType('ReferralStep', { description: 'What a person does to a referral (langkah).', values: codes('REFERRAL_STEP') });
export const ReferralRejection = builder.enumType('ReferralRejection', { description: 'Why an institution does not take somebody.', values: codes('REFERRAL_REJECTION') });
export const ReferralOutcome = builder.enumType('ReferralOutcome', { description: 'With what somebody left an institution.', values: codes('REFERRAL_OUTCOME') });
export const ConsentGiver = builder.enumType('ConsentGiver', { description: 'Who agreed to a referral (pemberi persetujuan).', values: codes('CONSENT_GIVER') });
export const ConsentForm = builder.enumType('ConsentForm', { description: 'How somebody agreed.', values: codes('CONSENT_FORM') });
export const SharedFactType = builder.enumType('SharedFact', { description: 'What of a case an institution is told.', values: codes('SHARED_FACT') });
export const CareService = builder.enumType('CareService', { description: 'Whom an institution serves (jenis layanan).', values: codes('CARE_SERVICE') });
export const CareSetting = builder.enumType('CareSetting', { description: 'Whether care is given inside or outside the institution (dalam atau luar lembaga).', values: codes('CARE_SETTING') });

/** The right that each step takes: the institution answers, whoever sent it withdraws. */
export const stepPermission = (step: ReferralStep) => (step === 'WITHDRAW' ? 'referral.make' : 'referral.answer');

/** Level that handles the case of a referral, of cases that the viewer sees. */
const handlingOf = loaderOf<Db, string | undefined>(async (ctx, ids) => {
  const rows = await ctx.db.welfareCase.findMany({ where: { id: { in: [...ids] } }, select: { id: true, handlingLevel: true } });
  const found = new Map(rows.map(({ id, handlingLevel }) => [id, handlingLevel]));
  return (id) => found.get(id);
});

/** Whether the viewer's level decides on that case. */
async function decidesOn(ctx: Context<Db>, caseId: string): Promise<boolean> {
  const handling = await handlingOf(ctx, caseId);
  return handling !== undefined && decides(levelOf(ctx.viewer.grant.area), handling as Code<'HANDLING_LEVEL'>);
}

/** Whether the viewer works for the institution that the referral went to: row-level security shows them no other. */
export const ofInstitution = ({ viewer }: Pick<Context, 'viewer'>): boolean => viewer.grant.role === 'LKS_USER';

export const Referral = builder.prismaObject('Referral', {
  description: 'A referral of a case to an institution (rujukan): sent, answered, arrived, left. The institution sees what was shared with it and nothing else of the case.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    caseNumber: t.exposeString('caseNumber', { description: 'Number of the case; says nothing of anybody.' }),
    case: t.prismaField({ type: WelfareCase, nullable: true, description: 'The case; null to the institution.', resolve: (query, { caseId }, _args, ctx) => (ofInstitution(ctx) ? null : ctx.db.welfareCase.findUnique({ ...query, where: { id: caseId } })) }),
    area: t.field({ type: beneficiaries.Region, nullable: true, description: 'Village where the case was found; null to the institution, which knows it where it was shared.', resolve: ({ areaCode }, _args, ctx) => (ofInstitution(ctx) ? null : { code: areaCode }) }),
    institution: t.field({ type: Institution, nullable: true, description: 'The institution; null where the viewer may not see it.', resolve: ({ institutionId }, _args, ctx) => beneficiaries.stub(ctx, 'Institution', institutionId) }),
    institutionName: t.exposeString('institutionName', { description: 'Name of the institution on the day of sending.' }),
    service: t.field({ type: CareService, description: 'What is asked of it.', resolve: (row) => row.service as Code<'CARE_SERVICE'> }),
    setting: t.field({ type: CareSetting, description: 'Inside or outside of it.', resolve: (row) => row.setting as Code<'CARE_SETTING'> }),
    state: t.field({ type: ReferralStateType, description: 'How far it has come.', resolve: (row) => row.state as ReferralState }),
    letterNumber: t.exposeString('letterNumber', { nullable: true, description: 'Number of the letter of referral, as the office gave it.' }),
    sentOn: t.expose('sentOn', { type: 'Date', description: 'Day on which it was sent.' }),
    overdue: t.boolean({ description: `Whether it has waited for an answer for more than ${answerDays} days.`, resolve: ({ state, sentOn }) => state === 'SENT' && (day(sentOn) ?? '') < daysAfter(today(), -answerDays) }),
    consentBy: t.field({ type: ConsentGiver, description: 'Who agreed.', resolve: (row) => row.consentBy as Code<'CONSENT_GIVER'> }),
    consentForm: t.field({ type: ConsentForm, description: 'How they agreed.', resolve: (row) => row.consentForm as Code<'CONSENT_FORM'> }),
    consentOn: t.expose('consentOn', { type: 'Date', description: 'Day on which they agreed.' }),
    consentEndedOn: t.expose('consentEndedOn', { type: 'Date', nullable: true, description: 'Day on which that was taken back; null while it holds.' }),
    consentEndedBy: t.field({ type: ConsentGiver, nullable: true, description: 'Who took it back.', resolve: (row) => row.consentEndedBy as Code<'CONSENT_GIVER'> | null }),
    mayEndConsent: t.boolean({ description: 'Whether the viewer may record that it was taken back.', resolve: async (row, _args, ctx) => row.consentEndedOn === null && openReferralStates.includes(row.state as ReferralState) && allowed(ctx, 'referral.make') && decidesOn(ctx, row.caseId) }),
    sharedFacts: t.field({ type: [SharedFactType], description: 'What the institution was told; the facts themselves open by revealReferral.', resolve: (row) => row.sharedFacts as Code<'SHARED_FACT'>[] }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Day on which the institution answered.' }),
    rejection: t.field({ type: ReferralRejection, nullable: true, description: 'Why it does not take them.', resolve: (row) => row.rejection as Code<'REFERRAL_REJECTION'> | null }),
    arrivedOn: t.expose('arrivedOn', { type: 'Date', nullable: true, description: 'Day on which they arrived.' }),
    leftOn: t.expose('leftOn', { type: 'Date', nullable: true, description: 'Day on which they left.' }),
    outcome: t.field({ type: ReferralOutcome, nullable: true, description: 'With what they left.', resolve: (row) => row.outcome as Code<'REFERRAL_OUTCOME'> | null }),
    nextSteps: t.field({
      type: [ReferralStepType], description: 'Steps that the viewer may take now.',
      resolve: async (row, _args, ctx) => {
        const open = referralStepsFrom(row.state as ReferralState).filter((step) => allowed(ctx, stepPermission(step)));
        if (!open.includes('WITHDRAW')) return open;
        const decided = await decidesOn(ctx, row.caseId);
        return open.filter((step) => step !== 'WITHDRAW' || decided);
      },
    }),
  }),
});

builder.prismaObjectField(Referral, 'follows', (t) => t.prismaField({
  type: Referral, nullable: true, description: 'The referral of the same case before it, refused or left for this one; null to the institution.',
  resolve: (query, { followsId }, _args, ctx) => (followsId === null || ofInstitution(ctx) ? null : ctx.db.referral.findUnique({ ...query, where: { id: followsId } })),
}));

beneficiaries.recordFields(Referral, {
  type: 'Referral',
  can: { letter: { permission: 'referral.make', description: 'Number and print its letter.' } },
});

beneficiaries.entity(Referral, 'referral.read', (id, ctx) => ctx.db.referral.findUnique({ where: { id } }));

const mostOfOne = 100;

builder.prismaObjectField(WelfareCase, 'referrals', (t) => t.prismaField({
  type: [Referral], nullable: true,
  description: 'Its referrals, the last one first. Null to whoever knows the report alone.',
  resolve: async (query, row, _args, ctx) => (onlyReported(row, ctx) ? null : ctx.db.referral.findMany({ ...query, where: { caseId: row.id }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: mostOfOne })),
}));

builder.prismaObjectField(WelfareCase, 'fittingCare', (t) => t.field({
  type: CareService, nullable: true,
  description: 'What an institution would give, as far as the type says. Null to whoever knows the report alone.',
  resolve: (row, _args, ctx) => (onlyReported(row, ctx) ? null : fittingCare(row)),
}));

builder.prismaObjectField(WelfareCase, 'mayRefer', (t) => t.boolean({
  description: 'Whether the viewer may refer it to an institution now.',
  resolve: (row, _args, ctx) => !onlyReported(row, ctx) && allowed(ctx, 'referral.make') && ['CONFIRMED', 'IN_SERVICE'].includes(row.state) && decides(levelOf(ctx.viewer.grant.area), row.handlingLevel as Code<'HANDLING_LEVEL'>),
}));

builder.prismaObjectField(Beneficiary, 'consents', (t) => t.prismaField({
  type: [Referral], nullable: true, authScopes: { may: 'referral.read' }, unauthorizedResolver: () => null,
  description: 'What was agreed to for the person: referrals of their cases that the viewer sees, each with who agreed, how, when, for what, and whether it was taken back; the last one first. Null to whoever reads no referrals. A photograph of an event names nobody: its consent stands with it.',
  resolve: async (query, { id }, _args, ctx) => {
    const cases = await ctx.db.welfareCase.findMany({ where: { beneficiaryId: { in: [id, ...await mergedInto(ctx, id)] } }, select: { id: true } });
    return ctx.db.referral.findMany({ ...query, where: { caseId: { in: cases.map((one) => one.id) } }, orderBy: [{ consentOn: 'desc' }, { id: 'desc' }], take: mostOfOne });
  },
}));
