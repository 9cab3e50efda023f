import { reportOf } from '@pilar/domain/error-report';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import type { ClientUses } from '../access/client-uses.ts';
import { refuseLate, type RateLimit } from '../access/rate-limit.ts';
import type { UnderWay } from '../access/under-way.ts';
import { chooseLanguage } from '../messages.ts';
import { RequestProblem, type AnswerError } from '../problem.ts';
import type { Metrics, RequestKind } from '../watch/metrics.ts';
import { inTraceOf, readTraceparent, withSpan } from '../watch/tracing.ts';
import { answerErrors } from './answer-errors.ts';
import type { GraphContext } from './graph-context.ts';
import { InvalidDocument, chooseOperation, type JudgeDocument } from './documents.ts';
import { readBody, readQueryString, type GraphRequest } from './graph-request.ts';
import { restrictedArgument } from './restricted-arguments.ts';
import { InvalidVariables, type Graph, type GraphResult } from './supergraph.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for requests to the graph once the viewer is known. */
    caller: Caller | null;
    /** Whether the worker sends it for them. */
    job: boolean;
    /** How many of those requests that may come at once are used, this one among them. */
    requestsUsed: number | undefined;
    /** What the request turned out to be, for metrics and the log. */
    kind: RequestKind;
    /** Name of the operation, when the document holds it and it is a plain word. */
    operationName: string | undefined;
  }
}

export type GraphRouteOptions = {
  graph: Graph;
  judge: JudgeDocument;
  authenticate: Authenticate;
  /** Counts what a caller's requests cost over time: fields of answers, and documents that are not known yet. */
  spend: RateLimit;
  underWay: UnderWay;
  metrics: Metrics;
  uses: ClientUses;
  maxBodyBytes: number;
};

const resultType = 'application/graphql-response+json; charset=utf-8';
const jsonType = 'application/json; charset=utf-8';
/** To read, judge and plan a document takes about as long as to answer so many fields for each of its bytes. */
const costOfByte = 2;
const loggableName = /^[A-Za-z]\w{0,60}$/;

/** `/graphql`: who asks, whether the document is within bounds, and only then the planner. */
export async function graphRoute(app: FastifyInstance, { graph, judge, authenticate, spend, underWay, metrics, uses, maxBodyBytes }: GraphRouteOptions): Promise<void> {
  const planned = new WeakSet<DocumentNode>();
  // JSON alone: a page elsewhere may send the other types without asking first.
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('caller', null);
  app.decorateRequest('job', false);
  app.decorateRequest('requestsUsed', undefined);
  app.decorateRequest('kind', 'refused');
  app.decorateRequest('operationName', undefined);

  // Before the body is read, so that strangers cost nothing.
  app.addHook('onRequest', async (request, reply) => {
    const { caller, requestsUsed, setCookie, job = false } = await authenticate(request.headers, request.ip).catch(refuseLate);
    request.caller = caller;
    request.job = job;
    request.requestsUsed = requestsUsed;
    if (setCookie) reply.header('set-cookie', setCookie);
  });

  const noteRefusal = ({ caller, job }: FastifyRequest, code: string) => { if (caller?.viewer.kind === 'machine' && !job) uses.refused(caller.account, code); };
  app.setErrorHandler((error, request, reply) => refuse(error, request, reply, maxBodyBytes, (code) => {
    metrics.refusal(code);
    noteRefusal(request, code);
  }));

  app.addHook('onResponse', async (request, reply) => {
    metrics.request(request.kind, reply.statusCode, reply.elapsedTime / 1_000);
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, asked: GraphRequest): Promise<FastifyReply> {
    const { caller } = request;
    if (!caller) throw new RequestProblem(401, 'UNAUTHENTICATED', 'unauthenticated');
    const spendOwn = (cost: number) => (request.job ? undefined : spend(caller.account, cost));
    const accepted = judge(asked.query, () => { spendOwn(costOfByte * Buffer.byteLength(asked.query)); });
    const operation = chooseOperation(accepted, asked.operationName);
    if (request.method === 'GET' && operation.type !== OperationTypeNode.QUERY) {
      throw new RequestProblem(405, 'METHOD_NOT_ALLOWED', 'mutationByGet', {}, { allow: 'POST' });
    }
    const restricted = request.method === 'GET' ? restrictedArgument(graph.schema, accepted.document, asked.variables) : null;
    if (restricted) throw new RequestProblem(405, 'METHOD_NOT_ALLOWED', restricted === 'Nik' ? 'numberByGet' : 'textByGet', {}, { allow: 'POST' });
    const { rows, fields } = operation.checkCost(asked.variables);
    const costUsed = spendOwn(fields);
    if (operation.name && loggableName.test(operation.name)) request.operationName = operation.name;
    const language = languageOf(request);
    const { requestsUsed } = request;
    const taken = request.job ? undefined : JSON.stringify({ requestsUsed, costUsed, documentTokens: operation.tokens, documentDepth: operation.depth, documentRows: rows, documentCost: fields });
    const context: GraphContext = { requestId: request.id, language, caller, taken, traceparent: readTraceparent(request.headers.traceparent) };
    const run = () => inTraceOf(request.headers, () => withSpan('graphql', () => graph.run(accepted.document, operation, asked.variables, context)));
    const newBytes = planned.has(accepted.document) ? 0 : Buffer.byteLength(asked.query);
    planned.add(accepted.document);
    // Jobs are few, and stand in no person's way.
    const result = request.job ? await run() : await underWay(caller.account, { newBytes, fields }, run);
    if (context.refused !== undefined) noteRefusal(request, context.refused);
    request.kind = operation.introspection ? 'introspection' : operation.type === OperationTypeNode.MUTATION ? 'mutation' : 'query';
    return send(request, reply, 200, toAnswer(result, request));
  }

  app.post('/graphql', { bodyLimit: maxBodyBytes }, (request, reply) => answer(request, reply, readBody(request.body)).catch(refuseLate));
  app.get('/graphql', { exposeHeadRoute: false }, (request, reply) => answer(request, reply, readQueryString(request.query)).catch(refuseLate));
}

type Answer = { data?: GraphResult['data']; errors?: AnswerError[] };

function toAnswer(result: GraphResult, request: FastifyRequest): Answer {
  const data = result.data ?? null;
  if (!result.errors?.length) return { data };
  const errors = answerErrors(result.errors, request.id, languageOf(request), ({ path, extensions }) => {
    // No message: it may quote what people typed. The subgraph has logged it under the same request id.
    request.log.error({ path, code: extensions?.['code'] }, 'a subgraph answered with a fault');
  });
  return { errors, data };
}

function send(request: FastifyRequest, reply: FastifyReply, status: number, answer: Answer): FastifyReply {
  const type = request.headers.accept?.includes('application/graphql-response+json') ? resultType : jsonType;
  return reply.code(status).header('content-type', type).header('cache-control', 'no-store').send(JSON.stringify(answer));
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, maxBodyBytes: number, note: (code: string) => void): FastifyReply {
  if (error instanceof InvalidDocument || error instanceof InvalidVariables) {
    const code = error instanceof InvalidDocument ? error.code : 'BAD_USER_INPUT';
    note(code);
    const errors = error.errors.map(({ message, locations }) => ({ message, ...(locations ? { locations } : {}), extensions: { code, requestId: request.id } }));
    return send(request, reply, 400, { errors });
  }
  const problem = asProblem(error, maxBodyBytes);
  if (problem.code === 'INTERNAL') request.log.error(reportOf(error), 'a request failed');
  note(problem.code);
  for (const [name, value] of Object.entries(problem.headers)) reply.header(name, value);
  return send(request, reply, problem.status, { errors: [problem.toAnswer(languageOf(request), request.id)] });
}

/** What a thrown error means to the caller; Fastify's own are known by their codes. */
export function asProblem(error: unknown, maxBodyBytes: number): RequestProblem {
  if (error instanceof RequestProblem) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new RequestProblem(413, 'DOCUMENT_TOO_LARGE', 'bodyTooLarge', { limit: maxBodyBytes });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new RequestProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'mediaType');
  if (statusCode && statusCode >= 400 && statusCode < 500) return new RequestProblem(statusCode, 'BAD_REQUEST', 'badRequest', { reason: code ?? String(statusCode) });
  return new RequestProblem(500, 'INTERNAL', 'internal');
}

function languageOf(request: FastifyRequest) {
  return chooseLanguage(request.headers['accept-language']);
}
