import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Kinds that requests to the graph are counted by. */
export type RequestKind = 'query' | 'mutation' | 'introspection' | 'refused';

const buckets = [0.005, 0.01, 0.02, 0.04, 0.06, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** What `/metrics` tells: counts and durations, never a person, an id or a text of a request. */
export function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({ name: 'pilar_gateway_request_seconds', help: 'Duration of requests to the graph', labelNames: ['kind', 'status'], buckets, registers: [registry] });
  const calls = new Histogram({ name: 'pilar_gateway_subgraph_seconds', help: 'Duration of calls to a subgraph', labelNames: ['subgraph', 'outcome'], buckets, registers: [registry] });
  const refusals = new Counter({ name: 'pilar_gateway_refused_total', help: 'Requests refused as a whole, by code', labelNames: ['code'], registers: [registry] });
  return {
    registry,
    request: (kind: RequestKind, status: number, seconds: number) => requests.observe({ kind, status }, seconds),
    call: (subgraph: string, seconds: number, answered: boolean) => calls.observe({ subgraph, outcome: answered ? 'answered' : 'absent' }, seconds),
    refusal: (code: string) => refusals.inc({ code }),
  };
}

export type Metrics = ReturnType<typeof makeMetrics>;
