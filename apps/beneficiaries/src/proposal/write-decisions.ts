import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import { insertRows, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { ProposalRow } from './proposal-entity.ts';
import type { Standing, Step, Verdict } from './proposal-rules.ts';

/** What is written into the ledger. */
export type NewEntry = {
  step: Step | null; verdict: Verdict; reason?: Code<'DECISION_REASON'> | null; note?: string | null; documentNumber?: string | null; documentOn?: string | null;
  meetingId?: string | null; undoes?: string | null;
};
/** An entry with the proposal as it was, and the standing that follows. `since`: when it began to wait there, now unless it says so. */
export type Decided = { row: ProposalRow; entry: NewEntry; standing: Standing; since?: Date };

const ledgerColumns = {
  id: 'uuid', proposal_id: 'uuid', nth: 'integer', step: 'text', verdict: 'text', reason: 'text', note: 'text', document_number: 'text', document_on: 'date', meeting_id: 'uuid',
  undoes: 'uuid', account: 'text', account_name: 'text', role: 'text', state: 'text', area_code: 'text', owner_code: 'text', arrived_at: 'timestamptz',
};

/**
 * Writes decisions into the ledger and what follows from them beside it, in two statements however many there are. Answers the
 * proposals as they stand then. Whoever calls has locked them, and writes the trail.
 */
export async function writeDecisions(tx: Db, ctx: Context, decided: readonly Decided[]): Promise<ProposalRow[]> {
  if (decided.length === 0) return [];
  const now = new Date();
  const account = accountOf(ctx.viewer);
  await tx.$executeRaw(insertRows('beneficiaries.verification_step', ledgerColumns, decided.map(({ row, entry, standing }) => ({
    id: newId(), proposal_id: row.id, nth: row.entries + 1, step: entry.step, verdict: entry.verdict, reason: entry.reason, note: entry.note, document_number: entry.documentNumber,
    document_on: entry.documentOn, meeting_id: entry.meetingId, undoes: entry.undoes, account, account_name: ctx.viewer.name, role: ctx.viewer.grant.role, state: standing.state,
    area_code: row.areaCode, owner_code: row.ownerCode, arrived_at: row.waitingSince,
  }))));
  const after = decided.map((one) => following(one, account, now));
  await tx.$executeRaw(sql`
    UPDATE beneficiaries.proposal SET state = given.state, passed = given.passed, next_step = given.next_step, optional_steps = given.optional_steps, waiting_since = given.waiting_since,
      entries = given.entries, objection_open = given.objection_open, last_reason = given.last_reason, submitted_by = given.submitted_by, assigned_to = given.assigned_to,
      assigned_name = given.assigned_name, assigned_at = given.assigned_at, meeting_id = given.meeting_id, version = given.version, updated_at = given.updated_at
    FROM jsonb_to_recordset(${JSON.stringify(after.map((row) => ({
      id: row.id, state: row.state, passed: row.passed, next_step: row.nextStep, optional_steps: row.optionalSteps, waiting_since: row.waitingSince, entries: row.entries,
      objection_open: row.objectionOpen, last_reason: row.lastReason, submitted_by: row.submittedBy, assigned_to: row.assignedTo, assigned_name: row.assignedName, assigned_at: row.assignedAt,
      meeting_id: row.meetingId, version: row.version, updated_at: row.updatedAt,
    })))}::jsonb) AS given (id uuid, state text, passed text[], next_step text, optional_steps text[], waiting_since timestamptz, entries integer, objection_open boolean, last_reason text,
      submitted_by text, assigned_to text, assigned_name text, assigned_at timestamptz, meeting_id uuid, version integer, updated_at timestamptz)
    WHERE proposal.id = given.id`);
  return after;
}

/** The proposal after the decision. One that has moved on waits anew, and is nobody's until it is taken. */
function following({ row, entry, standing, since }: Decided, account: string, now: Date): ProposalRow {
  const moved = row.state !== standing.state || row.nextStep !== standing.next;
  return {
    ...row,
    state: standing.state, passed: [...standing.passed], nextStep: standing.next, optionalSteps: [...standing.optional], objectionOpen: standing.objection,
    waitingSince: since ?? (moved ? now : row.waitingSince), entries: row.entries + 1, lastReason: entry.reason ?? (entry.verdict === 'ACCEPTED' ? null : row.lastReason),
    submittedBy: entry.step === 'SUBMISSION' && entry.verdict === 'ACCEPTED' ? account : row.submittedBy, meetingId: entry.meetingId ?? row.meetingId,
    ...(moved && { assignedTo: null, assignedName: null, assignedAt: null }),
    version: row.version + 1, updatedAt: now,
  };
}
