import { today } from '@pilar/domain/dates';
import { levelOf } from '@pilar/domain/region-code';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { welfareCaseEntity } from './case-entity.ts';
import { caseMessages as messages } from './case-messages.ts';
import { decides, isDecided, steps, type CaseState, type Step } from './case-rules.ts';
import { noteStep } from './note-step.ts';
import { keepParticulars, readParticulars } from './particulars.ts';
import { checkNothingRuns } from './still-running.ts';
import { checkDeceased, checkThere } from './subject-there.ts';
import { CaseOutcome, CaseRejection, HandlingLevel, stepPermission, WelfareCase } from './welfare-case.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

function stepFields(t: InputFields) {
  return {
    ...beneficiaries.correctionFields(t),
    happenedOn: t.field({ type: 'Date', description: 'Day on which it happened; default: today.' }),
  };
}

type StepInput = { id: string; happenedOn?: string | null; reason?: string | null };

/** The case, if the step may be taken from where it stands and by this level; the day, if it lies after the finding. */
async function begin(tx: Db, ctx: Context, step: Step, { id, happenedOn, reason }: StepInput, problems: Problems) {
  const was = await tx.welfareCase.findUniqueOrThrow({ where: { id } });
  const words = (state: string) => label('CASE_STATE', state, ctx.language);
  if (!steps[step].from.includes(was.state as CaseState)) problems.add('id', messages.wrongState, { state: words(was.state), from: steps[step].from.map(words).join(', ') });
  const handling = was.handlingLevel as Code<'HANDLING_LEVEL'>;
  if (isDecided(step, was.state) && !decides(levelOf(ctx.viewer.grant.area), handling)) throw new NotAllowed(say(ctx.language, handling === 'PROV' ? messages.byProvince : messages.byRegency));
  await checkThere(tx, step, was, problems);
  await checkNothingRuns(tx, step, id, problems);
  const on = happenedOn ?? today();
  checkDay('happenedOn', on, problems);
  if (on < (day(was.foundOn) ?? '')) problems.add('happenedOn', messages.beforeFound, { value: on, found: day(was.foundOn) ?? '' });
  textWithoutNumber('reason', reason, 500, problems);
  return { was, on };
}

/** Goes on to where the step leads. What is checked today is not made older by a paper that comes late. */
async function take(tx: Db, ctx: Context, step: Step, was: { id: string; checkedOn: Date }, on: string, data: Prisma.WelfareCaseUncheckedUpdateInput = {}): Promise<string> {
  const happenedOn = new Date(on);
  const { to } = steps[step];
  const seen = step === 'ASSESS' || step === 'CONFIRM' || step === 'REVERIFY';
  await tx.welfareCase.update({
    where: { id: was.id },
    data: { ...data, ...(to && { state: to }), ...(seen && happenedOn > was.checkedOn ? { checkedOn: happenedOn } : {}), ...changed() },
  });
  await noteStep(tx, ctx, was.id, step, happenedOn);
  return was.id;
}

beneficiaries.command({
  name: 'assessCase',
  description: 'Records the assessment of a reported case: what was seen, what is needed, whose task it is.',
  permission: stepPermission('ASSESS'), entity: welfareCaseEntity, result: WelfareCase, operation: 'UPDATED',
  input: builder.inputType('AssessCaseInput', {
    description: 'An assessment.',
    fields: (t) => ({
      ...stepFields(t),
      handlingLevel: t.field({ type: HandlingLevel, description: 'Whose task it is; stays as it is when left out.' }),
      evidence: t.string({ description: 'What shows that it is so; stays as it is when left out.' }),
      needs: t.string({ description: 'What is needed; stays as it is when left out.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'ASSESS', input, problems);
    const particulars = readParticulars(input, problems);
    problems.refuse();
    await keepParticulars(tx, input.id, particulars);
    return take(tx, ctx, 'ASSESS', was, on, { handlingLevel: input.handlingLevel ?? undefined });
  },
});

/** Takes a step that needs its day, and writes what it says beside. */
function taking<Input extends StepInput>(step: Step, data: (input: Input, on: Date) => Prisma.WelfareCaseUncheckedUpdateInput = () => ({}), why?: 'outcome' | 'rejection') {
  return async ({ input, tx, ctx }: { input: Input; tx: Db; ctx: Context }): Promise<string> => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, step, input, problems);
    const said = data(input, new Date(on));
    if (why && said[why] === 'DECEASED') await checkDeceased(tx, why, was, problems);
    problems.refuse();
    return take(tx, ctx, step, was, on, said);
  };
}

/** A step that takes a day alone. */
function plainStep(name: string, step: Step, description: string): void {
  beneficiaries.command({
    name, description, permission: stepPermission(step), entity: welfareCaseEntity, result: WelfareCase, operation: 'UPDATED',
    input: builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, { description: 'The case, and the day.', fields: stepFields }),
    run: taking(step),
  });
}

plainStep('confirmCase', 'CONFIRM', 'Confirms an assessed case: by regency or city, or by the province for its own institutions. Never by a village meeting.');
plainStep('beginCaseService', 'BEGIN_SERVICE', 'Begins service for a confirmed case.');
plainStep('reverifyCase', 'REVERIFY', 'Records that somebody has looked again and that it is still so (rule 32).');

beneficiaries.command({
  name: 'terminateCase',
  description: 'Ends a case, with what became of it. Of somebody who has died, the death is recorded first (recordDeath).',
  permission: stepPermission('TERMINATE'), entity: welfareCaseEntity, result: WelfareCase, operation: 'UPDATED',
  input: builder.inputType('TerminateCaseInput', {
    description: 'The end of a case.',
    fields: (t) => ({ ...stepFields(t), outcome: t.field({ type: CaseOutcome, required: true, description: 'What became of it.' }) }),
  }),
  run: taking<StepInput & { outcome: string }>('TERMINATE', ({ outcome }, endedOn) => ({ outcome, endedOn }), 'outcome'),
});

beneficiaries.command({
  name: 'rejectCase',
  description: 'Rejects a report, with why. It stays on record and counts nowhere. Of somebody who has died, the death is recorded first (recordDeath).',
  permission: stepPermission('REJECT'), entity: welfareCaseEntity, result: WelfareCase, operation: 'UPDATED',
  input: builder.inputType('RejectCaseInput', {
    description: 'A rejection.',
    fields: (t) => ({ ...stepFields(t), rejection: t.field({ type: CaseRejection, required: true, description: 'Why.' }) }),
  }),
  run: taking<StepInput & { rejection: string }>('REJECT', ({ rejection }, endedOn) => ({ rejection, endedOn }), 'rejection'),
});

beneficiaries.command({
  name: 'transferCase',
  description: 'Hands a case to somebody else: another region, an institution, the ministry. Here it ends.',
  permission: stepPermission('TRANSFER'), entity: welfareCaseEntity, result: WelfareCase, operation: 'UPDATED',
  input: builder.inputType('TransferCaseInput', {
    description: 'A transfer.',
    fields: (t) => ({ ...stepFields(t), transferredTo: t.string({ required: true, description: 'Who takes it over; at most 200 characters.' }) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'TRANSFER', input, problems);
    const transferredTo = requiredTextWithoutNumber('transferredTo', input.transferredTo, 200, problems);
    problems.refuse();
    return take(tx, ctx, 'TRANSFER', was, on, { transferredTo, endedOn: new Date(on) });
  },
});

beneficiaries.command({
  name: 'withdrawCase',
  description: 'Withdraws a case that should never have been entered, with why: it leaves lists and recap, and its history stays. Once it is confirmed, the level that decides on it alone withdraws it.',
  permission: stepPermission('WITHDRAW'), entity: welfareCaseEntity, result: WelfareCase, operation: 'UPDATED',
  input: builder.inputType('WithdrawCaseInput', { description: 'The case, and why.', fields: (t) => beneficiaries.correctionFields(t) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was } = await begin(tx, ctx, 'WITHDRAW', input, problems);
    if (!input.reason?.trim()) problems.add('reason', messages.reasonNeeded);
    problems.refuse();
    return take(tx, ctx, 'WITHDRAW', was, today());
  },
});
