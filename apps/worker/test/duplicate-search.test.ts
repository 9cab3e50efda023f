import { randomUUID } from 'node:crypto';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
let lebak: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['beneficiaries'], env: { RATE_PER_SECOND: '1000', RATE_BURST: '1000' } });
  lebak = await stack.signIn('lebak@demo.pilar');
}, 240_000);
afterAll(() => stack.stop());

const area = '36.02.01.2002';
const send = async (mutation: string, success: string, input: object) => {
  const query = `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${success} ... on Error { message path } } }`;
  return (await stack.execute({ cookie: lebak, query, variables: { input: { idempotencyKey: randomUUID(), ...input } } }))['result'];
};
const pairs = async (): Promise<number> => (await stack.execute({ cookie: lebak, query: '{ duplicatePairs(first: 10) { edges { node { id } } } }' }))['duplicatePairs'].edges.length;

test('an officer searches a village for persons recorded twice, and reads what it came to', async () => {
  for (let at = 0; at < 2; at += 1) await send('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Dua Kali', birthDate: '1980-03-04', area, distinct: true, noNikReason: 'Belum membawa kartu' });
  // What the register finds by itself is there first; the search then finds nothing twice.
  await expect.poll(pairs, { timeout: 30_000 }).toBe(1);
  const started = await send('startDuplicateSearch', '... on Job { id kind subject }', { area });
  expect(started).toMatchObject({ __typename: 'Job', kind: 'DUPLICATE_SEARCH' });
  const job = async () => (await stack.execute({ cookie: lebak, query: 'query ($id: ID!) { job(id: $id) { state done total message figures { key value } } }', variables: { id: started.id } }))['job'];
  await expect.poll(async () => (await job()).state, { timeout: 60_000 }).toBe('DONE');
  expect(await job()).toEqual({ state: 'DONE', done: 2, total: 2, message: null, figures: expect.arrayContaining([{ key: 'persons', value: 2 }, { key: 'found', value: 0 }, { key: 'pairs', value: 1 }]) });
  expect(await pairs()).toBe(1);
}, 120_000);
