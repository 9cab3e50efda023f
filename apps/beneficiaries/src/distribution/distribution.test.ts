import { may, roles } from '@pilar/domain/access';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { testDatabase } from '@pilar/testing/database';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDistribution, village } from './distribution-stage.ts';

let world: Awaited<ReturnType<typeof openDistribution>>;
beforeAll(async () => { world = await openDistribution(); });
afterAll(() => world.close());
// Whatever a test does, the kept-up sums are those of the deliveries.
afterEach(async () => { if ((await world.differences()).length > 0) throw new Error('The sums of a distribution differ from its deliveries'); });

const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });
const tksk = viewerWith('TKSK', '36.02.01');

describe('planDistribution', () => {
  it('keeps what is planned, when, where and with whom, and is seen from below', async () => {
    const pillar = await world.stage.know('Pillar', 'TKSK Contoh', '36.02.01');
    const point = { name: 'Balai desa', area: village, heldOn: `${world.year}-01-06`, timeFrom: '08:00', timeTo: '12:00' };
    const batch = await world.plan(await world.programme(), { companions: [pillar], points: [point] });
    expect(batch).toMatchObject({ state: 'PLANNED', version: 1, plannedCount: 0, plannedAmount: '0', nextSteps: ['ARRANGE', 'ALLOCATE', 'CANCEL'] });
    const query = 'query ($id: ID!) { distributionBatch(id: $id) { nextSteps points { name serves { code } timeFrom } companions { id } preview { count amount } history { edges { node { changes { field } } } } } }';
    expect((await world.stage.ask(query, viewers.lebak, { id: batch.id })).distributionBatch).toMatchObject({ points: [{ name: 'Balai desa', serves: [{ code: village }], timeFrom: '08:00' }], companions: [{ id: pillar }], preview: { count: 3, amount: '600000' } });
    expect((await world.stage.ask(query, tksk, { id: batch.id })).distributionBatch).toMatchObject({ nextSteps: [], preview: null });
    for (const viewer of [viewers.serang, viewerWith('TKSK', '36.04.34')]) expect((await world.stage.ask(query, viewer, { id: batch.id })).distributionBatch).toBeNull();
    const { found } = await world.stage.ask('query ($r: [_Any!]!) { found: _entities(representations: $r) { ... on Pillar { accompaniedBatches { edges { node { id } } } } } }', viewers.lebak, { r: [{ __typename: 'Pillar', id: pillar }] });
    expect(found[0].accompaniedBatches.edges).toEqual([{ node: { id: batch.id } }]);
    const moved = await world.step('arrangeDistribution', batch, viewers.lebak, { points: [{ ...point, name: 'Kantor pos' }, { ...point, area: '36.02.01.2003' }], endsOn: `${world.year}-02-01` });
    expect(moved).toMatchObject({ version: 2 });
    expect(await world.step('arrangeDistribution', moved, viewers.lebak, { endsOn: `${world.year}-01-05` })).toMatchObject(refused('points', '0', 'heldOn'));
  });

  it.each([
    ['no such programme', { programme: 'NIHIL' }, 'programme'], ['no period', { period: '2026-13' }, 'period'], ['a day that is none', { period: '2026-02-30' }, 'period'], ['a year before the programme', { period: '2001' }, 'period'],
    ['another regency', { area: '36.04' }, 'area'], ['days that run back', { endsOn: '2020-01-01' }, 'endsOn'], ['a NIK', { goods: 'NIK 3602010101700000' }, 'goods'], ['an unknown companion', { companions: [randomUUID()] }, 'companions'],
    ['a point elsewhere', { points: [{ name: 'Jauh', area: '36.04.34.2001', heldOn: `${new Date().getFullYear()}-01-06` }] }, 'points'],
    ['a point on another day', { points: [{ name: 'Balai', area: village, heldOn: '2019-01-01' }] }, 'points'],
    ['a village served twice', { points: [1, 2].map((nth) => ({ name: `Balai ${nth}`, area: village, heldOn: `${new Date().getFullYear()}-01-06` })) }, 'points'],
    ['an hour that is none', { points: [{ name: 'Balai', area: village, heldOn: `${new Date().getFullYear()}-01-06`, timeFrom: '25:00' }] }, 'points'],
  ])('refuses %s', async (_what, input, path) => {
    const answer = await world.plan(await world.programme({ families: 0 }), input);
    expect(answer).toMatchObject({ __typename: 'InvalidInput' });
    expect(answer.path[0]).toBe(path);
  });

  it('is for offices, and asks what is given where it is goods', async () => {
    const goods = await world.programme({ families: 0, aidForm: 'GOODS' });
    expect(await world.plan(goods)).toMatchObject(refused('goods'));
    expect(await world.plan(goods, { goods: '10 kg beras' })).toMatchObject({ state: 'PLANNED' });
    for (const viewer of [viewers.head, viewers.auditor, tksk, viewers.machine3602]) expect(await world.plan(goods, { area: viewer.grant.area }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('allocateDistribution', () => {
  it('gives each entitlement in force one delivery, numbered by village and name, at its point', async () => {
    const code = await world.programme({ families: 2 });
    await world.entitle(code, 1, '36.02.01.2003');
    const point = { heldOn: `${world.year}-01-06` };
    const batch = await world.plan(code, { points: [{ ...point, name: 'Balai kecamatan', area: '36.02.01' }, { ...point, name: 'Balai desa', area: village }] });
    const allocated = await world.step('allocateDistribution', batch);
    expect(allocated).toMatchObject({ state: 'ALLOCATED', version: 2, plannedCount: 3, plannedAmount: '600000', nextSteps: ['START', 'CANCEL'] });
    expect(allocated.sums[0]).toEqual({ state: 'PENDING', count: 3, amount: '600000' });
    const { deliveries } = await world.stage.ask('query ($id: ID!) { deliveries(filter: { batch: $id }) { edges { node { nth recipient address amount state area { code } point { name } entitlement { state } } } } }', viewers.lebak, { id: batch.id });
    expect(deliveries.edges.map(({ node }: { node: { nth: number; area: { code: string }; recipient: string; point: { name: string } } }) => [node.nth, node.area.code, node.recipient, node.point.name])).toEqual([
      [1, village, 'Contoh 1', 'Balai desa'], [2, village, 'Contoh 2', 'Balai desa'], [3, '36.02.01.2003', 'Contoh 1', 'Balai kecamatan'],
    ]);
    const feed = await world.stage.ask('{ beneficiariesChanges(types: ["Delivery"], first: 100) { changes { operation type area } } }', viewers.machine3602);
    expect(feed.beneficiariesChanges.changes).toContainEqual({ operation: 'CREATED', type: 'Delivery', area: village });
    expect((await world.batch(batch.id, viewerWith('VILLAGE_OPERATOR', '36.02.01.2003'))).sums[0]).toEqual({ state: 'PENDING', count: 1, amount: '200000' });
  });

  it('gives nothing twice for the same days, and nothing to whom is frozen (rule 36)', async () => {
    const code = await world.programme({ families: 3 });
    const [first] = (await world.running(code)).deliveries;
    await world.entitle(code, 1);
    const quarter = await world.plan(code, { period: `${world.year}-Q1` });
    const { distributionBatch } = await world.stage.ask('query ($id: ID!) { distributionBatch(id: $id) { preview { count amount frozen already allocation { committed } problems } } }', viewers.lebak, { id: quarter.id });
    expect(distributionBatch.preview).toEqual({ count: 1, amount: '600000', frozen: 0, already: 3, allocation: { committed: '600000' }, problems: [] });
    await world.fail(first ?? { id: '' });
    const [made] = await world.deliveriesOf((await world.step('allocateDistribution', quarter)).id);
    expect(await world.step('allocateDistribution', await world.plan(code, { period: `${world.year}-02` }))).toMatchObject({ plannedCount: 2 });
    await world.freeze(made ?? { id: '' });
    expect((await world.step('allocateDistribution', await world.plan(code, { period: `${world.year}-05` }))).plannedCount).toBe(3);
    expect(await world.step('allocateDistribution', await world.plan(code, { period: `${world.year}-05` }))).toMatchObject(refused('id'));
  });

  it('stays within the allocation, two at once too (rule 38)', async () => {
    const code = await world.programme({ families: 3, allocation: '700000' });
    const plans = await Promise.all([1, 2, 3].map((month) => world.plan(code, { period: `${world.year}-0${month}` })));
    const all = await Promise.all(plans.map((plan) => world.step('allocateDistribution', plan)));
    expect(all.map(({ __typename }) => __typename).toSorted()).toEqual(['DistributionBatch', 'InvalidInput', 'InvalidInput']);
    expect(all.find(({ __typename }) => __typename === 'InvalidInput').message).toContain('Rp600.000');
    const made = all.find(({ __typename }) => __typename === 'DistributionBatch');
    await world.step('cancelDistribution', made, viewers.lebak, { reason: 'Ditunda' });
    const next = plans.find(({ id }) => id !== made.id);
    expect(await world.step('allocateDistribution', next)).toMatchObject({ state: 'ALLOCATED' });
    // Of a region without an allocation nothing is given out.
    const elsewhere = await world.programme({ families: 1, area: '36.04' });
    expect(await world.step('allocateDistribution', await world.plan(elsewhere))).toMatchObject(refused('id'));
  });

  it('asks for a span where the amount is of one, and is refused once it is done', async () => {
    const code = await world.programme();
    expect(await world.step('allocateDistribution', await world.plan(code, { period: `${world.year}-03-01` }))).toMatchObject(refused('id'));
    const batch = await world.plan(code);
    const [one, two] = await Promise.all([1, 2].map(() => world.step('allocateDistribution', batch)));
    expect([one.__typename, two.__typename].toSorted()).toEqual(['Conflict', 'DistributionBatch']);
    const done = one.__typename === 'Conflict' ? two : one;
    expect(await world.step('allocateDistribution', done)).toMatchObject(refused('id'));
    expect(await world.step('allocateDistribution', done, tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('makes ten thousand at once', async () => {
    const code = await world.programme({ families: 10_000, allocation: '2000000000' });
    const batch = await world.plan(code);
    expect(await world.step('allocateDistribution', batch)).toMatchObject({ plannedCount: 10_000, plannedAmount: '2000000000' });
  }, 120_000);
});

describe('from start to close', () => {
  it('adds up in recipients and rupiah before it is reconciled (rule 41), and is locked then', async () => {
    const code = await world.programme({ allocation: '600000' });
    const { deliveries: [one, two, three], ...batch } = await world.running(code);
    if (!one || !two || !three) throw new Error('three were allocated');
    await world.give(one);
    await world.fail(two);
    const completed = await world.step('completeDistribution', batch);
    expect(await world.step('reconcileDistribution', completed)).toMatchObject(refused('id'));
    // What a phone held back arrives late.
    expect(await world.give(three, tksk)).toMatchObject({ state: 'DELIVERED' });
    const [won, lost] = (await Promise.all([1, 2].map(() => world.step('reconcileDistribution', completed)))).toSorted((a) => (a.__typename === 'Conflict' ? 1 : -1));
    expect([won.state, lost.__typename]).toEqual(['RECONCILED', 'Conflict']);
    for (const refusal of [await world.give(two), await world.fail(one), await world.stage.mutate('takeBackDelivery', '... on Delivery { id }', { id: one.id, version: 2, reason: 'Salah' }, viewers.lebak)]) expect(refusal.__typename).toBe('InvalidInput');
    // What was not given is free for the next.
    const next = await world.plan(code, { period: `${world.year}-04` });
    expect((await world.stage.ask('query ($id: ID!) { distributionBatch(id: $id) { preview { allocation { committed } } } }', viewers.lebak, { id: next.id })).distributionBatch.preview.allocation.committed).toBe('400000');
    const both = await Promise.all([1, 2].map(() => world.step('closeDistribution', won)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'DistributionBatch']);
    expect((await world.batch(batch.id)).nextSteps).toEqual([]);
  });

  it('is not started before its first day, and is cancelled with a reason before it starts', async () => {
    const code = await world.programme();
    const early = await world.step('allocateDistribution', await world.plan(code, { startsOn: '2099-01-01', endsOn: '2099-01-02' }));
    expect(await world.step('startDistribution', early)).toMatchObject(refused('id'));
    expect(await world.step('cancelDistribution', early, viewers.lebak, { reason: ' ' })).toMatchObject(refused('reason'));
    expect(await world.step('cancelDistribution', early, viewers.lebak, { reason: 'Bencana' })).toMatchObject({ state: 'CANCELLED', nextSteps: [] });
    expect((await world.deliveriesOf(early.id)).map(({ state }) => state)).toEqual(['FAILED', 'FAILED', 'FAILED']);
    expect(await world.step('cancelDistribution', await world.running(code), viewers.lebak, { reason: 'Terlambat' })).toMatchObject(refused('id'));
  });

  it('asks to be completed and reconciled', async () => {
    const { deliveries: _, ...batch } = await world.running(await world.programme());
    const tasks = async () => (await world.stage.arrange('SELECT tasks FROM beneficiaries.outbox WHERE entity_id = $1 ORDER BY change_seq DESC LIMIT 1', [batch.id])).rows[0].tasks.map(({ kind, due }: { kind: string; due: string }) => [kind, due]);
    expect(await tasks()).toEqual([['DISTRIBUTION_COMPLETE', `${world.year}-02-02`]]);
    await world.step('completeDistribution', batch);
    expect((await tasks())[0][0]).toBe('DISTRIBUTION_RECONCILE');
  });
});

it('a region tells plan and realisation by programme and region (report 8)', async () => {
  const code = await world.programme();
  const { deliveries: [one] } = await world.running(code);
  await world.give(one ?? { id: '' });
  const { region } = await world.stage.ask(`{ region(code: "36.02") { distribution(programme: "${code}") { states { state count } overdue sums { state count amount } programmes { programme { code } } areas { region { code } sums { state count } } } } }`, viewers.guest);
  expect(region.distribution.sums.slice(0, 2)).toEqual([{ state: 'PENDING', count: 2, amount: '400000' }, { state: 'DELIVERED', count: 1, amount: '200000' }]);
  expect(region.distribution).toMatchObject({ overdue: 1, programmes: [{ programme: { code } }] });
  expect(region.distribution.areas.find(({ region: { code: at } }: { region: { code: string } }) => at === '36.02.01').sums[0]).toEqual({ state: 'PENDING', count: 2 });
  expect((await world.stage.ask('{ region(code: "36.02") { distribution { year } } }', viewers.serang)).region.distribution).toBeNull();
});

it.each(roles)('row-level security knows what the permission table says of %s', async (role) => {
  const database = await testDatabase();
  const pool = openPool(database.roleUrls.beneficiaries, 1);
  const viewer = viewerWith(role, '36');
  const { rows } = await enterScope(viewer, () => pool.query<{ figures: boolean; persons: boolean }>('SELECT beneficiaries.may_read_figures() AS figures, beneficiaries.may_read() AS persons'));
  expect(rows[0]).toEqual({ figures: may(viewer, 'distribution.read'), persons: may(viewer, 'delivery.read') });
  await pool.end();
  await database.drop();
});
