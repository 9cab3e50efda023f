import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** An institution as history, change feed and other subgraphs see it. */
export const institutionEntity: Entity<Db> = {
  type: 'Institution',
  table: 'institutions.institution',
  model: 'institution',
  snapshot: async (tx, id) => {
    const row = await tx.institution.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.name,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        name: row.name,
        kind: row.kind,
        legalForm: row.legalForm,
        area: row.areaCode,
        address: row.address,
        headName: row.headName,
        founded: day(row.founded),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
