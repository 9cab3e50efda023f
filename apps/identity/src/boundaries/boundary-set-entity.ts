import { lines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A set of boundaries as the audit trail sees it; geography is open to all. */
export const boundarySetEntity: Entity<Db> = {
  type: 'BoundarySet',
  table: 'identity.boundary_set',
  model: 'boundarySet',
  snapshot: async (tx, id) => {
    const row = await tx.boundarySet.findUnique({ where: { id }, omit: { content: true } });
    return row && {
      version: row.version,
      label: row.name,
      state: row.state,
      area: null,
      reach: { areas: [], downward: [], open: true },
      facts: { name: row.name, state: row.state, levels: lines(row.levels) },
    };
  },
};
