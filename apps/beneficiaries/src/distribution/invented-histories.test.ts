import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDistribution } from './distribution-stage.ts';

let world: Awaited<ReturnType<typeof openDistribution>>;
beforeAll(async () => { world = await openDistribution(); });
afterAll(() => world.close());

/** What is tried: with the distribution of that place among those planned so far, and the recipient of that number in it. */
type Try = { act: (typeof acts)[number]; batch: number; nth: number; twice: boolean };
// Most tries lead on, so that histories come far.
const acts = ['PLAN', 'ALLOCATE', 'ALLOCATE', 'START', 'START', 'GIVE', 'GIVE', 'GIVE', 'FAIL', 'RETURN', 'TAKE_BACK', 'CONFIRM', 'BANK', 'BANK', 'FREEZE', 'COMPLETE', 'COMPLETE', 'RECONCILE', 'RECONCILE', 'CLOSE', 'CANCEL'] as const;
const tries: fc.Arbitrary<Try> = fc.record({ act: fc.constantFrom(...acts), batch: fc.nat(2), nth: fc.integer({ min: 1, max: 4 }), twice: fc.boolean() });

const tksk = viewerWith('TKSK', '36.02.01');
const price = 200_000n;
const steps = { ALLOCATE: 'allocateDistribution', START: 'startDistribution', COMPLETE: 'completeDistribution', RECONCILE: 'reconcileDistribution', CLOSE: 'closeDistribution' } as const;

type Batch = { id: string; reference: string; version: number; state: string; planned: string; committed: string };
type Row = { id: string; nth: number; batch: string; holder: string; period: string; state: string; amount: string; version: number };

async function standing(code: string): Promise<{ batches: Batch[]; rows: Row[] }> {
  const ofProgramme = 'programme_id = (SELECT id FROM beneficiaries.programme WHERE code = $1)';
  const { rows: batches } = await world.stage.arrange(`SELECT id, reference, version, state, planned_amount AS planned, committed_amount AS committed FROM beneficiaries.distribution_batch WHERE ${ofProgramme} ORDER BY id`, [code]);
  const { rows } = await world.stage.arrange(`SELECT id, nth, batch_id AS batch, entitlement_id AS holder, period, state, amount, version FROM beneficiaries.delivery WHERE ${ofProgramme} ORDER BY batch_id, nth`, [code]);
  return { batches: batches as Batch[], rows: rows as Row[] };
}

const sum = (rows: readonly Row[], ...states: string[]) => rows.filter(({ state }) => states.length === 0 || states.includes(state)).reduce((all, { amount }) => all + BigInt(amount), 0n);

/** Whether every rupiah is where it should be, whatever has happened. */
async function addsUp(code: string, allocation: bigint): Promise<void> {
  const { batches, rows } = await standing(code);
  for (const { id, state, planned, committed } of batches) {
    const of = rows.filter(({ batch }) => batch === id);
    // Nothing of what was planned is lost, whatever became of it.
    expect(sum(of)).toBe(BigInt(planned));
    const given = sum(of, 'DELIVERED', 'CONFIRMED');
    const over = state === 'RECONCILED' || state === 'CLOSED';
    if (over) expect(sum(of, 'PENDING')).toBe(0n);
    if (state === 'CANCELLED') expect(given).toBe(0n);
    expect(BigInt(committed)).toBe(over ? given : state === 'PLANNED' || state === 'CANCELLED' ? 0n : BigInt(planned));
  }
  // Never more than the region has (rule 38), and nobody a period twice.
  expect(batches.reduce((all, { committed }) => all + BigInt(committed), 0n) <= allocation).toBe(true);
  const held = rows.filter(({ state }) => state !== 'FAILED' && state !== 'RETURNED').map(({ holder, period }) => `${holder} ${period}`);
  expect(new Set(held).size).toBe(held.length);
  expect(await world.differences()).toEqual([]);
}

async function attempt(code: string, { act, batch: place, nth }: Try): Promise<void> {
  const { batches, rows } = await standing(code);
  // Two distributions of three are of one period.
  if (act === 'PLAN') return void (batches.length < 3 && await world.plan(code, { period: `${world.year}-0${place === 2 ? 4 : 3}`, channel: 'BANK' }));
  const batch = batches[place % (batches.length || 1)];
  if (!batch) return;
  if (act === 'CANCEL') return void await world.step('cancelDistribution', batch, viewers.lebak, { reason: 'Ditunda' });
  if (act in steps) return void await world.step(steps[act as keyof typeof steps], batch);
  const row = rows.find((one) => one.batch === batch.id && one.nth === nth);
  if (!row) return;
  const { id, version } = row;
  if (act === 'GIVE') await world.give(row, tksk);
  else if (act === 'FAIL') await world.fail(row, tksk);
  else if (act === 'FREEZE') await world.freeze(row);
  else if (act === 'RETURN') await world.stage.mutate('returnDelivery', '... on Delivery { id }', { id, version, failure: 'MOVED' }, tksk);
  else if (act === 'TAKE_BACK') await world.stage.mutate('takeBackDelivery', '... on Delivery { id }', { id, version, reason: 'Salah' }, tksk);
  else if (act === 'CONFIRM') await world.stage.mutate('confirmDeliveries', '... on DistributionBatch { id }', { batch: batch.id, deliveries: [id] }, viewers.lebak);
  else {
    const line = (of: number, outcome: string) => ({ batch: batch.reference, nth: of, amount: Number(price), outcome, paidOn: `${world.year}-01-06` });
    const lines = [line(nth, 'PAID'), line((nth % 4) + 1, 'FAILED'), line(((nth + 1) % 4) + 1, 'RETURNED'), line(nth, 'PAID')];
    await work(world.stage.target, '/work/imports/commit', viewers.lebak, { kind: 'BANK_FILE', importId: randomUUID(), rows: lines.map((values, at) => ({ ref: String(at), values })) });
  }
}

it('no rupiah is lost or doubled, whatever is tried, in whatever order, and by two at once', async () => {
  const allocation = price * 10n;
  await fc.assert(fc.asyncProperty(fc.array(tries, { minLength: 12, maxLength: 40 }), async (given) => {
    const code = await world.programme({ families: 4, allocation: String(allocation) });
    await world.step('allocateDistribution', await world.plan(code, { channel: 'BANK' }));
    for (const one of given) await Promise.all(one.twice ? [attempt(code, one), attempt(code, one)] : [attempt(code, one)]);
    await addsUp(code, allocation);
  }), { numRuns: 15 });
}, 300_000);
