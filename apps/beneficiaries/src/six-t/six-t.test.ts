import { daysAfter, today } from '@pilar/domain/dates';
import { FileTickets } from '@pilar/files/tickets';
import { accountOf } from '@pilar/subgraph/scope';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDistribution, village } from '../distribution/distribution-stage.ts';
import { checkAllRight } from './six-t-stage.ts';

let world: Awaited<ReturnType<typeof openDistribution>>;
beforeAll(async () => { world = await openDistribution(); });
afterAll(() => world.close());
// Whatever a test does, the kept-up sums are those of the checks.
afterEach(async () => {
  const { rows } = await world.stage.arrange(`
    SELECT * FROM (SELECT year, programme_id, channel, area_code, dimension, outcome, count, days FROM beneficiaries.six_t_sum WHERE count <> 0 OR days <> 0) AS kept
    FULL JOIN (SELECT year, programme_id, channel, area_code, dimension, coalesce(state, result) AS outcome, count(*)::int AS count, coalesce(sum(closed_on - checked_on), 0)::bigint AS days FROM beneficiaries.six_t_check GROUP BY 1, 2, 3, 4, 5, 6) AS found
    USING (year, programme_id, channel, area_code, dimension, outcome, count, days) WHERE kept.year IS NULL OR found.year IS NULL`, []);
  if (rows.length > 0) throw new Error('The sums of the 6T differ from their checks');
});

const tksk = viewerWith('TKSK', '36.02.01');
const other = { ...viewerWith('REG_OFFICER', '36.02'), id: randomUUID() } as Viewer;
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });
const steps = '... on SixTCheck { id version state nextSteps answer remark responsible dueOn }';
const finding = (input: object = {}) => ({ dimension: 'JUMLAH', result: 'FINDING', note: 'Kurang Rp20.000 tiap orang', severity: 'MAJOR', responsible: 'Kantor Pos', dueOn: `${world.year}-01-20`, ...input });
const record = (batch: { id: string }, answers: object[], input: object = {}, viewer: Viewer = viewers.lebak) =>
  world.stage.mutate('recordSixTChecks', '... on DistributionBatch { id sixTMissing }', { batch: batch.id, checkedOn: `${world.year}-01-06`, answers, ...input }, viewer);
const findings = async (viewer: Viewer = viewers.lebak, filter: object | null = null, area: string | null = null) =>
  (await world.stage.ask('query ($filter: SixTFindingFilter, $area: RegionCode) { sixTFindings(filter: $filter, area: $area) { totalCount { value } edges { node { id version dimension state note overdue daysOpen area { code } point { name } delivery { nth } nextSteps } } } }', viewer, { filter, area })).sixTFindings.edges.map(({ node }: { node: object }) => node);
const only = async (batch: { id: string }, viewer: Viewer = viewers.lebak) => (await findings(viewer, { batch: batch.id }))[0];
const step = (name: string, found: { id: string; version: number }, input: object, viewer: Viewer = viewers.lebak) => world.stage.mutate(name, steps, { id: found.id, version: found.version, ...input }, viewer);

describe('recordSixTChecks', () => {
  it('answers the six of a distribution in parts, and at a point by whoever works there', async () => {
    const point = { name: 'Balai desa', area: village, heldOn: `${world.year}-01-06` };
    const batch = await world.running(await world.programme(), { points: [point] });
    const { distributionBatch: { points } } = await world.stage.ask('query ($id: ID!) { distributionBatch(id: $id) { points { id } } }', viewers.lebak, { id: batch.id });
    expect(await record(batch, [{ dimension: 'SASARAN', result: 'OK' }, { dimension: 'HARGA', result: 'NOT_APPLICABLE' }])).toMatchObject({ sixTMissing: ['JUMLAH', 'WAKTU', 'KUALITAS', 'ADMINISTRASI'] });
    // Who works below does not speak for all of it.
    expect(await record(batch, [{ dimension: 'WAKTU', result: 'OK' }], {}, tksk)).toMatchObject(refused('point'));
    expect(await record(batch, [{ dimension: 'WAKTU', result: 'OK' }, finding()], { point: points[0].id }, tksk)).toMatchObject({ sixTMissing: ['KUALITAS', 'ADMINISTRASI'] });
    expect(await only(batch)).toMatchObject({ dimension: 'JUMLAH', state: 'OPEN', overdue: today() > `${world.year}-01-20`, area: { code: village }, point: { name: 'Balai desa' }, delivery: null });
    const { distributionBatch } = await world.stage.ask('query ($id: ID!) { distributionBatch(id: $id) { sixTMissing sixTChecks { dimension result point { name } checkedBy { id } } } }', viewerWith('VILLAGE_OPERATOR', '36.02.01.2003'), { id: batch.id });
    // What was checked elsewhere is not seen there, and yet counts.
    expect(distributionBatch).toMatchObject({ sixTMissing: ['KUALITAS', 'ADMINISTRASI'], sixTChecks: [{ dimension: 'SASARAN', result: 'OK' }, { dimension: 'HARGA', result: 'NOT_APPLICABLE' }] });
  });

  it('records a form once, however often and by however many it is sent, and lets a finding not be taken back', async () => {
    const batch = await world.running(await world.programme());
    const form = { idempotencyKey: randomUUID() };
    await Promise.all([record(batch, [finding()], form), record(batch, [finding()], form), record(batch, [finding()], {}, other)]);
    expect(await findings(viewers.lebak, { batch: batch.id })).toMatchObject([{ version: 1 }]);
    expect(await record(batch, [{ dimension: 'JUMLAH', result: 'OK' }])).toMatchObject(refused('answers', '0', 'result'));
    expect(await record(batch, [{ dimension: 'WAKTU', result: 'OK' }])).toMatchObject({ __typename: 'DistributionBatch' });
    expect(await record(batch, [finding({ dimension: 'WAKTU' })])).toMatchObject({ __typename: 'DistributionBatch' });
    expect(await findings(viewers.lebak, { batch: batch.id })).toMatchObject([{ dimension: 'JUMLAH', version: 1 }, { dimension: 'WAKTU', version: 2 }]);
  });

  it.each([
    ['nothing', [], ['answers']],
    ['a way twice', [{ dimension: 'WAKTU', result: 'OK' }, { dimension: 'WAKTU', result: 'OK' }], ['answers', '1', 'dimension']],
    ['a quantity that does not apply', [{ dimension: 'JUMLAH', result: 'NOT_APPLICABLE' }], ['answers', '0', 'result']],
    ['a finding without words', [{ note: null }], ['answers', '0', 'note']],
    ['a finding without gravity', [{ severity: null }], ['answers', '0', 'severity']],
    ['a finding nobody answers for', [{ responsible: ' ' }], ['answers', '0', 'responsible']],
    ['a finding without a day', [{ dueOn: null }], ['answers', '0', 'dueOn']],
    ['a day before the check', [{ dueOn: '2020-01-01' }], ['answers', '0', 'dueOn']],
    ['a NIK', [{ note: 'NIK 3602010101700000 tidak hadir' }], ['answers', '0', 'note']],
    ['a key that is none', [{ photo: 'foto' }], ['answers', '0', 'photo']],
  ])('refuses %s', async (_what, answers: Record<string, unknown>[], path) => {
    const batch = await world.running(await world.programme({ families: 1 }));
    expect(await record(batch, answers.map((answer) => ('result' in answer ? answer : finding(answer))))).toMatchObject(refused(...path));
    expect(await findings(viewers.lebak, { batch: batch.id })).toEqual([]);
  });

  it('is for those who were there, of a distribution that runs, on a day of it', async () => {
    const code = await world.programme({ families: 1 });
    const batch = await world.plan(code);
    const right = [{ dimension: 'WAKTU', result: 'OK' }];
    expect(await record(batch, right)).toMatchObject(refused('batch'));
    const running = await world.running(await world.programme({ families: 1 }));
    expect(await record(running, right, { checkedOn: '2020-01-01' })).toMatchObject(refused('checkedOn'));
    expect(await record(running, right, { checkedOn: daysAfter(today(), 1) })).toMatchObject(refused('checkedOn'));
    expect(await record(running, right, { point: randomUUID() })).toMatchObject(refused('point'));
    expect(await record(running, right, { nth: 99 })).toMatchObject(refused('nth'));
    expect(await record({ id: randomUUID() }, right)).toMatchObject(refused('batch'));
    for (const viewer of [viewers.head, viewers.auditor, viewers.machine3602]) expect(await record(running, right, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record(running, right, {}, viewers.serang)).toMatchObject(refused('batch'));
  });
});

describe('rule 39', () => {
  it('does not let a distribution be complete before all six are answered', async () => {
    const batch = await world.running(await world.programme());
    const complete = () => world.stage.mutate('completeDistribution', '... on DistributionBatch { state }', { id: batch.id, version: batch.version }, viewers.lebak);
    expect(await complete()).toMatchObject(refused('id'));
    const answer = await world.stage.ask('mutation ($input: CompleteDistributionInput!) { completeDistribution(input: $input) { ... on InvalidInput { message } } }', viewers.lebak, { input: { id: batch.id, version: batch.version, idempotencyKey: randomUUID() } });
    expect(answer.completeDistribution.message).toContain('Right target, Right quantity');
    // A sample says nothing of the whole.
    await record(batch, [{ dimension: 'SASARAN', result: 'OK' }], { nth: 1 });
    expect(await complete()).toMatchObject(refused('id'));
    await checkAllRight(world.stage, batch.id);
    expect(await complete()).toMatchObject({ state: 'COMPLETED' });
  });

  it('does not let a delivery be confirmed that reached the wrong person, until that is settled', async () => {
    const batch = await world.running(await world.programme());
    const [first, second] = batch.deliveries as [{ id: string }, { id: string }];
    await world.give(first);
    await world.give(second);
    const confirm = (...deliveries: { id: string }[]) => world.stage.mutate('confirmDeliveries', '... on DistributionBatch { id }', { batch: batch.id, deliveries: deliveries.map(({ id }) => id) }, viewers.lebak);
    expect(await confirm(first)).toMatchObject({ __typename: 'DistributionBatch' });
    // What was confirmed is so no more.
    await record(batch, [finding({ dimension: 'SASARAN', note: 'Diterima tetangga' })], { nth: 1 }, tksk);
    const states = async () => (await world.deliveriesOf(batch.id)).map(({ state }) => state);
    expect(await states()).toEqual(['DELIVERED', 'DELIVERED', 'PENDING']);
    expect(await confirm(first, second)).toMatchObject(refused('deliveries', '0'));
    const found = await only(batch);
    expect(found).toMatchObject({ delivery: { nth: 1 } });
    const answered = await step('answerSixTFinding', found, { answer: 'Diambil kembali dan diserahkan' }, tksk);
    expect(await confirm(first)).toMatchObject(refused('deliveries', '0'));
    await step('closeSixTFinding', answered, { remark: 'Diperiksa ke rumah' });
    expect(await confirm(first, second)).toMatchObject({ __typename: 'DistributionBatch' });
    expect(await states()).toEqual(['CONFIRMED', 'CONFIRMED', 'PENDING']);
  });

  it('has a finding answered, sent back, answered anew and closed by somebody else than who answered', async () => {
    const batch = await world.running(await world.programme());
    await record(batch, [finding()]);
    const found = await only(batch);
    expect(found).toMatchObject({ nextSteps: ['ASSIGN', 'ANSWER'] });
    expect(await step('closeSixTFinding', found, { remark: 'Selesai' })).toMatchObject(refused('id'));
    const assigned = await step('assignSixTFinding', found, { responsible: 'Bank penyalur', dueOn: `${world.year}-01-25`, reason: 'Salah alamat' });
    expect(assigned).toMatchObject({ responsible: 'Bank penyalur', dueOn: `${world.year}-01-25`, version: 2 });
    const answered = await step('answerSixTFinding', assigned, { answer: 'Kekurangan dibayar' });
    expect(answered).toMatchObject({ state: 'ANSWERED', nextSteps: ['ASSIGN', 'ANSWER'] });
    expect(await step('closeSixTFinding', answered, { remark: 'Selesai' })).toMatchObject(refused('id'));
    expect(await step('returnSixTFinding', answered, { remark: 'Masih kurang', dueOn: `${world.year}-01-30` })).toMatchObject(refused('id'));
    const returned = await step('returnSixTFinding', answered, { remark: 'Masih kurang', dueOn: `${world.year}-01-30` }, other);
    expect(returned).toMatchObject({ state: 'OPEN', remark: 'Masih kurang' });
    const again = await step('answerSixTFinding', returned, { answer: 'Sudah lunas' });
    const [one, two] = await Promise.all([step('closeSixTFinding', again, { remark: 'Benar' }, other), step('closeSixTFinding', again, { remark: 'Benar' }, other)]);
    expect([one.__typename, two.__typename].sort()).toEqual(['Conflict', 'SixTCheck']);
    expect(await findings(viewers.lebak, { batch: batch.id, state: ['CLOSED'] })).toMatchObject([{ state: 'CLOSED', nextSteps: [] }]);
    expect(await step('answerSixTFinding', await only(batch), { answer: 'Lagi' })).toMatchObject(refused('id'));
  });

  it('refuses steps without words, with a number of somebody, by a village, an observer or another area, of what is no finding', async () => {
    const batch = await world.running(await world.programme());
    await record(batch, [finding(), { dimension: 'WAKTU', result: 'OK' }]);
    const found = await only(batch);
    expect(await step('answerSixTFinding', found, { answer: ' ' })).toMatchObject(refused('answer'));
    expect(await step('answerSixTFinding', found, { answer: 'NIK 3602010101700000' })).toMatchObject(refused('answer'));
    expect(await step('assignSixTFinding', found, { responsible: 'Pos', dueOn: '2020-01-01', reason: 'Salah' })).toMatchObject(refused('dueOn'));
    for (const viewer of [viewerWith('VILLAGE_OPERATOR', village), viewers.head, viewers.auditor, viewers.machine3602]) expect(await step('answerSixTFinding', found, { answer: 'Sudah' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('answerSixTFinding', found, { answer: 'Sudah' }, viewers.serang)).toMatchObject(refused('id'));
    // Who works below sees what was found of all of it, and changes nothing of it.
    expect(await step('answerSixTFinding', found, { answer: 'Sudah' }, tksk)).toMatchObject({ __typename: 'NotAllowed' });
    const { distributionBatch } = await world.stage.ask('query ($id: ID!) { distributionBatch(id: $id) { sixTChecks { id version state } } }', viewers.lebak, { id: batch.id });
    const right = distributionBatch.sixTChecks.find(({ state }: { state: string | null }) => state === null);
    expect(await step('answerSixTFinding', right, { answer: 'Sudah' })).toMatchObject(refused('id'));
  });

  it('asks for an answer in the inbox, and then for a judgement', async () => {
    const batch = await world.running(await world.programme());
    await record(batch, [finding()]);
    const found = await only(batch);
    const tasks = async () => (await world.stage.arrange('SELECT tasks FROM beneficiaries.outbox WHERE entity_id = $1 ORDER BY change_seq DESC LIMIT 1', [found.id])).rows[0]?.tasks;
    expect(await tasks()).toMatchObject([{ kind: 'SIX_T_FINDING', due: `${world.year}-01-20` }]);
    await step('answerSixTFinding', found, { answer: 'Sudah' });
    expect(await tasks()).toMatchObject([{ kind: 'SIX_T_ANSWER' }]);
  });
});

it('takes a photograph before or after its check, once, and shows it to those who read deliveries', async () => {
  const batch = await world.running(await world.programme());
  const tickets = new FileTickets(world.stage.database.secret);
  const [key, file] = [randomUUID(), randomUUID()];
  const attach = async (input: object = {}, viewer: Viewer = viewers.lebak) => world.stage.mutate('attachSixTPhoto', '... on SixTPhoto { id key }', {
    batch: batch.id, key, file, ticket: await tickets.sign('attach', { file, account: accountOf(viewer) }), ...input,
  }, viewer);
  await record(batch, [finding({ photo: key })]);
  const photo = async (viewer: Viewer) => (await world.stage.ask('query ($id: ID!) { sixTCheck(id: $id) { photoUrl photoComing } }', viewer, { id: (await only(batch)).id })).sixTCheck;
  expect(await photo(viewers.lebak)).toEqual({ photoUrl: null, photoComing: true });
  expect(await attach({ ticket: 'palsu' })).toMatchObject(refused('ticket'));
  expect(await attach({ key: 'foto' })).toMatchObject(refused('key'));
  expect(await attach({ batch: randomUUID() })).toMatchObject(refused('batch'));
  expect(await attach({}, viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
  expect(await attach()).toMatchObject({ key });
  expect(await attach()).toMatchObject({ key });
  const second = randomUUID();
  expect(await attach({ file: second, ticket: await tickets.sign('attach', { file: second, account: accountOf(viewers.lebak) }) })).toMatchObject(refused('key'));
  expect((await photo(viewers.lebak)).photoUrl).toContain(file);
  expect(await photo(viewers.head)).toEqual({ photoUrl: null, photoComing: true });
});

describe('sixTFigures', () => {
  const query = `query ($area: RegionCode, $programme: String) { sixTFigures(area: $area, programme: $programme) {
    total { checked ok notApplicable findings open answered overdue openLonger closed closedDays }
    dimensions { dimension count { findings open } } programmes { programme { code } count { checked } } channels { channel count { checked } } regions { region { code } count { findings } } } }`;
  const figures = async (viewer: Viewer, area: string | null, programme: string | null = null) => (await world.stage.ask(query, viewer, { area, programme })).sixTFigures;

  it('add up by way, programme, channel and region, those of deliveries too for who reads none', async () => {
    const code = await world.programme();
    const batch = await world.running(code);
    await checkAllRight(world.stage, batch.id);
    await record(batch, [finding(), finding({ dimension: 'SASARAN' })], { nth: 1 });
    const found = (await findings(viewers.lebak, { batch: batch.id }))[0];
    await step('closeSixTFinding', await step('answerSixTFinding', found, { answer: 'Sudah' }), { remark: 'Benar' }, other);
    for (const viewer of [viewers.lebak, viewers.head]) {
      const told = await figures(viewer, '36.02', code);
      expect(told.total).toMatchObject({ checked: 8, ok: 6, notApplicable: 0, findings: 2, open: 1, answered: 0, closed: 1, closedDays: Math.round((Date.parse(today()) - Date.parse(`${world.year}-01-06`)) / 86_400_000) });
      expect(told.dimensions.filter(({ count }: { count: { findings: number } }) => count.findings > 0).map(({ dimension }: { dimension: string }) => dimension)).toEqual(['SASARAN', 'JUMLAH']);
      expect(told.programmes).toEqual([{ programme: { code }, count: { checked: 8 } }]);
      expect(told.channels.find(({ channel }: { channel: string }) => channel === 'DIRECT').count).toEqual({ checked: 8 });
      expect(told.regions.find(({ region }: { region: { code: string } }) => region.code === '36.02.01').count).toEqual({ findings: 2 });
      expect(told.regions[0]).toEqual({ region: { code: '36.02' }, count: { findings: 0 } });
    }
    // Rows of deliveries stay with those who read them.
    expect(await findings(viewers.head, { batch: batch.id })).toEqual([]);
    for (const viewer of [viewers.serang, tksk]) expect(await figures(viewer, '36.02')).toBeNull();
    expect((await figures(tksk, null, code)).total).toMatchObject({ checked: 2 });
    expect((await figures(viewers.lebak, '36.02', 'NIHIL')).total).toMatchObject({ checked: 0 });
  });

  it('go into report 8 beside what was planned and given, a line a region', async () => {
    const { lines } = await world.stage.work('/work/exports', { exportId: randomUUID(), list: 'DISTRIBUTION_REPORT', columns: ['area', 'planned', 'plannedAmount', 'pending', 'SASARAN', 'open'], area: '36.02' }, viewers.lebak);
    const { sixTFigures } = await world.stage.ask('{ sixTFigures(area: "36.02") { total { open } } }', viewers.lebak);
    const rows = lines.slice(1, -1) as unknown as [string, number, number, number, number, number][];
    expect(rows.reduce((sum, [, , , , , open]) => sum + open, 0)).toBe(sixTFigures.total.open);
    const { region } = await world.stage.ask('{ found: _entities(representations: [{ __typename: "Region", code: "36.02" }]) { ... on Region { distribution { sums { count } } } } }', viewers.lebak).then(({ found }) => ({ region: found[0] }));
    expect(rows.reduce((sum, [, planned]) => sum + planned, 0)).toBe(region.distribution.sums.reduce((sum: number, { count }: { count: number }) => sum + count, 0));
  });
});
