import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

type Cell = { column: string | null; message: string };
type Told = { ref: string; problems: Cell[]; warnings: Cell[] };
type Result = { ref: string; outcome: string; id: string | null; problems: Cell[] };

const { lebak, serang } = viewers;
const village = '36.02.01.2002';
const place = (code = village) => ({ regency: code.slice(0, 5), district: code.slice(0, 8), village: code, area: code });

let last = 0;
/** Numbers of nobody that fit the day of birth (rule 5). */
const nikOf = (born = '800304') => { last += 1; return `${['3602', '3604', '3601', '3603'][Math.floor(last / 28)]}${String(1 + (last % 28)).padStart(2, '0')}${born.slice(4)}${born.slice(2, 4)}${born.slice(0, 2)}0000`; };
const cardOf = () => { last += 1; return `360201010120${String(last).padStart(4, '0')}`; };
const row = (ref: string, values: object = {}) => ({ ref, values: { origin: 'VILLAGE', grounds: 'Musdes Januari', programme: 'BPNT', nik: nikOf(), fullName: `Umpama ${ref}`, birthDate: '1980-03-04', sex: 'L', ...place(), ...values } });

const ask = async <Answer>(path: `/work/${string}`, body: object, viewer: Viewer) => (await work<Answer>(stage.target, path, viewer, body)).body;
const check = async (rows: object[], viewer: Viewer = lebak) => (await ask<{ results: Told[] }>('/work/imports/check', { kind: 'PROPOSAL', importId: randomUUID(), rows }, viewer)).results;
const commit = async (importId: string, rows: object[], viewer: Viewer = lebak) => (await ask<{ results: Result[] }>('/work/imports/commit', { kind: 'PROPOSAL', importId, rows }, viewer)).results;
const undo = (importId: string, viewer: Viewer = lebak) => ask<{ undone: number; kept: { ref: string; message: string }[] }>('/work/imports/undo', { importId, limit: 1_000, reason: 'salah berkas' }, viewer);
const columns = (told: Told[]) => told.map(({ ref, problems, warnings }) => [ref, problems.map(({ column }) => column), warnings.map(({ column }) => column)]);

const proposal = 'id version kind state origin grounds source nextStep area { code } ledger { verdict } beneficiary { id fullName occupation maritalState nikState relation addressDomicile { text } family { address members { id } } cases { type { code } foundBy state } }';
const proposed = async (importId: string, viewer: Viewer = lebak) => (await stage.ask(`query ($import: ID!) { proposals(first: 100, filter: { import: $import }) { edges { node { ${proposal} } } } }`, viewer, { import: importId }))
  .proposals.edges.map(({ node }: { node: object }) => node).toSorted((one: { beneficiary: { fullName: string } }, other: typeof one) => (one.beneficiary.fullName < other.beneficiary.fullName ? -1 : 1));
const register = async (input: object, viewer: Viewer = lebak) => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { area: village, distinct: true, sex: 'L', birthDate: '1980-03-04', nikReason: 'Kode lama', ...input }, viewer)).id as string;
const propose = (input: object, viewer: Viewer = lebak) => stage.mutate('registerProposal', '... on Proposal { id version }', { kind: 'NEW', grounds: 'Diusulkan', ...input }, viewer);
const mainFacts = async (id: string) => (await stage.ask('query ($id: ID!) { beneficiary(id: $id) { fullName version occupation family { id } } }', lebak, { id })).beneficiary;

describe('a file of proposals made elsewhere', () => {
  it('makes families with their persons and a draft for each; what the form says of a disability is a case', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    const results = await commit(importId, [
      row('1', { cardNumber: card, address: 'Kp. Contoh', rt: '001', rw: '002', occupation: 'BURUH TANI', maritalState: 'KAWIN', motherName: 'Ibu Umpama', disabled: true, disabilities: ['FISIK'], pregnant: false }),
      row('2', { cardNumber: card, programme: undefined, disabled: false }),
      row('3', { origin: 'REGENCY', birthDate: '2015-03-04', nik: nikOf('150304'), disabled: true }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    const made = await proposed(importId);
    expect(made).toMatchObject([
      {
        kind: 'NEW', state: 'DRAFT', origin: 'VILLAGE', nextStep: 'SUBMISSION', source: 'IMPORT', grounds: 'Musdes Januari. Program: Sembako (BPNT)', area: { code: village }, ledger: [],
        beneficiary: {
          id: results[0]?.id, fullName: 'Umpama 1', occupation: 'BURUH TANI', maritalState: 'KAWIN', nikState: 'FORMAT_OK', relation: 'LAINNYA', family: { address: 'Kp. Contoh', members: [{}, {}] },
          cases: [{ type: { code: 'PD' }, foundBy: expect.stringContaining('SIKS-NG'), state: 'REPORTED' }],
        },
      },
      { grounds: 'Musdes Januari', beneficiary: { cases: [] } },
      { origin: 'REGENCY', beneficiary: { family: null, cases: [{ type: { code: 'ADK' } }] } },
    ]);
    // Sent again, it changes nothing; another officer goes on with what was entered.
    expect((await commit(importId, [row('1')])).map(({ outcome, id }) => [outcome, id])).toEqual([['ALREADY', results[0]?.id]]);
    const submitted = await stage.mutate('decideProposal', '... on Proposal { state nextStep }', { id: made[1].id, version: 1, step: 'SUBMISSION', verdict: 'ACCEPTED' }, lebak);
    expect(submitted).toMatchObject({ state: 'VILLAGE_LIST', nextStep: 'MEETING' });
    // What somebody has gone on with stays, and whom it is about.
    const { undone, kept } = await undo(importId);
    expect(kept.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['2']));
    expect(undone).toBeGreaterThan(0);
    expect(await proposed(importId)).toMatchObject([{ id: made[1].id, state: 'VILLAGE_LIST' }]);
  });

  it('is taken back whole where nobody has gone on with it, and may be entered again', async () => {
    const [importId, nik, card] = [randomUUID(), nikOf(), cardOf()];
    const mine = row('1', { nik, cardNumber: card, address: 'Kp. Contoh' });
    await commit(importId, [mine]);
    const [made] = await proposed(importId);
    expect(await undo(importId)).toMatchObject({ undone: 3, kept: [] });
    expect(await proposed(importId)).toEqual([]);
    expect((await stage.ask('query ($id: ID!) { proposal(id: $id) { id } }', lebak, { id: made.id })).proposal).toBeNull();
    // Its ledger says why, for good.
    expect((await stage.arrange('SELECT verdict, note FROM beneficiaries.verification_step WHERE proposal_id = $1', [made.id])).rows).toEqual([{ verdict: 'WITHDRAWN', note: 'salah berkas' }]);
    expect((await commit(randomUUID(), [mine])).map(({ outcome }) => outcome)).toEqual(['CREATED']);
  });

  it('proposes whom a NIK means by their record, which stays as it is, and tells where the file differs', async () => {
    const [nik, importId] = [nikOf(), randomUUID()];
    const id = await register({ fullName: 'Sudah Tercatat', nik });
    const mine = row('1', { nik, fullName: 'SUDAH TERCATAT', birthDate: '1980-04-03', cardNumber: cardOf(), occupation: 'Lain', ...place('36.02.01.2003') });
    const told = await check([mine]);
    expect(columns(told)).toEqual([['1', [], ['nik', 'birthDate', 'village', 'cardNumber']]]);
    expect(told[0]?.warnings[0]?.message).toContain('Sudah Tercatat');
    expect(await commit(importId, [mine])).toMatchObject([{ outcome: 'CREATED', id }]);
    expect(await proposed(importId)).toMatchObject([{ area: { code: village }, beneficiary: { id } }]);
    expect(await mainFacts(id)).toEqual({ fullName: 'Sudah Tercatat', version: 1, occupation: null, family: null });
    expect(await undo(importId)).toMatchObject({ kept: [] });
    expect(await mainFacts(id)).toMatchObject({ version: 1 });
  });

  it('proposes nobody twice: not whom a proposal is under way of, nor in two rows, nor at once in two files; a family\'s is told', async () => {
    const [nik, kin, card] = [nikOf(), nikOf(), cardOf()];
    const id = await register({ fullName: 'Umpama Usulan', nik });
    const { id: family } = await stage.mutate('registerFamily', '... on Family { id }', { area: village, address: 'Kp. Contoh', cardNumber: card }, lebak);
    await register({ fullName: 'Umpama Keluarga', nik: kin, family, relation: 'KEPALA_KELUARGA' });
    await propose({ family });
    const open = await propose({ beneficiary: id });
    const repeated = row('3');
    expect(columns(await check([row('1', { nik, fullName: 'Umpama Usulan' }), row('2', { nik: kin, fullName: 'Umpama Keluarga', cardNumber: card }), repeated, { ...repeated, ref: '4' }]))).toEqual([['1', ['nik'], []], ['2', [], ['nik', 'cardNumber']], ['4', ['nik'], []]]);
    await stage.mutate('withdrawProposal', '... on Proposal { id }', { id: open.id, version: open.version, why: 'MOVED' }, lebak);
    expect((await check([row('1', { nik, fullName: 'Umpama Usulan' })]))[0]?.warnings[1]?.message).toContain('“Withdrawn”');
    const results = (await Promise.all([1, 2, 3].map(() => commit(randomUUID(), [row('1', { nik, fullName: 'Umpama Usulan' })])))).flat();
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['CREATED', 'REFUSED', 'REFUSED']);
  });

  it('tells of a person elsewhere only that the number is in use, and of a proposal that goes on where they lived no more than a single one would', async () => {
    const [nik, moved] = [nikOf(), nikOf()];
    await register({ fullName: 'Orang Serang', nik, area: '36.04.34.2001' }, serang);
    const told = await check([row('1', { nik, fullName: 'Orang Serang' }), row('2', place('36.04.34.2001')), row('3', { village: undefined, area: '36.02.01' })]);
    expect(columns(told)).toEqual([['1', ['nik'], []], ['2', ['village'], []], ['3', ['district'], []]]);
    expect(JSON.stringify(told[0])).not.toMatch(/Serang|36\.04|\d{16}/);
    const id = await register({ fullName: 'Pindah Jauh', nik: moved, area: '36.04.34.2001' }, serang);
    await propose({ beneficiary: id }, serang);
    await stage.arrange('UPDATE beneficiaries.beneficiary SET area_code = $2, owner_code = $3 WHERE id = $1', [id, village, '36.02']);
    expect(columns(await check([row('1', { nik: moved, fullName: 'Pindah Jauh' })]))).toEqual([['1', ['nik'], []]]);
    expect(await propose({ beneficiary: id })).toMatchObject({ __typename: 'Duplicate' });
  });

  it('asks for what registerProposal asks, and is for those who may propose', async () => {
    const dead = nikOf();
    const gone = await register({ fullName: 'Sudah Wafat', nik: dead });
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id: gone, version: 1, happenedOn: '2024-01-01' }, lebak);
    expect(columns(await check([
      row('1', { grounds: 'lihat 3602140101700000' }), row('2', { nik: dead, fullName: 'Sudah Wafat' }), row('3', { nik: '360214010170' }), row('4', { disabilities: ['FISIK'], disabled: false }), row('5', { fullName: undefined }),
    ]))).toEqual([['1', ['grounds'], []], ['2', ['nik'], []], ['3', ['nik'], []], ['4', [], ['disabilities']], ['5', ['fullName'], []]]);
    for (const viewer of [viewers.officer, viewers.auditor, viewers.head, viewers.admin, viewerWith('KEC_OFFICER', '36.02.01')]) {
      expect((await work(stage.target, '/work/imports/check', viewer, { kind: 'PROPOSAL', importId: randomUUID(), rows: [] })).status).toBe(403);
    }
  });
});
