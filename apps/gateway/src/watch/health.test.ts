import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { registerHealth } from './health.ts';
import { makeMetrics } from './metrics.ts';

const opened: FastifyInstance[] = [];
afterAll(() => Promise.all(opened.map((app) => app.close())));

async function subgraph(regions: string, stuck: string[] = []): Promise<string> {
  const app = Fastify();
  opened.push(app);
  app.get('/readyz', () => ({ ready: true, regions, stuck }));
  return app.listen({ port: 0, host: '127.0.0.1' });
}

async function readyWith(...regions: string[]) {
  return readyOf(await Promise.all(regions.map((each) => subgraph(each))));
}

async function readyOf(urls: string[]) {
  const app = Fastify();
  opened.push(app);
  registerHealth(app, Object.fromEntries(urls.map((url, index) => [`part${index}`, url])), makeMetrics());
  const { statusCode, json } = await app.inject('/readyz');
  return [statusCode, json()] as const;
}

test('is ready when all parts carry the same regions', async () => {
  expect(await readyWith('a', 'a')).toEqual([200, { ready: true, subgraphs: { part0: 'ready', part1: 'ready' } }]);
});

test('never becomes ready when their regions differ, and says whose', async () => {
  expect(await readyWith('a', 'b')).toEqual([503, { ready: false, problem: 'region data differ', regions: { part0: 'a', part1: 'b' } }]);
});

test('stays ready when a part cannot read an outbox, and says which', async () => {
  expect(await readyOf([await subgraph('a', ['people']), await subgraph('a')])).toEqual([200, { ready: true, subgraphs: { part0: 'ready', part1: 'ready' }, stuck: { part0: ['people'] } }]);
});
