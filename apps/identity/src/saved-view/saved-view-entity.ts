import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { viewMessages } from './view-messages.ts';

/** A saved view as the audit trail sees it: nobody but its owner, and its name, which they typed, stands in no copy. */
export const savedViewEntity: Entity<Db> = {
  type: 'SavedView',
  table: 'identity.saved_view',
  model: 'savedView',
  notYours: viewMessages.notYourView,
  snapshot: async (tx, id) => {
    const row = await tx.savedView.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.list,
      state: row.shared ? 'SHARED' : 'PRIVATE',
      area: row.areaCode,
      reach: { areas: [], downward: [], open: false },
      facts: { list: row.list, shared: String(row.shared) },
    };
  },
};
