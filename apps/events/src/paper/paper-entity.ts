import { label } from '@pilar/domain/vocabulary';
import { caveatLines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import type { PaperSection } from './paper-rules.ts';

/** A paper as history and change feed see it. Its reach is its owner's area alone: others are told of the event. */
export const paperEntity: Entity<Db> = {
  type: 'EventPaper',
  table: 'events.event_paper',
  model: 'eventPaper',
  snapshot: async (tx, id) => {
    const row = await tx.eventPaper.findUnique({ where: { id }, include: { event: { select: { title: true } } } });
    return row && {
      version: row.version,
      label: `${label('EVENT_PAPER_KIND', row.kind, 'id')}: ${row.event.title}`,
      state: null,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: false },
      facts: {
        text: (row.sections as PaperSection[]).map(({ heading, text }) => [heading, text].filter(Boolean).join('\n')).join('\n\n'),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
