import { lines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

const moment = (at: Date | null) => at?.toISOString() ?? null;

/** An incident as the audit trail sees it: no feed tells of it, since systems read that too. */
export const incidentEntity: Entity<Db> = {
  type: 'Incident',
  table: 'identity.incident',
  model: 'incident',
  snapshot: async (tx, id) => {
    const row = await tx.incident.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.number,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode], downward: [], open: false },
      confidential: true,
      facts: {
        state: row.state, what: row.what, data: lines(row.data), noticedAt: moment(row.noticedAt), happenedFrom: moment(row.happenedFrom), happenedTo: moment(row.happenedTo), consequence: row.consequence,
        handling: row.handling, authorityToldAt: moment(row.authorityToldAt), subjectsToldAt: moment(row.subjectsToldAt), publicToldAt: moment(row.publicToldAt), lateReason: row.lateReason, endedReason: row.endedReason,
      },
    };
  },
};
