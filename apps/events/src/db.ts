import { openDatabase } from '@pilar/subgraph/db';
import type { SubgraphEnv } from '@pilar/subgraph/env';
import { PrismaClient, type Prisma } from './__generated__/prisma/client.ts';

/** The client inside a transaction; outside of one it can do the same. */
export type Db = Prisma.TransactionClient;

/** Opens schema events; see `openDatabase`. */
export const openEvents = (env: SubgraphEnv) => openDatabase(PrismaClient, env.DATABASE_URL, 'events', env.POOL_SIZE);
