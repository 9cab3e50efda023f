import { PrismaPg } from '@prisma/adapter-pg';
import { openPool, type ScopedPool } from './pool.ts';
import { statementNames } from './statement-names.ts';

/** A generated Prisma client class. */
type ClientClass<Client> = new (options: { adapter: PrismaPg }) => Client;

/** A subgraph's database: the client for resolvers, whose every statement carries the caller's scope, and its pool. */
export type Database<Client> = { client: Client; pool: ScopedPool; close: () => Promise<void> };

/** Opens the database of one subgraph. Nothing is connected until the first statement. */
export function openDatabase<Client extends { $disconnect: () => Promise<void> }>(Client: ClientClass<Client>, url: string, schema: string, poolSize: number): Database<Client> {
  const pool = openPool(url, poolSize);
  const client = new Client({ adapter: new PrismaPg(pool, { schema, onConnectionError: () => {}, statementNameGenerator: statementNames() }) });
  return {
    client,
    pool,
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
}
