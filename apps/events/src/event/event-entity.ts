import { presentOf } from '@pilar/domain/event-attendance';
import { inBulk } from '@pilar/subgraph/entity';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';
import { attendanceCounts } from '../participant/attendance-counts.ts';
import { draftOf, withParts } from './event-draft.ts';
import { eventFacts } from './event-facts.ts';
import { eventTasks } from './event-tasks.ts';

/** An event as history, change feed and other subgraphs see it. */
export const eventEntity = inBulk<Db>({
  type: 'Event',
  table: 'events.event',
  model: 'event',
  snapshots: async (tx, ids) => {
    const rows = await tx.event.findMany({ where: { id: { in: [...ids] } }, include: withParts });
    const names = await labelsOf(tx, 'events', rows.flatMap(({ legalBasisIds, planDocumentIds, planItemIds }) => [...legalBasisIds, ...planDocumentIds, ...planItemIds]));
    const counts = await attendanceCounts(tx, rows.map(({ id }) => id));
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.title,
      state: row.state,
      area: row.countedUnder,
      reach: { areas: [row.ownerCode, ...row.targetCodes], downward: row.targetCodes, open: false },
      facts: eventFacts(row, names),
      tasks: eventTasks(draftOf(row, presentOf(counts.get(row.id) ?? [])), row.ownerCode),
    }]));
  },
});
