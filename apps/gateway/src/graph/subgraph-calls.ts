import { Kind, print, type DocumentNode, type FieldNode } from 'graphql';
import type { ViewerTokens } from '@pilar/trust/viewer-tokens';
import { Pool } from 'undici';
import { say } from '../messages.ts';
import { traceHeaders, withSpan } from '../watch/tracing.ts';
import type { GraphContext } from './graph-context.ts';

/** An error as a subgraph tells it. */
export type SubgraphError = { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> };
export type SubgraphResult = { data?: Record<string, unknown> | null; errors?: SubgraphError[] };
export type SubgraphRequest = {
  document: DocumentNode; variables: Record<string, unknown> | undefined; mutation: boolean; context: GraphContext;
};
export type SubgraphCall = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphResult>;

/** Told about each call: how long it took (seconds) and whether an answer came. */
export type CallObserver = (subgraph: string, seconds: number, answered: boolean, failure?: unknown) => void;

export type SubgraphCallsOptions = {
  urls: Readonly<Record<string, string>>;
  tokens: ViewerTokens;
  timeout: number;
  observe: CallObserver;
};

const connections = 64;
const connectTimeout = 2_000;

/** Calls to the subgraphs over kept-alive connections, each with the signed viewer and nothing else of the caller. */
export function makeSubgraphCalls({ urls, tokens, timeout, observe }: SubgraphCallsOptions): { call: SubgraphCall; close(): Promise<void> } {
  const pools = new Map(Object.entries(urls).map(([name, url]) => [name, {
    pool: new Pool(new URL(url).origin, { connections, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout: connectTimeout } }),
    path: `${new URL(url).pathname.replace(/\/$/, '')}/graphql`,
  }]));

  async function post(subgraph: string, request: SubgraphRequest): Promise<SubgraphResult> {
    const target = pools.get(subgraph);
    if (!target) throw new Error(`The supergraph names ${subgraph}, but SUBGRAPHS does not`);
    const { context } = request;
    const response = await target.pool.request({
      method: 'POST',
      path: target.path,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-pilar-viewer': await tokens.sign(subgraph, context.caller),
        'x-pilar-language': context.language,
        'x-request-id': context.requestId,
        ...(context.taken === undefined ? {} : { 'x-pilar-taken': context.taken }),
        ...traceHeaders(context.traceparent),
      },
      body: bodyOf(request),
    });
    const result = JSON.parse(await response.body.text()) as SubgraphResult;
    if (result.data === undefined && !result.errors?.length) throw new Error(`No GraphQL in an answer of status ${response.statusCode}`);
    const refused = refusalIn(result, request.mutation);
    if (refused !== undefined) context.refused = refused;
    return result;
  }

  return {
    call: (subgraph, request) => withSpan(`subgraph ${subgraph}`, async () => {
      const startedAt = performance.now();
      try {
        const result = await post(subgraph, request);
        observe(subgraph, (performance.now() - startedAt) / 1000, true);
        return withoutFailedRoots(result);
      } catch (failure) {
        observe(subgraph, (performance.now() - startedAt) / 1000, false, failure);
        return absence(subgraph, request);
      }
    }),
    close: async () => {
      await Promise.all([...pools.values()].map(({ pool }) => pool.close()));
    },
  };
}

/** Types by which mutations refuse what the caller may not do, or not so often. The planner asks each union for its types. */
const refusals: Readonly<Record<string, string>> = { NotAllowed: 'FORBIDDEN', RateLimited: 'RATE_LIMITED' };

/** The code by which a subgraph refused the caller something, whether as an error or as a mutation's result. */
function refusalIn({ data, errors }: SubgraphResult, mutation: boolean): string | undefined {
  if (errors?.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')) return 'FORBIDDEN';
  if (!mutation) return undefined;
  return Object.values(data ?? {}).map((root) => refusals[String((root as { __typename?: unknown } | null)?.__typename)]).find((code) => code !== undefined);
}

const printed = new WeakMap<DocumentNode, string>();

/** The body, whose query half is printed and escaped once per fetch of a plan. */
function bodyOf({ document, variables }: SubgraphRequest): string {
  let query = printed.get(document);
  if (query === undefined) printed.set(document, query = JSON.stringify(print(document)));
  return variables ? `{"query":${query},"variables":${JSON.stringify(variables)}}` : `{"query":${query}}`;
}

/**
 * Several subgraphs may answer the same root field. The executor merges what they say, and a null of one that failed
 * would wipe out what another has told.
 */
function withoutFailedRoots(result: SubgraphResult): SubgraphResult {
  const { data, errors } = result;
  if (!data || !errors?.length) return result;
  for (const error of errors) {
    const key = error.path?.[0];
    if (typeof key === 'string' && data[key] === null) delete data[key];
  }
  return result;
}

/** One error for each place that stays empty because the subgraph did not answer. */
function absence(subgraph: string, { document, variables, mutation, context }: SubgraphRequest): SubgraphResult {
  const message = say(context.language, mutation ? 'changeUncertain' : 'subgraphUnavailable', { subgraph });
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', subgraph };
  return { data: null, errors: rootFields(document).flatMap((field) => placesOf(field, variables).map((path) => ({ message, path, extensions }))) };
}

function rootFields(document: DocumentNode): FieldNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD) : []);
}

/** Paths in the subgraph's own answer; the executor moves those below `_entities` to where the entity stands. */
function placesOf(field: FieldNode, variables: Record<string, unknown> | undefined): (string | number)[][] {
  const key = field.alias?.value ?? field.name.value;
  if (field.name.value !== '_entities') return [[key]];
  const argument = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  const representations = argument?.kind === Kind.VARIABLE ? variables?.[argument.name.value] : undefined;
  return Array.isArray(representations) ? representations.map((_representation, index) => [key, index]) : [[key]];
}
