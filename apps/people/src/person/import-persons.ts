import { person as kind } from '@pilar/imports/kinds/person';
import { columnOfArea } from '@pilar/imports/kinds/area';
import { nameKey, sameNames } from '@pilar/subgraph/import-names';
import { importerOf } from '@pilar/subgraph/importing';
import { insertRows, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { personEntity, personSnapshot } from './person-entity.ts';
import { splitTitles } from './person-rules.ts';
import { readNewPerson, type NewPerson } from './read-person.ts';

const columns = {
  id: 'uuid', full_name: 'text', titles_before: 'text', titles_after: 'text', aliases: 'text[]', area_code: 'text', owner_code: 'text', official: 'boolean', source: 'text',
};

/** Lists of persons, by the rules of registerPerson. A row without a region lies in the importer's own area. */
export const personImporter = importerOf<NewPerson, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: personEntity,
  columns: kind.columns,
  reader: async (_rows, ctx) => (values, problems) => {
    const named = splitTitles(String(values.fullName ?? ''));
    return readNewPerson({
      fullName: named.fullName,
      titlesBefore: (values.titlesBefore as string | undefined) ?? named.titlesBefore,
      titlesAfter: (values.titlesAfter as string | undefined) ?? named.titlesAfter,
      aliases: values.aliases as string[] | undefined,
      area: (values.area as string | undefined) ?? ctx.viewer.grant.area,
      official: values.official as boolean | undefined,
    }, ctx, problems);
  },
  columnOf: ([field = ''], values) => (field === 'area' ? columnOfArea(values) : field),
  same: {
    key: ({ fullName, areaCode }) => `${nameKey(fullName)}|${areaCode}`,
    column: 'fullName', recorded: messages.samePerson, repeated: messages.repeatedPerson, elsewhere: messages.samePersonElsewhere,
  },
  existing: (tx, data) => sameNames(tx, 'people.person', data.map(({ fullName, areaCode }) => ({ name: fullName, area: areaCode }))),
  insert: async (tx, ctx, records) => {
    await tx.$executeRaw(insertRows('people.person', columns, records.map(({ id, data }) => ({
      id, full_name: data.fullName, titles_before: data.titlesBefore, titles_after: data.titlesAfter, aliases: data.aliases,
      area_code: data.areaCode, owner_code: ctx.viewer.grant.area, official: data.official, source: 'IMPORT',
    }))));
  },
  made: (ctx, data) => personSnapshot({ ...data, version: 1, ownerCode: ctx.viewer.grant.area, caveats: [] }),
  referred: async (tx, ids) => (await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT person_id::text AS id FROM people.pillar WHERE person_id = ANY(${ids}::uuid[])
    UNION SELECT person_id::text FROM people.training WHERE person_id = ANY(${ids}::uuid[]) AND withdrawn_at IS NULL
    UNION SELECT institutions.referred(${ids}::uuid[])::text UNION SELECT events.referred(${ids}::uuid[])::text`)).map(({ id }) => id),
});
