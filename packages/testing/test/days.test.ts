import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asClient } from '@pilar/stack/owner';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../src/database.ts';

const database = await testDatabase();
afterAll(() => database.drop());

/** Today by the clock, or the day of an instant by a bare cast: columns of instants are named after what happened (`ended_at`), or since and until when they hold. */
const dayOfClock = /\bcurrent_date\b|\b(?:\w*_at|\w*since|until)\)?::date\b|\bnow\(\)::date\b/i;

test('no function of the database takes the day of its clock, which is yesterday in Banten until seven in the morning', async () => {
  const functions = await asClient(database.adminUrl, async (client) => (await client.query<{ name: string; body: string }>(`
    SELECT oid::regprocedure::text AS name, prosrc AS body FROM pg_proc
    WHERE pronamespace IN ('people'::regnamespace, 'institutions'::regnamespace, 'events'::regnamespace, 'beneficiaries'::regnamespace, 'identity'::regnamespace, 'pilar'::regnamespace, 'audit'::regnamespace)`)).rows);
  expect(functions.length).toBeGreaterThan(100);
  expect(functions.filter(({ body }) => dayOfClock.test(body)).map(({ name }) => name)).toEqual([]);
});

test('no program asks the database for it either', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const sources = globSync(['apps/*/src/**/*.ts', 'packages/*/src/**/*.ts'], { cwd: root }).filter((file) => !/__generated__|\.test\.ts$|-stage\.ts$/.test(file));
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((file) => dayOfClock.test(readFileSync(`${root}${file}`, 'utf8')))).toEqual([]);
});
