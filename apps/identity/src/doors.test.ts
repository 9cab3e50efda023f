import { openRoutes } from '@pilar/testing/open-routes';
import { expect, test } from 'vitest';
import { subgraph } from './subgraph.ts';

/** Pages to sign in with are for everybody, and so is geography. */
const forEverybody = /^\w+ \/(healthz|metrics|readyz|oidc\/|files\/batas\/)/;

test('no route answers whom no server of ours has signed for, but sign-in, geography, and what tells how the server is; files tell nothing without a ticket', async () => {
  const { all, open } = await openRoutes(subgraph());
  expect(all).toBeGreaterThan(open.length);
  const others = open.filter((route) => !forEverybody.test(route));
  expect(others.filter((route) => !/^((GET|HEAD|PATCH|DELETE) \/files\/(uploads\/)?:id (403|404)|OPTIONS \/files\/uploads\/:id 204)$/.test(route))).toEqual([]);
});
