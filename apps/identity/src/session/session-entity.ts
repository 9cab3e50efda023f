import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A session as the audit trail sees it: that it has ended, and nothing of where it was. */
export const sessionEntity: Entity<Db> = {
  type: 'AccountSession',
  table: 'identity.account_session',
  model: 'accountSession',
  snapshot: async (tx, id) => {
    const row = await tx.accountSession.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: 'Sesi masuk',
      state: row.endedAt ? 'ENDED' : 'OPEN',
      area: row.areaCode,
      reach: { areas: [], downward: [], open: false },
      facts: { ended: row.endedAt ? 'Ya' : null },
    };
  },
};
