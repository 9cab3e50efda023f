import { PrismaPg } from '@prisma/adapter-pg';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { testDatabase, type TestDatabase } from '@pilar/testing/database';
import { viewerWith } from '@pilar/testing/viewers';
import pg from 'pg';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { PrismaClient } from './__generated__/prisma/client.ts';

// Prisma's promises start when they are awaited: tests await them inside the scope, as resolvers do.
const areas = ['36.01', '36.02', '36.03', '36.04'];
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(`
    INSERT INTO people.person (id, full_name, area_code, owner_code)
    SELECT gen_random_uuid(), 'Burung ' || area, area, area FROM unnest($1::text[]) AS area, generate_series(1, 20)`, [areas]);
  await admin.end();
});

/** A pool that sets the scope only on a new connection: the mistake that the scoped pool must not make. */
class ForgetfulPool extends pg.Pool {
  readonly #scoped: ScopedPool;
  constructor(url: string) {
    super({ connectionString: url, max: 1 });
    this.#scoped = openPool(url, 1);
  }
  override async query(...query: never[]): Promise<never> {
    // Whoever came first has left the scope on the one connection; later callers inherit it.
    const client = await this.#first();
    return (client.query as (...values: never[]) => Promise<never>)(...query);
  }
  #client: Promise<pg.PoolClient> | undefined;
  #first(): Promise<pg.PoolClient> {
    return (this.#client ??= this.#scoped.connect());
  }
  override async end(): Promise<void> {
    (await this.#first()).release();
    await this.#scoped.end();
  }
}

/** How long one of them may wait for its turn: the whole run shares the machine. */
const patienceMs = 90_000;

/** Rows of other areas that 600 interleaved requests over few connections get to see. */
async function foreignRows(pool: pg.Pool): Promise<number> {
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { schema: 'people' }) });
  const requests = Array.from({ length: 600 }, (_, index) => {
    const area = areas[(index * 7) % areas.length] ?? '';
    return enterScope(viewerWith('REG_OFFICER', area), async () => {
      if (index % 3 === 0) await turn();
      const rows = index % 5 === 0
        ? await client.$transaction(async (tx) => { await turn(); return tx.person.findMany(); }, { maxWait: patienceMs, timeout: patienceMs })
        : await client.person.findMany();
      return rows.filter((row) => row.areaCode !== area).length + (rows.length === 0 ? 1_000_000 : 0);
    });
  });
  const counts = await Promise.all(requests);
  return counts.reduce((sum, count) => sum + count, 0);
}

it('never gives a row of another scope, whatever the order of requests on a connection', async () => {
  const pool = openPool(database.roleUrls.people, 3, patienceMs);
  expect(await foreignRows(pool)).toBe(0);
  await pool.end();
});

it('would notice a pool that forgets: the control', async () => {
  const pool = new ForgetfulPool(database.roleUrls.people);
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { schema: 'people' }) });
  const seen = await Promise.all(areas.map((area) => enterScope(viewerWith('REG_OFFICER', area), async () => await client.person.findMany())));
  const foreign = seen.flatMap((rows, index) => rows.filter((row) => row.areaCode !== areas[index]));
  expect(foreign.length).toBeGreaterThan(0);
  await pool.end();
});

it('shows nothing outside of any request', async () => {
  const pool = openPool(database.roleUrls.people, 1);
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { schema: 'people' }) });
  await enterScope(viewerWith('REG_OFFICER', '36.01'), async () => await client.person.findMany());
  expect(await client.person.findMany()).toEqual([]);
  await pool.end();
});

it('goes on after its connections were killed', async () => {
  const pool = openPool(database.roleUrls.people, 2);
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { schema: 'people' }) });
  const read = () => enterScope(viewerWith('REG_OFFICER', '36.01'), async () => await client.person.count());
  expect(await read()).toBe(20);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'pilar_people' AND datname = $1", [database.name]);
  await admin.end();
  await expect.poll(read).toBe(20);
  await pool.end();
});
