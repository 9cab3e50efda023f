import { inBulk, lines } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { displayName } from './person-rules.ts';

/** A person as history, change feed and other subgraphs see it. */
export const personEntity = inBulk<Db>({
  type: 'Person',
  table: 'people.person',
  model: 'person',
  snapshots: async (tx, ids) => new Map((await tx.person.findMany({ where: { id: { in: [...ids] } } })).map((row) => [row.id, {
    version: row.version,
    label: displayName(row),
    state: null,
    area: row.areaCode,
    reach: { areas: [row.areaCode, row.ownerCode], downward: row.official ? [row.areaCode] : [], open: false },
    facts: {
      fullName: row.fullName,
      titlesBefore: row.titlesBefore,
      titlesAfter: row.titlesAfter,
      aliases: lines(row.aliases),
      area: row.areaCode,
      official: String(row.official),
      caveats: lines((row.caveats as { text: string }[]).map(({ text }) => text)),
    },
  }])),
});
