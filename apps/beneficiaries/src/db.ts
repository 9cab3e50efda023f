import { openDatabase } from '@pilar/subgraph/db';
import type { SubgraphEnv } from '@pilar/subgraph/env';
import { PrismaClient, type Prisma } from './__generated__/prisma/client.ts';

/** The client inside a transaction; outside of one it can do the same. */
export type Db = Prisma.TransactionClient;

/** Opens schema beneficiaries; see `openDatabase`. */
export const openBeneficiaries = (env: SubgraphEnv) => openDatabase(PrismaClient, env.DATABASE_URL, 'beneficiaries', env.POOL_SIZE);
