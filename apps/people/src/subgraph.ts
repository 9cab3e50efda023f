import { addImporters } from '@pilar/subgraph/importing';
import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { people } from './builder.ts';
import { openPeople } from './db.ts';
import { personImporter } from './person/import-persons.ts';
import { pillarImporters } from './pillar/import-pillars.ts';
import { schema } from './schema.ts';

/** Subgraph people, for the server and for tests. */
export const subgraph: SubgraphParts<PrismaClient> = {
  name: 'people',
  schema,
  open: openPeople,
  follows: ['institutions'],
  exportables: people.exportables,
  // Terms are taken back before the persons who came with them.
  extend: async (app, _env, { client }) => addImporters(app, client, 'people', [...pillarImporters, personImporter]),
};
