import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { WorkerDatabase } from '../db.ts';
import { verifyDocument } from './verify.ts';

const question = z.strictObject({ code: z.string().max(200) });

/** `POST /internal/verify`: the gateway's public page asks what a verification code stands for. It counts who asks how often. */
export function verifyRoute(secret: string, database: WorkerDatabase) {
  const isSigned = internalVerifier('identity', secret);
  return async (app: FastifyInstance): Promise<void> => {
    app.post('/internal/verify', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = question.safeParse(request.body);
      return asked.success ? verifyDocument(database, asked.data.code) : reply.code(400).send({ code: 'BAD_USER_INPUT' });
    });
  };
}
