import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { buildSchema, OperationTypeNode, parse, print, type DocumentNode, type ExecutionResult } from 'graphql';
import { sender, signedHeaders, type Sender } from './requests.ts';

/** A call that the gateway's plan makes to a subgraph. */
type Call = { send: Sender; body: string };
type Recorded = Call & { from: number; to: number };

/** Calls of a plan in waves: those of one wave run side by side, each wave waits for the one before. */
export type Waves = Call[][];

/** Where the subgraphs are, and as whom they are asked. */
type At = { urls: Record<string, string>; secret: string; area: string };

/** Runs the operation once through the gateway's planner and keeps what it asks the subgraphs. */
export async function recordWaves(supergraph: string, query: string, variables: Record<string, unknown>, at: At): Promise<Waves> {
  return (await waveRecorder(supergraph, at))(query, variables);
}

/** Records operations one after the other by one planner: making it takes longer than an operation. */
export async function waveRecorder(supergraph: string, at: At): Promise<(query: string, variables: Record<string, unknown>) => Promise<Waves>> {
  const senders = Object.fromEntries(Object.entries(at.urls).map(([name, url]) => [name, sender(url, signedHeaders(name, at.secret, at.area))]));
  let recorded: Recorded[] = [];
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute: async (subgraph: string, request: { document: DocumentNode; variables?: Record<string, unknown> }) => {
      const send = senders[subgraph];
      if (!send) throw new Error(`The plan names ${subgraph}, which is not there`);
      const body = JSON.stringify({ query: print(request.document), variables: request.variables });
      const from = performance.now();
      const answer = JSON.parse(await send(body)) as ExecutionResult;
      recorded.push({ send, body, from, to: performance.now() });
      return answer;
    },
  });
  if (!executor) throw new Error('The planner came without an executor');
  return async (query, variables) => {
    recorded = [];
    await executor({ document: parse(query), variables, operationType: OperationTypeNode.QUERY, context: {} });
    return inWaves(recorded);
  };
}

/** A call belongs to the wave after the last call that had ended before it began. */
function inWaves(recorded: Recorded[]): Waves {
  const waves: Recorded[][] = [];
  for (const call of recorded.toSorted((a, b) => a.from - b.from)) {
    const before = waves.findLastIndex((wave) => wave.some(({ to }) => to <= call.from));
    (waves[before + 1] ??= []).push(call);
  }
  return waves;
}

/** Makes the same calls again: the least that any gateway must wait for. */
export async function replay(waves: Waves): Promise<void> {
  for (const wave of waves) await Promise.all(wave.map(({ send, body }) => send(body)));
}
