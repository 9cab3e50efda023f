import { today } from '@pilar/domain/dates';
import { expect, test } from 'vitest';
import { makeClientUses } from '../src/access/client-uses.ts';
import { startGateway, type Gateway } from './gateway.ts';

const client = 'regency-3602';
const bearer = async ({ identity }: Gateway, who = client) => ({ authorization: `Bearer ${await identity.sign({ sub: who, client_id: who })}` });
const countsOf = ({ identity }: Gateway, of = client) => Object.fromEntries(identity.told.filter((use) => use.client === of).map(({ what, count }) => [what, count]));

test('what a machine asks for and what of it is refused is told to identity, whoever refused it; what people ask for is not', async () => {
  const gateway = await startGateway({ RATE_PER_SECOND: '1', RATE_BURST: '7' });
  const headers = await bearer(gateway);
  for (const [query, more] of [
    ['{ person(id: "1") { name } }', {}], ['{ forbidden }', {}], ['mutation { removePerson(id: "1") { ... on Person { id } } }', {}], ['mutation { removePerson(id: "2") { ... on Person { id } } }', {}],
    ['{ no', {}], ['{ person(id: "1") { name } }', { 'x-pilar-grant': 'lebak' }], ['{ broken }', {}], ['{ viewer }', {}],
  ] as const) await gateway.ask(query, { ...headers, ...more });
  expect((await gateway.ask('{ viewer }', headers)).status).toBe(429);
  await gateway.ask('{ viewer }', await bearer(gateway, 'regency-past'));
  await gateway.ask('{ viewer }', await bearer(gateway, 'disabled'));
  await gateway.ask('{ viewer }');
  expect(gateway.identity.told).toEqual([]);
  await gateway.close();
  expect(countsOf(gateway)).toEqual({ ASKED: 9, FORBIDDEN: 2, BAD_REQUEST: 1, GRANT_UNKNOWN: 1, RATE_LIMITED: 1 });
  expect(countsOf(gateway, 'regency-past')).toEqual({ ASKED: 1, GRANT_EXPIRED: 1 });
  expect(countsOf(gateway, 'disabled')).toEqual({ ASKED: 1, UNAUTHENTICATED: 1 });
  expect(gateway.identity.told.every(({ client: of }) => [client, 'regency-past', 'disabled'].includes(of))).toBe(true);
}, 30_000);

test('what could not be told is told with the next, and nothing twice', async () => {
  const bodies: { uses: object[] }[] = [];
  let status = 503;
  const uses = makeClientUses({ ask: async (_path, body) => {
    bodies.push(body as { uses: object[] });
    if (status === 0) throw new Error('away');
    return { status, answer: null };
  } });
  await uses.tell();
  uses.asked(client);
  uses.refused(client, 'INTERNAL');
  await uses.tell();
  status = 0;
  await uses.tell();
  status = 200;
  uses.asked(client);
  uses.refused(client, 'DOCUMENT_TOO_DEEP');
  await uses.tell();
  await uses.tell();
  expect(bodies.map((body) => body.uses.length)).toEqual([1, 1, 2]);
  expect(bodies.at(-1)?.uses).toEqual([{ client, day: today(), what: 'ASKED', count: 2, at: expect.any(String) }, { client, day: today(), what: 'BAD_REQUEST', count: 1, at: expect.any(String) }]);
});

test('a subgraph is told how much a request takes of its caller’s limits', async () => {
  const gateway = await startGateway({ RATE_PER_SECOND: '1', COST_PER_SECOND: '1' });
  const headers = await bearer(gateway);
  await gateway.ask('{ viewer }', headers);
  await gateway.ask('{ person(id: "1") { name friend { name } } }', headers);
  const taken = JSON.parse(String(gateway.people.calls.at(-1)?.['x-pilar-taken'])) as Record<string, number>;
  expect(taken).toEqual({ requestsUsed: 2, costUsed: expect.any(Number), documentTokens: 15, documentDepth: 3, documentRows: 0, documentCost: 4 });
  expect(taken['costUsed']).toBeGreaterThan(100);
  await gateway.ask('{ person(id: "1") { name } }', { ...headers, 'x-pilar-taken': '{"requestsUsed":0}' });
  expect(JSON.parse(String(gateway.people.calls.at(-1)?.['x-pilar-taken']))).toMatchObject({ requestsUsed: 3 });
  await gateway.close();
}, 30_000);
