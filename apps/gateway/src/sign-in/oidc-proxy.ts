import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance } from 'fastify';
import type { RateLimit } from '../access/rate-limit.ts';
import { withoutCookies } from '../access/cookies.ts';

/**
 * Passes `/oidc/*` on to the embedded provider, which thereby lives on the one public origin. Requests for tokens are
 * limited per address: client secrets are long, but nobody should be free to try them. A limit per client would let
 * anyone lock a regency's system out.
 */
export function registerOidcProxy(app: FastifyInstance, identityUrl: string, publicUrl: string, ownCookies: readonly string[], limitTokens: RateLimit): void {
  const { host, protocol } = new URL(publicUrl);
  void app.register(httpProxy, {
    upstream: identityUrl,
    prefix: '/oidc',
    rewritePrefix: '/oidc',
    preHandler: async (request) => {
      if (request.method === 'POST' && request.url.startsWith('/oidc/token')) limitTokens(request.ip);
    },
    replyOptions: {
      rewriteRequestHeaders(request, headers) {
        const { forwarded: _forwarded, cookie, ...rest } = headers;
        // Nothing of the trust between our servers may come from outside.
        for (const name of Object.keys(rest)) if (name.startsWith('x-pilar-') || name.startsWith('x-forwarded-')) delete rest[name];
        return {
          ...rest,
          ...(cookie ? { cookie: withoutCookies(cookie, ownCookies) } : {}),
          host,
          'x-forwarded-host': host,
          'x-forwarded-proto': protocol.slice(0, -1),
          'x-forwarded-for': (request as unknown as { ip?: string }).ip ?? '',
          'x-request-id': (request as unknown as { id: string }).id,
        };
      },
    },
  });
}
