import { daysAfter, today } from '@pilar/domain/dates';
import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { execute, type Target } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openStage, type Served, type Stage } from '../../test/stage.ts';
import { sweepUses, type ToldUse } from './machine-uses.ts';

let stage: Stage;
let server: Served;
let target: Target;
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve();
  target = { subgraph: 'identity', server: server.app, secret: server.secret };
});
afterAll(() => stage.end());

const client = 'regency-3602';
const at = new Date().toISOString();
const asked = (more: Partial<ToldUse> = {}): ToldUse => ({ client, day: today(), what: 'ASKED', count: 1, at, ...more });
async function tell(uses: unknown, token?: string): Promise<number> {
  const response = await fetch(`${server.address}/internal/client-uses`, {
    method: 'POST', headers: { 'content-type': 'application/json', [internalHeader]: token ?? await signInternal('identity', server.secret) }, body: JSON.stringify({ uses }),
  });
  return response.status;
}
const fields = 'clientId lastUsedAt unused usage { day requests refused { reason count } }';
async function clientOf(viewer = viewers.lebak) {
  const { machineClients } = await execute(target, { viewer, query: `{ machineClients(filter: { text: "${client}" }) { edges { node { ${fields} } } } }` });
  return machineClients.edges[0]?.node;
}
const unusedOnes = async (unused: boolean) => (await execute(target, { viewer: viewers.admin, query: `{ machineClients(filter: { unused: ${unused} }) { edges { node { clientId } } } }` })).machineClients.edges.map(({ node }: { node: { clientId: string } }) => node.clientId);

it('a client that never asked for anything is told as that', async () => {
  const never = await clientOf();
  expect(never).toMatchObject({ lastUsedAt: null, unused: true });
  expect(never.usage).toHaveLength(30);
  expect(never.usage.at(0)).toEqual({ day: today(), requests: 0, refused: [] });
  expect(await unusedOnes(true)).toContain(client);
});

it('what gateways tell is added up by day and reason, whichever tells it, at the same time too; what is no client’s is left out', async () => {
  const yesterday = daysAfter(today(), -1);
  const uses = [asked({ count: 5 }), asked({ what: 'RATE_LIMITED', count: 2 }), asked({ day: yesterday, at: `${yesterday}T05:00:00.000Z` }), asked({ client: 'siapa' })];
  expect(await Promise.all([tell(uses), tell(uses.toReversed()), tell([])])).toEqual([200, 200, 200]);
  const used = await clientOf();
  expect(used).toMatchObject({ lastUsedAt: at, unused: false });
  expect(used.usage.slice(0, 3)).toEqual([
    { day: today(), requests: 10, refused: [{ reason: 'RATE_LIMITED', count: 4 }] }, { day: yesterday, requests: 2, refused: [] }, { day: daysAfter(today(), -2), requests: 0, refused: [] },
  ]);
  expect(await unusedOnes(true)).not.toContain(client);
  expect(await unusedOnes(false)).toContain(client);
  // An account of a machine sees its own; another regency sees neither.
  expect((await execute(target, { viewer: viewers.machine3602, query: `{ viewer { client { ${fields} } } }` })).viewer.client.usage[0].requests).toBe(10);
  expect(await clientOf(viewers.serang)).toBeUndefined();
});

it('takes only what a gateway signed, and only counts', async () => {
  expect(await tell([asked()], 'x.y.z')).toBe(401);
  for (const wrong of ['ASKED', [asked({ count: 0 })], [asked({ count: 1.5 })], [{ ...asked(), what: 'INTERNAL' }], [{ ...asked(), day: '2026-02-30' }], [{ ...asked(), more: 1 }]]) expect(await tell(wrong)).toBe(400);
  expect((await clientOf()).usage[0].requests).toBe(10);
});

it('one that asks for nothing for 90 days is told as that, and counts of more than 30 days are kept no more', async () => {
  const of = (days: number) => stage.database.query('UPDATE machine_client SET last_used_at = $2 WHERE client_id = $1', [client, `${daysAfter(today(), -days)}T05:00:00Z`]);
  await of(90);
  expect([(await clientOf()).unused, (await unusedOnes(false)).includes(client)]).toEqual([false, true]);
  await of(91);
  expect([(await clientOf()).unused, (await unusedOnes(true)).includes(client)]).toEqual([true, true]);
  await tell([asked({ day: daysAfter(today(), -30) }), asked({ day: daysAfter(today(), -29), count: 7 })]);
  await sweepUses(stage.database);
  const { rows } = await stage.database.query<{ day: string }>(`SELECT min(day)::text AS day FROM machine_use WHERE client_id = $1`, [client]);
  expect(rows[0]?.day).toBe(daysAfter(today(), -29));
  expect((await clientOf()).usage.at(-1)).toEqual({ day: daysAfter(today(), -29), requests: 7, refused: [] });
});

it('tells whoever asks how much of each limit is used', async () => {
  const limits = 'requestsAtOnce costAtOnce costPerMinute used { kind count most } taken { requests cost documentTokens documentDepth documentRows documentCost }';
  const taken = { requestsUsed: 3, costUsed: 40, documentTokens: 20, documentDepth: 3, documentRows: 0, documentCost: 9 };
  const { viewer } = await execute(target, { viewer: viewers.machine3602, query: `{ viewer { limits { ${limits} } } }`, headers: { 'x-pilar-taken': JSON.stringify(taken) } });
  expect(viewer.limits).toMatchObject({ requestsAtOnce: 300, costAtOnce: 200_000, costPerMinute: 60_000, taken: { requests: 3, cost: 40, documentTokens: 20, documentDepth: 3, documentRows: 0, documentCost: 9 } });
  expect((await execute(target, { viewer: viewers.machine3602, query: `{ viewer { limits { ${limits} } } }` })).viewer.limits.taken).toBeNull();
  // Where an operator has set a bound that is none, it is told as the largest number there is.
  vi.stubEnv('COST_PER_SECOND', '1000000000');
  expect((await execute(target, { viewer: viewers.machine3602, query: '{ viewer { limits { costPerMinute } } }' })).viewer.limits.costPerMinute).toBe(2 ** 31 - 1);
  vi.unstubAllEnvs();
});
