import { today } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Duplicate } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { checkNoNumber, requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { checkHere } from '../arriving.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { actedOf } from './acted.ts';
import { readWhy } from './judge.ts';
import { Proposal, ProposalKind } from './proposal.ts';
import { proposalEntity } from './proposal-entity.ts';
import { proposalMessages as messages } from './proposal-messages.ts';
import { pathOn, pathsOf, ProposalOrigin } from './proposal-path.ts';
import { advance, begun, mayWithdraw, stepsFor, type Origin, type PathStep } from './proposal-rules.ts';
import { DecisionReason } from './verification-step.ts';
import { writeDecisions } from './write-decisions.ts';

type Subject = { family?: string | null; beneficiary?: string | null };

/** Who is proposed: where they live, and whether they may be. */
async function subjectOf(tx: Db, { family, beneficiary }: Subject, kind: string, problems: Problems): Promise<{ familyId: string | null; beneficiaryId: string | null; areaCode: string }> {
  if ((family == null) === (beneficiary == null)) {
    problems.add('family', messages.oneSubject);
    problems.refuse();
  }
  const [path, type, id] = family == null ? ['beneficiary', 'Beneficiary', String(beneficiary).toLowerCase()] : ['family', 'Family', family.toLowerCase()];
  const found = !isId(id) ? null : family == null ? await tx.beneficiary.findUnique({ where: { id } }) : await tx.family.findUnique({ where: { id } });
  if (!found) problems.add(path, shared.unknownReference, { type, value: id.slice(0, 60) });
  else if (found.lifeState === 'MERGED') problems.add(path, messages.subjectMerged);
  else if (found.lifeState !== 'ACTIVE' && kind !== 'REMOVE') problems.add(path, messages.subjectGone, { state: label(family == null ? 'LIFE_STATE' : 'FAMILY_STATE', found.lifeState, problems.language), removal: label('PROPOSAL_KIND', 'REMOVE', problems.language) });
  // A record may be readable by whoever entered it, after it has moved elsewhere; it is proposed where it lives.
  if (found) checkHere(path, found, problems);
  problems.refuse();
  return { familyId: family == null ? null : id, beneficiaryId: family == null ? id : null, areaCode: found?.areaCode ?? '' };
}

/** The office in whose name it comes: a regency's people and systems for the regency, unless they enter a village's paper. */
export function originOf(ctx: Context, given: Origin | null | undefined, problems: Problems): Origin {
  const ofRegency = ['REG_OFFICER', 'MACHINE'].includes(ctx.viewer.grant.role);
  if (given === 'REGENCY' && !ofRegency) problems.add('origin', messages.originOfRegency);
  return given ?? (ofRegency ? 'REGENCY' : 'VILLAGE');
}

async function refuseSecond(tx: Db, ctx: Context, subject: { familyId: string | null; beneficiaryId: string | null }): Promise<void> {
  const open = await tx.proposal.findFirst({ where: { familyId: subject.familyId, beneficiaryId: subject.beneficiaryId, nextStep: { not: null } } });
  if (open) throw new Duplicate(say(ctx.language, messages.openAlready), [subject.familyId === null ? 'beneficiary' : 'family'], open.id);
}

beneficiaries.command({
  name: 'registerProposal',
  description: 'Proposes a family or person for the national register, as a draft or at once on the list of the village. One is under way at a time.',
  permission: 'proposal.propose',
  entity: proposalEntity,
  result: Proposal,
  input: builder.inputType('RegisterProposalInput', {
    description: 'A proposal.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      family: t.id({ description: 'The family (Family) it is about; or a person.' }),
      beneficiary: t.id({ description: 'The person (Beneficiary) it is about; or a family.' }),
      kind: t.field({ type: ProposalKind, required: true, description: 'What is proposed.' }),
      origin: t.field({ type: ProposalOrigin, description: 'Who it comes from; the viewer\'s own level when left out. A regency enters what a village sent on paper as VILLAGE.' }),
      grounds: t.string({ required: true, description: 'Why; of an update, what is to change. At most 1,000 characters.' }),
      submit: t.boolean({ description: 'Put it on the list at once; default false, a draft.' }),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const grounds = requiredTextWithoutNumber('grounds', input.grounds, 1_000, problems);
    const origin = originOf(ctx, input.origin, problems);
    const subject = await subjectOf(tx, input, input.kind, problems);
    problems.refuse();
    await refuseSecond(tx, ctx, subject);
    const path = await pathOn(tx, today());
    const route = stepsFor(path.steps as unknown as PathStep[], origin);
    const standing = begun(route);
    const id = newId();
    const row = await tx.proposal.create({
      data: {
        id, ...subject, kind: input.kind, origin, ownerCode: ctx.viewer.grant.area, grounds, pathId: path.id, state: standing.state, nextStep: standing.next, optionalSteps: [...standing.optional],
        proposedBy: accountOf(ctx.viewer), caveats: input.caveats ?? [], source: ctx.viewer.kind === 'machine' ? 'REGENCY_SYSTEM' : 'MANUAL',
      },
    });
    // One step of one person: a record begins at version 1, submitted or not.
    if (input.submit) await writeDecisions(tx, ctx, [{ row: { ...row, version: 0 }, entry: { step: 'SUBMISSION', verdict: 'ACCEPTED' }, standing: advance(route, standing, { step: 'SUBMISSION', verdict: 'ACCEPTED' }) }]);
    await beneficiaries.linkExternalIds(tx, ctx, 'Proposal', id, input.externalIds);
    return id;
  },
});

beneficiaries.command({
  name: 'correctProposal',
  description: 'Corrects why something is proposed, while it is a draft or was returned.',
  permission: 'proposal.propose',
  entity: proposalEntity,
  result: Proposal,
  input: builder.inputType('CorrectProposalInput', {
    description: 'Corrections; a field left out stays as it is.',
    fields: (t) => ({ ...beneficiaries.correctionFields(t), grounds: t.string({ description: 'Why it is proposed.' }) }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    if (row.state !== 'DRAFT' && row.state !== 'RETURNED') problems.add('id', messages.notCorrected, { state: label('PROPOSAL_STATE', row.state, ctx.language) });
    const grounds = input.grounds === undefined ? row.grounds : problems.requiredText('grounds', input.grounds, 1_000);
    checkNoNumber('grounds', grounds, problems);
    problems.refuse();
    await tx.proposal.update({ where: { id: row.id }, data: { grounds, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});

beneficiaries.command({
  name: 'withdrawProposal',
  description: 'Withdraws a proposal that the ministry has not got yet.',
  permission: 'proposal.propose',
  entity: proposalEntity,
  result: Proposal,
  input: builder.inputType('WithdrawProposalInput', {
    description: 'A proposal that is given up.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The proposal.'),
      why: t.field({ type: DecisionReason, required: true, description: 'Why.' }),
      note: t.string({ description: 'In words, at most 1,000 characters; required with reason OTHER.' }),
    }),
  }),
  operation: 'UPDATED',
  reason: ({ note }) => note ?? null,
  run: async ({ input, tx, ctx }) => {
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    const problems = new Problems(ctx);
    if (!mayWithdraw(actedOf(row))) problems.add('id', messages.sentAlready, { state: label('PROPOSAL_STATE', row.state, ctx.language) });
    const { why, note } = readWhy({ verdict: 'WITHDRAWN', why: input.why as Code<'DECISION_REASON'>, note: input.note }, problems);
    problems.refuse();
    const route = stepsFor((await pathsOf(tx, [row.pathId])).get(row.pathId) ?? [], row.origin as Origin);
    const entry = { step: null, verdict: 'WITHDRAWN', reason: why, note } as const;
    await writeDecisions(tx, ctx, [{ row, entry, standing: advance(route, actedOf(row), entry) }]);
    return row.id;
  },
});
