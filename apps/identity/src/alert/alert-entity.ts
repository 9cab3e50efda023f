import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** An alert as the audit trail sees it: no feed tells of it, since whoever is watched may read that. */
export const alertEntity: Entity<Db> = {
  type: 'Alert',
  table: 'identity.alert',
  model: 'alert',
  snapshot: async (tx, id) => {
    const row = await tx.alert.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.accountName,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode], downward: [], open: false },
      confidential: true,
      facts: { kind: row.kind, state: row.state, reason: row.reason },
    };
  },
};
