import { asClient } from '@pilar/stack/owner';
import type { Client } from 'pg';

/** Persons, entries of the trail that name one (readings by whom they were of, and changes), and how often the one whom everybody reads is read. */
const sizes = { sample: { persons: 120_000, readings: 100_000, changes: 200_000, known: 5_000 }, whole: { persons: 12_000_000, readings: 10_000_000, changes: 20_000_000, known: 5_000 } } as const;
export type AccessScale = keyof typeof sizes;
/** Persons that one answer shows. */
const shownAtOnce = 8;

const shown = (count: number) => count.toLocaleString('en');
/** Id of a person by number, from 0; that of the one whom everybody reads. */
export const personId = (number: number) => `0190ac00-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Among which accesses who read somebody is asked. */
export function amongAccesses(scale: AccessScale) {
  const { persons, readings, changes, known } = sizes[scale];
  return { persons, known, put: (url: string) => putAccesses(url, scale), size: `${shown(persons)} persons and ${shown(readings * shownAtOnce + changes)} entries` };
}

/**
 * Puts a year of invented accesses into the trail, past the graph and its seals: how they are written is measured elsewhere. The persons need not be
 * there, as the trail names them by id alone.
 */
async function putAccesses(databaseUrl: string, scale: AccessScale): Promise<void> {
  const { persons, readings, changes, known } = sizes[scale];
  await asClient(databaseUrl, async (client) => {
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '2GB'; SELECT setseed(0.5)");
    await client.query('CREATE TEMP TABLE asked (id uuid, at timestamptz, account text, subjects uuid[])');
    await withoutIndexes(client, async () => {
      for (let from = 0; from < readings; from += inOneStatement) {
        await client.query('TRUNCATE asked');
        await client.query(readingRows, [Math.min(inOneStatement, readings - from), persons, shownAtOnce]);
        await client.query(putReadings);
      }
      await client.query('TRUNCATE asked');
      await client.query(knownRows, [known, personId(0)]);
      await client.query(putReadings);
      for (let from = 0; from < changes; from += inOneStatement) await client.query(changeRows, [Math.min(inOneStatement, changes - from), persons]);
    });
    for (const table of tables) await client.query(`VACUUM ANALYZE ${table}`);
    await client.query('CHECKPOINT');
  });
}

const tables = ['audit.reading', 'audit.reading_subject', 'audit.entry'] as const;

/** Takes the tables' indexes away meanwhile: one that is filled in no order of its own is written a page a row, and takes hours instead of minutes. */
async function withoutIndexes(client: Client, put: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ drop: string; make: string }>(`
    SELECT CASE WHEN conname IS NULL THEN format('DROP INDEX %s', indexrelid::regclass) ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', indrelid::regclass, conname) END AS drop,
      CASE WHEN conname IS NULL THEN replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', indrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid)) END AS make
    FROM pg_index LEFT JOIN pg_constraint ON conindid = indexrelid WHERE indrelid = ANY ($1::regclass[])`, [tables]);
  for (const { drop } of rows) await client.query(drop);
  await put();
  for (const { make } of rows) await client.query(make);
}

const inOneStatement = 500_000;
const anId = (number: string) => `('0190ac00-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const aMoment = "now() - random() * interval '365 days'";

// Every person is drawn anew, so each stands on the numbers of both series. Ids are as time makes them, so that they come in the order of their index, as they do in life.
const readingRows = `INSERT INTO asked SELECT uuidv7(), ${aMoment}, 'account-' || (random() * 5000)::int, (SELECT array_agg(${anId('1 + (random() * ($2 - 2))::bigint + 0 * (nth + one)')}) FROM generate_series(1, $3) AS one) FROM generate_series(1, $1) AS nth`;
const knownRows = `INSERT INTO asked SELECT uuidv7(), ${aMoment}, 'account-' || (random() * 5000)::int, ARRAY[$2::uuid] FROM generate_series(1, $1)`;
const putReadings = `
  WITH put AS (INSERT INTO audit.reading (id, at, subgraph, request_id, account, account_name, grant_id, role, grant_area, operation, entity_type, area_code, subjects)
    SELECT id, at, 'beneficiaries', 'bench', account, 'Petugas ' || account, 'g', 'TKSK', '36.02.01', 'beneficiaries', 'Beneficiary', '36.02', subjects FROM asked)
  INSERT INTO audit.reading_subject (subject_id, at, reading_id) SELECT DISTINCT subject, at, id FROM asked, unnest(subjects) AS subject`;
const changeRows = `
  INSERT INTO audit.entry (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, changes, areas, downward, open)
  SELECT uuidv7(), ${aMoment}, 'beneficiaries', 'bench', 'account-' || (random() * 5000)::int, 'Petugas', 'g', 'REG_OFFICER', 'correctBeneficiary', 'Beneficiary', ${anId('1 + (random() * ($2 - 2))::bigint')}, 2,
    '[{"field": "fullName", "before": "Contoh", "after": "Contoh Satu"}]', '{36.02.01.2002}', '{}', false FROM generate_series(1, $1)`;
