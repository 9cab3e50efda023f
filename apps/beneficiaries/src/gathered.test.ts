import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from './subgraph.ts';

let stage: Stage;
let family: string;
let self: string;
const nik = '3602285402900000';
const village = '36.02.01.2002';
const { admin, auditor } = viewers;
type Held = { id: string; kind: string; facts: { name: string; value: string }[] };

beforeAll(async () => {
  stage = await openStage(subgraph, { demo: true });
  family = (await stage.mutate('registerFamily', '... on Family { id }', { area: village })).id;
  const register = async (fullName: string, input: object) => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName, area: village, distinct: true, family, ...input }, admin)).id as string;
  self = await register('Contoh Diri', { nik, birthDate: '1990-02-14', sex: 'P', relation: 'KEPALA_KELUARGA', motherName: 'Contoh Ibu', nikReason: 'Data contoh' });
  await register('Contoh Saudara', { noNikReason: 'Belum membawa kartu', relation: 'ANAK' });
  await stage.mutate('reportCase', '... on WelfareCase { id }', { type: 'KTK', foundOn: '2026-05-04', beneficiary: self, narrative: 'Cerita kasus yang dilindungi' }, admin);
  await stage.mutate('recordComplaint', '... on Complaint { id }', { channel: 'DESK', category: 'DELIVERY', area: village, receivedOn: '2026-05-04', text: 'Kata tetangga', reporterName: 'Nama Tetangga', beneficiary: self }, admin);
});
afterAll(() => stage.close());

/** As the gateway asks it: with whose data identity says may be gathered. */
const held = async (gathers: string[] | undefined, viewer: Viewer = auditor): Promise<Held[] | null | undefined> =>
  (await stage.ask('query ($r: [_Any!]!) { found: _entities(representations: $r) { ... on DataRequest { heldInBeneficiaries { id kind facts { name value } } } } }', viewer, { r: [{ __typename: 'DataRequest', id: randomUUID(), ...(gathers && { gathers }) }] })).found[0]?.heldInBeneficiaries;
const kinds = (records: Held[] | null | undefined) => records?.map(({ kind }) => kind) ?? [];

it('gathers all that is kept of somebody, whole, and of nobody else', async () => {
  const records = await held([`Beneficiary:${self}`]);
  expect(kinds(records)).toEqual(expect.arrayContaining(['Personal data', 'Name of the mother', 'Family', 'Welfare case', 'Particulars of the case', 'Complaint']));
  const text = JSON.stringify(records);
  for (const word of ['Contoh Diri', nik, 'Contoh Ibu', 'Cerita kasus yang dilindungi']) expect(text).toContain(word);
  for (const word of ['Contoh Saudara', 'Kata tetangga', 'Nama Tetangga']) expect(text).not.toContain(word);
});

it('tells where somebody lived and where they went', async () => {
  const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area: village, address: 'Kp. Semula 9', rt: '002' });
  const moved = (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Pindah', area: village, distinct: true, family: id, noNikReason: 'Belum membawa kartu', relation: 'KEPALA_KELUARGA' }, admin)).id;
  for (const [area, address] of [['36.02.02.2002', 'Kp. Antara 3'], ['36.04.34.2001', null]]) {
    const { rows: [now] } = await stage.arrange('SELECT version FROM beneficiaries.family WHERE id = $1', [id]);
    await stage.mutate('moveFamily', '... on Family { id }', { id, version: now?.version, area, address, happenedOn: '2026-05-03' }, viewers.lebak);
  }
  const facts = (await held([`Beneficiary:${moved}`]))?.flatMap((record) => record.facts) ?? [];
  const told = (name: string) => facts.filter((one) => one.name === name).map(({ value }) => value).toSorted();
  expect(told('Former address')).toEqual(['Kp. Antara 3', 'Kp. Semula 9, RT 002']);
  expect(told('Moved to')).toEqual(Array(2).fill('Desa Bandung, Kec. Bandung, Kab. Serang, Banten'));
});

it('gathers nothing before it is known who asks, of nobody, of another area, and for nobody without the right', async () => {
  for (const gathers of [undefined, [], [`Beneficiary:${randomUUID()}`], ['Beneficiary:x'], [`Family:${family}`], [`Person:${self}`]]) expect(await held(gathers)).toEqual([]);
  expect(await held([`Beneficiary:${self}`], viewers.serang)).toEqual([]);
  for (const viewer of [viewers.officer, viewerWith('KEC_OFFICER', '36.02.01'), viewers.machine3602]) expect(await held([`Beneficiary:${self}`], viewer)).toBeUndefined();
  expect(kinds(await held([`Beneficiary:${self}`], viewers.lebak))).toContain('Personal data');
});

it('writes down that it was read, and what for', async () => {
  await held([`Beneficiary:${self}`]);
  const { rows } = await stage.arrange("SELECT account_name, area_code FROM audit.reading WHERE purpose = 'Permintaan subjek data' AND $1 = ANY (subjects) ORDER BY at DESC LIMIT 1", [self]);
  expect(rows).toEqual([{ account_name: auditor.name, area_code: '36.02' }]);
});
