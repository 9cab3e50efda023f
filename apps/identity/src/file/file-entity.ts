import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A file as the audit trail sees it. Its name stays out: people put names and numbers of persons into it. */
export const fileEntity: Entity<Db> = {
  type: 'File',
  table: 'identity.file',
  model: 'file',
  snapshot: async (tx, id) => {
    const row = await tx.file.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.purpose,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [], downward: [], open: false },
      facts: { purpose: row.purpose, size: String(row.size ?? row.declaredSize) },
    };
  },
};
