import type { FastifyInstance } from 'fastify';

/**
 * One line per request: id, route, status, duration and, for the graph, the operation's name. Never an address's query
 * string, a document, a variable, a token or a person.
 */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const quiet = request.routeOptions.url === '/healthz' || request.routeOptions.url === '/readyz' || request.routeOptions.url === '/metrics';
    request.log[quiet ? 'debug' : 'info']({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(request.operationName ? { operation: request.operationName } : {}),
    }, 'answered');
  });
}
