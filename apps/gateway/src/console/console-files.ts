import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Whether an unknown address is a page of the console, which has its own routes. */
export function wantsPage(request: FastifyRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && (request.headers.accept?.includes('text/html') ?? false);
}

/** Serves the built console: hashed assets for ever, its page anew each time. */
export function registerConsole(app: FastifyInstance, folder: string): void {
  void app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    index: false,
    cacheControl: false,
    // Only files that exist get a route, so that an unknown path stays a page.
    wildcard: false,
    globIgnore: ['**/*.br', '**/*.gz', '**/*.map'],
    setHeaders(reply, path) {
      void reply.header('cache-control', cachingOf(path));
    },
  });
  app.get('/', (_request, reply) => sendPage(reply));
}

/** The console's one page; it decides itself what to show to whom. */
export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.sendFile('index.html');
}

function cachingOf(path: string): string {
  if (/[\\/]assets[\\/]/.test(path)) return 'public, max-age=31536000, immutable';
  return path.endsWith('.html') ? 'no-store' : 'no-cache';
}
