import { asClient } from '@pilar/stack/owner';
import { subgraphs } from '@pilar/stack/workspace';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../src/database.ts';

const database = await testDatabase();
afterAll(() => database.drop());

test('a test database is migrated, and each subgraph signs in with its own role', async () => {
  for (const subgraph of subgraphs) {
    const rows = await asClient(database.roleUrls[subgraph], async (client) => (await client.query('SELECT current_user AS name, current_database() AS database')).rows);
    expect(rows).toEqual([{ name: `pilar_${subgraph}`, database: database.name }]);
  }
});

test('two test databases know nothing of each other', async () => {
  const other = await testDatabase();
  await asClient(other.adminUrl, (client) => client.query('INSERT INTO pilar.installation (demo) VALUES (true)'));
  const { rows } = await asClient(database.adminUrl, (client) => client.query('SELECT count(*)::int AS count FROM pilar.installation'));
  expect(rows).toEqual([{ count: 0 }]);
  await other.drop();
});
