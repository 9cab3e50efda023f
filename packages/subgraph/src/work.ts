import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from './context.ts';
import { languageOf, signedInViewer } from './server.ts';

/** Largest body of a work route, bytes: a thousand rows of forty columns. */
const largestBody = 8_000_000;

/** What a work route receives: the parsed body, and the context that resolvers would have. */
export type WorkRequest<Db> = { body: unknown; ctx: Context<Db>; request: FastifyRequest; reply: FastifyReply };

/**
 * Adds a route for background work that is no part of the graph: many rows at once, or a stream. It stands behind the
 * same signed viewer as `/graphql`, and every statement in it runs in that viewer's scope. What the handler gives is sent
 * as JSON; a handler that answers by itself gives the reply.
 */
export function addWorkRoute<Db extends object>(app: FastifyInstance, db: Db, path: `/work/${string}`, handle: (request: WorkRequest<Db>) => Promise<unknown>): void {
  app.post(path, { bodyLimit: largestBody }, (request, reply) => {
    const ctx: Context<Db> = { viewer: signedInViewer(request), language: languageOf(request), requestId: request.id, db };
    return handle({ body: request.body, ctx, request, reply });
  });
}
