import { reportOf } from '@pilar/domain/error-report';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { letterOf } from './invitation-mail.ts';

const question = z.strictObject({ id: z.uuid() });

/** `POST /internal/invitation-mail`: the worker asks for the letter of a mail that it is sending. Nobody else is told a code. */
export function invitationMailRoute(env: Pick<Env, 'PILAR_SECRET' | 'PUBLIC_URL'>, database: WorkerDatabase, log: Logger) {
  const isSigned = internalVerifier('identity', env.PILAR_SECRET);
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, request, reply) => {
      log.error({ requestId: request.id, ...reportOf(error) }, 'letter of an invitation not made');
      return reply.code(503).send({ code: 'INTERNAL' });
    });
    app.post('/internal/invitation-mail', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = question.safeParse(request.body);
      return asked.success ? letterOf(database, asked.data.id, env.PUBLIC_URL) : reply.code(400).send({ code: 'BAD_USER_INPUT' });
    });
  };
}
