import { setTimeout as pause } from 'node:timers/promises';
import type { Subgraph } from '@pilar/domain/subgraphs';
import { newId } from '@pilar/subgraph/ids';
import type { Language } from '@pilar/subgraph/messages';
import { makeViewerTokens, type Signable, type ViewerTokens } from '@pilar/trust/viewer-tokens';

/** Where the other servers answer. */
export type Addresses = { gateway: string; subgraphs: Partial<Record<Subgraph, string>> };

/** `toItsEnd`: once sent it is waited for, even when the job is cancelled meanwhile, so that what it changed is known. */
export type CallOptions = { toItsEnd?: boolean };

/** Calls in the name of a viewer. */
export type Calls = {
  work(subgraph: Subgraph, path: string, body: unknown, options?: CallOptions): Promise<Response>;
  graph<Data>(query: string, variables?: object): Promise<Data>;
};

const patienceMs = 60_000;
const longestPauseMs = 3_000;
const awayStatuses = new Set([502, 503]);

/** Tokens for every server that the worker calls. */
export function callTokens(secret: string, { subgraphs }: Addresses): ViewerTokens {
  return makeViewerTokens(secret, ['gateway', ...Object.keys(subgraphs)], 1_000);
}

/** Calls to work routes and to the graph as this viewer, each with a freshly signed token. */
export function callsOf(tokens: ViewerTokens, addresses: Addresses, signable: Signable, language: Language, signal: AbortSignal): Calls {
  const post = (audience: string, url: URL, body: unknown, { toItsEnd = false }: CallOptions = {}) => whileAway(signal, async () => fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      'x-pilar-language': language,
      'x-request-id': newId(),
      'x-pilar-viewer': await tokens.sign(audience, signable),
    },
    body: JSON.stringify(body),
    signal: toItsEnd ? AbortSignal.timeout(patienceMs) : signal,
  }));
  return {
    work(subgraph, path, body, options) {
      const address = addresses.subgraphs[subgraph];
      if (!address) throw new Error(`SUBGRAPHS names no ${subgraph}`);
      return post(subgraph, new URL(path, address), body, options);
    },
    async graph<Data>(query: string, variables?: object) {
      const response = await post('gateway', new URL('/graphql', addresses.gateway), { query, variables });
      const { data, errors } = (await response.json()) as { data?: Data | null; errors?: { path?: unknown; extensions?: { code?: unknown } }[] };
      // No message: it may quote what people typed.
      if (!data || errors?.length) throw new Error(`The graph answered ${response.status}: ${JSON.stringify(errors?.map(({ path, extensions }) => [path, extensions?.code]))}`);
      return data;
    },
  };
}

/** Asks again while nobody answers or a server is starting, for a minute: a restart is no reason to fail a job. */
async function whileAway(signal: AbortSignal, ask: () => Promise<Response>): Promise<Response> {
  const end = Date.now() + patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await ask();
      if (!awayStatuses.has(response.status) || Date.now() > end) return response;
      await response.body?.cancel();
    } catch (error) {
      if (signal.aborted || Date.now() > end || !(error instanceof TypeError)) throw error;
    }
    await pause(Math.min(100 * 2 ** attempt, longestPauseMs), undefined, { signal });
  }
}
