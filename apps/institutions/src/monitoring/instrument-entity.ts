import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { monitoringMessages } from './monitoring-messages.ts';
import { questionsOf, type Section } from './instrument-rules.ts';

/** An edition of an instrument as history and change feed see it. */
export const instrumentEntity: Entity<Db> = {
  type: 'MonitoringInstrument',
  table: 'institutions.monitoring_instrument',
  model: 'monitoringInstrument',
  // What may be read and not locked is an edition that is published.
  notYours: monitoringMessages.published,
  snapshot: async (tx, id) => {
    const row = await tx.monitoringInstrument.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `${row.name} ${row.edition}`,
      state: row.publishedOn ? 'PUBLISHED' : 'DRAFT',
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        name: row.name,
        publishedOn: day(row.publishedOn),
        questions: lines(questionsOf(row.sections as unknown as Section[]).map(({ code, text }) => `${code} ${text}`)),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
