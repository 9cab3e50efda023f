import { say } from '@pilar/subgraph/messages';
import { InvalidInput } from '@pilar/subgraph/errors';
import { restrictedAmong } from '@pilar/subgraph/restricted';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { subjectIdOf } from '../subject-of.ts';
import { absencesOf } from './absence.ts';
import { judge, type Known } from './judge.ts';
import { Proposal, ProposalDecision, undoable } from './proposal.ts';
import { proposalEntity, type ProposalRow } from './proposal-entity.ts';
import { proposalMessages as messages } from './proposal-messages.ts';
import { pathsOf, ProposalStep } from './proposal-path.ts';
import { undoMinutes } from './proposal-rules.ts';
import { entriesOf, takeBack } from './take-back.ts';
import { DecisionReason } from './verification-step.ts';
import { writeDecisions } from './write-decisions.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every decision says. */
export function decisionFields(t: InputFields) {
  return {
    id: t.id({ required: true, description: 'The proposal.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    step: t.field({ type: ProposalStep, description: 'The step that is decided; the viewer\'s own open one when left out.' }),
    verdict: t.field({ type: ProposalDecision, required: true, description: 'What is decided.' }),
    why: t.field({ type: DecisionReason, description: 'Why it is returned or rejected; required then.' }),
    note: t.string({ description: 'In words, at most 1,000 characters; required with reason OTHER.' }),
  };
}

/** The paper that decisions stand on. */
export function paperFields(t: InputFields) {
  return {
    documentNumber: t.string({ description: 'Number of the paper it stands on: the decree of approval (SK pengesahan), or the statement of responsibility (SPTJM) where no meeting was held.' }),
    documentOn: t.field({ type: 'Date', description: 'Date of that paper.' }),
  };
}

/** What judging those proposals needs to know of each. */
export async function knownOf(tx: Db, rows: readonly ProposalRow[]): Promise<(row: ProposalRow) => Known> {
  const ids = rows.map(({ id }) => id);
  const [paths, accepted, absences] = [await pathsOf(tx, rows.map(({ pathId }) => pathId)), await acceptedByMeetings(tx, ids), await absencesOf(tx, ids)];
  const restricted = await restrictedAmong(tx, rows.map(subjectIdOf));
  return (row) => ({ path: paths.get(row.pathId) ?? [], acceptedByMeeting: accepted.has(row.id), absence: absences.get(row.id) ?? null, restricted: restricted.has(subjectIdOf(row)) });
}

/** Those of the proposals that a meeting has accepted. */
async function acceptedByMeetings(tx: Db, ids: readonly string[]): Promise<Set<string>> {
  const names = await tx.$queryRaw<{ id: string }[]>(sql`SELECT proposal_id::text AS id FROM beneficiaries.meeting_name WHERE proposal_id = ANY(${[...ids]}::uuid[]) AND verdict = 'ACCEPTED'`);
  return new Set(names.map(({ id }) => id));
}

beneficiaries.command({
  name: 'decideProposal',
  description: 'Decides a proposal at a step: accepts it, returns it to the former step or rejects it. Whoever proposed it does not verify it, and no required step is skipped (rule 29).',
  permission: 'proposal.decide',
  entity: proposalEntity,
  result: Proposal,
  input: builder.inputType('DecideProposalInput', {
    description: 'A decision.',
    fields: (t) => ({ idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }), ...decisionFields(t), ...paperFields(t) }),
  }),
  operation: 'UPDATED',
  reason: ({ note }) => note ?? null,
  run: async ({ input, tx, ctx }) => {
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    const known = await knownOf(tx, [row]);
    await writeDecisions(tx, ctx, [judge(ctx, row, input.version, input, known(row))]);
    return row.id;
  },
});

beneficiaries.command({
  name: 'undoDecision',
  description: 'Takes back the viewer\'s own last decision, minutes after it was taken. The ledger keeps both: the decision, and that it was taken back.',
  permission: 'proposal.decide',
  entity: proposalEntity,
  result: Proposal,
  input: builder.inputType('UndoDecisionInput', {
    description: 'The proposal whose last decision is taken back.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The proposal.'),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    const entries = await entriesOf(tx, [row.id]);
    const last = undoable(entries, accountOf(ctx.viewer), new Date());
    if (!last) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.nothingToUndo, { minutes: undoMinutes }) }]);
    await writeDecisions(tx, ctx, [takeBack(row, entries, last, (await pathsOf(tx, [row.pathId])).get(row.pathId) ?? [])]);
    return row.id;
  },
});
