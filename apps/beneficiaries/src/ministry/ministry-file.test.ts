import { randomUUID } from 'node:crypto';
import { listSpec } from '@pilar/domain/lists';
import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ministryWorld } from '../../test/ministry-world.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const { officersOf, whole, born, family, decide, approved, make } = ministryWorld(() => stage);
const [lebak] = officersOf('36.02');

const desk = async (viewer: Viewer = lebak) => (await stage.ask('{ ministryDesk { ready filed lackingCount lacking { missing sentFor proposal { id } } files { id proposals leftOut unsentCount reason repeats programme area { code } } } }', viewer)).ministryDesk;
const written = (id: string | undefined, viewer: Viewer = lebak, purpose: string | null = 'Unggah SIKS-NG Oktober') =>
  stage.work('/work/exports', { exportId: randomUUID(), list: 'MINISTRY_FILE', purpose, ...(id === undefined ? {} : { filter: { id } }) }, viewer);

describe('what waits for the ministry', () => {
  it('is put into one file, written whole in the ministry’s form, and marked as sent in one batch', async () => {
    const [first, other] = [await family(), await family()];
    const proposals = [await approved({ family: first.id }), await approved({ beneficiary: other.head })];
    const bare = await family({ head: { nik: undefined, birthDate: undefined, noNikReason: 'Belum membawa kartu', motherName: undefined, occupation: undefined }, of: { cardNumber: undefined, address: undefined } });
    const lacking = await approved({ family: bare.id });
    const removal = await approved({ family: (await family()).id }, { kind: 'REMOVE' });
    const empty = await approved({ family: (await stage.mutate('registerFamily', '... on Family { id }', { area: village })).id });

    expect(await desk()).toMatchObject({ ready: 2, filed: 0, lackingCount: 3, files: [], lacking: [
      { proposal: { id: lacking.id }, missing: ['NIK', 'FAMILY_CARD', 'BIRTH_DATE', 'MOTHER_NAME', 'OCCUPATION', 'ADDRESS'] },
      { proposal: { id: removal.id }, missing: ['NOT_NEW'] },
      { proposal: { id: empty.id }, missing: ['PERSON'] },
    ] });

    const idempotencyKey = randomUUID();
    const file = await make({ idempotencyKey });
    expect(file).toMatchObject({ proposals: 2, leftOut: 3, unsentCount: 2, unsent: proposals.map(({ id, version }) => ({ proposal: id, version })) });
    expect(await make({ idempotencyKey })).toEqual(file);
    expect(await desk()).toMatchObject({ ready: 0, filed: 2, lackingCount: 3, files: [{ id: file.id, programme: 'BPNT', area: { code: '36.02' } }] });
    // Never in two files.
    expect(await make()).toMatchObject({ __typename: 'InvalidInput', path: ['programme'] });

    const { status, lines } = await written(file.id);
    expect(status).toBe(200);
    const [header, ...rows] = lines;
    expect(header).toEqual({ columns: Object.keys(listSpec('MINISTRY_FILE').columns), count: 2 });
    expect(rows.map((row: unknown) => (Array.isArray(row) ? [row[0], row[1], row[3], row[6]] : row))).toEqual([
      [first.nik, 'BPNT', expect.stringMatching(/^CONTOH KIRIM \d+$/), 'IBU CONTOH'], [other.nik, 'BPNT', expect.stringMatching(/^CONTOH KIRIM \d+$/), 'IBU CONTOH'], { rows: 2 },
    ]);
    const { rows: [trace] } = await stage.arrange(`SELECT reason, account, changes::text AS changes FROM audit.entry WHERE operation = 'exportList' ORDER BY at DESC LIMIT 1`, []);
    expect(trace).toMatchObject({ reason: 'Unggah SIKS-NG Oktober', account: expect.stringContaining(lebak.accountId), changes: expect.stringContaining(file.id) });

    const decisions = file.unsent.map(({ proposal, version }: { proposal: string; version: number }) => ({ id: proposal, version, step: 'SENDING', verdict: 'ACCEPTED' }));
    expect(await stage.mutate('decideProposals', '... on DecisionBatch { decided refused { code } }', { decisions }, lebak)).toMatchObject({ decided: 2, refused: [] });
    expect((await desk()).files).toMatchObject([{ id: file.id, unsentCount: 0 }]);
  });

  it('waits longer where an objection is open, and where one person is proposed twice', async () => {
    const area = officersOf('36.01');
    const of = async () => family({ area: '36.01.01.2001' });
    const [twice, objected] = [await of(), await of()];
    await approved({ family: twice.id }, {}, area);
    await approved({ beneficiary: twice.head }, {}, area);
    const held = await approved({ family: objected.id }, {}, area);
    await stage.mutate('objectToProposal', '... on Proposal { id }', { id: held.id, version: held.version, note: 'Sudah mampu' }, area[0]);
    expect(await desk(area[0])).toMatchObject({ ready: 1, lackingCount: 2, lacking: [{ missing: ['TWICE'] }, { missing: ['OBJECTION'] }] });
  });
});

describe('one person, proposed as the head of a family and for themselves,', () => {
  it('is in no two files of a programme until the ministry has answered', async () => {
    const [one, other] = officersOf('36.71');
    const home = await family({ area: '36.71.01.1001' });
    const ofFamily = await approved({ family: home.id }, {}, [one, other]);
    await make({}, one);
    const own = await approved({ beneficiary: home.head }, {}, [one, other]);
    const held = { ready: 0, lackingCount: 1, lacking: [{ missing: ['FILED'], sentFor: ['BPNT'], proposal: { id: own.id } }] };
    // In a file that is not sent yet, and in one that is.
    expect(await desk(one)).toMatchObject(held);
    expect(await make({}, one)).toMatchObject({ __typename: 'InvalidInput', path: ['programme'] });
    const sent = await decide(ofFamily, {}, one);
    expect(await desk(one)).toMatchObject(held);
    const both = await Promise.all([make({}, one), make({}, other)]);
    expect(both.map(({ __typename }) => __typename)).toEqual(['InvalidInput', 'InvalidInput']);
    // What waits beside goes without the person.
    const next = await approved({ family: (await family({ area: '36.71.01.1001' })).id }, {}, [one, other]);
    expect(await make({}, one)).toMatchObject({ proposals: 1, leftOut: 1, unsent: [{ proposal: next.id }] });
    await decide(sent, { verdict: 'REJECTED', why: 'NOT_ELIGIBLE' }, one);
    expect(await desk(one)).toMatchObject({ ready: 1, lackingCount: 0 });
    expect(await make({}, one)).toMatchObject({ proposals: 1, unsent: [{ proposal: own.id }] });
  });

  it('is in files of two programmes, and not in one that is made again for the second', async () => {
    const area = officersOf('36.04');
    const home = await family({ area: '36.04.34.2001' });
    await approved({ family: home.id }, {}, area);
    const first = await make({}, area[0]);
    const own = await approved({ beneficiary: home.head }, {}, area);
    expect(await make({ programme: 'PKH' }, area[0])).toMatchObject({ proposals: 1, unsent: [{ proposal: own.id }] });
    expect(await make({ programme: 'PKH', repeats: first.id, reason: 'Salah program' }, area[0])).toMatchObject({ __typename: 'InvalidInput', path: ['repeats'] });
    expect(await make({ repeats: first.id, reason: 'Rusak' }, area[0])).toMatchObject({ proposals: 1 });
  });
});

describe('whoever has become another regency’s', () => {
  it('is in no file', async () => {
    const area = officersOf('36.02');
    const home = await family();
    const moved = await approved({ family: home.id }, {}, area);
    await stage.arrange("UPDATE beneficiaries.family SET area_code = '36.04.34.2001', owner_code = '36.02' WHERE id = $1", [home.id]);
    await stage.arrange("UPDATE beneficiaries.beneficiary SET area_code = '36.04.34.2001', owner_code = '36.02' WHERE id = $1", [home.head]);
    expect((await desk()).lacking).toContainEqual({ missing: ['PERSON'], sentFor: [], proposal: { id: moved.id } });
  });
});

describe('a file', () => {
  it('tells the disability of whom an open case tells it, and of nobody else', async () => {
    const area = officersOf('36.74');
    const of = async () => family({ area: regionsWithin('36.74', 'VILLAGE')[0]?.code });
    const [told, ended, none] = [await of(), await of(), await of()];
    for (const { id } of [told, ended, none]) await approved({ family: id }, {}, area);
    const report = (beneficiary: string, input: object) => stage.mutate('reportCase', '... on WelfareCase { id }', { beneficiary, foundOn: '2026-05-04', ...input }, area[0]);
    await report(told.head, { type: 'PD', disabilities: ['FISIK', 'SENSORIK'] });
    const { id } = await report(ended.head, { type: 'PD', disabilities: ['MENTAL'] });
    await stage.mutate('rejectCase', '... on WelfareCase { id }', { id, version: 1, rejection: 'UNTRUE' }, area[0]);
    await report(none.head, { type: 'PML' });
    const { lines: [header, ...rows] } = await written((await make({}, area[0])).id, area[0]);
    const at = ['nik', 'disability', 'disabilityKind', 'pregnant'].map((column) => header?.['columns'].indexOf(column));
    expect(rows.slice(0, 3).map((row) => at.map((index) => row[index]))).toEqual([[told.nik, 'YA', 'GANDA', ''], [ended.nik, '', '', ''], [none.nik, '', '', '']]);
  });

  it('is made by one of two who make it at once', async () => {
    const [one, other] = officersOf('36.03');
    await approved({ family: (await family({ area: regionsWithin('36.03', 'VILLAGE')[0]?.code })).id }, {}, [one, other]);
    const both = await Promise.all([make({}, one), make({}, other)]);
    expect(both.map(({ __typename }) => __typename).filter((name) => name === 'MinistryFile')).toHaveLength(1);
    expect(['Duplicate', 'InvalidInput']).toContain(both.find(({ __typename }) => __typename !== 'MinistryFile')?.__typename);
    expect((await desk(one)).files).toHaveLength(1);
  });

  it('is made again only with a reason, of what the ministry has not answered', async () => {
    const area = officersOf('36.72');
    const [one, two] = [await family({ area: '36.72.01.1001' }), await family({ area: '36.72.01.1001' })];
    const [kept, answered] = [await approved({ family: one.id }, {}, area), await approved({ family: two.id }, {}, area)];
    const file = await make({}, area[0]);
    expect(file).toMatchObject({ proposals: 2 });
    expect(await make({ repeats: file.id }, area[0])).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await make({ repeats: file.id, reason: 'NIK 3602010101700001' }, area[0])).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await make({ reason: 'Tanpa berkas' }, area[0])).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    for (const repeats of ['x', randomUUID()]) expect(await make({ repeats, reason: 'Rusak' }, area[0])).toMatchObject({ __typename: 'InvalidInput', path: ['repeats'] });
    // Another regency's file is none.
    expect(await make({ repeats: file.id, reason: 'Rusak' }, lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['repeats'] });

    await decide(await decide(answered, {}, area[0]), {}, area[0]);
    // What it was made for is no longer all to be sent: it is not written with a row less.
    const { status, lines } = await written(file.id, area[0]);
    expect([status, lines[0]?.message]).toEqual([400, expect.stringContaining('1 of the 2')]);
    const again = await make({ repeats: file.id, reason: 'Unggahan ditolak SIKS-NG' }, area[0]);
    expect(again).toMatchObject({ proposals: 1, leftOut: 0, unsent: [{ proposal: kept.id }] });
    expect((await written(again.id, area[0])).lines[0]).toMatchObject({ count: 1 });
    expect((await desk(area[0])).files).toMatchObject([{ id: again.id, repeats: file.id, reason: 'Unggahan ditolak SIKS-NG' }, { id: file.id }]);
    await decide(await decide(kept, {}, area[0]), {}, area[0]);
    expect(await make({ repeats: file.id, reason: 'Sekali lagi' }, area[0])).toMatchObject({ __typename: 'InvalidInput', path: ['repeats'] });
  });

  it('is not written once another person heads the family', async () => {
    const area = officersOf('36.73');
    const home = await family({ area: '36.73.01.1001' });
    await approved({ family: home.id }, {}, area);
    const file = await make({}, area[0]);
    expect(await written(file.id, area[0])).toMatchObject({ status: 200 });
    const heir = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { ...whole, ...born('367301'), fullName: 'Contoh Pengganti', area: '36.73.01.1001', family: home.id, relation: 'ISTRI' });
    expect(await stage.mutate('changeFamilyHead', '... on Family { id }', { id: home.id, version: 1, head: heir.id, happenedOn: '2026-10-01', formerHeadRelation: 'FAMILI_LAIN' }, area[0])).toMatchObject({ __typename: 'Family' });
    expect(await written(file.id, area[0])).toMatchObject({ status: 400 });
    expect(await make({ repeats: file.id, reason: 'Kepala keluarga berganti' }, area[0])).toMatchObject({ proposals: 1 });
  });

  it('is nobody’s but the regency’s: not made, not seen, not written elsewhere or without purpose', async () => {
    const area = officersOf('36.74');
    await approved({ family: (await family({ area: '36.74.01.1001' })).id }, {}, area);
    const file = await make({}, area[0]);
    const query = 'query ($id: ID!) { ministryFile(id: $id) { id } }';
    expect((await stage.ask(query, area[0], { id: file.id })).ministryFile).toEqual({ id: file.id });
    for (const viewer of [viewers.serang, lebak]) expect((await stage.ask(query, viewer, { id: file.id })).ministryFile).toBe(null);
    expect((await stage.ask(query, area[0], { id: 'x' })).ministryFile).toBe(null);
    for (const viewer of [viewers.admin, viewers.officer, viewers.auditor, viewers.machine3602, viewerWith('VILLAGE_OPERATOR', '36.74.01.1001')]) {
      expect(await make({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await stage.errorOf('{ ministryDesk { ready } }', viewer)).toBe('FORBIDDEN');
      expect((await written(file.id, viewer)).status).toBe(403);
    }
    expect(await written(file.id, viewers.serang)).toMatchObject({ status: 400, lines: [{ message: 'There is no such file in your area.' }] });
    expect(await written(randomUUID(), area[0])).toMatchObject({ status: 400 });
    expect(await written(file.id, area[0], null)).toMatchObject({ status: 400 });
  });
});
