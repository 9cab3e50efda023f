import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Database } from './db.ts';
import { addExports, type Exportables } from './exports.ts';
import { readEnv, type SubgraphEnv } from './env.ts';
import type { RawDb } from './context.ts';
import { createLog } from './log.ts';
import type { Referring } from './merges.ts';
import { OutboxWorker, type TakeOver } from './outbox.ts';
import { openPool } from './pool.ts';
import { createServer } from './server.ts';

/** A subgraph as its composition root describes it. */
export type SubgraphParts<Client extends object> = {
  name: string;
  schema: GraphQLSchema;
  open: (env: SubgraphEnv) => Database<Client>;
  /** Subgraphs whose records this one refers to. */
  follows: readonly string[];
  /** Types of theirs that nothing here refers to: no reference is kept of them. */
  passed?: readonly string[];
  /** Its lists that can be exported. */
  exportables?: Exportables;
  /** Its columns that name their records, so that one that is merged is followed. */
  referring?: readonly Referring[];
  /** What it does with their changes beside keeping references. */
  takeOver?: TakeOver;
  /** Further routes or work of this subgraph. */
  extend?: (app: FastifyInstance, env: SubgraphEnv, database: Database<Client>) => Promise<void>;
};

/** Exports at once; further ones wait their turn, and none takes a connection from the graph. */
const exportsAtOnce = 3;
const longestWaitMs = 120_000;

/** A running subgraph. */
export type RunningSubgraph = { app: FastifyInstance; close: () => Promise<void> };

/** Starts a subgraph on its port (0: none, for tests that inject requests). */
export async function startSubgraph<Client extends object>(parts: SubgraphParts<Client>, env: SubgraphEnv, listen = true): Promise<RunningSubgraph> {
  const log = createLog(parts.name, env.LOG_LEVEL);
  const database = parts.open(env);
  const running: { outbox?: OutboxWorker } = {};
  const app = await createServer({
    name: parts.name, schema: parts.schema, env, db: database.client, log,
    ping: () => database.pool.query('SELECT 1'),
    stuck: () => running.outbox?.stuck() ?? [],
  });
  if (parts.exportables) {
    const pool = openPool(env.DATABASE_URL, exportsAtOnce, longestWaitMs);
    addExports(app, { subgraph: parts.name, schema: parts.schema, db: database.client as unknown as RawDb, pool, exportables: parts.exportables });
  }
  await parts.extend?.(app, env, database);
  const outbox = running.outbox = new OutboxWorker({ pool: database.pool, connectionString: env.DATABASE_URL, subgraph: parts.name, follows: parts.follows, takeOver: parts.takeOver, referring: parts.referring, passed: parts.passed, log });
  if (listen) await app.listen({ port: env.PORT, host: '127.0.0.1' });
  return {
    app,
    close: async () => {
      await app.close();
      await outbox.stop();
      await database.close();
    },
  };
}

/** Runs a subgraph as a process: settings from the environment, one clear line when it cannot start, clean end on a signal. */
export async function runSubgraph<Client extends object>(parts: SubgraphParts<Client>, environment?: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    const running = await startSubgraph(parts, readEnv(environment));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void running.close().finally(() => process.exit(0)));
    }
  } catch (error) {
    console.error(`${parts.name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
