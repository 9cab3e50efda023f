import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEntitlements, village } from './entitlement-stage.ts';

let world: Awaited<ReturnType<typeof openEntitlements>>;
beforeAll(async () => { world = await openEntitlements(); });
afterAll(() => world.close());

const history = async (field: string, id: string, viewer: Viewer = viewers.lebak, args = '') =>
  (await world.stage.ask(`{ found: ${field}(id: "${id}") { entitlements { id } aidHistory${args} { edges { cursor node { kind period amount step { kind } entitlement { id } } } pageInfo { hasNextPage } } } }`, viewer)).found;

it('tells the whole of a family\'s aid across programmes and members, a page at a time', async () => {
  const family = await world.family();
  const head = await world.person({ family: family.id, relation: 'KEPALA_KELUARGA' });
  const own = await world.active(await world.programme(), { family: family.id });
  const personal = await world.propose(await world.programme({ target: 'PERSON' }), { beneficiary: head.id });
  await world.stage.arrange(`
    WITH batch AS (INSERT INTO beneficiaries.distribution_batch (id, programme_id, year, period, area_code, owner_code, channel, starts_on, ends_on)
      SELECT uuidv7(), programme_id, 2026, '2026-02', area_code, owner_code, 'BANK', '2026-02-01', '2026-02-10' FROM beneficiaries.entitlement WHERE id = $1 RETURNING *)
    INSERT INTO beneficiaries.delivery (id, batch_id, entitlement_id, programme_id, period, area_code, owner_code, nth, amount, state, delivered_at, received_by)
    SELECT uuidv7(), batch.id, $1, batch.programme_id, period, area_code, owner_code, 1, 200000, 'CONFIRMED', '2026-02-03', 'SELF' FROM batch`, [own.id]);
  const whole = await history('family', family.id);
  expect(whole.entitlements.map(({ id }: { id: string }) => id).toSorted()).toEqual([own.id, personal.id].toSorted());
  const told = whole.aidHistory.edges.map(({ node }: { node: { kind: string; amount: string; step: { kind: string } | null } }) => node.step?.kind ?? `${node.kind} ${node.amount}`);
  expect(told).toEqual(['PROPOSE', 'ACTIVATE', 'APPROVE', 'ASSESS', 'PROPOSE', 'DELIVERED 200000']);
  const first = await history('family', family.id, viewers.lebak, '(first: 4)');
  expect(first.aidHistory.pageInfo.hasNextPage).toBe(true);
  const rest = await history('family', family.id, viewers.lebak, `(first: 4, after: "${first.aidHistory.edges[3].cursor}")`);
  expect([...first.aidHistory.edges, ...rest.aidHistory.edges].map(({ node }: { node: object }) => node)).toEqual(whole.aidHistory.edges.map(({ node }: { node: object }) => node));
  const person = await history('beneficiary', head.id);
  expect(person.entitlements).toEqual([{ id: personal.id }]);
  expect(person.aidHistory.edges).toHaveLength(1);
});

it('tells the village that a family comes to nothing of where it was', async () => {
  const family = await world.family();
  const { id } = await world.active(await world.programme(), { family: family.id });
  await world.stage.mutate('moveFamily', '... on Family { id }', { id: family.id, version: 1, area: '36.02.01.2003', address: 'Kp. Baru', happenedOn: '2026-05-03' }, viewers.lebak);
  const there = await history('family', family.id, viewerWith('KEC_OFFICER', '36.02.01.2003'));
  expect(there).toMatchObject({ entitlements: [{ id }], aidHistory: { edges: [{ node: { step: { kind: 'MOVE' } } }] } });
  expect(await history('family', family.id, viewerWith('KEC_OFFICER', village))).toBeNull();
});
