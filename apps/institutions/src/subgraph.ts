import { addImporters } from '@pilar/subgraph/importing';
import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { institutions } from './builder.ts';
import { openInstitutions } from './db.ts';
import { officeImporter } from './office/import-offices.ts';
import { schema } from './schema.ts';

/** Subgraph institutions, for the server and for tests. Holders of posts are persons of `people`. */
export const subgraph: SubgraphParts<PrismaClient> = {
  name: 'institutions',
  schema,
  open: openInstitutions,
  follows: ['people'],
  referring: [{ type: 'Person', table: 'institutions.post', column: 'holder_id' }],
  exportables: institutions.exportables,
  extend: async (app, _env, { client }) => addImporters(app, client, 'institutions', [officeImporter]),
};
