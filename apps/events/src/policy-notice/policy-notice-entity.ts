import { region } from '@pilar/domain/regions';
import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';

/** A policy notice as history, change feed and other subgraphs see it: it holds below its area, so it is seen there. */
export const policyNoticeEntity = inBulk<Db>({
  type: 'PolicyNotice',
  table: 'events.policy_notice',
  model: 'policyNotice',
  snapshots: async (tx, ids) => {
    const rows = await tx.policyNotice.findMany({ where: { id: { in: [...ids] } }, include: { event: { select: { title: true, date: true } }, supersededBy: { select: { statement: true } } } });
    const laws = await labelsOf(tx, 'events', rows.map(({ legalBasisId }) => legalBasisId));
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.statement.slice(0, 300),
      // What it is follows from the day; other subgraphs and feeds are told its days by its facts alone.
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [row.areaCode], open: false },
      facts: {
        statement: row.statement,
        explanation: row.explanation,
        event: row.event && `${day(row.event.date)} ${row.event.title}`,
        legalBasis: naming(row.legalBasisId, row.legalBasisId === null ? undefined : laws.get(row.legalBasisId)),
        area: region(row.areaCode)?.fullName ?? row.areaCode,
        validFrom: day(row.validFrom),
        validTo: day(row.validTo),
        supersededBy: row.supersededBy && `${day(row.supersededOn)} ${row.supersededBy.statement}`,
        withdrawn: row.withdrawnReason,
        caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
