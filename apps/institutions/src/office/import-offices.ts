import { columnOfArea } from '@pilar/imports/kinds/area';
import { office as kind } from '@pilar/imports/kinds/office';
import type { Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { nameKey, sameNames } from '@pilar/subgraph/import-names';
import { importerOf } from '@pilar/subgraph/importing';
import { messages as shared } from '@pilar/subgraph/messages';
import { insertRows, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { officeEntity } from './office-entity.ts';
import { kindOfName, levelOfArea } from './office-rules.ts';
import { readNewOffice, type NewOffice } from './read-office.ts';

type Data = NewOffice & { parentId: string | null };

const columns = {
  id: 'uuid', name: 'text', short_name: 'text', kind: 'text', level: 'text', area_code: 'text', owner_code: 'text', parent_id: 'uuid', address: 'text', source: 'text',
};

/**
 * Lists of offices, by the rules of registerOffice. A parent is named, not numbered, and must be recorded already. Left out,
 * the kind follows from the name where that tells it, the level from kind or region, and the region is the importer's own.
 */
export const officeImporter = importerOf<Data, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: officeEntity,
  columns: kind.columns,
  reader: async (rows, ctx) => {
    const parents = await officesByName(ctx.db, rows.flatMap(({ parent }) => (typeof parent === 'string' ? [parent] : [])));
    return (values, problems) => {
      const name = String(values.name ?? '');
      const area = (values.area as string | undefined) ?? ctx.viewer.grant.area;
      const officeKind = (values.kind as Code<'OFFICE_KIND'> | undefined) ?? kindOfName(name);
      const level = (values.level as Code<'OFFICE_LEVEL'> | undefined) ?? levelOfArea(area);
      const data = readNewOffice({ name, shortName: values.shortName as string | undefined, address: values.address as string | undefined, kind: officeKind ?? 'OTHER', level, area }, ctx, problems);
      if (officeKind === null) problems.add('kind', shared.required);
      const found = typeof values.parent === 'string' ? (parents.get(values.parent) ?? []) : [];
      if (values.parent !== undefined && found.length !== 1) problems.add('parent', found.length === 0 ? messages.parentUnknown : messages.parentAmbiguous, { count: found.length });
      return { ...data, parentId: found[0] ?? null };
    };
  },
  columnOf: ([field = ''], values) => (field === 'area' ? columnOfArea(values) : field),
  same: {
    key: ({ name, areaCode }) => `${nameKey(name)}|${areaCode}`,
    column: 'name', recorded: messages.sameOffice, repeated: messages.repeatedOffice, elsewhere: messages.sameOfficeElsewhere,
  },
  existing: (tx, data) => sameNames(tx, 'institutions.office', data.map(({ name, areaCode }) => ({ name, area: areaCode }))),
  insert: async (tx, ctx, records) => {
    await tx.$executeRaw(insertRows('institutions.office', columns, records.map(({ id, data }) => ({
      id, name: data.name, short_name: data.shortName, kind: data.kind, level: data.level, area_code: data.areaCode,
      owner_code: ctx.viewer.grant.area, parent_id: data.parentId, address: data.address, source: 'IMPORT',
    }))));
  },
  referred: async (tx, ids) => (await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT office_id::text AS id FROM institutions.post WHERE office_id = ANY(${ids}::uuid[])
    UNION SELECT parent_id::text FROM institutions.office WHERE parent_id = ANY(${ids}::uuid[]) AND id <> ALL(${ids}::uuid[])
    UNION SELECT issuer_id::text FROM institutions.legal_basis WHERE issuer_id = ANY(${ids}::uuid[])
    UNION SELECT office_id::text FROM institutions.plan_document WHERE office_id = ANY(${ids}::uuid[])
    UNION SELECT office_id::text FROM institutions.plan_item WHERE office_id = ANY(${ids}::uuid[])
    UNION SELECT issuer_id::text FROM institutions.registration WHERE issuer_id = ANY(${ids}::uuid[])
    UNION SELECT office_id::text FROM institutions.service_centre WHERE office_id = ANY(${ids}::uuid[])
    UNION SELECT office_id::text FROM institutions.forum WHERE office_id = ANY(${ids}::uuid[])
    UNION SELECT events.referred(${ids}::uuid[])::text`)).map(({ id }) => id),
});

/** Ids of the offices of each name that the viewer may see. */
async function officesByName(db: RawDb, names: readonly string[]): Promise<Map<string, string[]>> {
  if (names.length === 0) return new Map();
  const rows = await db.$queryRaw<{ name: string; ids: string[] }[]>(sql`
    SELECT given.name, array_agg(known.id::text) AS ids FROM unnest(${[...new Set(names)]}::text[]) AS given (name)
    JOIN institutions.office AS known ON known.name_key = pilar.name_key(given.name) GROUP BY given.name`);
  return new Map(rows.map(({ name, ids }) => [name, ids]));
}
