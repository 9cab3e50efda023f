import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** An import as history and live updates see it. The file's name stays out: people put names into it. */
export const importEntity: Entity<Db> = {
  type: 'Import',
  table: 'identity.import',
  model: 'import',
  snapshot: async (tx, id) => {
    const row = await tx.import.findUnique({ where: { id }, omit: { preview: true, layout: true, mapping: true, given: true, warnings: true } });
    return row && {
      version: row.version,
      label: row.kind,
      state: row.stopped ? 'STOPPED' : row.stage,
      area: row.areaCode,
      reach: { areas: [row.areaCode], downward: [], open: false },
      facts: { kind: row.kind, state: row.stopped ? 'STOPPED' : row.stage, area: row.areaCode, rows: String(row.rows), created: String(row.created) },
    };
  },
};

/** A row that keeps itself out of an import, without its cells. */
export const importRowEntity: Entity<Db> = {
  type: 'ImportRow',
  table: 'identity.import_row',
  model: 'importRow',
  snapshot: async (tx, id) => {
    const row = await tx.importRow.findUnique({ where: { id }, omit: { content: true } });
    return row && {
      version: row.version,
      label: String(row.number),
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode], downward: [], open: false },
      facts: { state: row.state, row: String(row.number) },
    };
  },
};
