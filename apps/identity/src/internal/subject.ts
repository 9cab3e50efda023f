import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { findOfficer } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { reportOf } from '@pilar/domain/error-report';
import { findMachineSubject } from '../machine-client/machine-client-rows.ts';
import { oidcPath } from '../oidc/provider.ts';
import { isOpenSession } from '../session/session-rows.ts';

const question = z.union([
  z.strictObject({ account: z.strictObject({ issuer: z.string().min(1).max(2000), subject: z.string().min(1).max(500) }), session: z.uuid().optional(), watched: z.literal(true).optional() }),
  z.strictObject({ accountId: z.uuid() }),
  z.strictObject({ client: z.string().min(1).max(200) }),
]);

/**
 * `POST /internal/subject`: the gateway asks who a token's subject is and what it was granted, and the worker whether
 * who started a job may still do it. Nobody else may ask.
 */
export function subjectRoute(env: Env, database: WorkerDatabase, log: Logger) {
  const isSigned = internalVerifier('identity', env.PILAR_SECRET);
  const ownIssuer = `${env.PUBLIC_URL}${oidcPath}`;
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, request, reply) => {
      log.error({ requestId: request.id, ...reportOf(error) }, 'subject not read');
      return reply.code(503).send({ code: 'INTERNAL' });
    });
    app.post('/internal/subject', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = question.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });

      if ('client' in asked.data) {
        const machine = await findMachineSubject(database, asked.data.client, env.PILAR_DEMO);
        if (!machine) return reply.code(404).send({ code: 'NOT_FOUND' });
        const { clientId, name, scopes, grants } = machine;
        return { kind: 'machine', clientId, name, grants, scopes };
      }
      const officer = await findOfficer(database, 'accountId' in asked.data ? asked.data : asked.data.account, ownIssuer, env.PILAR_DEMO);
      const { session, watched = false } = 'account' in asked.data ? asked.data : {};
      // A session that has ended is nobody's, as an account that is gone.
      const stands = officer && (session === undefined || await isOpenSession(database, session, officer.accountId, watched));
      return stands ? { kind: 'officer', ...officer } : reply.code(404).send({ code: 'NOT_FOUND' });
    });
  };
}
