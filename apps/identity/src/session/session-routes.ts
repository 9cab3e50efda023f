import { today } from '@pilar/domain/dates';
import { reportOf } from '@pilar/domain/error-report';
import { isGrantValid } from '@pilar/domain/viewer';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { findOfficer } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { oidcPath } from '../oidc/provider.ts';
import { agentInWords, networkOf } from './session-place.ts';
import { beginSession, endSession } from './session-rows.ts';

const beginning = z.strictObject({
  account: z.strictObject({ issuer: z.string().min(1).max(2000), subject: z.string().min(1).max(500) }),
  providerSession: z.string().min(1).max(200).optional(),
  agent: z.string().max(500),
  address: z.string().max(100),
});
const ending = z.strictObject({ id: z.uuid() });

/** `POST /internal/session` and `/internal/session/end`: the gateway registers who has signed in, and who has signed out. */
export function sessionRoutes(env: Env, database: WorkerDatabase, log: Logger) {
  const isSigned = internalVerifier('identity', env.PILAR_SECRET);
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, request, reply) => {
      log.error({ requestId: request.id, ...reportOf(error) }, 'session not kept');
      return reply.code(503).send({ code: 'INTERNAL' });
    });
    app.addHook('preHandler', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
    });

    app.post('/internal/session', async (request, reply) => {
      const asked = beginning.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      const { account, providerSession = null, agent, address } = asked.data;
      const officer = await findOfficer(database, account, `${env.PUBLIC_URL}${oidcPath}`, env.PILAR_DEMO);
      if (!officer) return reply.code(404).send({ code: 'NOT_FOUND' });
      const grant = officer.grants.find((one) => isGrantValid(one, today()));
      const id = await beginSession(database, { accountId: officer.accountId, area: grant?.area ?? null, agent: agentInWords(agent), network: networkOf(address), providerSession });
      return { id };
    });

    app.post('/internal/session/end', async (request, reply) => {
      const asked = ending.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      await endSession(database, asked.data.id, 'SIGNED_OUT');
      return {};
    });
  };
}
