import type { Context } from '@pilar/subgraph/context';
import type { Entity } from '@pilar/subgraph/entity';
import { DomainError, InvalidInput } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { raw, sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { decisionFields, knownOf, paperFields } from './decide.ts';
import { judge, type Decision } from './judge.ts';
import { proposalSnapshot, type ProposalRow } from './proposal-entity.ts';
import { proposalMessages as messages } from './proposal-messages.ts';
import { pathsOf } from './proposal-path.ts';
import { writeDecisions, type Decided } from './write-decisions.ts';

/** Most decisions of one request. */
export const mostDecisions = 5_000;

type Refused = { proposal: string; code: string; message: string; currentVersion: number | null };

const RefusedDecision = builder.objectRef<Refused>('RefusedDecision').implement({
  description: 'A decision of a batch that was not taken, and why.',
  fields: (t) => ({
    proposal: t.exposeID('proposal', { description: 'The proposal, as it was named.' }),
    code: t.exposeString('code', { description: 'Stable code for programs, as errors have.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do.' }),
    currentVersion: t.exposeInt('currentVersion', { nullable: true, description: 'Of a stale one: the version it has now.' }),
  }),
});

const DecisionBatch = builder.prismaObject('DecisionBatch', {
  description: 'Many decisions taken at once, each for itself: one that is refused keeps no other from being taken.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    decided: t.exposeInt('decided', { description: 'How many were taken.' }),
    refused: t.field({ type: [RefusedDecision], description: 'Those that were not taken.', resolve: ({ refused }) => refused as Refused[] }),
  }),
});

const batchEntity: Entity<Db> = {
  type: 'DecisionBatch',
  table: 'beneficiaries.decision_batch',
  model: 'decisionBatch',
  snapshot: async (tx, id) => {
    const row = await tx.decisionBatch.findUnique({ where: { id } });
    return row && {
      version: row.version, label: `Decisions ${row.ownerCode}`, state: null, area: row.ownerCode, reach: { areas: [row.ownerCode], downward: [], open: false },
      facts: { decided: String(row.decided), refused: String((row.refused as Refused[]).length) },
    };
  },
};

const DecisionInput = builder.inputType('ProposalDecisionInput', { description: 'One decision of a batch.', fields: (t) => decisionFields(t) });
type Given = { id: string; version: number } & Decision;

beneficiaries.command({
  name: 'decideProposals',
  description: 'Decides many proposals, each with a verdict of its own, at most 5,000. Every one is answered for itself: taken, or why not. A paper counts for all that are accepted.',
  permission: 'proposal.decide',
  entity: batchEntity,
  result: DecisionBatch,
  input: builder.inputType('DecideProposalsInput', {
    description: 'Decisions.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each batch, 8 to 100 characters, such as a UUID.' }),
      decisions: t.field({ type: [DecisionInput], required: true, description: 'The decisions, 1 to 5,000.' }),
      ...paperFields(t),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { length } = input.decisions;
    if (length < 1 || length > mostDecisions) problems.add('decisions', messages.tooMany, { max: mostDecisions, count: length });
    problems.refuse();
    const { taken, refused } = await judgeAll(tx, ctx, input.decisions.map((one) => ({ ...one, id: one.id.toLowerCase(), documentNumber: input.documentNumber, documentOn: input.documentOn })));
    await takeAll(tx, ctx, 'decideProposals', taken);
    const id = newId();
    await tx.decisionBatch.create({ data: { id, account: accountOf(ctx.viewer), ownerCode: ctx.viewer.grant.area, decided: taken.length, refused } });
    return id;
  },
});

/** Judges every decision on its own: those to be taken, and why others are not. */
async function judgeAll(tx: Db, ctx: Context, given: readonly Given[]): Promise<{ taken: Decided[]; refused: Refused[] }> {
  const rows = await lockAll(tx, given.map(({ id }) => id).filter((id) => isId(id)));
  const known = await knownOf(tx, [...rows.values()]);
  const taken = new Map<string, Decided>();
  const refused: Refused[] = [];
  for (const decision of given) {
    const row = rows.get(decision.id);
    try {
      if (!row) throw refusal(ctx, isId(decision.id) ? say(ctx.language, shared.notFound, { value: decision.id }) : say(ctx.language, shared.badIdInput, { value: decision.id.slice(0, 60) }));
      if (taken.has(decision.id)) throw refusal(ctx, say(ctx.language, messages.twice));
      taken.set(decision.id, judge(ctx, row, decision.version, decision, known(row)));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ proposal: decision.id.slice(0, 60), code: error.code, message: error.message, currentVersion: 'currentVersion' in error ? Number(error.currentVersion) : null });
    }
  }
  return { taken: [...taken.values()], refused };
}

const refusal = (ctx: Context, message: string) => new InvalidInput(ctx.language, [{ path: ['id'], message }]);

/** Columns of a row, as Prisma names them. */
const columns = Object.entries({
  id: 'id::text', kind: 'kind', origin: 'origin', familyId: 'family_id::text', beneficiaryId: 'beneficiary_id::text', areaCode: 'area_code', ownerCode: 'owner_code', grounds: 'grounds', pathId: 'path_id::text', state: 'state',
  passed: 'passed', nextStep: 'next_step', optionalSteps: 'optional_steps', waitingSince: 'waiting_since', entries: 'entries', objectionOpen: 'objection_open', lastReason: 'last_reason', proposedBy: 'proposed_by',
  submittedBy: 'submitted_by', assignedTo: 'assigned_to', assignedName: 'assigned_name', assignedAt: 'assigned_at', meetingId: 'meeting_id::text', caveats: 'caveats', source: 'source', version: 'version',
  createdAt: 'created_at', updatedAt: 'updated_at', withdrawnAt: 'withdrawn_at', withdrawnReason: 'withdrawn_reason',
} satisfies Record<keyof ProposalRow, string>).map(([name, column]) => `${column} AS "${name}"`).join(', ');

/** Locks the proposals that the viewer may decide, in the order of their ids, so that two batches never wait for each other. */
export async function lockAll(tx: Db, ids: readonly string[]): Promise<Map<string, ProposalRow>> {
  // By SQL of its own: thousands of rows take Prisma several times as long.
  const rows = await tx.$queryRaw<ProposalRow[]>(sql`SELECT ${raw(columns)} FROM beneficiaries.proposal WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes the decisions and tells of each proposal. */
export async function takeAll(tx: Db, ctx: Context, mutation: string, taken: readonly Decided[]): Promise<void> {
  if (taken.length === 0) return;
  const after = await writeDecisions(tx, ctx, taken);
  const paths = await pathsOf(tx, after.map(({ pathId }) => pathId));
  const told = (row: ProposalRow) => proposalSnapshot(row, paths.get(row.pathId) ?? []);
  await writeTrail(tx, ctx, 'beneficiaries', 'Proposal', { operation: 'UPDATED', mutation, reason: null }, taken.flatMap(({ row, entry }, at) => {
    const now = after[at];
    return now ? [{ id: row.id, before: told(row), after: told(now), reason: entry.note ?? null }] : [];
  }));
}
