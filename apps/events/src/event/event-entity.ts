import type { Entity } from '@pilar/subgraph/entity';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';
import { withParts } from './event-draft.ts';
import { eventFacts } from './event-facts.ts';

/** An event as history, change feed and other subgraphs see it. */
export const eventEntity: Entity<Db> = {
  type: 'Event',
  table: 'events.event',
  model: 'event',
  snapshot: async (tx, id) => {
    const row = await tx.event.findUnique({ where: { id }, include: withParts });
    return row && {
      version: row.version,
      label: row.title,
      state: row.state,
      area: row.countedUnder,
      reach: { areas: [row.ownerCode, ...row.targetCodes], downward: row.targetCodes, open: false },
      facts: eventFacts(row, await labelsOf(tx, 'events', [...row.legalBasisIds, ...row.planDocumentIds])),
    };
  },
};
