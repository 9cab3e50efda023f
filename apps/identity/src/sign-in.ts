import { createLog } from '@pilar/subgraph/log';
import type { FastifyInstance } from 'fastify';
import { calendarRoute } from './calendar-address/calendar-route.ts';
import type { WorkerDatabase } from './db.ts';
import type { Env } from './env.ts';
import { reportOf } from '@pilar/domain/error-report';
import { subjectRoute } from './internal/subject.ts';
import { verifyRoute } from './internal/verify-route.ts';
import { sweepPayloads } from './oidc/adapter.ts';
import { mountProvider } from './oidc/mount.ts';
import { makeProvider } from './oidc/provider.ts';
import { loadSigningKeys } from './oidc/signing-keys.ts';
import { signInAttempts } from './sign-in/attempts.ts';
import { signInRoutes } from './sign-in/routes.ts';

const sweepMilliseconds = 10 * 60 * 1000;

/** What sign-in works with; the clock is given so that tests can turn it. */
export type SignInOptions = { env: Env; database: WorkerDatabase; now?: () => Date };

/** Everything of identity that is not the graph: the OpenID provider, its pages, and the gateway's questions who someone is, what a verification code stands for and whose calendar an address is. */
export async function signIn(app: FastifyInstance, { env, database, now = () => new Date() }: SignInOptions): Promise<void> {
  const provider = makeProvider(env, database, await loadSigningKeys(database, env.PILAR_SECRET));
  const attempts = signInAttempts(database, env.PILAR_SECRET, now);
  const log = createLog('identity', env.LOG_LEVEL);
  provider.on('server_error', (_context, error) => log.error(reportOf(error), 'OpenID provider failed'));

  await app.register(signInRoutes({ env, provider, database, attempts, log }));
  await app.register(mountProvider(provider, env.PUBLIC_URL));
  await app.register(subjectRoute(env, database, log));
  await app.register(verifyRoute(env.PILAR_SECRET, database));
  await app.register(calendarRoute(env, database));

  const sweep = setInterval(() => {
    Promise.all([sweepPayloads(database), attempts.sweep()]).catch((error: unknown) => log.warn(reportOf(error), 'sweeping failed'));
  }, sweepMilliseconds);
  sweep.unref();
  app.addHook('onClose', async () => clearInterval(sweep));
}
