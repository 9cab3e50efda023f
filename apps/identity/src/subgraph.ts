import type { SubgraphParts } from '@pilar/subgraph/main';
import type { PrismaClient } from './__generated__/prisma/client.ts';
import { openIdentity, openWorkerDatabase } from './db.ts';
import { tidy } from './env.ts';
import { schema } from './schema.ts';
import { signIn } from './sign-in.ts';

/** Subgraph identity, for the server and for tests, which give their own clock. */
export function subgraph(now?: () => Date): SubgraphParts<PrismaClient> {
  return {
    name: 'identity',
    schema,
    open: openIdentity,
    follows: [],
    async extend(app, env) {
      const database = openWorkerDatabase(env.DATABASE_URL);
      app.addHook('onClose', () => database.end());
      await app.register(signIn, { env: tidy(env), database, now });
    },
  };
}
