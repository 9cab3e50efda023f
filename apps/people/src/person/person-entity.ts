import { day, inBulk, lines, type Snapshot } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { displayName } from './person-rules.ts';

/** A person's row, as far as others are told of it. */
export type PersonFacts = {
  version: number; fullName: string; titlesBefore: string | null; titlesAfter: string | null; aliases: string[];
  areaCode: string; ownerCode: string; official: boolean; deceasedOn?: Date | null; caveats: unknown;
};

/** The person as others see them at that moment. */
export function personSnapshot(row: PersonFacts): Snapshot {
  return {
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
      deceasedOn: day(row.deceasedOn ?? null),
      caveats: lines((row.caveats as { text: string }[]).map(({ text }) => text)),
    },
  };
}

/** A person as history, change feed and other subgraphs see it. */
export const personEntity = inBulk<Db>({
  type: 'Person',
  table: 'people.person',
  model: 'person',
  snapshots: async (tx, ids) => new Map((await tx.person.findMany({ where: { id: { in: [...ids] } } })).map((row) => [row.id, personSnapshot(row)])),
});
