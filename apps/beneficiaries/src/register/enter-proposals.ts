import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import type { Beside, Inserted, NewRecord, TakenBack } from '@pilar/subgraph/importing';
import { maskNumbers } from '@pilar/subgraph/personal-rules';
import { accountOf } from '@pilar/subgraph/scope';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Db } from '../db.ts';
import { actedOf } from '../proposal/acted.ts';
import { lockAll, takeAll } from '../proposal/decide-many.ts';
import { proposalEntity } from '../proposal/proposal-entity.ts';
import { pathOn, pathsOf } from '../proposal/proposal-path.ts';
import { advance, begun, stepsFor, type Origin, type PathStep } from '../proposal/proposal-rules.ts';
import { enterRegister } from './enter.ts';
import type { ProposalEntry } from './entry-proposal.ts';
import { insertRecords } from './insert-records.ts';

/** Enters whom a file of proposals tells of, and a draft for each: that it was proposed elsewhere shows that somebody proposes it, and no decision. */
export async function enterProposalFile(tx: Db, ctx: Context, records: readonly NewRecord<ProposalEntry>[]): Promise<Inserted> {
  const { beside = [], ...entered } = await enterRegister(tx, ctx, records);
  return { ...entered, beside: [...beside, ...await enterProposals(tx, ctx, records)] };
}

const columns = {
  id: 'uuid', kind: 'text', origin: 'text', beneficiary_id: 'uuid', area_code: 'text', owner_code: 'text', grounds: 'text', path_id: 'uuid', state: 'text', next_step: 'text', optional_steps: 'text[]',
  proposed_by: 'text', source: 'text',
};

async function enterProposals(tx: Db, ctx: Context, records: readonly NewRecord<ProposalEntry>[]): Promise<Beside[]> {
  const path = await pathOn(tx, today());
  const rows = records.map(({ ref, id: beneficiaryId, data: { standing, area, proposal: { origin, grounds } } }) => {
    const { state, next, optional } = begun(stepsFor(path.steps as unknown as PathStep[], origin));
    return {
      ref, id: newId(), kind: 'NEW', origin, beneficiaryId, areaCode: standing?.areaCode ?? area, ownerCode: ctx.viewer.grant.area, grounds, pathId: path.id, state, nextStep: next, optionalSteps: [...optional],
      proposedBy: accountOf(ctx.viewer), source: 'IMPORT',
    };
  });
  await tx.$executeRaw(insertRecords('beneficiaries.proposal', columns, rows));
  const made = await proposalEntity.snapshots(tx, rows.map(({ id }) => id));
  await writeTrail(tx, ctx, 'beneficiaries', 'Proposal', { operation: 'CREATED', mutation: 'commitImport', reason: null }, [...made].map(([id, after]) => ({ id, before: null, after })));
  return rows.map(({ ref, id }) => ({ ref, type: 'Proposal', id }));
}

/** What an undo takes back of a file of proposals: drafts that nobody has touched. The ledger says that they were withdrawn, and why. */
export const proposalsTakenBack: TakenBack<Db> = {
  permission: 'proposal.propose',
  entity: proposalEntity,
  // Whatever is done with a proposal raises its version.
  referred: async () => [],
  takeBack: async (tx, ctx, ids, reason) => {
    const rows = [...(await lockAll(tx, ids)).values()];
    const paths = await pathsOf(tx, rows.map(({ pathId }) => pathId));
    const entry = { step: null, verdict: 'WITHDRAWN', reason: 'OTHER', note: maskNumbers(reason) } as const;
    await takeAll(tx, ctx, 'undoImport', rows.map((row) => ({ row, entry, standing: advance(stepsFor(paths.get(row.pathId) ?? [], row.origin as Origin), actedOf(row), entry) })));
  },
};
