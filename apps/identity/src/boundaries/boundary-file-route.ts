import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { WorkerDatabase } from '../db.ts';

/** Where the boundaries with that hash lie, relative to the address of the installation. */
export function boundaryAddress(sha256: string): string {
  return `/files/batas/${sha256}.json`;
}

/**
 * `GET /files/batas/<hash>.json`: boundaries that were checked. They are public geography without a word about anybody, so the
 * address takes no ticket, and since its content never changes, every cache may keep it.
 */
export function boundaryFileRoute(database: WorkerDatabase) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/files/batas/:name', async (request, reply) => {
      const { name } = request.params as { name: string };
      const sha256 = /^([0-9a-f]{64})\.json$/.exec(name)?.[1];
      const { rows: [found] } = sha256 ? await database.query<{ content: Buffer | null }>('SELECT content FROM boundary_set WHERE sha256 = $1', [sha256]) : { rows: [] };
      if (!found?.content) return reply.code(404).header('cache-control', 'no-store').send();
      const compressed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
      return reply.headers({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
        ...(compressed && { 'content-encoding': 'gzip' }),
      }).send(compressed ? found.content : gunzipSync(found.content));
    });
  };
}
