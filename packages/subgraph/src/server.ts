import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { trace } from '@opentelemetry/api';
import { regionsHash } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { viewerReader } from '@pilar/trust/viewer-reader';
import { RequestCache } from '@pothos/plugin-scope-auth';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Context, LimitsTaken, RawDb, SignedIn } from './context.ts';
import { usePersonalRows } from './daily-use.ts';
import type { SubgraphEnv } from './env.ts';
import { reportOf } from '@pilar/domain/error-report';
import { DomainError, isBusy, isFull, NotAllowed, RateLimited } from './errors.ts';
import { newId } from './ids.ts';
import { messages, say, type Language } from './messages.ts';
import { Metrics } from './metrics.ts';
import { writeReadings } from './readings.ts';
import { enterScope } from './scope.ts';
import { useNumberSecret } from './sealed-numbers.ts';
import { useCursorSecret } from './subgraph.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; read from the gateway's signature before anything else. */
    viewer: Viewer;
  }
}

/** Largest body of a request, bytes: what the gateway lets through (`MAX_BODY_BYTES`), with the document that it makes of it. */
const largestBody = 4_000_000;

/** What a subgraph's server is made of. `stuck`: whose outboxes it cannot read. */
export type ServerParts<Db> = { name: string; schema: GraphQLSchema; env: SubgraphEnv; db: Db; log: Logger; ping: () => Promise<unknown>; stuck: () => readonly string[] };

const unauthenticated = (language: Language) => ({
  errors: [{
    message: language === 'id' ? 'Permintaan ini tidak datang melalui gerbang Pilar.' : 'This request did not come through Pilar\'s gateway.',
    extensions: { code: 'UNAUTHENTICATED' },
  }],
});

/**
 * A subgraph's server: POST /graphql and the work routes for requests that carry a viewer signed by Pilar itself, /healthz,
 * /readyz, /metrics. Every statement of a request runs in its viewer's scope, which is entered here and nowhere else.
 */
export async function createServer<Db extends object>({ name, schema, env, db, log, ping, stuck }: ServerParts<Db>): Promise<FastifyInstance> {
  useCursorSecret(env.PILAR_SECRET);
  useNumberSecret(env.PILAR_SECRET, env.PILAR_DEMO);
  usePersonalRows(env.MAX_PERSONAL_ROWS);
  const metrics = new Metrics(name, stuck);
  const readViewer = viewerReader(name, env.PILAR_SECRET);
  const app = Fastify({ logger: false, bodyLimit: largestBody, genReqId: (request) => String(request.headers['x-request-id'] ?? newId()) });
  const apollo = new ApolloServer<Context<Db>>({
    schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled(), observe(name, metrics, log), noteReadings(name, log)],
    formatError: (formatted, error) => mask(formatted, error, log),
    logger: { debug: () => {}, info: () => {}, warn: (message) => log.warn(message), error: () => {} },
  });
  await apollo.start();

  app.decorateRequest<Viewer, 'viewer'>('viewer', null as never);
  app.addHook('onRequest', async (request, reply) => {
    if (!isGuarded(request.routeOptions.url)) return;
    request.viewer = await readViewer(headerOf(request, 'x-pilar-viewer'));
    if (request.viewer.kind === 'anonymous') return reply.code(401).send(unauthenticated(languageOf(request)));
  });
  app.addHook('preHandler', (request, _reply, done) => enterScope(request.viewer ?? { kind: 'anonymous' }, done));

  app.setErrorHandler((error, request, reply) => {
    if (!isWork(request.routeOptions.url)) throw error;
    const { status, told } = toldOf(error, log);
    return reply.code(status).send(told);
  });

  app.post('/graphql', fastifyApolloHandlerOf(apollo, db));
  app.get('/healthz', () => 'ok');
  app.get('/readyz', async (_request, reply) => ping().then(() => ({ ready: true, regions: regionsHash(), stuck: stuck() }), () => reply.code(503).send({ ready: false })));
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  return app;
}

function fastifyApolloHandlerOf<Db extends object>(apollo: ApolloServer<Context<Db>>, db: Db) {
  return fastifyApolloHandler(apollo, {
    context: async (request) => ({ viewer: signedInViewer(request), language: languageOf(request), requestId: request.id, taken: takenOf(request), db }),
  });
}

/** Routes that answer signed-in viewers only: the graph and the work routes (see `work.ts`). */
function isGuarded(url: string | undefined): boolean {
  return url === '/graphql' || isWork(url);
}

function isWork(url: string | undefined): boolean {
  return url?.startsWith('/work/') ?? false;
}

/** How a work route tells of an error: a refusal with its code and message, anything else by an id that the log has too. */
function toldOf(error: unknown, log: Logger): { status: number; told: { code: string; message?: string; retryAfter?: number; errorId?: string } } {
  if (error instanceof RateLimited) return { status: 429, told: { code: error.code, message: error.message, retryAfter: error.retryAfter } };
  if (error instanceof DomainError) return { status: error instanceof NotAllowed ? 403 : 400, told: { code: error.code, message: error.message } };
  if (isFull(error)) return { status: 507, told: { code: 'STORAGE_FULL', errorId: logged(error, log) } };
  if (isBusy(error)) return { status: 503, told: { code: 'BUSY', errorId: logged(error, log) } };
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode !== undefined && statusCode < 500) return { status: statusCode, told: { code: code ?? 'BAD_REQUEST' } };
  return { status: 500, told: { code: 'INTERNAL', errorId: logged(error, log) } };
}

/** The viewer of a guarded route's request. */
export function signedInViewer({ viewer }: FastifyRequest): SignedIn {
  if (viewer.kind === 'anonymous') throw new Error('Anonymous requests end before they reach a guarded route');
  return viewer;
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Told by the gateway, whose signature of the viewer has been read by then. */
function takenOf(request: FastifyRequest): LimitsTaken | null {
  const told = headerOf(request, 'x-pilar-taken');
  return told === undefined ? null : JSON.parse(told) as LimitsTaken;
}

/** Language that the gateway or the worker asks for. */
export function languageOf(request: FastifyRequest): Language {
  return headerOf(request, 'x-pilar-language') === 'en' ? 'en' : 'id';
}

/** Unexpected errors are logged with an id and told without detail: their texts may hold what nobody should read. */
function mask(formatted: { message: string; extensions?: Record<string, unknown> }, error: unknown, log: Logger) {
  const code = formatted.extensions?.code;
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const id = logged(cause, log);
  if (isBusy(cause)) return { ...formatted, message: 'Busy', extensions: { code: 'BUSY', errorId: id } };
  return { ...formatted, message: `Internal error ${id}`, extensions: { code: 'INTERNAL', errorId: id } };
}

/** Logs an error without its text; gives the id under which the log has it. */
function logged(error: unknown, log: Logger): string {
  const errorId = newId();
  log.error({ errorId, ...reportOf(error) }, 'unexpected error');
  return errorId;
}

/** A scalar's error in the viewer's language, with the variable or field it came from. */
function translate(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { scalar, value, example, ...extensions } = error.extensions ?? {};
  if (scalar === undefined) return error;
  const [, variable, at] = /Variable "\$(\w+)"(?: got invalid value .* at "([\w.[\]]+)")?/.exec(error.message) ?? [];
  const field = at ?? variable ?? error.path?.join('.') ?? String(scalar);
  // Written into the document instead of given as a variable, it fails validation under a code of its own.
  const code = scalar === 'RegionCode' ? 'BAD_REGION_CODE' : 'BAD_USER_INPUT';
  return { ...error, message: say(language, messages.badScalar, { field, value: String(value), scalar: String(scalar), example: String(example) }), extensions: { ...extensions, code } };
}

/** What an answer shows of persons is written down before it leaves; where that fails, nothing leaves. */
function noteReadings<Db>(server: string, log: Logger): ApolloServerPlugin<Context<Db>> {
  return {
    async requestDidStart({ contextValue }) {
      return {
        async willSendResponse({ operation, response }) {
          try {
            await writeReadings(contextValue.db as RawDb, contextValue as Context, server, operation ? rootsOf(operation) : '');
          } catch (error) {
            response.body = { kind: 'single', singleResult: { errors: [mask({ message: '' }, error, log)] } };
          }
        },
      };
    },
  };
}

/** Root fields that an operation asks for: what was looked at, in the words of the graph. */
function rootsOf({ selectionSet }: OperationDefinitionNode): string {
  return [...new Set(selectionSet.selections.map((selection) => ('name' in selection ? selection.name.value : '…')))].join(', ').slice(0, 200);
}

/** One log line, one span and one count an operation. */
function observe<Db>(server: string, metrics: Metrics, log: Logger): ApolloServerPlugin<Context<Db>> {
  const tracer = trace.getTracer('pilar');
  return {
    async requestDidStart({ contextValue }) {
      const started = performance.now();
      const span = tracer.startSpan(`${server} graphql`);
      return {
        async willSendResponse({ operation, errors, response }) {
          if (response.body.kind === 'single') response.body.singleResult.errors = response.body.singleResult.errors?.map((error) => translate(error, contextValue.language));
          const seconds = (performance.now() - started) / 1_000;
          const kind = operation?.operation ?? 'invalid';
          const outcome = errors?.length ? 'error' : 'ok';
          metrics.operations.inc({ kind, outcome });
          metrics.duration.observe({ kind }, seconds);
          span.setAttribute('graphql.operation.type', kind);
          span.end();
          // Kept by a map that is older than the request, it would outlive each tidying of the young, with all rows that were read.
          RequestCache.clearForContext(contextValue);
          log.info({ requestId: contextValue.requestId, kind, outcome, ms: Math.round(seconds * 1_000) }, 'operation');
        },
      };
    },
  };
}
