import { openRoutes } from '@pilar/testing/open-routes';
import { expect, test } from 'vitest';
import { subgraph } from './subgraph.ts';

test('no route answers whom no server of ours has signed for, but those that tell how the server is', async () => {
  const { all, open } = await openRoutes(subgraph);
  expect(all).toBeGreaterThan(open.length);
  expect(open).toEqual(['GET /healthz 200', 'GET /metrics 200', 'GET /readyz 200', 'HEAD /healthz 200', 'HEAD /metrics 200', 'HEAD /readyz 200']);
});
