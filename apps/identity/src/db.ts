import { openDatabase } from '@pilar/subgraph/db';
import type { SubgraphEnv } from '@pilar/subgraph/env';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { asWorker } from '@pilar/subgraph/scope';
import { PrismaClient, type Prisma } from './__generated__/prisma/client.ts';

/** The client inside a transaction; outside of one it can do the same. */
export type Db = Prisma.TransactionClient;

/** Opens schema identity for the graph; see `openDatabase`. */
export const openIdentity = (env: SubgraphEnv) => openDatabase(PrismaClient, env.DATABASE_URL, 'identity', env.POOL_SIZE);

/** What a statement runs on: the pool, or the one connection of a transaction. */
export interface Queryable {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }>;
}

/**
 * The database as sign-in sees it. There is no viewer yet, so every statement runs in the worker's scope;
 * no resolver is given this.
 */
export interface WorkerDatabase extends Queryable {
  /** Runs the steps in one transaction. */
  transaction<Result>(steps: (connection: Queryable) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
}

/** Opens the worker's own few connections, so that a rush of sign-ins and the graph's reads do not starve each other. */
export function openWorkerDatabase(url: string): WorkerDatabase {
  const pool = openPool(url, 5);
  return {
    query: (text, values) => asWorker(() => run(pool, text, values)),
    transaction: (steps) => asWorker(() => inTransaction(pool, steps)),
    end: () => pool.end(),
  };
}

async function inTransaction<Result>(pool: ScopedPool, steps: (connection: Queryable) => Promise<Result>): Promise<Result> {
  const connection = await pool.connect();
  let broken = false;
  try {
    await connection.query('BEGIN');
    const result = await steps({ query: (text, values) => run(connection, text, values) });
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => { broken = true; });
    throw error;
  } finally {
    connection.release(broken);
  }
}

async function run<Row>(on: Pick<ScopedPool, 'query'>, text: string, values?: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }> {
  // The rows' shape is what the statement beside it selects; the driver cannot know it.
  const { rows, rowCount } = await on.query(text, values);
  return { rows: rows as Row[], rowCount };
}
