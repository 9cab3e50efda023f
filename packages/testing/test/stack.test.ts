import { afterAll, expect, test } from 'vitest';
import { startStack } from '../src/stack.ts';

const stack = await startStack({ subgraphs: [] });
afterAll(() => stack.stop());

test('a demo officer signs in and is known by the graph', async () => {
  const cookie = await stack.signIn('lebak@demo.pilar');
  expect(await stack.execute({ query: '{ viewer { __typename } }', cookie })).toMatchObject({ viewer: expect.anything() });
});

test('a machine gets a token', async () => {
  expect(await stack.execute({ query: '{ viewer { __typename } }', token: await stack.token('regency-3602') })).toMatchObject({ viewer: expect.anything() });
});

test('a server that is killed can be started again', async () => {
  const before = stack.pid('identity');
  await stack.kill('identity');
  await stack.restart('identity');
  expect(stack.pid('identity')).not.toBe(before);
  expect((await fetch(`${stack.url}/readyz`)).status).toBe(200);
});
