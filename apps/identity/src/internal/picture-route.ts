import type { SealedFiles } from '@pilar/files/sealed-files';
import { isPicture, smaller } from '@pilar/files/smaller';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { WorkerDatabase } from '../db.ts';

const question = z.strictObject({ id: z.uuid(), size: z.number().int().min(100).max(2_000) });

/** `POST /internal/picture`: the picture of a photograph that everybody may see, which the gateway has asked events before. */
export function pictureRoute(secret: string, database: WorkerDatabase, content: SealedFiles) {
  const isSigned = internalVerifier('identity', secret);
  return async (app: FastifyInstance): Promise<void> => {
    app.post('/internal/picture', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = question.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      const { rows: [file] } = await database.query<{ size: number; mediaType: string }>(
        `SELECT size::float8 AS size, media_type AS "mediaType" FROM file WHERE id = $1 AND purpose = 'IMAGE' AND state = 'READY'`, [asked.data.id]);
      if (!file || !isPicture(file.mediaType)) return reply.code(404).send({ code: 'NOT_FOUND' });
      return reply.type('image/jpeg').send(await smaller(await buffer(await content.read(asked.data.id, file.size)), asked.data.size));
    });
  };
}
