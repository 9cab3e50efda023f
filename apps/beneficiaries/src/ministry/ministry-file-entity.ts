import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A file for the ministry as history sees it. No name of anybody stands there. */
export const ministryFileEntity: Entity<Db> = {
  type: 'MinistryFile',
  table: 'beneficiaries.ministry_file',
  model: 'ministryFile',
  snapshot: async (tx, id) => {
    const row = await tx.ministryFile.findUnique({ where: { id } });
    return row && {
      version: row.version, label: `SIKS-NG ${row.areaCode}`, state: null, area: row.areaCode, reach: { areas: [row.areaCode], downward: [], open: false },
      facts: { programme: row.programme, proposals: String(row.proposals), leftOut: String(row.leftOut), repeats: row.repeats, reason: row.reason },
    };
  },
};
