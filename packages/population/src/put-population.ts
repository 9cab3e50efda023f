import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asClient } from '@pilar/stack/owner';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { placesFor } from './places.ts';
import { columns, familyId, Rows } from './rows.ts';

/** Families of each scale, with 3.3 members in the middle: some villages, or all of Banten. */
export const scales = { sample: 36_000, province: 3_600_000 } as const;
export type Scale = keyof typeof scales;

const tables = ['family', 'beneficiary'] as const;
const familiesPerCopy = 20_000;

/** What is told on the way: families written so far, or the index that is made. */
export type Progress = (step: { families: number } | { index: string }) => void;

/**
 * Puts so many invented families with their members into the registry, past the graph, in one transaction: how they come in is
 * measured elsewhere. Repeatable but for what is sealed. True when it did; false when they are already there.
 *
 * @param databaseUrl as the owner who migrates
 */
export async function putPopulation(databaseUrl: string, secret: string, families: number, today: string, tell: Progress = () => undefined): Promise<boolean> {
  return asClient(databaseUrl, async (client) => {
    await client.query('BEGIN');
    for (const table of tables) await client.query(`ALTER TABLE beneficiaries.${table} NO FORCE ROW LEVEL SECURITY`);
    const { rowCount } = await client.query('SELECT FROM beneficiaries.family WHERE id = $1', [familyId(1)]);
    if (rowCount) {
      await client.query('ROLLBACK');
      return false;
    }
    const restore = await withoutIndexes(client);
    await copyAll(client, new Rows(secret, today), families, tell);
    for (const definition of restore) {
      tell({ index: definition });
      await client.query(definition);
    }
    for (const table of tables) await client.query(`ALTER TABLE beneficiaries.${table} FORCE ROW LEVEL SECURITY`);
    await client.query('COMMIT');
    for (const table of tables) await client.query(`VACUUM ANALYZE beneficiaries.${table}`);
    return true;
  });
}

/** Drops indexes and references: whole tables are indexed and checked sooner than row by row. Answers what makes them again. */
async function withoutIndexes(client: pg.Client): Promise<string[]> {
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE contype = 'f' AND conrelid IN ('beneficiaries.family'::regclass, 'beneficiaries.beneficiary'::regclass)`);
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    SELECT quote_ident(schemaname) || '.' || quote_ident(indexname) AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = 'beneficiaries' AND tablename IN ('family', 'beneficiary')
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname AND connamespace = 'beneficiaries'::regnamespace)`);
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await client.query("SET LOCAL maintenance_work_mem = '1GB'");
  return [...indexes.map(({ definition }) => definition), ...references.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)];
}

/** Families and their members in turn, some thousand at a time. */
async function copyAll(client: pg.Client, rows: Rows, families: number, tell: Progress): Promise<void> {
  let number = 0;
  let waiting: { family: string[]; beneficiary: string[] } = { family: [], beneficiary: [] };
  const write = async () => {
    for (const table of tables) await pipeline(Readable.from(joined(waiting[table])), client.query(from(`COPY beneficiaries.${table} (${columns[table]}) FROM STDIN`)));
    waiting = { family: [], beneficiary: [] };
    tell({ families: number });
  };
  for (const place of placesFor(families)) {
    for (let here = 0; here < place.families; here += 1) {
      number += 1;
      const { family, members } = rows.lines(number, place);
      waiting.family.push(family);
      waiting.beneficiary.push(...members);
      if (waiting.family.length === familiesPerCopy) await write();
    }
  }
  if (waiting.family.length > 0) await write();
}

const linesPerChunk = 500;

/** Few large pieces: each write has its price. */
function* joined(lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += linesPerChunk) yield lines.slice(at, at + linesPerChunk).join('');
}
