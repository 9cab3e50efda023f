import { today } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDecides } from '../case-service/begin-service.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { checkPlace, lockPlaces } from './places.ts';
import { referralEntity } from './referral-entity.ts';
import { referralMessages as messages } from './referral-messages.ts';
import { referralSteps, type ReferralState, type ReferralStep } from './referral-rules.ts';
import { Referral, ReferralOutcome, ReferralRejection, stepPermission } from './referral.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const stepFields = (t: InputFields) => ({
  ...beneficiaries.stepFields(t, 'The referral.'),
  on: t.field({ type: 'Date', description: 'Day on which it happened; default: today.' }),
});

type StepInput = { id: string; on?: string | null };

/** The referral, if the step may be taken from where it stands, and its day, if it lies after the step before. */
async function begin(tx: Db, ctx: Context, step: ReferralStep, { id, on: given }: StepInput, problems: Problems) {
  const was = await tx.referral.findUniqueOrThrow({ where: { id } });
  const words = (state: string) => label('REFERRAL_STATE', state, ctx.language);
  if (!referralSteps[step].includes(was.state as ReferralState)) problems.add('id', messages.wrongState, { state: words(was.state), from: referralSteps[step].map(words).join(', ') });
  const on = given ?? today();
  checkDay('on', on, problems);
  const before = day(was.arrivedOn ?? was.answeredOn ?? was.sentOn) ?? '';
  if (on < before) problems.add('on', messages.tooEarly, { value: on, from: before });
  return { was, on: new Date(on) };
}

beneficiaries.command({
  name: 'acceptReferral',
  description: 'Accepts a referral: by the institution, or by the office from its letter. It keeps a free place for them; of two for the last place the second is refused.',
  permission: stepPermission('ACCEPT'), entity: referralEntity, result: Referral, operation: 'UPDATED',
  input: builder.inputType('AcceptReferralInput', { description: 'An acceptance.', fields: stepFields }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'ACCEPT', input, problems);
    problems.refuse();
    await lockPlaces(tx, was.institutionId);
    await checkPlace(tx, 'id', was.institutionId, { service: was.service as Code<'CARE_SERVICE'>, setting: was.setting as Code<'CARE_SETTING'> }, today(), problems);
    problems.refuse();
    await tx.referral.update({ where: { id: was.id }, data: { state: 'ACCEPTED', answeredOn: on, ...changed() } });
    return was.id;
  },
});

beneficiaries.command({
  name: 'rejectReferral',
  description: 'Rejects a referral, with why: by the institution, or by the office from its letter. What was shared is closed to the institution from then on.',
  permission: stepPermission('REJECT'), entity: referralEntity, result: Referral, operation: 'UPDATED',
  reason: ({ note }: { note?: string | null }) => note ?? null,
  input: builder.inputType('RejectReferralInput', {
    description: 'A rejection.',
    fields: (t) => ({
      ...stepFields(t),
      why: t.field({ type: ReferralRejection, required: true, description: 'Why.' }),
      note: t.string({ description: 'In words, at most 500 characters; needed for OTHER. Stands in the history.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'REJECT', input, problems);
    textWithoutNumber('note', input.note, 500, problems);
    if (input.why === 'OTHER' && !input.note?.trim()) problems.add('note', messages.whyNeeded);
    problems.refuse();
    await tx.referral.update({ where: { id: was.id }, data: { state: 'REJECTED', answeredOn: on, rejection: input.why, ...changed() } });
    return was.id;
  },
});

beneficiaries.command({
  name: 'withdrawReferral',
  description: 'Withdraws a referral before somebody has arrived, with why. What was shared is closed to the institution from then on.',
  permission: stepPermission('WITHDRAW'), entity: referralEntity, result: Referral, operation: 'UPDATED',
  input: builder.inputType('WithdrawReferralInput', { description: 'The referral, and why.', fields: (t) => beneficiaries.correctionFields(t) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was } = await begin(tx, ctx, 'WITHDRAW', { id: input.id }, problems);
    checkDecides(ctx, await tx.welfareCase.findUniqueOrThrow({ where: { id: was.caseId } }));
    textWithoutNumber('reason', input.reason, 500, problems);
    if (!input.reason?.trim()) problems.add('reason', messages.whyNeeded);
    problems.refuse();
    await tx.referral.update({ where: { id: was.id }, data: { state: 'WITHDRAWN', ...changed() } });
    return was.id;
  },
});

beneficiaries.command({
  name: 'recordReferralArrival',
  description: 'Records that somebody has arrived at the institution that accepted them.',
  permission: stepPermission('ARRIVE'), entity: referralEntity, result: Referral, operation: 'UPDATED',
  input: builder.inputType('RecordReferralArrivalInput', { description: 'An arrival.', fields: stepFields }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'ARRIVE', input, problems);
    problems.refuse();
    await tx.referral.update({ where: { id: was.id }, data: { state: 'ARRIVED', arrivedOn: on, ...changed() } });
    return was.id;
  },
});

beneficiaries.command({
  name: 'recordReferralDeparture',
  description: 'Records that somebody has left the institution, and with what; also for another one that has accepted them.',
  permission: stepPermission('LEAVE'), entity: referralEntity, result: Referral, operation: 'UPDATED',
  input: builder.inputType('RecordReferralDepartureInput', {
    description: 'A departure.',
    fields: (t) => ({ ...stepFields(t), outcome: t.field({ type: ReferralOutcome, required: true, description: 'With what they left.' }) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'LEAVE', input, problems);
    problems.refuse();
    await tx.referral.update({ where: { id: was.id }, data: { state: input.outcome === 'MOVED_ON' ? 'TRANSFERRED' : 'ENDED', leftOn: on, outcome: input.outcome, ...changed() } });
    return was.id;
  },
});

beneficiaries.command({
  name: 'numberReferralLetter',
  description: 'Enters the number of the letter of a referral, as the office gives it.',
  permission: 'referral.make', entity: referralEntity, result: Referral, operation: 'UPDATED',
  input: builder.inputType('NumberReferralLetterInput', {
    description: 'The number of a letter.',
    fields: (t) => ({ ...beneficiaries.stepFields(t, 'The referral.'), letterNumber: t.string({ required: true, description: 'The number, at most 100 characters.' }) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const letterNumber = requiredTextWithoutNumber('letterNumber', input.letterNumber, 100, problems);
    const { consentEndedOn } = await tx.referral.findUniqueOrThrow({ where: { id: input.id } });
    if (consentEndedOn !== null) problems.add('id', messages.consentEndedAlready, { value: day(consentEndedOn) ?? '' });
    problems.refuse();
    await tx.referral.update({ where: { id: input.id }, data: { letterNumber, ...changed() } });
    return input.id;
  },
});
