import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A job as the audit trail sees it: nobody but its owner, so its reach is empty, and its subject stays out of every copy. */
export const jobEntity: Entity<Db> = {
  type: 'Job',
  table: 'identity.job',
  model: 'job',
  snapshot: async (tx, id) => {
    const row = await tx.job.findUnique({ where: { id }, select: { version: true, kind: true, state: true } });
    return row && {
      version: row.version,
      label: row.kind,
      state: row.state,
      area: null,
      reach: { areas: [], downward: [], open: false },
      facts: { kind: row.kind, state: row.state },
    };
  },
};
