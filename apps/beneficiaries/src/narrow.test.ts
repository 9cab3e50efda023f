import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { respond } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from './subgraph.ts';

let stage: Stage;
const village = '36.02.01.2002';
beforeAll(async () => {
  stage = await openStage(subgraph, { demo: true });
  const { id: family } = await stage.mutate('registerFamily', '... on Family { id }', { area: village, cardNumber: '3602010101990001' }, viewers.lebak);
  await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { area: village, family, relation: 'KEPALA_KELUARGA', fullName: 'Contoh Sempit', birthDate: '1980-02-05', nik: '3602010502800000' }, viewers.lebak);
});
afterAll(() => stage.close());

const asked = (list: string, args: string, viewer: Viewer, what = 'edges { node { id } }') => stage.errorOf(`{ ${list}${args} { ${what} } }`, viewer);
const rows = async (list: string, args: string, viewer: Viewer) => (await stage.ask(`{ ${list}${args} { edges { node { id } } } }`, viewer))[list].edges.length;

describe('persons served and families of a whole regency or the province', () => {
  it.each([
    ['beneficiaries', ''], ['beneficiaries', '(area: "36.02")'], ['beneficiaries', '(filter: { text: "a" })'], ['beneficiaries', '(filter: { sex: P, lifeState: [ACTIVE] })'], ['beneficiaries', '(filter: { nikState: [UNMATCHED, MATCHED] })'],
    ['families', ''], ['families', '(area: "36")'], ['families', '(filter: { text: " s " })'], ['families', '(filter: { maxDesil: 10, extremePoor: false })'],
  ])('are never listed: %s%s', async (list, args) => {
    for (const viewer of [viewers.admin, viewers.lebak, viewers.machine3602, viewers.auditor]) expect(await asked(list, args, viewer)).toBe('BAD_USER_INPUT');
  });

  it('are counted', async () => {
    expect((await stage.ask('{ families { totalCount { value } } beneficiaries { totalCount { value } } }', viewers.lebak))).toEqual({ families: { totalCount: { value: 1 } }, beneficiaries: { totalCount: { value: 1 } } });
  });

  it.each([
    ['beneficiaries', '(filter: { text: "sempit" })'], ['beneficiaries', '(filter: { bornOn: "1980-02-05" })'], ['beneficiaries', '(filter: { nik: "3602010502800000" })'], ['beneficiaries', `(area: "${village}")`], ['beneficiaries', '(area: "36.02.01", filter: { sex: P })'],
    ['families', '(filter: { text: "sempit" })'], ['families', '(filter: { cardNumber: "3602010101990001" })'], ['families', '(area: "36.02.01")'],
  ])('are found by what narrows: %s%s', async (list, args) => {
    expect(await rows(list, args, viewers.lebak)).toBe(args.includes('sex: P') ? 0 : 1);
    expect(await rows(list, args, viewers.serang)).toBe(0);
  });

  it('are listed for whoever works in one district or village', async () => {
    for (const list of ['beneficiaries', 'families']) {
      for (const viewer of [viewerWith('TKSK', '36.02.01'), viewerWith('VILLAGE_OPERATOR', village)]) expect(await rows(list, '', viewer)).toBe(1);
    }
  });
});

describe('a name', () => {
  const named = async (text: string, args = '', viewer: Viewer = viewers.lebak): Promise<string[]> => (await stage.ask(`query ($text: String) { beneficiaries(filter: { text: $text${args} }, first: 50) { edges { node { fullName } } } }`, viewer, { text }))
    .beneficiaries.edges.map(({ node }: { node: { fullName: string } }) => node.fullName);
  beforeAll(async () => {
    for (const [fullName, birthDate] of [['H. Muchammad Soekarnaen', '1961-03-04'], ['Contoh Siti Fadhilah', '1990-01-01'], ['Contoh Fadil', '1991-01-01']]) {
      await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { area: village, fullName, birthDate, noNikReason: 'Hilang', distinct: true }, viewers.lebak);
    }
    await stage.arrange(`
      WITH families AS (INSERT INTO beneficiaries.family (id, area_code, owner_code) SELECT uuidv7(), $1, '36.02' FROM generate_series(1, 1001) RETURNING id)
      INSERT INTO beneficiaries.beneficiary (id, full_name, sounds, birth_date, area_code, owner_code, no_nik_reason, family_id, relation)
      SELECT gen_random_uuid(), 'Contoh Kembar', 'contoh kembar', '1970-01-01'::date + (row_number() OVER ())::int, $1, '36.02', 'Hilang', id, 'HEAD' FROM families`, ['36.02.02.2001']);
  });

  it.each([
    ['muhamad sukarnain', 'H. Muchammad Soekarnaen'], ['Moh. Sukar', 'H. Muchammad Soekarnaen'], ['SOEKARNA', 'H. Muchammad Soekarnaen'], ['padzila siti', 'Contoh Siti Fadhilah'], ['fad conto', 'Contoh Fadil'],
  ])('is found by its words, their beginnings, and however they are spelled: %s', async (text, fullName) => {
    expect(await named(text)).toContain(fullName);
    expect(await named(text, '', viewers.admin)).toContain(fullName);
    expect(await named(text, '', viewerWith('VILLAGE_OPERATOR', village))).toContain(fullName);
    for (const viewer of [viewers.serang, viewerWith('TKSK', '36.02.02')]) expect(await named(text, '', viewer)).toEqual([]);
  });

  it('is found by all its words alone, and by no part from the middle of one', async () => {
    expect(await named('siti fadh')).toEqual(['Contoh Siti Fadhilah']);
    expect(await named('sukarnain joko')).toEqual([]);
    expect(await named('karnaen')).toEqual([]);
    expect(await stage.errorOf(`{ beneficiaries(filter: { text: "' & | :* {}" }) { edges { node { id } } } }`, viewers.lebak)).toBe('BAD_USER_INPUT');
    expect(await named('kar\' | \'x', '', viewerWith('VILLAGE_OPERATOR', village))).toEqual([]);
  });

  it('that more than a thousand bear is asked for with a village or the day of birth', async () => {
    const { errors } = await respond(stage.target, { query: '{ beneficiaries(filter: { text: "kembar" }) { edges { node { id } } } }', viewer: viewers.lebak });
    expect(errors?.[0]?.message).toMatch(/1.?000 .*“kembar”/);
    expect(await stage.errorOf('{ families(filter: { text: "kembar" }) { edges { node { id } } } }', viewers.admin)).toBe('BAD_USER_INPUT');
    expect(await named('kembar', ', bornOn: "1970-01-09"')).toEqual(['Contoh Kembar']);
    for (const list of ['beneficiaries', 'families']) expect(await rows(list, '(area: "36.02.02.2001", first: 5, filter: { text: "kembar" })', viewers.lebak)).toBe(5);
  });

  it('is sought anew when it is corrected', async () => {
    const { id } = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { area: village, fullName: 'Contoh Lamanya', birthDate: '1991-02-02', noNikReason: 'Hilang', distinct: true }, viewers.lebak);
    await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id, version: 1, fullName: 'Contoh Barunya', reason: 'Salah tulis' }, viewers.lebak);
    expect(await named('barunya')).toEqual(['Contoh Barunya']);
    expect(await named('lamanya')).toEqual([]);
  });
});

describe('the search of the shell', () => {
  it('finds a person and the family, and never across areas', async () => {
    const found = async (viewer: Viewer) => (await stage.ask('{ search(text: "sempit") { beneficiaries { fullName } families { head { fullName } } } }', viewer)).search;
    expect(await found(viewers.lebak)).toEqual({ beneficiaries: [{ fullName: 'Contoh Sempit' }], families: [{ head: { fullName: 'Contoh Sempit' } }] });
    for (const viewer of [viewers.serang, viewerWith('TKSK', '36.02.02')]) expect(await found(viewer)).toEqual({ beneficiaries: [], families: [] });
  });
});

describe('a refusal', () => {
  it('names a state in words', async () => {
    const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area: village }, viewers.lebak);
    await stage.mutate('moveFamily', '... on Family { id }', { id, version: 1, happenedOn: '2026-01-05', area: '36.04.34.2001' }, viewers.lebak);
    const { message } = await stage.mutate('moveFamily', '... on Family { id }', { id, version: 2, happenedOn: '2026-01-06', area: '36.04.34.2002' }, viewers.lebak);
    expect(message).toMatch(/moved out|pindah keluar/);
    expect(message).not.toContain('MOVED_OUT');
  });
});
