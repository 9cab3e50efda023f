import { randomUUID } from 'node:crypto';
import { reportOf } from '@pilar/domain/error-report';
import { viewerReader } from '@pilar/trust/viewer-reader';
import { makeViewerTokens } from '@pilar/trust/viewer-tokens';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { makeAuthenticate } from './access/authenticate.ts';
import { makeBearerTokens } from './access/bearer.ts';
import { makeClientUses } from './access/client-uses.ts';
import { makeRateLimit } from './access/rate-limit.ts';
import { makeSessionRegister } from './access/session-register.ts';
import { makeSessions } from './access/session.ts';
import { makeSubjects } from './access/subjects.ts';
import { makeUnderWay } from './access/under-way.ts';
import { registerConsole, sendPage, wantsPage } from './console/console-files.ts';
import { makeSecurityHeaders } from './console/security-headers.ts';
import type { Env } from './env.ts';
import { makeDocuments } from './graph/documents.ts';
import { asProblem, graphRoute } from './graph/graph-route.ts';
import { makeSubgraphCalls } from './graph/subgraph-calls.ts';
import { loadGraph } from './graph/supergraph.ts';
import { registerFilesProxy } from './files/files-proxy.ts';
import { registerLive } from './live/live-route.ts';
import { chooseLanguage } from './messages.ts';
import { RequestProblem } from './problem.ts';
import { askPart } from './public/ask-part.ts';
import { calendarRoutes } from './public/calendar-routes.ts';
import { makeCalendars } from './public/calendars.ts';
import { makeCheckIn } from './public/check-in.ts';
import { makePictures } from './public/pictures.ts';
import { makePublicEvents } from './public/public-events.ts';
import { makeComplaints } from './public/complaints.ts';
import { makeReceipts } from './public/receipts.ts';
import { publicRoutes } from './public/public-routes.ts';
import { makeVerification } from './public/verification.ts';
import { registerOidcProxy } from './sign-in/oidc-proxy.ts';
import { makeProvider } from './sign-in/provider.ts';
import { makeProviderFetch } from './sign-in/provider-fetch.ts';
import { registerSignIn } from './sign-in/sign-in-routes.ts';
import { registerHealth } from './watch/health.ts';
import { registerRequestLog } from './watch/request-log.ts';
import { makeMetrics } from './watch/metrics.ts';

/** Milliseconds until a request must have arrived whole. */
const slowestRequest = 30_000;
/** Refused credentials per second and address: enough for an office behind one address, too few to guess by. */
const refusedPerSecond = 10;
const refusedBurst = 100;
/** Requests for tokens per second and address; a machine needs one in ten minutes. */
const tokensPerSecond = 5;
const tokensBurst = 100;
/** Anonymous pages per second and address: an office that reads, no one who copies everything. */
const pagesPerSecond = 5;
const pagesBurst = 100;
/** Milliseconds between two tellings of what machine clients asked for. */
const usesTold = 60_000;

/** Puts the gateway together. It does not listen yet. */
export async function makeServer(env: Env, logger: FastifyBaseLogger): Promise<FastifyInstance> {
  const home = new URL(env.PUBLIC_URL);
  const metrics = makeMetrics();
  const fetchProvider = makeProviderFetch(env.PUBLIC_URL, env.SUBGRAPHS.identity);
  const provider = makeProvider(env, fetchProvider);
  const sessions = makeSessions(env.PILAR_SECRET, home.protocol === 'https:');
  const register = makeSessionRegister(env.SUBGRAPHS.identity, env.PILAR_SECRET);
  const subjects = makeSubjects(env.SUBGRAPHS.identity, env.PILAR_SECRET);
  const identity = askPart('identity', env.SUBGRAPHS.identity, env.PILAR_SECRET, 1);
  const uses = makeClientUses(identity);
  const tokens = makeViewerTokens(env.PILAR_SECRET, Object.keys(env.SUBGRAPHS));
  const calls = makeSubgraphCalls({
    urls: env.SUBGRAPHS,
    tokens,
    timeout: env.SUBGRAPH_TIMEOUT,
    observe(subgraph, seconds, answered, failure) {
      metrics.call(subgraph, seconds, answered);
      if (!answered) logger.error({ subgraph, seconds, code: (failure as { code?: unknown }).code, reason: (failure as Error).name }, 'a subgraph did not answer');
    },
  });
  const graph = await loadGraph(env.SUPERGRAPH, calls.call);

  const authenticate = makeAuthenticate({
    readViewer: viewerReader('gateway', env.PILAR_SECRET),
    bearer: makeBearerTokens({
      issuer: provider.issuer, audience: env.OIDC_AUDIENCE ?? `${env.PUBLIC_URL}/graphql`, keysUrl: provider.keysUrl, fetch: fetchProvider,
    }),
    sessions, register, subjects, publicOrigin: home.origin,
    limit: makeRateLimit(env.RATE_PER_SECOND, env.RATE_BURST),
    maxBodyBytes: env.MAX_BODY_BYTES,
    uses,
    limitRefused: makeRateLimit(refusedPerSecond, refusedBurst),
  });

  const secure = makeSecurityHeaders({ publicUrl: env.PUBLIC_URL, formTargets: env.OIDC_ISSUER ? [new URL(env.OIDC_ISSUER).origin] : [], subdomains: env.HSTS_SUBDOMAINS });
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = asProblem(error, env.MAX_BODY_BYTES);
    if (problem.code === 'INTERNAL') request.log.error(reportOf(error), 'a request failed');
    const answer = problem.toAnswer(chooseLanguage(request.headers['accept-language']), request.id);
    return reply.code(problem.status).headers(problem.headers).send({ errors: [answer] });
  };
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: env.TRUSTED_PROXIES.length > 0 ? env.TRUSTED_PROXIES : false,
    forceCloseConnections: 'idle',
    requestTimeout: slowestRequest,
    // An address that cannot be decoded is refused before any hook.
    frameworkErrors(error, request, reply) {
      secure(request, reply);
      void refuse(error, request, reply);
    },
  });
  registerRequestLog(app);
  app.addHook('onSend', async (request, reply) => secure(request, reply));
  registerHealth(app, env.SUBGRAPHS, metrics);
  if (!env.OIDC_ISSUER) registerOidcProxy(app, env.SUBGRAPHS.identity, env.PUBLIC_URL, [sessions.cookieName], makeRateLimit(tokensPerSecond, tokensBurst));
  registerFilesProxy(app, env.SUBGRAPHS.identity, makeRateLimit(env.RATE_PER_SECOND, env.RATE_BURST));
  const live = registerLive(app, { identityUrl: env.SUBGRAPHS.identity, publicOrigin: home.origin, tokens, authenticate, sessions });
  void app.register(async (auth) => {
    // The sign-out form has no fields worth reading.
    auth.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => { payload.resume(); done(null); });
    registerSignIn(auth, { publicUrl: env.PUBLIC_URL, secret: env.PILAR_SECRET, provider, sessions, register, onSignOut: live.endSession });
  });
  void app.register(graphRoute, {
    graph,
    judge: makeDocuments(graph.schema, {
      bytes: env.MAX_DOCUMENT_BYTES, tokens: env.MAX_TOKENS, depth: env.MAX_DEPTH, fields: env.MAX_FIELDS,
      aliases: env.MAX_ALIASES, directives: env.MAX_DIRECTIVES, roots: env.MAX_ROOT_FIELDS,
      cost: { rows: env.MAX_ROWS, fields: env.MAX_COST },
    }),
    authenticate,
    spend: makeRateLimit(env.COST_PER_SECOND, env.COST_BURST, undefined, 'costLimited'),
    underWay: makeUnderWay({ requests: env.MAX_UNDER_WAY, patienceMs: env.TURN_TIMEOUT, most: { bytes: env.MAX_DOCUMENT_BYTES, fields: env.MAX_COST } }),
    metrics,
    uses,
    maxBodyBytes: env.MAX_BODY_BYTES,
  });
  const telling = setInterval(() => void uses.tell(), usesTold);
  telling.unref();
  const publicEvents = env.SUBGRAPHS['events'] === undefined ? undefined : makePublicEvents(env.SUBGRAPHS['events'], env.PILAR_SECRET);
  const checkIn = env.SUBGRAPHS['events'] === undefined ? undefined : makeCheckIn(env.SUBGRAPHS['events'], env.PILAR_SECRET);
  const verification = makeVerification(env.SUBGRAPHS.identity, env.PILAR_SECRET);
  const receipts = env.SUBGRAPHS['beneficiaries'] === undefined ? undefined : makeReceipts(env.SUBGRAPHS['beneficiaries'], env.PILAR_SECRET);
  const complaints = env.SUBGRAPHS['beneficiaries'] === undefined ? undefined : makeComplaints(env.SUBGRAPHS['beneficiaries'], env.PILAR_SECRET);
  const pictures = publicEvents && makePictures(publicEvents, env.SUBGRAPHS.identity, env.PILAR_SECRET);
  if (publicEvents && pictures && checkIn) void app.register(publicRoutes, { events: publicEvents, pictures, checkIn, verification, receipts, complaints, limit: makeRateLimit(pagesPerSecond, pagesBurst) });
  const calendars = makeCalendars(env.SUBGRAPHS.identity, env.PILAR_SECRET);
  if (env.SUBGRAPHS['events'] !== undefined) void app.register(calendarRoutes, { calendars, call: calls.call, limit: makeRateLimit(pagesPerSecond, pagesBurst) });
  registerConsole(app, env.CONSOLE_DIR);

  app.setNotFoundHandler((request, reply) => {
    if (request.url.split('?', 1)[0] === '/graphql') throw new RequestProblem(405, 'METHOD_NOT_ALLOWED', 'method', { method: request.method }, { allow: 'GET, POST' });
    if (wantsPage(request)) return sendPage(reply);
    throw new RequestProblem(404, 'NOT_FOUND', 'notFound');
  });
  app.setErrorHandler(refuse);
  app.addHook('onClose', async () => {
    clearInterval(telling);
    await uses.tell();
    await Promise.all([identity.close(), calls.close(), subjects.close(), register.close(), publicEvents?.close(), pictures?.close(), checkIn?.close(), receipts?.close(), complaints?.close(), verification.close(), calendars.close()]);
  });
  return app;
}
