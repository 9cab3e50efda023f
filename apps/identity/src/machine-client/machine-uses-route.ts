import { reportOf } from '@pilar/domain/error-report';
import { codes } from '@pilar/domain/vocabulary';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { keepUses } from './machine-uses.ts';

const told = z.strictObject({
  uses: z.array(z.strictObject({ client: z.string().min(1).max(200), day: z.iso.date(), what: z.enum(['ASKED', ...codes('CLIENT_REFUSAL')]), count: z.int().positive(), at: z.iso.datetime() })).max(10_000),
});
/** Bytes of as many counts as are told at once. */
const largestBody = 4_000_000;

/** `POST /internal/client-uses`: the gateway tells what machine clients asked for since it last did, and what of it was refused. */
export function machineUsesRoute(env: Pick<Env, 'PILAR_SECRET'>, database: WorkerDatabase, log: Logger) {
  const isSigned = internalVerifier('identity', env.PILAR_SECRET);
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, request, reply) => {
      log.error({ requestId: request.id, ...reportOf(error) }, 'uses of clients not kept');
      return reply.code(503).send({ code: 'INTERNAL' });
    });
    app.post('/internal/client-uses', { bodyLimit: largestBody }, async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = told.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      await keepUses(database, asked.data.uses);
      return {};
    });
  };
}
