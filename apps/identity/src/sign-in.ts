import type { Role } from '@pilar/domain/access';
import { createLog } from '@pilar/subgraph/log';
import type { FastifyInstance } from 'fastify';
import { calendarRoute } from './calendar-address/calendar-route.ts';
import type { WorkerDatabase } from './db.ts';
import { readMfaRoles, type Env } from './env.ts';
import { reportOf } from '@pilar/domain/error-report';
import { invitationMailPost } from './invitation/invitation-mail-post.ts';
import { invitationRoutes } from './invitation/invitation-routes.ts';
import { sweepInvitations } from './invitation/invitations.ts';
import { internalPost } from './internal/internal-post.ts';
import { subjectRoute } from './internal/subject.ts';
import { sweepSecrets } from './machine-client/machine-secrets.ts';
import { machineUsesPost } from './machine-client/machine-uses-post.ts';
import { sweepUses } from './machine-client/machine-uses.ts';
import { verifyRoute } from './internal/verify-route.ts';
import { sweepPayloads } from './oidc/adapter.ts';
import { mountProvider } from './oidc/mount.ts';
import { makeProvider } from './oidc/provider.ts';
import { loadSigningKeys } from './oidc/signing-keys.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { sweepSessions } from './session/session-rows.ts';
import { secondFactors } from './second-factor/second-factors.ts';
import { accountRoutes } from './sign-in/account-routes.ts';
import { signInAttempts } from './sign-in/attempts.ts';
import { knownDevices } from './sign-in/known-device.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { secondStep } from './sign-in/second-step.ts';

const sweepMilliseconds = 10 * 60 * 1000;

/** What sign-in works with; the clock is given so that tests can turn it. */
export type SignInOptions = { env: Env; database: WorkerDatabase; now?: () => Date; mfaRoles?: readonly Role[] };

/** Everything of identity that is not the graph: the OpenID provider, its pages, and the gateway's questions who someone is, what a verification code stands for and whose calendar an address is. */
export async function signIn(app: FastifyInstance, { env, database, now = () => new Date(), mfaRoles = readMfaRoles(env.PILAR_DEMO) }: SignInOptions): Promise<void> {
  const provider = makeProvider(env, database, await loadSigningKeys(database, env.PILAR_SECRET));
  const attempts = signInAttempts(database, env.PILAR_SECRET, now);
  const devices = knownDevices(env);
  const factors = secondFactors(database, env.PILAR_SECRET, now);
  const second = secondStep({ env, database, factors, attempts, roles: mfaRoles });
  const log = createLog('identity', env.LOG_LEVEL);
  provider.on('server_error', (_context, error) => log.error(reportOf(error), 'OpenID provider failed'));

  await app.register(signInRoutes({ env, provider, database, attempts, devices, second, log }));
  await app.register(accountRoutes({ env, provider, database, factors, second, attempts, devices, log }));
  await app.register(invitationRoutes(env, database, log));
  await app.register(mountProvider(provider, env.PUBLIC_URL));
  await app.register(subjectRoute(env, database, log));
  await app.register(sessionRoutes(env, database, log));
  const own = { secret: env.PILAR_SECRET, log };
  await app.register(internalPost(own, invitationMailPost(env, database)));
  await app.register(internalPost(own, machineUsesPost(database)));
  await app.register(verifyRoute(env.PILAR_SECRET, database));
  await app.register(calendarRoute(env, database));

  const sweep = setInterval(() => {
    Promise.all([sweepPayloads(database), attempts.sweep(), sweepSessions(database), sweepInvitations(database), sweepSecrets(database), sweepUses(database)]).catch((error: unknown) => log.warn(reportOf(error), 'sweeping failed'));
  }, sweepMilliseconds);
  sweep.unref();
  app.addHook('onClose', async () => clearInterval(sweep));
}
