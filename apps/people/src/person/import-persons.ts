import { person as kind } from '@pilar/imports/kinds/person';
import { columnOfArea } from '@pilar/imports/kinds/area';
import { nameKey, sameNames } from '@pilar/subgraph/import-names';
import { importerOf } from '@pilar/subgraph/importing';
import { sql } from '@pilar/subgraph/sql';
import { personalMessages } from '@pilar/subgraph/personal-messages';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { insertedPerson, insertPersons } from './enter-persons.ts';
import { readImportedPerson, type ImportedPerson } from './imported-person.ts';
import { personEntity } from './person-entity.ts';
import { nikHolders } from './person-numbers.ts';

/** Lists of persons, by the rules of registerPerson. A row without a region lies in the importer's own area. */
export const personImporter = importerOf<ImportedPerson, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: personEntity,
  columns: kind.columns,
  reader: async (rows, ctx) => {
    const holders = await nikHolders(ctx.db, rows.flatMap(({ nik }) => (typeof nik === 'string' ? [nik] : [])));
    const seen = new Set<string>();
    return (values, problems) => {
      const data = readImportedPerson(values, ctx, problems);
      const { nik } = data.private;
      if (!nik) return data;
      const holder = holders.get(nik);
      if (holder) problems.add('nik', holder.person === null ? personalMessages.nikElsewhere : personalMessages.nikTaken);
      else if (seen.has(nik)) problems.add('nik', messages.nikRepeated);
      seen.add(nik);
      return data;
    };
  },
  columnOf: ([field = ''], values) => (field === 'area' ? columnOfArea(values) : field),
  same: {
    key: ({ fullName, areaCode }) => `${nameKey(fullName)}|${areaCode}`,
    column: 'fullName', recorded: messages.samePerson, repeated: messages.repeatedPerson, elsewhere: messages.samePersonElsewhere,
  },
  existing: (tx, data) => sameNames(tx, 'people.person', data.map(({ fullName, areaCode }) => ({ name: fullName, area: areaCode }))),
  insert: async (tx, ctx, records) => {
    await insertPersons(tx, ctx, records);
    return { made: new Map(records.map(({ id, data }) => [id, insertedPerson(ctx, { id, data })])) };
  },
  referred: async (tx, ids) => (await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT person_id::text AS id FROM people.pillar WHERE person_id = ANY(${ids}::uuid[]) AND withdrawn_at IS NULL
    UNION SELECT person_id::text FROM people.training WHERE person_id = ANY(${ids}::uuid[]) AND withdrawn_at IS NULL
    UNION SELECT institutions.referred(${ids}::uuid[])::text UNION SELECT events.referred(${ids}::uuid[])::text`)).map(({ id }) => id),
});
