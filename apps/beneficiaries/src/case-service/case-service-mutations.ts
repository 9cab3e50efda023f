import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { welfareCaseEntity } from '../case/case-entity.ts';
import { checkDeceased } from '../case/subject-there.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { beginService, checkBegins, checkConfirmed } from './begin-service.ts';
import { caseServiceEntity } from './case-service-entity.ts';
import { caseServiceMessages as messages } from './case-service-messages.ts';
import { serviceSteps, type ServiceState, type ServiceStep } from './case-service-rules.ts';
import { CaseService, CaseServiceKind, CaseServiceStop } from './case-service.ts';
import { openPlan, readActivities, sealPlan } from './plan.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const ActivityInput = builder.inputType('CaseServiceActivityInput', {
  description: 'One thing that a service does.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'What is done, at most 300 characters.' }),
    on: t.field({ type: 'Date', required: true, description: 'Day on which it is to be done.' }),
    doneOn: t.field({ type: 'Date', description: 'Day on which it was done.' }),
  }),
});

const workerFields = (t: InputFields) => ({
  pillar: t.id({ description: 'Who gives it: a term of service (Pillar) that the viewer may see.' }),
  workerName: t.string({ description: 'Who gives it, where they are in no register; at most 200 characters.' }),
});

/** Who gives the service; absent where the input does not say. One of the two replaces the other. */
async function readWorker(tx: Db, { pillar, workerName }: { pillar?: string | null; workerName?: string | null }, problems: Problems): Promise<{ pillarId?: string | null; workerName?: string | null }> {
  if (pillar == null && workerName == null) return {};
  if (pillar != null && workerName != null) problems.add('workerName', messages.oneWorker);
  if (pillar == null) {
    const name = textWithoutNumber('workerName', workerName, 200, problems);
    return { pillarId: null, workerName: name };
  }
  const known = await beneficiaries.resolveReferences(tx, [{ path: 'pillar', type: 'Pillar', id: pillar }], problems);
  return { pillarId: isId(pillar) ? known.get(pillar.toLowerCase())?.id ?? null : null, workerName: null };
}

beneficiaries.command({
  name: 'planCaseService',
  description: 'Plans a service for a confirmed case: what it is for, what is done and when, and by whom. Several are the plan of the case.',
  permission: 'caseService.plan', entity: caseServiceEntity, result: CaseService, operation: 'CREATED',
  input: builder.inputType('PlanCaseServiceInput', {
    description: 'A service to be given.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      ...workerFields(t),
      case: t.id({ required: true, description: 'The case: confirmed or in service.' }),
      kind: t.field({ type: CaseServiceKind, required: true, description: 'What is done.' }),
      goal: t.string({ required: true, description: 'What it is for, at most 1,000 characters.' }),
      activities: t.field({ type: [ActivityInput], description: 'What is done and when.' }),
      plannedFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
      plannedTo: t.field({ type: 'Date', required: true, description: 'Last day.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const [id, caseId] = [newId(), input.case.toLowerCase()];
    await touch({ entity: welfareCaseEntity, path: 'case', id: caseId }, async () => {
      const of = await tx.welfareCase.findUniqueOrThrow({ where: { id: caseId } });
      checkConfirmed(of, 'case', problems);
      const plan = { goal: requiredTextWithoutNumber('goal', input.goal, 1_000, problems), activities: readActivities(input.activities ?? [], problems), result: null };
      if (input.plannedTo < input.plannedFrom) problems.add('plannedTo', messages.daysCrossed, { value: input.plannedTo, from: input.plannedFrom });
      const worker = await readWorker(tx, input, problems);
      problems.refuse();
      await tx.caseService.create({
        data: {
          id, caseId, kind: input.kind, sealed: sealPlan(id, plan), ...worker, plannedFrom: new Date(input.plannedFrom), plannedTo: new Date(input.plannedTo),
          areaCode: of.areaCode, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
        },
      });
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'CaseService', id, input.externalIds);
    return id;
  },
});

beneficiaries.command({
  name: 'correctCaseService',
  description: 'Corrects the plan of a service that has not ended: its goal, worker and days, and which of its activities were done.',
  permission: 'caseService.plan', entity: caseServiceEntity, result: CaseService, operation: 'UPDATED',
  input: builder.inputType('CorrectCaseServiceInput', {
    description: 'Corrections; what is left out stays as it is.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      ...workerFields(t),
      goal: t.string({ description: 'What it is for.' }),
      activities: t.field({ type: [ActivityInput], description: 'All activities; they replace those before.' }),
      plannedFrom: t.field({ type: 'Date', description: 'First day.' }),
      plannedTo: t.field({ type: 'Date', description: 'Last day.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.caseService.findUniqueOrThrow({ where: { id: input.id } });
    if (!was.open) problems.add('id', messages.closed, { state: label('CASE_SERVICE_STATE', was.state, ctx.language) });
    const plan = openPlan(was);
    if (input.goal != null) plan.goal = requiredTextWithoutNumber('goal', input.goal, 1_000, problems);
    if (input.activities) plan.activities = readActivities(input.activities, problems);
    const [from, to] = [input.plannedFrom ?? day(was.plannedFrom) ?? '', input.plannedTo ?? day(was.plannedTo) ?? ''];
    if (to < from) problems.add('plannedTo', messages.daysCrossed, { value: to, from });
    const worker = await readWorker(tx, input, problems);
    textWithoutNumber('reason', input.reason, 500, problems);
    problems.refuse();
    await tx.caseService.update({
      where: { id: was.id },
      data: { sealed: sealPlan(was.id, plan), ...worker, plannedFrom: asDay(input.plannedFrom) ?? undefined, plannedTo: asDay(input.plannedTo) ?? undefined, ...changed(input.caveats) },
    });
    return was.id;
  },
});

type StepInput = { id: string; on?: string | null };

/** The service, if the step may be taken from where it stands, and its day. */
async function begin(tx: Db, ctx: Context, step: ServiceStep, { id, on: given }: StepInput, problems: Problems) {
  const was = await tx.caseService.findUniqueOrThrow({ where: { id } });
  const words = (state: string) => label('CASE_SERVICE_STATE', state, ctx.language);
  if (!serviceSteps[step].from.includes(was.state as ServiceState)) problems.add('id', messages.wrongState, { state: words(was.state), from: serviceSteps[step].from.map(words).join(', ') });
  const on = given ?? today();
  checkDay('on', on, problems);
  const started = day(was.startedOn);
  if (started !== null && on < started) problems.add('on', messages.beforeStart, { value: on, from: started });
  return { was, on: new Date(on) };
}

const stepFields = (t: InputFields) => ({
  ...beneficiaries.stepFields(t, 'The service.'),
  on: t.field({ type: 'Date', description: 'Day on which it happened; default: today.' }),
});

beneficiaries.command({
  name: 'startCaseService',
  description: 'Starts a planned service. The first one begins service of the case, where the viewer decides on it.',
  permission: 'caseService.plan', entity: caseServiceEntity, result: CaseService, operation: 'UPDATED',
  input: builder.inputType('StartCaseServiceInput', { description: 'A service that starts.', fields: stepFields }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'START', input, problems);
    if (was.pillarId === null && was.workerName === null) problems.add('id', messages.workerNeeded);
    await touch({ entity: welfareCaseEntity, path: 'id', id: was.caseId }, async () => {
      const of = await tx.welfareCase.findUniqueOrThrow({ where: { id: was.caseId } });
      checkConfirmed(of, 'id', problems);
      await checkBegins(tx, ctx, of, 'id', problems);
      problems.refuse();
      await beginService(tx, ctx, of, on);
      await tx.caseService.update({ where: { id: was.id }, data: { state: 'RUNNING', startedOn: on, ...changed() } });
    });
    return was.id;
  },
});

beneficiaries.command({
  name: 'completeCaseService',
  description: 'Completes a running service, with what came of it.',
  permission: 'caseService.plan', entity: caseServiceEntity, result: CaseService, operation: 'UPDATED',
  input: builder.inputType('CompleteCaseServiceInput', { description: 'A service that is done.', fields: (t) => ({ ...stepFields(t), result: t.string({ required: true, description: 'What came of it, at most 1,000 characters.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'COMPLETE', input, problems);
    const plan = { ...openPlan(was), result: requiredTextWithoutNumber('result', input.result, 1_000, problems) };
    problems.refuse();
    await tx.caseService.update({ where: { id: was.id }, data: { state: 'DONE', endedOn: on, sealed: sealPlan(was.id, plan), ...changed() } });
    return was.id;
  },
});

beneficiaries.command({
  name: 'stopCaseService',
  description: 'Stops a service before its time, with why. Of somebody who has died, the death is recorded first (recordDeath).',
  permission: 'caseService.plan', entity: caseServiceEntity, result: CaseService, operation: 'UPDATED',
  input: builder.inputType('StopCaseServiceInput', { description: 'A service that is stopped.', fields: (t) => ({ ...stepFields(t), why: t.field({ type: CaseServiceStop, required: true, description: 'Why.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { was, on } = await begin(tx, ctx, 'STOP', input, problems);
    if (input.why === 'DECEASED') await checkDeceased(tx, 'why', await tx.welfareCase.findUniqueOrThrow({ where: { id: was.caseId } }), problems);
    problems.refuse();
    await tx.caseService.update({ where: { id: was.id }, data: { state: 'STOPPED', endedOn: on, stopReason: input.why, ...changed() } });
    return was.id;
  },
});
