import { allowed, type Context } from '@pilar/subgraph/context';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { loaderOf } from '@pilar/subgraph/loaders';
import { accountOf } from '@pilar/subgraph/scope';
import { covers } from '@pilar/domain/region-code';
import { Beneficiary, standingPerson } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Family, standingFamily } from '../family/family.ts';
import { absenceIn } from './absence.ts';
import { actedOf, deadlineOf } from './acted.ts';
import type { ProposalRow } from './proposal-entity.ts';
import { pathsOf, ProposalOrigin, ProposalPath, ProposalPathStep, ProposalStep } from './proposal-path.ts';
import { absentAt, barred, holding, mayWithdraw, stepFor, stepsFor, undoMinutes, type Entry, type Origin, type PathStep } from './proposal-rules.ts';
import { DecisionReason, ledgerOf, VerificationStep } from './verification-step.ts';

export const ProposalKind = builder.enumType('ProposalKind', { description: 'What is proposed: new, update or removal (jenis usulan). Aid belongs to programmes.', values: codes('PROPOSAL_KIND') });
export const ProposalState = builder.enumType('ProposalState', { description: 'How far a proposal is (keadaan usulan).', values: codes('PROPOSAL_STATE') });
const ProposalAbsence = builder.enumType('ProposalAbsence', { description: 'Why whom a proposal is about is no more there.', values: codes('PROPOSAL_ABSENCE') });
export const ProposalDecision = builder.enumType('ProposalDecision', { description: 'What somebody decides of a proposal at a step.', values: codes('PROPOSAL_DECISION') });

/** Steps of each path. */
const stepsOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const paths = await pathsOf(ctx.db, ids);
  return (id) => paths.get(id) ?? [];
});

/** The steps that a proposal takes. */
export async function routeOf(ctx: Context<Db>, { pathId, origin }: Pick<ProposalRow, 'pathId' | 'origin'>): Promise<readonly PathStep[]> {
  return stepsFor(await stepsOf(ctx, pathId), origin as Origin);
}

/** Whether the viewer works where the proposal lies; whoever only entered it elsewhere reads it. */
function inReach(ctx: Context, { areaCode }: Pick<ProposalRow, 'areaCode'>): boolean {
  return covers(ctx.viewer.grant.area, areaCode);
}

/** The step that the viewer may decide now, null for none. */
async function myStep(ctx: Context<Db>, row: ProposalRow): Promise<Code<'PROPOSAL_STEP'> | null> {
  return (await myDecisions(ctx, row)).length > 0 ? stepFor(await routeOf(ctx, row), actedOf(row), ctx.viewer.grant) : null;
}

async function myDecisions(ctx: Context<Db>, row: ProposalRow): Promise<Code<'PROPOSAL_DECISION'>[]> {
  if (!allowed(ctx, 'proposal.decide') || !inReach(ctx, row)) return [];
  const [route, at] = [await routeOf(ctx, row), { ...actedOf(row), absence: await absenceIn(ctx, row.id) }];
  const step = stepFor(route, at, ctx.viewer.grant);
  return codes('PROPOSAL_DECISION').filter((verdict) => barred(route, at, step, verdict, { account: accountOf(ctx.viewer), role: ctx.viewer.grant.role }) === null);
}

/** The last entry that the viewer may still take back, null for none: their own decision of the last minutes, that no meeting made. */
export function undoable<E extends Entry & { account: string; at: Date; meetingId: string | null }>(entries: readonly E[], account: string, now: Date): E | null {
  const last = holding(entries).at(-1);
  const decided = last && ['ACCEPTED', 'RETURNED', 'REJECTED'].includes(last.verdict) && !(last.meetingId !== null && last.step === 'MEETING');
  return decided && last.account === account && now.getTime() - last.at.getTime() < undoMinutes * 60_000 ? last : null;
}

const isListed = loaderOf(async ({ db }: Context<Db>, ids) => {
  const rows = await db.meetingName.findMany({ where: { proposalId: { in: [...ids] }, meeting: { state: 'CALLED' } }, select: { proposalId: true } });
  const listed = new Set(rows.map(({ proposalId }) => proposalId));
  return (id) => listed.has(id);
});

export const Proposal = builder.prismaObject('Proposal', {
  description: 'A proposal for the national register (usulan): a family or person to be added, updated or removed. Protected data, as whom it is about.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: ProposalKind, description: 'What is proposed.', resolve: ({ kind }) => kind as Code<'PROPOSAL_KIND'> }),
    origin: t.field({ type: ProposalOrigin, description: 'Who it comes from.', resolve: ({ origin }) => origin as Origin }),
    family: t.prismaField({
      type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The family it is about; null where it is about a person, or outside the viewer\'s area.',
      resolve: (query, { familyId }, _args, ctx) => standingFamily(ctx, familyId, query),
    }),
    beneficiary: t.prismaField({
      type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'The person it is about; null where it is about a family, or outside the viewer\'s area.',
      resolve: (query, { beneficiaryId }, _args, ctx) => standingPerson(ctx, beneficiaryId, query),
    }),
    area: t.field({ type: beneficiaries.Region, description: 'Village (desa, kelurahan) that proposes.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    grounds: t.exposeString('grounds', { description: 'Why it is proposed; of an update, what is to change.' }),
    state: t.field({ type: ProposalState, description: 'How far it is.', resolve: ({ state }) => state as Code<'PROPOSAL_STATE'> }),
    nextStep: t.field({ type: ProposalStep, nullable: true, description: 'The required step it waits for; null once it is over.', resolve: ({ nextStep }) => nextStep as Code<'PROPOSAL_STEP'> | null }),
    optionalSteps: t.field({ type: [ProposalStep], description: 'Steps that may be taken before, and need not be.', resolve: ({ optionalSteps }) => optionalSteps as Code<'PROPOSAL_STEP'>[] }),
    waitingSince: t.expose('waitingSince', { type: 'DateTime', description: 'Since when it waits there.' }),
    dueOn: t.field({ type: 'Date', nullable: true, description: 'Of what waits for a meeting: the day by which the village decides.', resolve: (row, _args, ctx) => deadlineOf(ctx, row) }),
    lastReason: t.field({ type: DecisionReason, nullable: true, description: 'Why it was last returned or rejected.', resolve: ({ lastReason }) => lastReason as Code<'DECISION_REASON'> | null }),
    objectionOpen: t.exposeBoolean('objectionOpen', { description: 'Whether a citizen\'s objection (sanggahan) waits for its ground check; it is not accepted meanwhile.' }),
    absence: t.field({
      type: ProposalAbsence, nullable: true, description: 'Why whom it is about is no more there for the step it waits for: it can be rejected, returned or withdrawn, and not be accepted. Null where they are there, and of a removal.',
      resolve: async (row, _args, ctx) => (row.nextStep === null ? null : absentAt(await routeOf(ctx, row), row.nextStep as Code<'PROPOSAL_STEP'>, await absenceIn(ctx, row.id))),
    }),
    onMeetingList: t.boolean({ description: 'Whether it is on the list of a village meeting that was called and is not held yet.', resolve: ({ id }, _args, ctx) => isListed(ctx, id) }),
    assignedTo: t.string({ nullable: true, description: 'Name of the officer who works on it.', resolve: ({ assignedName }) => assignedName }),
    assignedToMe: t.boolean({ description: 'Whether the viewer has taken it.', resolve: ({ assignedTo }, _args, ctx) => assignedTo !== null && assignedTo === accountOf(ctx.viewer) }),
    path: t.prismaField({ type: ProposalPath, description: 'The path it keeps.', resolve: (query, { pathId }, _args, ctx) => ctx.db.proposalPath.findUniqueOrThrow({ ...query, where: { id: pathId } }) }),
    route: t.field({ type: [ProposalPathStep], description: 'Steps of the path that it takes.', resolve: (row, _args, ctx) => routeOf(ctx, row) }),
    passed: t.field({ type: [ProposalStep], description: 'Steps that it has taken.', resolve: ({ passed }) => passed as Code<'PROPOSAL_STEP'>[] }),
    ledger: t.field({ type: [VerificationStep], description: 'Everything decided of it, oldest first.', resolve: ({ id }, _args, ctx) => ledgerOf(ctx, id) }),
    myStep: t.field({ type: ProposalStep, nullable: true, description: 'The step that the viewer may decide now.', resolve: (row, _args, ctx) => myStep(ctx, row) }),
    myDecisions: t.field({ type: [ProposalDecision], description: 'What the viewer may decide now.', resolve: (row, _args, ctx) => myDecisions(ctx, row) }),
    mayUndo: t.boolean({
      description: 'Whether the viewer may take back the last decision: it is theirs, and minutes old.',
      resolve: async ({ id }, _args, ctx) => allowed(ctx, 'proposal.decide') && undoable(await ledgerOf(ctx, id) as never, accountOf(ctx.viewer), new Date()) !== null,
    }),
    mayWithdraw: t.boolean({ description: 'Whether it may be withdrawn.', resolve: (row, _args, ctx) => allowed(ctx, 'proposal.propose') && inReach(ctx, row) && mayWithdraw(actedOf(row)) }),
  }),
});

beneficiaries.recordFields(Proposal, {
  type: 'Proposal',
  protects: { columns: ['id', 'beneficiaryId', 'familyId'] },
  can: {
    decide: { permission: 'proposal.decide', description: 'Decide at the steps of the viewer\'s role; see myDecisions.' },
    object: { permission: 'proposal.object', description: 'Enter a citizen\'s objection and what its check found.' },
  },
});

beneficiaries.entity(Proposal, 'proposal.read', (id, ctx) => ctx.db.proposal.findUnique({ where: { id } }));
