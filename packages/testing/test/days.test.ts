import { asClient } from '@pilar/stack/owner';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../src/database.ts';

const database = await testDatabase();
afterAll(() => database.drop());

test('no function of the database takes the day of its clock, which is yesterday in Banten until seven in the morning', async () => {
  const functions = await asClient(database.adminUrl, async (client) => (await client.query<{ name: string; body: string }>(`
    SELECT oid::regprocedure::text AS name, prosrc AS body FROM pg_proc
    WHERE pronamespace IN ('people'::regnamespace, 'institutions'::regnamespace, 'events'::regnamespace, 'beneficiaries'::regnamespace, 'identity'::regnamespace, 'pilar'::regnamespace, 'audit'::regnamespace)`)).rows);
  expect(functions.length).toBeGreaterThan(100);
  expect(functions.filter(({ body }) => /\bcurrent_date\b/i.test(body)).map(({ name }) => name)).toEqual([]);
});
