import { reportOf } from '@pilar/domain/error-report';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { z } from 'zod';

/** What Pilar's own servers may post: where, in which shape, and what they are answered. `bodyLimit`: bytes, where it is more than usual. */
export type InternalPost<Shape extends z.ZodType> = { path: string; shape: Shape; answer: (asked: z.output<Shape>) => Promise<object>; bodyLimit?: number };

/** A route that answers what another of Pilar's servers signed for, and nobody else. */
export function internalPost<Shape extends z.ZodType>({ secret, log }: { secret: string; log: Logger }, { path, shape, answer, bodyLimit }: InternalPost<Shape>) {
  const isSigned = internalVerifier('identity', secret);
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, request, reply) => {
      log.error({ requestId: request.id, path, ...reportOf(error) }, 'a server of ours was not answered');
      return reply.code(503).send({ code: 'INTERNAL' });
    });
    app.post(path, { ...(bodyLimit !== undefined && { bodyLimit }) }, async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = shape.safeParse(request.body);
      return asked.success ? answer(asked.data) : reply.code(400).send({ code: 'BAD_USER_INPUT' });
    });
  };
}
