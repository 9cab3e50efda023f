import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { ProposalStep } from './proposal-path.ts';

export const VerificationVerdict = builder.enumType('VerificationVerdict', { description: 'What an entry of a proposal\'s ledger says.', values: codes('VERIFICATION_VERDICT') });
export const DecisionReason = builder.enumType('DecisionReason', { description: 'Why a proposal is returned or rejected (alasan).', values: codes('DECISION_REASON') });
const ViewerRole = builder.enumType('VerificationRole', { description: 'Role in which somebody decided.', values: codes('ROLE') });

export const VerificationStep = builder.prismaObject('VerificationStep', {
  description: 'An entry of a proposal\'s ledger (jejak verifikasi): who decided what, when, why. It is never changed; what was decided wrongly is taken back by an entry of its own (rule 29).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    step: t.field({ type: ProposalStep, nullable: true, description: 'The step; null of what belongs to none, such as an objection.', resolve: ({ step }) => step as Code<'PROPOSAL_STEP'> | null }),
    verdict: t.field({ type: VerificationVerdict, description: 'What was decided.', resolve: ({ verdict }) => verdict as Code<'VERIFICATION_VERDICT'> }),
    reason: t.field({ type: DecisionReason, nullable: true, description: 'Why it was returned or rejected.', resolve: ({ reason }) => reason as Code<'DECISION_REASON'> | null }),
    note: t.exposeString('note', { nullable: true, description: 'In words.' }),
    documentNumber: t.exposeString('documentNumber', { nullable: true, description: 'Number of the paper it stands on: decree of approval, SPTJM, letter.' }),
    documentOn: t.expose('documentOn', { type: 'Date', nullable: true, description: 'Date of that paper, or of a ground check.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was decided.' }),
    arrivedAt: t.expose('arrivedAt', { type: 'DateTime', description: 'Since when it had waited.' }),
    by: t.string({ nullable: true, authScopes: { may: 'account.read' }, unauthorizedResolver: () => null, description: 'Who decided; null for those who may not read accounts.', resolve: ({ accountName }) => accountName }),
    role: t.field({ type: ViewerRole, description: 'In which role.', resolve: ({ role }) => role as Code<'ROLE'> }),
    undoneBy: t.id({ nullable: true, description: 'The entry that took this one back.', resolve: async ({ proposalId, id }, _args, ctx) => (await ledgerOf(ctx, proposalId)).find(({ undoes }) => undoes === id)?.id ?? null }),
    undoes: t.exposeID('undoes', { nullable: true, description: 'The entry that this one takes back.' }),
  }),
});

/** Entries of each proposal, oldest first. */
export const ledgerOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.verificationStep.findMany({ where: { proposalId: { in: [...ids] } }, orderBy: { nth: 'asc' } });
  return (id) => rows.filter(({ proposalId }) => proposalId === id);
});
