import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Makes the database and its owner, in a cluster that has just been initialised. The owner has the rights that
 * the guide asks of an office's own PostgreSQL, and no more: what works here works there.
 */
export async function makeOwner(superuserUrl: string, ownerUrl: string): Promise<void> {
  const { username, password } = new URL(ownerUrl);
  await asClient(within(superuserUrl, 'postgres'), async (client) => {
    const owner = client.escapeIdentifier(username);
    await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(decodeURIComponent(password))}`);
    await client.query(`CREATE DATABASE pilar OWNER ${owner}`);
  });
  // Measurements read it; the owner may not make it, as it shows every role's statements.
  await asClient(superuserUrl, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  });
}

/** The same server and user, another database. */
export function within(databaseUrl: string, database: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs something over one connection and closes it, whatever happens. */
export async function asClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(databaseUrl);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A server that is still recovering from a kill refuses for a moment; that is worth waiting for. */
async function connect(databaseUrl: string): Promise<pg.Client> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    // A backend that is killed later would otherwise end this process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      // A connection refused half-way would keep this process alive until the server gives up on it.
      void client.end().catch(() => undefined);
      const recovering = error instanceof pg.DatabaseError && error.code === '57P03';
      if (!recovering || attempt === 100) throw error;
      await sleep(100);
    }
  }
}
