import { rolesWith } from '@pilar/domain/access';
import { daysAfter, localDay } from '@pilar/domain/dates';
import { caveatLines, inBulk, type Snapshot, type TaskSpec } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';
import { pathsOf } from './proposal-path.ts';
import type { PathStep } from './proposal-rules.ts';

export type ProposalRow = Prisma.ProposalGetPayload<object>;

/** Days within which what was returned is mended, and an objection is looked into. */
const mendDays = 14;

/** What a proposal asks of people beside its place in the queue: to be mended, and a citizen's objection to be checked. */
export function proposalTasks({ state, nextStep, objectionOpen, areaCode, updatedAt, waitingSince }: ProposalRow, path: readonly PathStep[]): TaskSpec[] {
  const asked = (key: string, kind: TaskSpec['kind'], roles: TaskSpec['roles'], since: Date): TaskSpec => ({ key, kind, area: areaCode, roles, from: localDay(since), due: daysAfter(localDay(since), mendDays) });
  const roles = path.find(({ step }) => step === nextStep)?.roles ?? [];
  return [
    ...(state === 'RETURNED' && nextStep !== null ? [asked('returned', 'PROPOSAL_RETURNED', roles, waitingSince)] : []),
    ...(objectionOpen ? [asked('objection', 'PROPOSAL_GROUND_CHECK', rolesWith('proposal.object'), updatedAt)] : []),
  ];
}

/** The proposal as others see it at that moment. No name: what is protected does not leave this schema by the outbox. */
export function proposalSnapshot(row: ProposalRow, path: readonly PathStep[]): Snapshot {
  return {
    version: row.version,
    label: `Proposal ${row.areaCode}`,
    state: row.state,
    area: row.areaCode,
    reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
    subject: subjectOf(row),
    facts: {
      family: naming(row.familyId, row.familyId), beneficiary: naming(row.beneficiaryId, row.beneficiaryId), kind: row.kind, origin: row.origin, area: row.areaCode, grounds: row.grounds, state: row.state, nextStep: row.nextStep, lastReason: row.lastReason,
      objectionOpen: String(row.objectionOpen), assignedTo: row.assignedName, caveats: caveatLines(row.caveats),
    },
    tasks: proposalTasks(row, path),
  };
}

/** A proposal as history and change feed see it. */
export const proposalEntity = inBulk<Db>({
  type: 'Proposal',
  table: 'beneficiaries.proposal',
  model: 'proposal',
  snapshots: async (tx, ids) => {
    const rows = await tx.proposal.findMany({ where: { id: { in: [...ids] } } });
    const paths = await pathsOf(tx, rows.map(({ pathId }) => pathId));
    return new Map(rows.map((row) => [row.id, proposalSnapshot(row, paths.get(row.pathId) ?? [])]));
  },
});
