import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { beneficiaries } from './builder.ts';
import { openBeneficiaries } from './db.ts';
import { compareInBackground } from './duplicate/compare-in-background.ts';
import { schema } from './schema.ts';

/** Subgraph beneficiaries, for the server and for tests. It refers to no other, and no other keeps anything of it. */
export const subgraph: SubgraphParts<PrismaClient> = { name: 'beneficiaries', schema, open: openBeneficiaries, follows: [], exportables: beneficiaries.exportables, extend: compareInBackground };
