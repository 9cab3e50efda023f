import type { SealedFiles } from '@pilar/files/sealed-files';
import { pictureSizes, type PictureSize } from '@pilar/files/picture-sizes';
import { isPicture, smaller } from '@pilar/files/smaller';
import { FileMissing } from '@pilar/files/store-errors';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { buffer } from 'node:stream/consumers';
import { messages } from '../messages.ts';
import { FileProblem, type FindFile } from './file-problem.ts';

/** Types that a browser may show by itself; anything else is offered for saving. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/svg+xml']);

/**
 * `GET /files/<id>`: a file's content, a picture with `size` made smaller. Whatever it is, it runs no script, loads nothing, stands in no origin of ours,
 * is kept by no cache, and is never taken for another type.
 */
export function downloadRoute(find: FindFile, content: SealedFiles, log: Logger) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/files/:id', async (request, reply) => {
      const { id, name, mediaType, size: bytes, state } = await find(request, 'read');
      const absent = new FileProblem(404, 'NOT_FOUND', messages.noSuchFile);
      if (state !== 'READY' || mediaType === null || bytes === null) throw absent;
      const size = sizeAsked(request.query);
      const small = size !== null && isPicture(mediaType);
      void reply.headers({
        'content-type': small ? 'image/jpeg' : mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
        ...(small ? {} : { 'content-length': bytes }),
        'content-disposition': disposition(shown.has(mediaType) ? 'inline' : 'attachment', name),
        'content-security-policy': "sandbox; default-src 'none'; img-src data:",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
      if (request.method === 'HEAD') return reply.send();
      const stream = await content.read(id, bytes).catch((error: unknown) => { throw error instanceof FileMissing ? absent : error; });
      stream.on('error', (error) => log.error({ requestId: request.id, file: id, kind: error.name }, 'a file could not be read to its end'));
      return reply.send(small ? await smaller(await buffer(stream), size) : stream);
    });
  };
}

/** The size that a picture is asked for in; null for the whole, and for any that is not offered. */
function sizeAsked(query: unknown): PictureSize | null {
  const { size } = query as { size?: unknown };
  return pictureSizes.find((offered) => String(offered) === size) ?? null;
}

/** RFC 6266, with the name in ASCII for old programs beside the real one. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_').trim() || 'berkas';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
