import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { readUrl } from '@pilar/files/known-tickets';
import { accountStub } from '@pilar/subgraph/accounts';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { loaderOf } from '@pilar/subgraph/loaders';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Delivery } from '../delivery/delivery.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { DistributionPoint } from '../distribution/point.ts';
import { nextSteps } from './six-t-rules.ts';

export const SixTDimension = builder.enumType('SixTDimension', { description: 'One of the six ways in which aid is to be right (6T).', values: codes('SIX_T') });
export const SixTResult = builder.enumType('SixTResult', { description: 'How a check came out (hasil pemeriksaan).', values: codes('SIX_T_RESULT') });
export const SixTSeverity = builder.enumType('SixTSeverity', { description: 'How grave a finding is (tingkat temuan).', values: codes('FINDING_SEVERITY') });
export const SixTState = builder.enumType('SixTState', { description: 'How far a finding is (status temuan).', values: codes('FINDING_STATE') });
const SixTStep = builder.enumType('SixTStep', { description: 'What can be done next with a finding.', values: codes('SIX_T_STEP') });

/** The file of each photograph that has arrived, by the key under which a phone kept it. */
const fileOf = loaderOf(async (ctx: Context<Db>, keys) => {
  const found = new Map((await ctx.db.sixTPhoto.findMany({ where: { key: { in: [...keys] } }, select: { id: true, key: true } })).map(({ id, key }) => [key, id]));
  return (key) => found.get(key) ?? null;
});

export const SixTCheck = builder.prismaObject('SixTCheck', {
  description: 'A check of a distribution, at a point of it, or of a delivery, in one of the six ways (6T). What is found wanting (temuan) is followed up until it is closed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    batch: t.relation('batch', { type: DistributionBatch, nullable: true, description: 'The distribution.' }),
    point: t.relation('point', { type: DistributionPoint, nullable: true, description: 'The point at which it was checked; null for all of it, and for a delivery.' }),
    delivery: t.prismaField({
      type: Delivery, nullable: true, authScopes: { may: 'delivery.read' }, unauthorizedResolver: () => null, description: 'The delivery that was checked; null where it was the distribution.',
      resolve: (query, { deliveryId }, _args, ctx) => (deliveryId === null ? null : ctx.db.delivery.findUnique({ ...query, where: { id: deliveryId } })),
    }),
    area: t.field({ type: beneficiaries.Region, description: 'Where it was checked.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    dimension: t.field({ type: SixTDimension, description: 'In which way.', resolve: ({ dimension }) => dimension as Code<'SIX_T'> }),
    result: t.field({ type: SixTResult, description: 'How it came out.', resolve: ({ result }) => result as Code<'SIX_T_RESULT'> }),
    note: t.exposeString('note', { nullable: true, description: 'What was seen; of a finding, what is wanting.' }),
    photoUrl: t.string({ nullable: true, description: 'Where to see its photograph, relative to the installation, for ten minutes; null while it has not arrived, and for those who do not read deliveries.', resolve: async ({ photoKey }, _args, ctx) => {
      const file = photoKey === null ? null : await fileOf(ctx, photoKey);
      return file === null ? null : readUrl(file, accountOf(ctx.viewer));
    } }),
    photoComing: t.boolean({ description: 'Whether a photograph was taken that has not arrived yet, as far as the viewer may see.', resolve: async ({ photoKey }, _args, ctx) => photoKey !== null && (await fileOf(ctx, photoKey)) === null }),
    checkedOn: t.expose('checkedOn', { type: 'Date', description: 'Day of the check.' }),
    checkedBy: t.field({ type: beneficiaries.Account, nullable: true, description: 'Who checked it.', resolve: ({ checkedBy }) => accountStub(checkedBy) }),
    severity: t.field({ type: SixTSeverity, nullable: true, description: 'How grave a finding is.', resolve: ({ severity }) => severity as Code<'FINDING_SEVERITY'> | null }),
    responsible: t.exposeString('responsible', { nullable: true, description: 'Who has to put a finding right (penanggung jawab, rule 39).' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'Day by which a finding is to be put right (tenggat).' }),
    overdue: t.boolean({ description: 'Whether that day has passed and it is not closed.', resolve: ({ state, dueOn }) => state !== null && state !== 'CLOSED' && (day(dueOn) ?? '') < today() }),
    daysOpen: t.int({ nullable: true, description: 'Days from the check to the day on which a finding was closed, or to today.', resolve: ({ state, checkedOn, closedOn }) => (state === null ? null : Math.max(0, Math.round(((closedOn ?? new Date(today())).getTime() - checkedOn.getTime()) / dayMs))) }),
    state: t.field({ type: SixTState, nullable: true, description: 'How far a finding is; null where nothing is wanting.', resolve: ({ state }) => state as Code<'FINDING_STATE'> | null }),
    answer: t.exposeString('answer', { nullable: true, description: 'What has been done about a finding (tindak lanjut).' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Day of that answer.' }),
    answeredBy: t.field({ type: beneficiaries.Account, nullable: true, description: 'Who answered; somebody else judges it.', resolve: ({ answeredBy }) => (answeredBy === null ? null : accountStub(answeredBy)) }),
    remark: t.exposeString('remark', { nullable: true, description: 'Why an answer was not enough, or how it was closed.' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Day on which it was closed.' }),
    nextSteps: t.field({ type: [SixTStep], description: 'What the viewer may do next with a finding.', resolve: (row, _args, { viewer }) => nextSteps(row, viewer, accountOf(viewer)) }),
  }),
});

const dayMs = 86_400_000;

beneficiaries.recordFields(SixTCheck, {
  type: 'SixTCheck',
  can: { answer: { permission: 'sixT.answer', description: 'Follow a finding up, where its state allows (see nextSteps).' } },
});

beneficiaries.entity(SixTCheck, 'sixT.read', (id, ctx) => ctx.db.sixTCheck.findUnique({ where: { id } }));

builder.prismaObjectField(Delivery, 'sixTChecks', (t) => t.field({
  type: [SixTCheck], nullable: true, authScopes: { may: 'sixT.read' }, unauthorizedResolver: () => null,
  description: 'Its checks, where it was drawn as a sample (6T).',
  select: (_args, _ctx, nested) => ({ sixTChecks: nested({ orderBy: { createdAt: 'asc' } }) }),
  resolve: ({ sixTChecks }) => sixTChecks,
}));
