import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';
import { pageHeaders } from '../sign-in/page.ts';
import { oidcPath } from './provider.ts';

/** Lets the provider answer everything below its path that no page of ours takes. It reads bodies itself. */
export function mountProvider(provider: Provider, publicUrl: string) {
  const answer = provider.callback();
  const outside = new URL(publicUrl);
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    app.all(`${oidcPath}/*`, async (request, reply) => {
      reply.hijack();
      const raw: typeof request.raw & { originalUrl?: string } = request.raw;
      // Every address that the provider tells begins with PUBLIC_URL, whoever called and by whatever name.
      raw.headers['x-forwarded-proto'] = outside.protocol.slice(0, -1);
      raw.headers['x-forwarded-host'] = outside.host;
      for (const [name, value] of Object.entries(pageHeaders)) {
        if (name !== 'content-type' && name !== 'cache-control') reply.raw.setHeader(name, value);
      }
      raw.originalUrl = raw.url ?? oidcPath;
      raw.url = raw.originalUrl.slice(oidcPath.length);
      await answer(raw, reply.raw);
      return reply;
    });
  };
}
