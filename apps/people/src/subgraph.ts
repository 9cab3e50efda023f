import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { openPeople } from './db.ts';
import { schema } from './schema.ts';

/** Subgraph people, for the server and for tests. */
export const subgraph: SubgraphParts<PrismaClient> = { name: 'people', schema, open: openPeople, follows: [] };
