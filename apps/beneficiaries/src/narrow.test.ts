import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
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
