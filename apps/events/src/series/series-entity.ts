import { label, type Code } from '@pilar/domain/vocabulary';
import { lines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A series as history, change feed and other subgraphs see it. */
export const seriesEntity: Entity<Db> = {
  type: 'EventSeries',
  table: 'events.event_series',
  model: 'eventSeries',
  snapshot: async (tx, id) => {
    const row = await tx.eventSeries.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.title,
      state: null,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [row.ownerCode], open: false },
      facts: {
        title: row.title,
        type: label('EVENT_TYPE', row.type as Code<'EVENT_TYPE'>, 'id'),
        description: row.description,
        caveats: lines((row.caveats as { text: string }[]).map(({ text }) => text)),
      },
    };
  },
};
