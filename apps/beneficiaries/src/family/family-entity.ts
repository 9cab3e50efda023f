import { caveatLines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A family as history and change feed see it. */
export const familyEntity: Entity<Db> = {
  type: 'Family',
  table: 'beneficiaries.family',
  model: 'family',
  snapshot: async (tx, id) => {
    const row = await tx.family.findUnique({ where: { id } });
    return row && {
      version: row.version,
      // No name: what is protected does not leave this schema by the outbox.
      label: `Family ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: { area: row.areaCode, address: row.address, caveats: caveatLines(row.caveats) },
    };
  },
};
