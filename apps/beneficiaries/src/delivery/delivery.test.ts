import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDistribution, village } from '../distribution/distribution-stage.ts';

let world: Awaited<ReturnType<typeof openDistribution>>;
beforeAll(async () => { world = await openDistribution(); });
afterAll(() => world.close());
// Whatever a test does, the kept-up sums are those of the deliveries.
afterEach(async () => { if ((await world.differences()).length > 0) throw new Error('The sums of a distribution differ from its deliveries'); });

const tksk = viewerWith('TKSK', '36.02.01');
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });
const none = { id: '' };
const batchFields = '... on DistributionBatch { id version sums { state count } }';
const counts = ({ sums }: { sums: { count: number }[] }) => sums.map(({ count }) => count);
const mutate = (name: string, input: object, viewer = viewers.lebak) => world.stage.mutate(name, name.endsWith('ies') ? batchFields : '... on Delivery { id version state failure note receivedBy }', input, viewer);

/** A running distribution of its own to so many. */
async function running(families = 3) {
  const { deliveries, ...batch } = await world.running(await world.programme({ families }));
  const [one = none, two = none, three = none] = deliveries as { id: string }[];
  return { batch, one, two, three };
}

describe('recordDelivery', () => {
  it('is done once, sent again or by two at once, and told to whom gives it again', async () => {
    const { one, two } = await running();
    const input = { delivery: one.id, deliveredAt: `${world.year}-01-06T02:00:00.000Z`, receivedBy: 'SELF', idempotencyKey: randomUUID() };
    const first = await mutate('recordDelivery', input, tksk);
    expect(first).toMatchObject({ state: 'DELIVERED', version: 2, receivedBy: 'SELF' });
    expect(await mutate('recordDelivery', input, tksk)).toMatchObject({ version: 2 });
    // A phone that lost the answer and its key tells the same: it stands so.
    expect(await world.give(one, tksk)).toMatchObject({ state: 'DELIVERED', version: 2 });
    expect(await world.give(one, tksk, { deliveredAt: `${world.year}-01-07T02:00:00.000Z` })).toMatchObject({ ...refused('delivery'), message: expect.stringMatching(/number 1 was delivered|nomor 1 sudah diserahkan/) });
    const both = await Promise.all([6, 7].map((day) => world.give(two, tksk, { deliveredAt: `${world.year}-01-0${day}T02:00:00.000Z` })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Delivery', 'InvalidInput']);
    const { delivery } = await world.stage.ask('query ($id: ID!) { delivery(id: $id) { viewerCan { record reconcile } history(first: 1) { edges { node { operation changes { field after } } } } } }', viewers.lebak, { id: one.id });
    expect(delivery.viewerCan).toEqual({ record: true, reconcile: true });
    expect(delivery.history.edges[0].node).toMatchObject({ operation: 'recordDelivery', changes: expect.arrayContaining([{ field: 'state', after: 'DELIVERED' }]) });
  });

  it('takes a written mandate for somebody else, and none for the recipient (rule 40)', async () => {
    const { one, two } = await running();
    expect(await world.give(one, viewers.lebak, { receivedBy: 'MANDATE' })).toMatchObject(refused('mandate'));
    expect(await world.give(one, viewers.lebak, { mandate: await world.sent() })).toMatchObject(refused('mandate'));
    expect(await world.give(one, viewers.lebak, { receivedBy: 'MANDATE', mandate: await world.sent(viewers.serang) })).toMatchObject(refused('mandate', 'ticket'));
    const mandate = await world.sent();
    expect(await world.give(one, viewers.lebak, { receivedBy: 'MANDATE', mandate })).toMatchObject({ receivedBy: 'MANDATE', mandateUrl: expect.stringContaining(mandate.file) });
    expect(await world.give(two, viewers.lebak, { receivedBy: 'MANDATE', mandate })).toMatchObject(refused('mandate', 'file'));
  });

  it('gives nothing to whom is frozen since that day or entitled no more (rule 36), and keeps what was given before', async () => {
    const { one, two, three } = await running();
    await world.freeze(one);
    const now = { deliveredAt: new Date().toISOString() };
    expect(await world.give(one, tksk, now)).toMatchObject({ ...refused('delivery'), message: expect.stringMatching(/nomor 1 dibekukan|number 1 is frozen/) });
    // A phone that had no line that day tells it late.
    expect(await world.give(one, tksk)).toMatchObject({ state: 'DELIVERED' });
    await world.stage.arrange(`UPDATE beneficiaries.entitlement SET state = 'SUSPENDED', since = now() WHERE id = (SELECT entitlement_id FROM beneficiaries.delivery WHERE id = $1)`, [two.id]);
    expect(await world.give(two, tksk, now)).toMatchObject(refused('delivery'));
    expect((await world.stage.ask('query ($id: ID!) { delivery(id: $id) { stopped } }', tksk, { id: two.id })).delivery.stopped).toBe(true);
    expect(await world.fail(two, tksk, { failure: 'NOT_ENTITLED' })).toMatchObject({ state: 'FAILED', failure: 'NOT_ENTITLED' });
    // A death that is recorded at the very moment of giving is known by then, or gives way.
    await Promise.all([world.freeze(three), world.give(three, tksk, now)]);
    const { rows: [row] } = await world.stage.arrange(`SELECT one.state, one.updated_at <= held.updated_at AS before FROM beneficiaries.delivery AS one JOIN beneficiaries.entitlement AS held ON held.id = entitlement_id WHERE one.id = $1`, [three.id]);
    if (row.state === 'DELIVERED') expect(row.before).toBe(true);
  });

  it.each([
    ['a day to come', { deliveredAt: '2099-01-01T00:00:00.000Z' }, 'deliveredAt'], ['a day before it began', { deliveredAt: '2019-01-01T00:00:00.000Z' }, 'deliveredAt'],
    ['a NIK in a note', { note: 'NIK 3602010101700000' }, 'note'], ['a long note', { note: 'a'.repeat(501) }, 'note'],
  ])('refuses %s', async (_what, input, path) => {
    const { one } = await running(1);
    expect(await world.give(one, viewers.lebak, input)).toMatchObject(refused(path));
  });

  it('is for who works there: not elsewhere, not by others, not of what is nobody\'s', async () => {
    const { one } = await running(1);
    for (const viewer of [viewers.serang, viewerWith('TKSK', '36.02.02'), viewerWith('VILLAGE_OPERATOR', '36.02.01.2003')]) expect(await world.give(one, viewer)).toMatchObject(refused('delivery'));
    for (const viewer of [viewers.head, viewers.auditor, viewers.guest, viewerWith('LKS_USER', '36.02.01')]) expect(await world.give(one, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await world.give({ id: randomUUID() })).toMatchObject(refused('delivery'));
    expect((await world.give(one, viewerWith('VILLAGE_OPERATOR', village))).state).toBe('DELIVERED');
    expect((await world.stage.ask('query ($id: ID!) { delivery(id: $id) { id } }', viewers.serang, { id: one.id })).delivery).toBeNull();
  });

  it('waits for the start, and for nobody after the end', async () => {
    const code = await world.programme({ families: 1 });
    const allocated = await world.step('allocateDistribution', await world.plan(code));
    const [one = none] = await world.deliveriesOf(allocated.id);
    expect(await world.give(one)).toMatchObject(refused('delivery'));
    const completed = await world.step('completeDistribution', await world.step('startDistribution', allocated));
    await world.give(one);
    const reconciled = await world.step('reconcileDistribution', completed);
    for (const batch of [reconciled, await world.step('closeDistribution', reconciled)]) {
      expect(batch.__typename).toBe('DistributionBatch');
      expect(await world.give(one, viewers.lebak, { deliveredAt: `${world.year}-01-08T02:00:00.000Z` })).toMatchObject(refused('delivery'));
      expect(await mutate('failDeliveries', { batch: batch.id, deliveries: [one.id], failure: 'OTHER' })).toMatchObject(refused('batch'));
      expect(await mutate('returnDelivery', { id: one.id, version: 2, failure: 'MOVED' })).toMatchObject(refused('id'));
    }
  });
});

describe('recordDeliveries', () => {
  it('records all or none, each named once and of this distribution', async () => {
    const { batch, one, two } = await running();
    const other = await running(1);
    const row = (delivery: { id: string }) => ({ delivery: delivery.id, deliveredAt: `${world.year}-01-06T02:00:00.000Z`, receivedBy: 'SELF' });
    const send = (rows: object[], viewer = viewers.lebak) => mutate('recordDeliveries', { batch: batch.id, rows }, viewer);
    expect(await send([])).toMatchObject(refused('rows'));
    expect(await send([row(one), row(other.one)])).toMatchObject(refused('rows', '1', 'delivery'));
    expect(await send([row(one), row(one)])).toMatchObject(refused('rows', '1', 'delivery'));
    expect(await send([row(one), row({ id: 'nihil' })])).toMatchObject(refused('rows', '1', 'delivery'));
    expect(await send([row(one), { ...row(two), receivedBy: 'MANDATE' }])).toMatchObject(refused('rows', '1', 'mandate'));
    expect(await send(Array.from({ length: 501 }, () => row(one)))).toMatchObject(refused('rows'));
    expect(await send([row(one)], viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
    expect(counts(await send([row(one), row(two)], tksk))).toEqual([1, 2, 0, 0, 0]);
    // Sent again under another key, as after a lost answer.
    expect(counts(await send([row(one), row(two)], tksk))).toEqual([1, 2, 0, 0, 0]);
    expect((await world.deliveriesOf(batch.id)).map(({ version }) => version)).toEqual([2, 2, 1]);
  });
});

describe('failures, returns and mistakes', () => {
  it('who did not come may come later; what was given comes back with the reason; a mistake is taken back', async () => {
    const { batch, one, two } = await running();
    expect(await world.fail(one, tksk, { note: 'NIK 3602010101700000' })).toMatchObject(refused('note'));
    expect(await world.fail(one, tksk, { note: 'Sedang di kebun' })).toMatchObject({ state: 'FAILED', failure: 'ABSENT' });
    expect(await world.fail(one, tksk)).toMatchObject(refused('delivery'));
    expect(await world.give(one, tksk)).toMatchObject({ state: 'DELIVERED', version: 3 });
    expect(await world.fail(one, tksk)).toMatchObject(refused('delivery'));
    const back = { id: one.id, version: 3, failure: 'MOVED' };
    expect(await mutate('returnDelivery', { ...back, version: 2 }, tksk)).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
    expect(await mutate('returnDelivery', back, viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
    const both = await Promise.all([1, 2].map(() => mutate('returnDelivery', back, tksk)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Delivery']);
    expect(counts(await world.batch(batch.id))).toEqual([2, 0, 0, 0, 1]);
    expect(await mutate('takeBackDelivery', { id: one.id, version: 4, reason: ' ' }, tksk)).toMatchObject(refused('reason'));
    expect(await mutate('takeBackDelivery', { id: two.id, version: 1, reason: 'Salah' }, tksk)).toMatchObject(refused('id'));
    expect(await mutate('takeBackDelivery', { id: one.id, version: 4, reason: 'Salah orang' }, tksk)).toMatchObject({ state: 'PENDING', version: 5, failure: null, receivedBy: null });
    const { delivery } = await world.stage.ask('query ($id: ID!) { delivery(id: $id) { history(first: 1) { edges { node { reason } } } } }', viewers.lebak, { id: one.id });
    expect(delivery.history.edges[0].node.reason).toBe('Salah orang');
  });

  it('many fail for one reason, all or none; and offices confirm what is right', async () => {
    const { batch, one, two, three } = await running();
    await world.give(one);
    const many = (name: string, deliveries: { id: string }[], input: object = {}, viewer = viewers.lebak) => mutate(name, { batch: batch.id, deliveries: deliveries.map(({ id }) => id), ...input }, viewer);
    expect(await many('failDeliveries', [two, one], { failure: 'ABSENT' })).toMatchObject(refused('deliveries', '1'));
    expect(await many('failDeliveries', [], { failure: 'ABSENT' })).toMatchObject(refused('deliveries'));
    expect(counts(await many('failDeliveries', [two, three, two], { failure: 'ABSENT' }, tksk))).toEqual([0, 1, 0, 2, 0]);
    expect(await many('confirmDeliveries', [one, two])).toMatchObject(refused('deliveries', '1'));
    expect(await many('confirmDeliveries', [one], {}, tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(counts(await many('confirmDeliveries', [one]))).toEqual([0, 0, 1, 2, 0]);
    expect((await world.deliveriesOf(batch.id))[0]).toMatchObject({ state: 'CONFIRMED', version: 3 });
    expect(await world.give(one)).toMatchObject({ version: 3, state: 'CONFIRMED' });
    expect(await many('failDeliveries', [one], { failure: 'ABSENT' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('the list', () => {
  it('is of one distribution, a name, a district or village; and no wider', async () => {
    const { batch, one } = await running();
    await world.fail(one);
    const asked = async (args: string, viewer = viewers.lebak) => (await world.stage.ask(`{ deliveries(${args}) { edges { node { nth } } } }`, viewer)).deliveries;
    expect((await asked(`filter: { batch: "${batch.id}", state: [FAILED] }`)).edges).toEqual([{ node: { nth: 1 } }]);
    expect((await asked(`filter: { batch: "${batch.id}", nth: 2 }`)).edges).toEqual([{ node: { nth: 2 } }]);
    expect((await asked(`filter: { batch: "${batch.id}", stopped: true }`)).edges).toEqual([]);
    expect((await asked(`filter: { batch: "${batch.id}" }`, viewerWith('VILLAGE_OPERATOR', '36.02.01.2003'))).edges).toEqual([]);
    expect((await asked('area: "36.02.01.2002"')).edges.length).toBeGreaterThan(2);
    await expect(asked('area: "36.02"')).rejects.toThrow();
    await expect(asked('area: "36.02.01"', viewers.head)).rejects.toThrow();
  });
});

