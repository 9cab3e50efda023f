import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance } from 'fastify';
import type { RateLimit } from '../access/rate-limit.ts';
import { chooseLanguage } from '../messages.ts';
import { RequestProblem } from '../problem.ts';

/** Milliseconds until identity must have answered: judging a large file once it is whole takes a while. */
const slowestAnswer = 120_000;

/**
 * Passes `/files/*` on to identity, in both directions as streams. The ticket in the address is all the access there is:
 * neither cookies nor tokens go along, so that a file's address works alike for a page, a program and an image element.
 */
export function registerFilesProxy(app: FastifyInstance, identityUrl: string, limit: RateLimit): void {
  void app.register(httpProxy, {
    upstream: identityUrl,
    prefix: '/files',
    rewritePrefix: '/files',
    httpMethods: ['GET', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
    undici: { headersTimeout: slowestAnswer, bodyTimeout: slowestAnswer, connections: 64 },
    preHandler: async (request) => limit(request.ip),
    replyOptions: {
      onError(reply) {
        const { request } = reply;
        const problem = new RequestProblem(503, 'SUBGRAPH_UNAVAILABLE', 'subgraphUnavailable', { subgraph: 'identity' });
        void reply.code(503).header('retry-after', '5').send({ errors: [problem.toAnswer(chooseLanguage(request.headers['accept-language']), request.id)] });
      },
      rewriteRequestHeaders(request, headers) {
        const { forwarded: _forwarded, cookie: _cookie, authorization: _authorization, ...rest } = headers;
        for (const name of Object.keys(rest)) if (name.startsWith('x-pilar-') || name.startsWith('x-forwarded-')) delete rest[name];
        return { ...rest, 'x-request-id': (request as unknown as { id: string }).id };
      },
    },
  });
}
