import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import type { ProposalRow } from './proposal-entity.ts';
import { holding, standingOf, stepsFor, type Entry, type Origin, type PathStep } from './proposal-rules.ts';
import type { Decided } from './write-decisions.ts';

/** An entry of the ledger, whole. */
export type LedgerEntry = Prisma.VerificationStepGetPayload<object> & Entry;

/** The ledgers of the proposals, oldest entry first. */
export async function entriesOf(tx: Db, proposals: readonly string[]): Promise<LedgerEntry[]> {
  return await tx.verificationStep.findMany({ where: { proposalId: { in: [...proposals] } }, orderBy: { nth: 'asc' } }) as LedgerEntry[];
}

/** What it leads to when the last entry that holds is taken back: an entry of its own, and the standing as it was before. */
export function takeBack(row: ProposalRow, ledger: readonly LedgerEntry[], last: LedgerEntry, path: readonly PathStep[], note: string | null = null): Decided {
  const all = [...ledger, { id: '', step: last.step, verdict: 'UNDONE', undoes: last.id, reason: null } as const];
  const standing = standingOf(stepsFor(path, row.origin as Origin), all);
  // Why it was returned or ended stands with it as long as that holds.
  const lastReason = standing.state === 'RETURNED' || standing.next === null ? holding(all).findLast(({ reason }) => reason !== null)?.reason ?? null : null;
  return { row: { ...row, lastReason }, entry: { step: last.step, verdict: 'UNDONE', undoes: last.id, note }, standing, since: last.arrivedAt };
}
