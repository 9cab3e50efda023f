import type { Context } from '@pilar/subgraph/context';
import { insertRows } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Db } from '../db.ts';
import { personSnapshot } from './person-entity.ts';
import type { NewPerson } from './read-person.ts';

/** A person to be registered under that id. */
export type PersonToEnter = { id: string; data: NewPerson };

const columns = {
  id: 'uuid', full_name: 'text', titles_before: 'text', titles_after: 'text', aliases: 'text[]', area_code: 'text', owner_code: 'text', official: 'boolean', source: 'text',
};

/** Puts persons into their table, as an import brings them. */
export async function insertPersons(tx: Db, ctx: Context, persons: readonly PersonToEnter[]): Promise<void> {
  await tx.$executeRaw(insertRows('people.person', columns, persons.map(({ id, data }) => ({
    id, full_name: data.fullName, titles_before: data.titlesBefore, titles_after: data.titlesAfter, aliases: data.aliases,
    area_code: data.areaCode, owner_code: ctx.viewer.grant.area, official: data.official, source: 'IMPORT',
  }))));
}

/** A person as they stand once they are inserted. */
export function insertedPerson(ctx: Context, data: NewPerson) {
  return personSnapshot({ ...data, version: 1, ownerCode: ctx.viewer.grant.area, caveats: [] });
}

/** Registers persons beside records of another type, with their own history. */
export async function enterPersons(tx: Db, ctx: Context, persons: readonly PersonToEnter[], mutation: string): Promise<void> {
  if (persons.length === 0) return;
  await insertPersons(tx, ctx, persons);
  await writeTrail(tx, ctx, 'people', 'Person', { operation: 'CREATED', mutation, reason: null }, persons.map(({ id, data }) => ({ id, before: null, after: insertedPerson(ctx, data) })));
}
