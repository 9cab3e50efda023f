import { rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import { caveatLines, day, inBulk, lines, type Snapshot, type TaskSpec } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';
import { openStates, type EntitlementState } from './entitlement-rules.ts';

/** A row with what its rules ask of the programme. */
export type EntitlementRow = Prisma.EntitlementGetPayload<{ include: { programme: true } }>;
/** A component of a family, and how many of its members have it. */
export type Component = { component: Code<'AID_COMPONENT'>; members: number };

/** Days within which it is decided what becomes of an entitlement that was frozen. */
const decideDays = 14;

/** What it asks of people: once frozen, that somebody ends it, or mends what froze it. Those that wait for a decision stand in their queue. */
export function entitlementTasks({ state, frozenOn, areaCode }: Pick<EntitlementRow, 'state' | 'frozenOn' | 'areaCode'>): TaskSpec[] {
  const from = day(frozenOn);
  if (from === null || !openStates.includes(state as EntitlementState)) return [];
  return [{ key: 'frozen', kind: 'ENTITLEMENT_FROZEN', area: areaCode, roles: rolesWith('entitlement.decide'), from, due: daysAfter(from, decideDays) }];
}

/** An entitlement as others see it at that moment. No name: what is protected does not leave this schema by the outbox. */
export function entitlementSnapshot(row: EntitlementRow): Snapshot {
  return {
    version: row.version,
    label: `${row.programme.name} ${row.year}`,
    state: row.state,
    area: row.areaCode,
    reach: { areas: [row.areaCode], downward: [], open: false },
    subject: subjectOf(row),
    facts: {
      programme: row.programme.name,
      year: String(row.year),
      family: naming(row.familyId, row.familyId),
      beneficiary: naming(row.beneficiaryId, row.beneficiaryId),
      area: region(row.areaCode)?.fullName ?? row.areaCode,
      state: row.state,
      components: lines((row.components as Component[]).map(({ component, members }) => `${label('AID_COMPONENT', component, 'id')}: ${members}`)),
      proposal: naming(row.proposalId, row.proposalId),
      decreeNumber: row.decreeNumber,
      decreeOn: day(row.decreeOn),
      frozenOn: day(row.frozenOn),
      frozenReason: row.frozenReason,
      reason: row.reason,
      endedOn: day(row.endedOn),
      caveats: caveatLines(row.caveats),
    },
    tasks: entitlementTasks(row),
  };
}

/** An entitlement as history and change feed see it. */
export const entitlementEntity = inBulk<Db>({
  type: 'Entitlement',
  table: 'beneficiaries.entitlement',
  model: 'entitlement',
  snapshots: async (tx, ids) => {
    const rows = await tx.entitlement.findMany({ where: { id: { in: [...ids] } }, include: { programme: true } });
    return new Map(rows.map((row) => [row.id, entitlementSnapshot(row)]));
  },
});
