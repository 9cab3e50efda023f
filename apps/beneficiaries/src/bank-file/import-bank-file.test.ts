import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDistribution } from '../distribution/distribution-stage.ts';

let world: Awaited<ReturnType<typeof openDistribution>>;
beforeAll(async () => { world = await openDistribution(); });
afterAll(() => world.close());
// Whatever a test does, the kept-up sums are those of the deliveries.
afterEach(async () => { if ((await world.differences()).length > 0) throw new Error('The sums of a distribution differ from its deliveries'); });

type Results = { results: { ref: string; outcome: string; problems: { column: string | null; message: string }[] }[] };
const send = async (step: 'check' | 'commit', rows: object[], importId = randomUUID(), viewer: Viewer = viewers.lebak) =>
  (await work<Results>(world.stage.target, `/work/imports/${step}`, viewer, { kind: 'BANK_FILE', importId, rows: rows.map((values, at) => ({ ref: String(at + 2), values })) })).body.results;
/** What came of each line: its outcome, or the columns in which it is wrong. */
const cameOf = async (rows: object[], importId = randomUUID()) => (await send('commit', rows, importId)).map(({ outcome, problems }) => (outcome === 'REFUSED' ? problems.map(({ column }) => column) : outcome));
const day = () => `${world.year}-01-12`;

/** A running distribution by bank to so many, with its number; and a line about one of them. */
async function running(families = 3) {
  const batch = await world.running(await world.programme({ families, allocation: String(families * 200_000) }), { channel: 'BANK' });
  const { reference } = (await world.stage.ask('query ($id: ID!) { distributionBatch(id: $id) { reference } }', viewers.lebak, { id: batch.id })).distributionBatch;
  const line = (nth: number, values: object = {}) => ({ batch: reference, nth, amount: 200_000, outcome: 'PAID', paidOn: day(), ...values });
  return { batch, reference: reference as string, line, states: async () => (await world.deliveriesOf(batch.id)).map(({ state }) => state) };
}

describe('a bank\'s file', () => {
  it('settles each delivery once, whatever is sent again, and the batch adds up to the rupiah (rule 41)', async () => {
    const { batch, reference, line, states } = await running(4);
    const importId = randomUUID();
    const rows = [line(1, { batch: reference.toLowerCase().replaceAll('-', ' '), fullName: 'contoh satu' }), line(2, { outcome: 'FAILED', failure: 'ACCOUNT', note: 'Rekening pasif 3602010101700000' }), line(3), line(4, { outcome: 'RETURNED' })];
    expect((await send('check', rows))).toEqual([]);
    expect(await cameOf(rows, importId)).toEqual(['CREATED', 'CREATED', 'CREATED', 'CREATED']);
    expect(await states()).toEqual(['DELIVERED', 'FAILED', 'DELIVERED', 'RETURNED']);
    // The worker died before it knew: the same part again changes nothing.
    expect(await cameOf(rows, importId)).toEqual(['ALREADY', 'ALREADY', 'ALREADY', 'ALREADY']);
    // The same file under another name, and twice at once.
    for (const lines of [await cameOf(rows), ...await Promise.all([cameOf(rows), cameOf(rows)])]) expect(lines).toEqual([['nth'], ['nth'], ['nth'], ['nth']]);
    const { deliveries } = await world.stage.ask(`{ deliveries(filter: { import: "${importId}" }) { edges { node { nth version failure note receivedBy deliveredAt } } } }`, viewers.lebak);
    expect(deliveries.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { nth: 1, version: 2, receivedBy: 'SELF', deliveredAt: `${world.year}-01-11T17:00:00.000Z` }, { nth: 2, version: 2, failure: 'ACCOUNT', note: expect.not.stringContaining('3602010101700000') }, { nth: 3 }, { nth: 4, failure: 'OTHER' },
    ]);
    const reconciled = await world.step('reconcileDistribution', await world.step('completeDistribution', batch));
    expect(reconciled).toMatchObject({ state: 'RECONCILED', plannedAmount: '800000', sums: [{ count: 0 }, { count: 2, amount: '400000' }, { count: 0 }, { count: 1, amount: '200000' }, { count: 1, amount: '200000' }] });
    expect(await cameOf([line(2)])).toEqual([['batch']]);
  });

  it('is listed line by line where it is wrong, and the right lines are entered beside', async () => {
    const { reference, line, states } = await running();
    const other = await running(1);
    await world.stage.arrange(`UPDATE beneficiaries.distribution_batch SET area_code = '36.04', owner_code = '36.04' WHERE id = $1`, [other.batch.id]);
    expect(await cameOf([
      line(1), line(1), line(99), line(2, { amount: 150_000 }), line(2, { amount: 200_000.5 }), line(2, { fullName: 'Orang Lain' }), line(2, { batch: 'AAAA-BBBB-CCCC' }), line(1, { batch: other.reference }), line(2.5), line(-1),
      line(2, { paidOn: undefined }), line(2, { paidOn: '2099-01-01' }), line(2, { paidOn: '2019-01-01' }), line(3, { outcome: 'FAILED', paidOn: undefined }),
    ])).toEqual(['CREATED', ['nth'], ['nth'], ['amount'], ['amount'], ['fullName'], ['batch'], ['batch'], ['nth'], ['nth'], ['paidOn'], ['paidOn'], ['paidOn'], 'CREATED']);
    expect(await states()).toEqual(['DELIVERED', 'PENDING', 'FAILED']);
    const [wrong] = await send('check', [line(2, { amount: 150_000 })]);
    expect(wrong?.problems[0]?.message).toContain('Rp200.000');
    // What a phone recorded otherwise is not written over.
    expect(await cameOf([line(1, { outcome: 'FAILED' }), line(1, { paidOn: `${world.year}-01-20` }), line(3)])).toEqual([['nth'], ['nth'], 'CREATED']);
    expect(reference).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  it('what was paid to whom had stopped by then has to come back (rule 36)', async () => {
    const { batch, line } = await running(2);
    const [one] = batch.deliveries;
    await world.freeze(one ?? { id: '' });
    const now = (await world.stage.arrange(`SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date::text AS day`, [])).rows[0].day;
    const [refused] = await send('commit', [line(1, { paidOn: now })]);
    expect(refused).toMatchObject({ outcome: 'REFUSED', problems: [{ column: 'nth', message: expect.stringContaining(now) }] });
    // Paid while they were entitled, told afterwards.
    expect(await cameOf([line(1)])).toEqual(['CREATED']);
    expect(await cameOf([line(1, { outcome: 'RETURNED', failure: 'DECEASED' })])).toEqual(['CREATED']);
    expect((await world.deliveriesOf(batch.id))[0]).toMatchObject({ state: 'RETURNED', failure: 'DECEASED' });
  });

  it('an undo takes nothing back and says so', async () => {
    const { line, states } = await running(1);
    const importId = randomUUID();
    await cameOf([line(1)], importId);
    expect((await work(world.stage.target, '/work/imports/undo', viewers.lebak, { importId, limit: 10 })).body).toMatchObject({ undone: 0, kept: [{ ref: '2', message: expect.stringContaining('stays') }] });
    expect(await states()).toEqual(['DELIVERED']);
  });

  it('is entered by offices that reconcile, in their own area', async () => {
    const { line } = await running(1);
    for (const viewer of [viewers.head, viewers.auditor, viewerWith('TKSK', '36.02.01')]) expect((await work(world.stage.target, '/work/imports/commit', viewer, { kind: 'BANK_FILE', importId: randomUUID(), rows: [] })).status).toBe(403);
    expect((await send('commit', [line(1)], randomUUID(), viewers.serang))[0]?.problems.map(({ column }) => column)).toEqual(['batch']);
  });
});

// A fifth of the greatest file, so that the rate is what is tested whatever else the machine does meanwhile.
it('enters five thousand lines as they come, a thousand at a time', async () => {
  const { line, batch } = await running(5_000);
  await world.stage.arrange('ANALYZE beneficiaries.delivery, beneficiaries.entitlement, beneficiaries.family, beneficiaries.beneficiary', []);
  const importId = randomUUID();
  for (let from = 0; from < 5_000; from += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_row, at) => ({ ref: String(from + at + 2), values: line(from + at + 1, (from + at) % 50 === 0 ? { outcome: 'FAILED', failure: 'ACCOUNT' } : { fullName: 'Contoh' }) }));
    const { body } = await work<Results>(world.stage.target, '/work/imports/commit', viewers.lebak, { kind: 'BANK_FILE', importId, rows });
    expect(body.results.filter(({ outcome }) => outcome !== 'CREATED')).toEqual([]);
  }
  expect((await world.batch(batch.id)).sums.map(({ count }: { count: number }) => count)).toEqual([0, 4_900, 0, 100, 0]);
}, 300_000);
