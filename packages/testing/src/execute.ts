import type { Viewer } from '@pilar/domain/viewer';
import type { Subgraph } from '@pilar/stack/workspace';
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { signViewer } from './viewers.ts';

/** The part of a Fastify server that a test speaks through, so that no port is needed. */
export type Injectable = {
  inject(request: { method: 'POST'; url: string; headers: Record<string, string>; payload: string }): PromiseLike<{ statusCode: number; body: string; headers: object }>;
};

/** A subgraph under test: its server or its address, and the installation's secret. */
export type Target = { subgraph: Subgraph; server: Injectable | string; secret: string };

/** What to ask, and as whom. */
export type Operation = {
  query: string;
  variables?: Record<string, unknown>;
  viewer?: Viewer;
  language?: 'id' | 'en';
  headers?: Record<string, string>;
};

export type GraphError = { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> };

/** An answer's data where a test names no type: whatever JSON holds, looked into freely. */
export type Data = Record<string, ReturnType<typeof JSON.parse>>;

/** A whole answer, for tests of what goes wrong. */
export type Answer<D> = { status: number; data: D | null | undefined; errors: GraphError[] | undefined; headers: Record<string, unknown> };

/** Asks a subgraph and answers the data; any error fails the test and shows operation, variables and errors. */
export async function execute<D = Data>(target: Target, operation: Operation): Promise<D> {
  const answer = await respond<D>(target, operation);
  return dataOf(answer, operation);
}

/** Asks a subgraph and answers whatever it says. */
export async function respond<D = Data>(target: Target, operation: Operation): Promise<Answer<D>> {
  const signed = operation.viewer ? await signViewer(target.subgraph, operation.viewer, target.secret) : {};
  const headers = {
    'content-type': 'application/json',
    'x-pilar-language': operation.language ?? 'en',
    'x-request-id': randomUUID(),
    ...signed,
    ...operation.headers,
  };
  return post<D>(target.server, headers, operation);
}

/** The data of an answer without errors; otherwise fails with everything needed to understand why. */
export function dataOf<D>(answer: Answer<D>, operation: Pick<Operation, 'query' | 'variables'>): D {
  if (answer.data && !answer.errors?.length) return answer.data;
  const show = (value: unknown) => inspect(value, { depth: 12, breakLength: 120 });
  throw new Error([
    `The graph answered ${answer.status} with ${answer.errors?.length ?? 0} errors.`,
    `Operation: ${operation.query.trim()}`,
    `Variables: ${show(operation.variables ?? {})}`,
    `Errors: ${show(answer.errors)}`,
    `Data: ${show(answer.data)}`,
  ].join('\n'));
}

/** Sends a document to `/graphql` of a server or an address. */
export async function post<D>(server: Injectable | string, headers: Record<string, string>, { query, variables }: Pick<Operation, 'query' | 'variables'>): Promise<Answer<D>> {
  const payload = JSON.stringify({ query, variables });
  if (typeof server === 'string') {
    const response = await fetch(new URL('/graphql', server), { method: 'POST', headers, body: payload });
    return read(response.status, await response.text(), Object.fromEntries(response.headers));
  }
  const response = await server.inject({ method: 'POST', url: '/graphql', headers, payload });
  return read(response.statusCode, response.body, { ...response.headers });
}

function read<D>(status: number, body: string, headers: Record<string, unknown>): Answer<D> {
  try {
    const { data, errors } = JSON.parse(body) as { data?: D; errors?: GraphError[] };
    return { status, data, errors, headers };
  } catch {
    throw new Error(`The server answered ${status} with something that is no JSON: ${body.slice(0, 500)}`);
  }
}
