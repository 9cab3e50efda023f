import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { insertRows } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { hex } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';
import type { ImportedPerson } from './imported-person.ts';
import { personSnapshot } from './person-entity.ts';
import { privateColumns } from './private-columns.ts';

/** A person to be registered under that id. */
export type PersonToEnter = { id: string; data: ImportedPerson };

const columns = {
  id: 'uuid', full_name: 'text', titles_before: 'text', titles_after: 'text', aliases: 'text[]', area_code: 'text', owner_code: 'text', official: 'boolean', source: 'text', caveats: 'jsonb',
};
const personalColumns = { person_id: 'uuid', nik_sealed: 'bytea', nik_index: 'bytea', birth_date: 'date', sex: 'text', phone: 'text' };

/** Bytes as PostgreSQL reads them from a text. */
const bytes = (value: Uint8Array | null | undefined) => (value ? `\\x${hex(value)}` : null);

/** Puts persons and their personal data into their tables, as an import brings them. */
export async function insertPersons(tx: Db, ctx: Context, persons: readonly PersonToEnter[]): Promise<void> {
  await tx.$executeRaw(insertRows('people.person', columns, persons.map(({ id, data }) => ({
    id, full_name: data.fullName, titles_before: data.titlesBefore, titles_after: data.titlesAfter, aliases: data.aliases,
    area_code: data.areaCode, owner_code: ctx.viewer.grant.area, official: data.official, source: 'IMPORT', caveats: data.caveats,
  }))));
  const personal = persons.map(({ id, data }) => ({ id, columns: privateColumns(id, data.private) })).filter(({ columns: given }) => Object.keys(given).length > 0);
  if (personal.length === 0) return;
  await tx.$executeRaw(insertRows('people.person_private', personalColumns, personal.map(({ id, columns: given }) => ({
    person_id: id, nik_sealed: bytes(given.nikSealed), nik_index: bytes(given.nikIndex), birth_date: day(given.birthDate ?? null), sex: given.sex, phone: given.phone,
  }))));
}

/** A person as they stand once they are inserted. */
export function insertedPerson(ctx: Context, { id, data }: Pick<PersonToEnter, 'id' | 'data'>) {
  return personSnapshot({ ...data, id, version: 1, ownerCode: ctx.viewer.grant.area, private: privateColumns('', data.private) });
}

/** Registers persons beside records of another type, with their own history. */
export async function enterPersons(tx: Db, ctx: Context, persons: readonly PersonToEnter[], mutation: string): Promise<void> {
  if (persons.length === 0) return;
  await insertPersons(tx, ctx, persons);
  await writeTrail(tx, ctx, 'people', 'Person', { operation: 'CREATED', mutation, reason: null }, persons.map(({ id, data }) => ({ id, before: null, after: insertedPerson(ctx, { id, data }) })));
}
