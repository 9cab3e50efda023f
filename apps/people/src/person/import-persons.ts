import { person as kind } from '@pilar/imports/kinds/person';
import { columnOfArea } from '@pilar/imports/kinds/area';
import { nameKey, sameNames } from '@pilar/subgraph/import-names';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { importerOf, type ImportValues } from '@pilar/subgraph/importing';
import type { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { insertRows, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { personEntity, personSnapshot } from './person-entity.ts';
import { hex, nikHolders } from './person-numbers.ts';
import { splitTitles } from './person-rules.ts';
import { withNikCaveat } from './private-rules.ts';
import { readNewPerson, type NewPerson } from './read-person.ts';
import { privateColumns, readPrivate, type PrivateRead } from './read-private.ts';

/** A person as a row of a file tells of them. */
type ImportedPerson = NewPerson & { private: PrivateRead; caveats: Caveat[] };

function readRow(values: ImportValues, ctx: Context, problems: Problems): ImportedPerson {
  const text = (key: string) => values[key] as string | undefined;
  const named = splitTitles(text('fullName') ?? '');
  const person = readNewPerson({
    fullName: named.fullName,
    titlesBefore: text('titlesBefore') ?? named.titlesBefore,
    titlesAfter: text('titlesAfter') ?? named.titlesAfter,
    aliases: values.aliases as string[] | undefined,
    area: text('area') ?? ctx.viewer.grant.area,
    official: values.official as boolean | undefined,
  }, ctx, problems);
  const read = readPrivate({ nik: text('nik'), birthDate: text('birthDate'), sex: text('sex'), phone: text('phone') }, problems, { lenient: true });
  return { ...person, private: read, caveats: withNikCaveat([], read.doubts, messages.doubtInFile.id) };
}

const columns = {
  id: 'uuid', full_name: 'text', titles_before: 'text', titles_after: 'text', aliases: 'text[]', area_code: 'text', owner_code: 'text', official: 'boolean', source: 'text', caveats: 'jsonb',
};
const personalColumns = { person_id: 'uuid', nik_sealed: 'bytea', nik_index: 'bytea', birth_date: 'date', sex: 'text', phone: 'text' };

/** Bytes as PostgreSQL reads them from a text. */
const bytes = (value: Uint8Array | null | undefined) => (value ? `\\x${hex(value)}` : null);

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
      const data = readRow(values, ctx, problems);
      const { nik } = data.private;
      if (!nik) return data;
      const holder = holders.get(nik);
      if (holder) problems.add('nik', holder.person === null ? messages.nikElsewhere : messages.nikTaken);
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
    await tx.$executeRaw(insertRows('people.person', columns, records.map(({ id, data }) => ({
      id, full_name: data.fullName, titles_before: data.titlesBefore, titles_after: data.titlesAfter, aliases: data.aliases,
      area_code: data.areaCode, owner_code: ctx.viewer.grant.area, official: data.official, source: 'IMPORT', caveats: data.caveats,
    }))));
    const personal = records.map(({ id, data }) => ({ id, columns: privateColumns(id, data.private) })).filter(({ columns: given }) => Object.keys(given).length > 0);
    if (personal.length === 0) return;
    await tx.$executeRaw(insertRows('people.person_private', personalColumns, personal.map(({ id, columns: given }) => ({
      person_id: id, nik_sealed: bytes(given.nikSealed), nik_index: bytes(given.nikIndex), birth_date: day(given.birthDate ?? null), sex: given.sex, phone: given.phone,
    }))));
  },
  made: (ctx, data) => personSnapshot({ ...data, version: 1, ownerCode: ctx.viewer.grant.area, private: privateColumns('', data.private) }),
  referred: async (tx, ids) => (await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT person_id::text AS id FROM people.pillar WHERE person_id = ANY(${ids}::uuid[])
    UNION SELECT institutions.referred(${ids}::uuid[])::text UNION SELECT events.referred(${ids}::uuid[])::text`)).map(({ id }) => id),
});
