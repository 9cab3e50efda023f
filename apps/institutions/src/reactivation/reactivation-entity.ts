import { caveatLines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A reactivation drive as history, change feed and other subgraphs see it; whoever is to reach its target sees it from below. */
export const driveEntity: Entity<Db> = {
  type: 'ReactivationDrive',
  table: 'institutions.reactivation_drive',
  model: 'reactivationDrive',
  snapshot: async (tx, id) => {
    const row = await tx.reactivationDrive.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `${row.areaCode} ${row.year}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [row.areaCode], open: false },
      facts: { area: row.areaCode, year: String(row.year), target: String(row.target), note: row.note, caveats: caveatLines(row.caveats) },
    };
  },
};
