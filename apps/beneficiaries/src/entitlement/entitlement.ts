import { levelOf } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { Beneficiary, standingPerson } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Family, standingFamily } from '../family/family.ts';
import { AidComponent, Programme } from '../programme/programme.ts';
import { Proposal } from '../proposal/proposal.ts';
import type { Component } from './entitlement-entity.ts';
import { stepsFrom, type EntitlementState, type Step } from './entitlement-rules.ts';

export const EntitlementStateType = builder.enumType('EntitlementState', { description: 'How far an entitlement is (keadaan hak bantuan).', values: codes('ENTITLEMENT_STATE') });
export const EntitlementStepKind = builder.enumType('EntitlementStepKind', { description: 'What became of an entitlement (langkah).', values: codes('ENTITLEMENT_STEP') });
export const EntitlementReason = builder.enumType('EntitlementReason', { description: 'Why an entitlement is suspended, graduated or terminated (alasan).', values: codes('ENTITLEMENT_REASON') });
export const FreezeReason = builder.enumType('FreezeReason', { description: 'Why nothing is delivered (alasan pembekuan, rule 36).', values: codes('FREEZE_REASON') });
const EntitlementRole = builder.enumType('EntitlementRole', { description: 'Role in which somebody took a step.', values: codes('ROLE') });

/** The ledger of each, oldest first: those entries that were made where the viewer works. */
const ledgerOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.entitlementStep.findMany({ where: { entitlementId: { in: [...ids] } }, orderBy: { version: 'asc' } });
  return (id) => rows.filter(({ entitlementId }) => entitlementId === id);
});

export const EntitlementStep = builder.prismaObject('EntitlementStep', {
  description: 'An entry of an entitlement\'s ledger: what became of it, who did it, when and why. It is never changed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: EntitlementStepKind, description: 'What was done, or followed by itself.', resolve: ({ kind }) => kind as Code<'ENTITLEMENT_STEP'> }),
    state: t.field({ type: EntitlementStateType, description: 'How far it was then.', resolve: ({ state }) => state as EntitlementState }),
    reason: t.field({ type: EntitlementReason, nullable: true, description: 'Why it was suspended, graduated or terminated.', resolve: ({ kind, reason }) => (kind === 'FREEZE' || kind === 'UNFREEZE' ? null : reason as Code<'ENTITLEMENT_REASON'> | null) }),
    freezeReason: t.field({ type: FreezeReason, nullable: true, description: 'Of a freeze and of its end: what it was for.', resolve: ({ kind, reason }) => (kind === 'FREEZE' || kind === 'UNFREEZE' ? reason as Code<'FREEZE_REASON'> | null : null) }),
    note: t.exposeString('note', { nullable: true, description: 'In words.' }),
    decreeNumber: t.exposeString('decreeNumber', { nullable: true, description: 'Number of the decree it stands on (SK).' }),
    decreeOn: t.expose('decreeOn', { type: 'Date', nullable: true, description: 'Date of that decree.' }),
    happenedOn: t.expose('happenedOn', { type: 'Date', description: 'Day from which it holds.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
    by: t.string({ nullable: true, authScopes: { may: 'account.read' }, unauthorizedResolver: () => null, description: 'Who did it; null of what followed by itself, and for those who may not read accounts.', resolve: ({ accountName }) => accountName }),
    role: t.field({ type: EntitlementRole, nullable: true, description: 'In which role; null of what followed by itself.', resolve: ({ role }) => role as Code<'ROLE'> | null }),
  }),
});

const EntitlementComponent = builder.objectRef<Component>('EntitlementComponent').implement({
  description: 'Members of a family who count for its amount (komponen).',
  fields: (t) => ({
    component: t.field({ type: AidComponent, description: 'What they are.', resolve: ({ component }) => component as Code<'AID_COMPONENT'> }),
    members: t.exposeInt('members', { description: 'How many of them there are.' }),
  }),
});

export const Entitlement = builder.prismaObject('Entitlement', {
  description: 'That a family or person is entitled to a programme in a year (hak bantuan). Protected data, as whom it is of.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    programme: t.relation('programme', { type: Programme, description: 'The programme.' }),
    year: t.exposeInt('year', { description: 'The year it is for.' }),
    family: t.prismaField({
      type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The family, or the one it was merged into; null of a person, and outside the viewer\'s area.',
      resolve: (query, { familyId }, _args, ctx) => standingFamily(ctx, familyId, query),
    }),
    beneficiary: t.prismaField({
      type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'The person, or the one they were merged into; null of a family, and outside the viewer\'s area.',
      resolve: (query, { beneficiaryId }, _args, ctx) => standingPerson(ctx, beneficiaryId, query),
    }),
    area: t.field({ type: beneficiaries.Region, description: 'Village they live in; where the programme does not reach their new place, the one they left.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    state: t.field({ type: EntitlementStateType, description: 'How far it is.', resolve: ({ state }) => state as EntitlementState }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when it is in that state.' }),
    components: t.field({ type: [EntitlementComponent], description: 'Members who count, where the programme\'s amount goes by them.', resolve: ({ components }) => components as Component[] }),
    proposal: t.prismaField({
      type: Proposal, nullable: true, authScopes: { may: 'proposal.read' }, unauthorizedResolver: () => null, description: 'The proposal that the ministry accepted for it (rule 37); null where the programme\'s owner approves by itself.',
      resolve: (query, { proposalId }, _args, ctx) => (proposalId === null ? null : ctx.db.proposal.findUnique({ ...query, where: { id: proposalId } })),
    }),
    decreeNumber: t.exposeString('decreeNumber', { nullable: true, description: 'Number of the decree that approved it (SK penetapan).' }),
    decreeOn: t.expose('decreeOn', { type: 'Date', nullable: true, description: 'Date of that decree.' }),
    frozenOn: t.expose('frozenOn', { type: 'Date', nullable: true, description: 'Day on which a death, a move or a dissolution became known: nothing is delivered from then on (rule 36). Null where nothing stands against it.' }),
    frozenReason: t.field({ type: FreezeReason, nullable: true, description: 'Why it is frozen.', resolve: ({ frozenReason }) => frozenReason as Code<'FREEZE_REASON'> | null }),
    reason: t.field({ type: EntitlementReason, nullable: true, description: 'Why it was last suspended, graduated or terminated.', resolve: ({ reason }) => reason as Code<'ENTITLEMENT_REASON'> | null }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Day on which it ended.' }),
    ledger: t.field({ type: [EntitlementStep], description: 'What became of it, oldest first; of what was before it moved here, nothing.', resolve: ({ id }, _args, ctx) => ledgerOf(ctx, id) }),
    nextSteps: t.field({
      type: [EntitlementStepKind], select: { programme: { select: { ownerLevel: true } } }, description: 'Steps that the viewer may take now.',
      resolve: ({ state, frozenOn, proposalId, programme }, _args, ctx): Step[] => (allowed(ctx, 'entitlement.decide')
        ? stepsFrom({ state, frozen: frozenOn !== null, ownerLevel: programme.ownerLevel, accepted: proposalId !== null }, levelOf(ctx.viewer.grant.area)) : []),
    }),
  }),
});

beneficiaries.recordFields(Entitlement, {
  type: 'Entitlement',
  protects: { columns: ['id', 'beneficiaryId', 'familyId'] },
  can: {
    readHistory: { permission: 'history.read', description: 'Read who entered and changed the record.' },
    correct: { permission: 'entitlement.propose', description: 'Correct its components while it goes on.' },
    decide: { permission: 'entitlement.decide', description: 'Decide on it; see nextSteps.' },
  },
});

beneficiaries.entity(Entitlement, 'entitlement.read', (id, ctx) => ctx.db.entitlement.findUnique({ where: { id } }));
