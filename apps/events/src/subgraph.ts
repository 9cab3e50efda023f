import { useFileSecret } from '@pilar/files/known-tickets';
import { addImporters } from '@pilar/subgraph/importing';
import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { events } from './builder.ts';
import { openEvents } from './db.ts';
import { eventImporter } from './event/import-events.ts';
import { checkInRoutes } from './public/check-in-routes.ts';
import { useMailSender } from '@pilar/subgraph/mail-sender';
import { publicRoutes } from './public/public-routes.ts';
import { schema } from './schema.ts';

/** Subgraph events, for the server and for tests. */
export const subgraph: SubgraphParts<PrismaClient> = {
  name: 'events',
  schema,
  open: openEvents,
  follows: ['people', 'institutions'],
  referring: [
    { type: 'Person', table: 'events.event_role', column: 'person_id' },
    { type: 'Person', table: 'events.action_item', column: 'owner_person_id' },
    { type: 'Person', table: 'events.event_question', column: 'owner_person_id' },
    { type: 'Person', table: 'events.participant', column: 'person_id' },
  ],
  exportables: events.exportables,
  async extend(app, env, { client, pool }) {
    useFileSecret(env.PILAR_SECRET);
    useMailSender(env.PILAR_SMTP_FROM);
    addImporters(app, client, 'events', [eventImporter]);
    await app.register(publicRoutes(env.PILAR_SECRET, pool));
    await app.register(checkInRoutes(env.PILAR_SECRET, client));
  },
};
