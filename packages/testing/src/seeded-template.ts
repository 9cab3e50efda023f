import { asClient, within } from '@pilar/stack/owner';
import { inject } from 'vitest';
import { testDatabase, type TestDatabase } from './database.ts';

const seededName = 'pilar_seeded';
/** Any number that nothing else in this cluster locks. */
const lockNumber = 7_436_002;

/**
 * A copy of the database with the demo data in it. For the first test file of the run that asks, `load` fills one
 * through the graph, as everyone would, and answers its name; the others wait for that.
 */
export async function cloneSeeded(load: () => Promise<string>): Promise<TestDatabase> {
  const { superuserUrl } = inject('runCluster');
  await asClient(within(superuserUrl, 'postgres'), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [seededName]);
    if (!rowCount) await client.query(`ALTER DATABASE ${client.escapeIdentifier(await load())} RENAME TO ${seededName}`);
  });
  return testDatabase(seededName);
}
