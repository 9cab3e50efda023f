import { today } from '@pilar/domain/dates';
import { rolesWith, type Role } from '@pilar/domain/access';
import { alwaysSteps } from '@pilar/domain/proposal-steps';
import { codes, label } from '@pilar/domain/vocabulary';
import { day, type Entity } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { proposalMessages as messages } from './proposal-messages.ts';
import type { Origin, PathStep } from './proposal-rules.ts';

export const ProposalStep = builder.enumType('ProposalStep', { description: 'Steps of the path of a proposal (langkah usulan).', values: codes('PROPOSAL_STEP') });
export const ProposalOrigin = builder.enumType('ProposalOrigin', { description: 'Who a proposal comes from (asal usulan).', values: codes('PROPOSAL_ORIGIN') });
const levels = ['VILLAGE', 'DISTRICT', 'REGENCY'] as const;
const StepLevel = builder.enumType('ProposalStepLevel', { description: 'Level that decides a step. The province is none: it gets a copy of each (salinan).', values: levels });
const deciding = rolesWith('proposal.decide');
const StepRole = builder.enumType('ProposalStepRole', { description: 'Roles that may decide steps.', values: ['REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR'] as const satisfies readonly Role[] });

export const ProposalPathStep = builder.objectRef<PathStep>('ProposalPathStep').implement({
  description: 'A step of the path.',
  fields: (t) => ({
    step: t.field({ type: ProposalStep, description: 'The step.', resolve: ({ step }) => step }),
    required: t.exposeBoolean('required', { description: 'Whether it may not be skipped (rule 29).' }),
    level: t.field({ type: StepLevel, description: 'Whose it is.', resolve: ({ level }) => level }),
    roles: t.field({ type: [StepRole], description: 'Roles that decide it.', resolve: ({ roles }) => roles.filter((role) => deciding.includes(role)) as 'TKSK'[] }),
    byOther: t.exposeBoolean('byOther', { description: 'Whether somebody else than the proposer decides it (rule 29).' }),
    origins: t.field({ type: [ProposalOrigin], description: 'Which proposals take it.', resolve: ({ origins }) => origins as Origin[] }),
  }),
});

export const ProposalPath = builder.prismaObject('ProposalPath', {
  description: 'The path of proposals from a day on (jalur usulan). What is under way keeps the one it began under.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day on which it holds.' }),
    steps: t.field({ type: [ProposalPathStep], description: 'Its steps, in order.', resolve: (row) => row.steps as unknown as PathStep[] }),
    quorumPercent: t.exposeInt('quorumPercent', { description: 'Of those invited to a meeting, how many in a hundred are to be present (rule 30).' }),
    deadlineDay: t.exposeInt('deadlineDay', { description: 'Day of the month by which a village decides on its list.' }),
  }),
});

beneficiaries.recordFields(ProposalPath, { type: 'ProposalPath', can: { set: { permission: 'proposal.setPath', description: 'Set another that follows it.' } } });

builder.queryField('proposalPaths', (t) => t.prismaField({
  type: [ProposalPath],
  authScopes: { may: 'proposal.read' },
  description: 'Paths of proposals, newest first; the first that has begun holds.',
  resolve: (query, _root, _args, ctx) => ctx.db.proposalPath.findMany({ ...query, orderBy: { validFrom: 'desc' } }),
}));

/** The path that holds on that day (ISO). The first one comes with the database. */
export function pathOn(db: Pick<Db, 'proposalPath'>, on: string) {
  return db.proposalPath.findFirstOrThrow({ where: { validFrom: { lte: new Date(on) } }, orderBy: { validFrom: 'desc' } });
}

/** Steps of the paths, by id. */
export async function pathsOf(db: Pick<Db, 'proposalPath'>, ids: readonly string[]): Promise<Map<string, readonly PathStep[]>> {
  const rows = await db.proposalPath.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(rows.map(({ id, steps }) => [id, steps as unknown as PathStep[]]));
}

const pathEntity: Entity<Db> = {
  type: 'ProposalPath',
  table: 'beneficiaries.proposal_path',
  model: 'proposalPath',
  snapshot: async (tx, id) => {
    const row = await tx.proposalPath.findUnique({ where: { id } });
    return row && {
      version: row.version, label: day(row.validFrom) ?? '', state: null, area: row.ownerCode, reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        validFrom: day(row.validFrom), quorumPercent: String(row.quorumPercent), deadlineDay: String(row.deadlineDay),
        steps: (row.steps as unknown as PathStep[]).map(({ step, required, roles }) => `${step}${required ? '' : '?'}: ${roles.join(', ')}`).join('\n'),
      },
    };
  },
};

const StepInput = builder.inputType('ProposalPathStepInput', {
  description: 'A step of the path.',
  fields: (t) => ({
    step: t.field({ type: ProposalStep, required: true, description: 'The step.' }),
    required: t.boolean({ required: true, description: 'Whether it may not be skipped.' }),
    level: t.field({ type: StepLevel, required: true, description: 'Whose it is.' }),
    roles: t.field({ type: [StepRole], required: true, description: 'Roles that decide it.' }),
    byOther: t.boolean({ required: true, description: 'Whether somebody else than the proposer decides it.' }),
    origins: t.field({ type: [ProposalOrigin], required: true, description: 'Which proposals take it.' }),
  }),
});

beneficiaries.command({
  name: 'setProposalPath',
  description: 'Sets the path of proposals from a day on: steps, who decides them, quorum, deadline. What is under way keeps its own.',
  permission: 'proposal.setPath',
  entity: pathEntity,
  result: ProposalPath,
  input: builder.inputType('SetProposalPathInput', {
    description: 'The path from a day on.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      validFrom: t.field({ type: 'Date', required: true, description: 'First day on which it holds; today at the earliest.' }),
      steps: t.field({ type: [StepInput], required: true, description: 'Its steps in the order of ProposalStep; those left out do not exist.' }),
      quorumPercent: t.int({ required: true, description: 'Of those invited, how many in a hundred are to be present, 1 to 100.' }),
      deadlineDay: t.int({ required: true, description: 'Day of the month by which a village decides, 1 to 28.' }),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    if (input.validFrom < today()) problems.add('validFrom', messages.pathPast);
    for (const [path, max] of [['quorumPercent', 100], ['deadlineDay', 28]] as const) {
      if (!(input[path] >= 1 && input[path] <= max)) problems.add(path, messages.outOfRange, { value: input[path], min: 1, max });
    }
    checkSteps(input.steps, problems);
    problems.refuse();
    const same = await tx.proposalPath.findUnique({ where: { validFrom: new Date(input.validFrom) } });
    if (same) throw new Duplicate(say(ctx.language, messages.pathDay, { value: input.validFrom }), ['validFrom'], same.id);
    const id = newId();
    await tx.proposalPath.create({
      data: {
        id, validFrom: new Date(input.validFrom), steps: input.steps.map((step) => ({ ...step })), quorumPercent: input.quorumPercent, deadlineDay: input.deadlineDay,
        ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
      },
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'ProposalPath', id, input.externalIds);
    return id;
  },
});

/** Notes steps that are missing, double or out of order, and those that nobody could take. */
function checkSteps(steps: readonly PathStep[], problems: Problems): void {
  const order = codes('PROPOSAL_STEP');
  const word = (step: string) => label('PROPOSAL_STEP', step, problems.language);
  const refuse = (path: string, step: string) => problems.add(path, messages.pathOrder, { step: word(step), order: order.map(word).join(', ') });
  for (const step of alwaysSteps) if (!steps.some((one) => one.step === step && one.required)) refuse('steps', step);
  for (const [at, { step, roles, origins }] of steps.entries()) {
    const before = steps[at - 1];
    if (before && order.indexOf(before.step) >= order.indexOf(step)) refuse(`steps.${at}.step`, step);
    if (roles.length === 0 || origins.length === 0) problems.add(`steps.${at}`, messages.pathEmpty);
    const missing = alwaysSteps.includes(step) ? codes('PROPOSAL_ORIGIN').filter((origin) => !origins.includes(origin)) : [];
    if (missing.length > 0) refuse(`steps.${at}.origins`, step);
  }
}
