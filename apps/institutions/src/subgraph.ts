import { addImporters } from '@pilar/subgraph/importing';
import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { institutions } from './builder.ts';
import { openInstitutions } from './db.ts';
import { officeImporter } from './office/import-offices.ts';
import { schema } from './schema.ts';

/** Subgraph institutions, for the server and for tests. Holders of posts, chairs and boards of Karang Taruna and forums, members of forums, and officers of Puskesos are persons of `people`; monitorings are done at an event of `events`. */
export const subgraph: SubgraphParts<PrismaClient> = {
  name: 'institutions',
  schema,
  open: openInstitutions,
  follows: ['people', 'events'],
  referring: [
    { type: 'Person', table: 'institutions.post', column: 'holder_id' },
    { type: 'Person', table: 'institutions.institution_staff', column: 'person_id' },
    { type: 'Person', table: 'institutions.youth_organisation', column: 'chair_id' },
    { type: 'Person', table: 'institutions.youth_board_member', column: 'person_id' },
    { type: 'Person', table: 'institutions.forum', column: 'chair_id' },
    { type: 'Person', table: 'institutions.forum_board_member', column: 'person_id' },
    { type: 'Person', table: 'institutions.forum_member', column: 'person_id' },
    { type: 'Person', table: 'institutions.service_officer', column: 'person_id' },
  ],
  exportables: institutions.exportables,
  extend: async (app, _env, { client }) => addImporters(app, client, 'institutions', [officeImporter]),
};
