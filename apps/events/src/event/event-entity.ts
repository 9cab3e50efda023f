import type { Entity } from '@pilar/subgraph/entity';
import { sql } from '@pilar/subgraph/sql';
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
      facts: eventFacts(row, await namesOf(tx, [...row.legalBasisIds, ...row.planDocumentIds])),
    };
  },
};

async function namesOf(tx: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; label: string }[]>(sql`
    SELECT entity_id::text AS id, label FROM events.ref_entity WHERE entity_type IN ('LegalBasis', 'PlanDocument') AND entity_id = ANY(${ids}::uuid[])`);
  return new Map(rows.map(({ id, label }) => [id, label]));
}
