import type { Role } from '@pilar/domain/access';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { openSealedFiles, type FileSettings } from '@pilar/files/settings';
import type { Addresses } from '@pilar/jobs/calls';
import { useMailSender } from '@pilar/subgraph/mail-sender';
import type { SubgraphParts } from '@pilar/subgraph/main';
import { addWorkRoute } from '@pilar/subgraph/work';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { boundaryFileRoute } from './boundaries/boundary-file-route.ts';
import { openIdentity, openWorkerDatabase } from './db.ts';
import { identity } from './builder.ts';
import { documentMade } from './document/document-made.ts';
import { keepPictures } from './event-photo/keep-pictures.ts';
import { fileSettings, subgraphAddresses, tidy } from './env.ts';
import { filesServer } from './file/files-server.ts';
import { prepareImports } from './import/import-server.ts';
import { pictureRoute } from './internal/picture-route.ts';
import { LiveHub } from './live/live-hub.ts';
import { addLiveRoute } from './live/live-route.ts';
import { schema } from './schema.ts';
import { signIn } from './sign-in.ts';
import { keepTasks } from './task/keep-tasks.ts';

/** What tests give in place of the real thing: a clock, where files lie, who needs a second factor. */
export type SubgraphOptions = { now?: () => Date; files?: Partial<FileSettings>; content?: (secret: string) => SealedFiles; subgraphs?: Addresses['subgraphs']; mfaRoles?: readonly Role[] };

/** Subgraph identity, for the server and for tests. */
export function subgraph({ now, files, content: given, subgraphs, mfaRoles }: SubgraphOptions = {}): SubgraphParts<PrismaClient> {
  return {
    name: 'identity',
    schema,
    open: openIdentity,
    follows: ['people', 'institutions', 'events', 'beneficiaries'],
    // Millions, of which nothing is asked here by id.
    passed: ['Delivery'],
    exportables: identity.exportables,
    async takeOver(client, source, span) {
      await keepTasks(client, source, span);
      await keepPictures(client, source, span);
    },
    async extend(app, env, db) {
      useMailSender(env.PILAR_SMTP_FROM);
      const database = openWorkerDatabase(env.DATABASE_URL);
      addWorkRoute(app, db.client, '/work/documents/made', ({ ctx, body }) => documentMade(ctx, body));
      app.addHook('onClose', () => database.end());
      addLiveRoute(app, db.client, new LiveHub(database, env.DATABASE_URL));
      await app.register(signIn, { env: tidy(env), database, now, mfaRoles });
      await app.register(boundaryFileRoute(database));
      const settings = { ...fileSettings(), ...files };
      const content = given?.(env.PILAR_SECRET) ?? openSealedFiles(settings, env.PILAR_SECRET);
      await app.register(filesServer, { env: tidy(env), database, now, settings, content });
      await app.register(pictureRoute(env.PILAR_SECRET, database, content));
      prepareImports({ env: tidy(env), database, content, subgraphs: subgraphs ?? subgraphAddresses() });
    },
  };
}
