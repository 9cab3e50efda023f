import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

const askTimeout = 1_500;
const rememberedFor = 1_000;

type State = 'ready' | 'absent';

/** `/healthz`, `/readyz` and `/metrics`. */
export function registerHealth(app: FastifyInstance, subgraphs: Readonly<Record<string, string>>, metrics: Metrics): void {
  const answeredOnce = new Set<string>();
  const regions = new Map<string, string>();
  const stuck = new Map<string, readonly string[]>();
  let last: { at: number; states: Promise<Record<string, State>> } | undefined;

  async function ask(name: string, url: string): Promise<[string, State]> {
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(askTimeout) }).then(
      async (response) => {
        const answer = (await response.json()) as { regions?: string; stuck?: readonly string[] };
        if (answer.regions) regions.set(name, answer.regions);
        if (answer.stuck?.length) stuck.set(name, answer.stuck);
        else stuck.delete(name);
        return response.ok;
      },
      () => false,
    );
    if (ready) answeredOnce.add(name);
    return [name, ready ? 'ready' : 'absent'];
  }

  function states(): Promise<Record<string, State>> {
    if (!last || Date.now() - last.at > rememberedFor) {
      last = { at: Date.now(), states: Promise.all(Object.entries(subgraphs).map(([name, url]) => ask(name, url))).then(Object.fromEntries) };
    }
    return last.states;
  }

  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok'));

  app.get('/readyz', async (_request, reply) => {
    const now = await states();
    // A part that goes missing later is told in the body only: the others still serve their own fields.
    // Lists of regions are merged by position, which holds only while all parts carry the same regions.
    if (new Set(regions.values()).size > 1) {
      return reply.code(503).header('cache-control', 'no-store').send({ ready: false, problem: 'region data differ', regions: Object.fromEntries(regions) });
    }
    const ready = Object.keys(subgraphs).every((name) => answeredOnce.has(name));
    // Whose outbox a part cannot read: it serves, but learns nothing new from there until somebody has looked at its log.
    const behind = stuck.size > 0 ? { stuck: Object.fromEntries(stuck) } : {};
    return reply.code(ready ? 200 : 503).header('cache-control', 'no-store').send({ ready, subgraphs: now, ...behind });
  });

  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
}
