import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { onlyReported } from '../case/as-told.ts';
import { WelfareCase } from '../case/welfare-case.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Pillar } from '../references/external-types.ts';
import { EffortForm, ServiceField } from '../service-terms.ts';
import { belongsTo, isOverdue, serviceStepsFrom, type ServiceState } from './case-service-rules.ts';
import { openPlan, type Activity } from './plan.ts';

export const CaseServiceKind = builder.enumType('CaseServiceKind', { description: 'What is done for somebody (jenis layanan kasus).', values: codes('CASE_SERVICE_KIND') });
export const CaseServiceState = builder.enumType('CaseServiceState', { description: 'How far a service has come.', values: codes('CASE_SERVICE_STATE') });
const CaseServiceStep = builder.enumType('CaseServiceStep', { description: 'What a person does to a service (langkah).', values: codes('CASE_SERVICE_STEP') });
export const CaseServiceStop = builder.enumType('CaseServiceStop', { description: 'Why a service ended before its time.', values: codes('CASE_SERVICE_STOP') });

const ServiceActivity = builder.objectRef<Activity>('CaseServiceActivity').implement({
  description: 'One thing that a service does.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What is done.' }),
    on: t.field({ type: 'Date', description: 'Day on which it is to be done.', resolve: ({ on }) => new Date(on) }),
    doneOn: t.field({ type: 'Date', nullable: true, description: 'Day on which it was done; null while it is not.', resolve: ({ doneOn }) => doneOn && new Date(doneOn) }),
  }),
});

export const CaseService = builder.prismaObject('CaseService', {
  description: 'A service for a case (layanan kasus): counselling, rehabilitation, ATENSI and others. Several are the plan of a case.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    case: t.prismaField({ type: WelfareCase, nullable: true, description: 'The case; null outside the viewer\'s area.', resolve: (query, { caseId }, _args, ctx) => ctx.db.welfareCase.findUnique({ ...query, where: { id: caseId } }) }),
    area: t.field({ type: beneficiaries.Region, description: 'Village where the case was found.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    kind: t.field({ type: CaseServiceKind, description: 'What is done.', resolve: (row) => row.kind as Code<'CASE_SERVICE_KIND'> }),
    field: t.field({ type: ServiceField, description: 'The field it belongs to (rule 28).', resolve: (row) => belongsTo[row.kind as Code<'CASE_SERVICE_KIND'>].field }),
    effort: t.field({ type: EffortForm, description: 'The form of effort it belongs to (rule 28).', resolve: (row) => belongsTo[row.kind as Code<'CASE_SERVICE_KIND'>].effort }),
    state: t.field({ type: CaseServiceState, description: 'How far it has come.', resolve: (row) => row.state as ServiceState }),
    goal: t.string({ description: 'What it is for (tujuan).', resolve: (row) => openPlan(row).goal }),
    activities: t.field({ type: [ServiceActivity], description: 'What is done and when, in the order of days.', resolve: (row) => [...openPlan(row).activities] }),
    result: t.string({ nullable: true, description: 'What came of it.', resolve: (row) => openPlan(row).result }),
    pillar: t.field({ type: Pillar, nullable: true, description: 'Who gives it, of the register of workers; null for others, and where the viewer may not see them.', resolve: ({ pillarId }, _args, ctx) => beneficiaries.stub(ctx, 'Pillar', pillarId) }),
    workerName: t.exposeString('workerName', { nullable: true, description: 'Who gives it, where they are in no register.' }),
    plannedFrom: t.expose('plannedFrom', { type: 'Date', description: 'First day of the plan.' }),
    plannedTo: t.expose('plannedTo', { type: 'Date', description: 'Last day of the plan.' }),
    startedOn: t.expose('startedOn', { type: 'Date', nullable: true, description: 'Day on which it started.' }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Day on which it was completed or stopped.' }),
    stopReason: t.field({ type: CaseServiceStop, nullable: true, description: 'Why it was stopped.', resolve: (row) => row.stopReason as Code<'CASE_SERVICE_STOP'> | null }),
    overdue: t.boolean({ description: 'Whether its last day has passed.', resolve: ({ state, plannedTo }) => isOverdue({ state, plannedTo: day(plannedTo) ?? '' }, today()) }),
    nextSteps: t.field({ type: [CaseServiceStep], description: 'Steps that the viewer may take now.', resolve: (row, _args, ctx) => (allowed(ctx, 'caseService.plan') ? serviceStepsFrom(row.state as ServiceState) : []) }),
  }),
});

beneficiaries.recordFields(CaseService, {
  type: 'CaseService',
  can: { correct: { permission: 'caseService.plan', description: 'Correct its plan.' } },
});

const find = (id: string, ctx: Context<Db>) => ctx.db.caseService.findUnique({ where: { id } });
beneficiaries.entity(CaseService, 'case.read', find);

builder.queryField('caseService', (t) => t.prismaField({
  type: CaseService,
  nullable: true,
  authScopes: { may: 'case.read' },
  description: 'A service for a case; null when there is none that the viewer may see.',
  args: beneficiaries.lookUpArgs(t),
  resolve: async (query, _root, args, ctx) => {
    const id = await beneficiaries.lookUp(ctx, 'CaseService', args);
    return id === null ? null : ctx.db.caseService.findUnique({ ...query, where: { id } });
  },
}));

const mostOfOne = 100;

builder.prismaObjectField(WelfareCase, 'services', (t) => t.prismaField({
  type: [CaseService], nullable: true,
  description: 'Its plan: what is done for them, in the order of days. Null to whoever knows the report alone.',
  resolve: async (query, row, _args, ctx) => (onlyReported(row, ctx) ? null : ctx.db.caseService.findMany({ ...query, where: { caseId: row.id }, orderBy: [{ plannedFrom: 'asc' }, { id: 'asc' }], take: mostOfOne })),
}));
