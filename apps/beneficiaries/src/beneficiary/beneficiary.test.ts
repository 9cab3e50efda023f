import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const register = (input: object = {}, viewer: Viewer = viewers.admin) =>
  stage.mutate('registerBeneficiary', '... on Beneficiary { id fullName sex birthDate area { code } family { id } relation version withheld viewerCan { readHistory } history { totalCount { value } } }', { fullName: 'Contoh Warga', area: village, noNikReason: 'Belum membawa kartu', distinct: true, ...input }, viewer);
const family = async (area = village): Promise<string> => (await stage.mutate('registerFamily', '... on Family { id }', { area })).id;

describe('registerBeneficiary', () => {
  it('keeps what is given, alone or in a family', async () => {
    const of = await family();
    expect(await register({ fullName: ' Contoh Ibu ', sex: 'P', birthDate: '1980-02-29', family: of, relation: 'ISTRI' }, viewerWith('TKSK', '36.02.01'))).toMatchObject({
      __typename: 'Beneficiary', fullName: 'Contoh Ibu', sex: 'P', birthDate: '1980-02-29', area: { code: village }, family: { id: of }, relation: 'ISTRI', version: 1,
      withheld: ['history'], history: null, viewerCan: { readHistory: false },
    });
    expect(await register({}, viewers.lebak)).toMatchObject({ family: null, relation: null, withheld: [], history: { totalCount: { value: 1 } }, viewerCan: { readHistory: true } });
  });

  it('names every wrong field', async () => {
    expect(await register({ fullName: ' ', birthDate: '2999-01-01', area: '36.02', family: 'x' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['fullName'] }, { path: ['birthDate'] }, { path: ['area'] }, { path: ['family'] }, { path: ['relation'] }],
    });
    expect(await register({ relation: 'ANAK' })).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
    expect(await register({ family: await family() })).toMatchObject({ __typename: 'InvalidInput', path: ['relation'] });
    expect(await register({ area: '36.04.34.2001' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
  });

  it('refuses a family of another area like none', async () => {
    const foreign = await family('36.04.34.2001');
    const absent = randomUUID();
    const [one, none] = [await register({ family: foreign, relation: 'ANAK' }, viewers.lebak), await register({ family: absent, relation: 'ANAK' }, viewers.lebak)];
    expect(one).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
    expect(JSON.stringify(one).replaceAll(foreign, '')).toEqual(JSON.stringify(none).replaceAll(absent, ''));
  });

  it('gives a family one head, also of two at once', async () => {
    const of = await family();
    const head = await register({ family: of, relation: 'KEPALA_KELUARGA' });
    expect(await register({ family: of, relation: 'KEPALA_KELUARGA' })).toMatchObject({ __typename: 'Duplicate', path: ['relation'], existingId: head.id });
    const other = await family();
    const both = await Promise.all([1, 2].map(() => register({ family: other, relation: 'KEPALA_KELUARGA' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Beneficiary', 'Duplicate']);
  });

  it('gives the first result to the same key and refuses roles without the right', async () => {
    const idempotencyKey = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => register({ idempotencyKey })));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await register({ idempotencyKey, fullName: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: results[0].id });
    for (const viewer of [viewers.officer, viewers.guest, viewers.auditor, viewerWith('LKS_USER', '36.02')]) expect(await register({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('beneficiaries', () => {
  it('are listed, filtered and paged in the viewer\'s area', async () => {
    for (const [fullName, sex] of [['Urut A', 'L'], ['Urut B', 'P'], ['Urut C', 'L']]) await register({ fullName, sex });
    const query = 'query ($first: Int, $after: String, $filter: BeneficiaryFilter) { beneficiaries(first: $first, after: $after, filter: $filter, order: [NAME]) { edges { node { fullName } } pageInfo { endCursor } totalCount { value } } }';
    const names = ({ beneficiaries: page }: { beneficiaries?: { edges: { node: { fullName: string } }[] } }) => page?.edges.map(({ node }) => node.fullName);
    const filter = { text: 'urut' };
    const first = await stage.ask(query, viewers.lebak, { first: 2, filter });
    expect([names(first), first.beneficiaries.totalCount.value]).toEqual([['Urut A', 'Urut B'], 3]);
    const after = first.beneficiaries.pageInfo.endCursor;
    expect(names(await stage.ask(query, viewers.lebak, { first: 2, after, filter }))).toEqual(['Urut C']);
    expect(names(await stage.ask(query, viewers.lebak, { filter: { text: 'urut', sex: 'L' } }))).toEqual(['Urut A', 'Urut C']);
    expect(await stage.errorOf(query, viewers.lebak, { first: 2, after, filter: { text: 'uru' } })).toBe('BAD_CURSOR');
    for (const size of [1_000, 0, -1]) expect(await stage.errorOf(query, viewers.lebak, { first: size })).toBe('BAD_PAGE_SIZE');
  });

  it('are counted by region, and not told where they are few', async () => {
    for (const [at, count] of [['36.01.01.2001', 6], ['36.01.01.2004', 2], ['36.01.01.2005', 9], ['36.01.02.2001', 3], ['36.71.01.1001', 5]] as const) {
      for (let number = 0; number < count; number += 1) await register({ fullName: 'Terhitung Contoh', area: at });
    }
    const query = 'query ($level: RegionLevel!, $area: RegionCode) { beneficiaries(filter: { text: "terhitung" }, area: $area) { totalCount { value } countByArea(level: $level) { region { code } value hidden } } }';
    const told = async (level: string, area: string | null = null, viewer: Viewer = viewers.admin) => {
      const { countByArea, totalCount } = (await stage.ask(query, viewer, { level, area })).beneficiaries;
      return [totalCount.value, ...countByArea.map(({ region, value }: { region: { code: string }; value: number | null }) => `${region.code} ${value ?? '–'}`)];
    };
    expect(await told('PROVINCE')).toEqual([25, '36 25']);
    expect(await told('REGENCY')).toEqual([25, '36.01 20', '36.71 5']);
    expect(await told('DISTRICT')).toEqual([25, '36.01.01 –', '36.01.02 –', '36.71.01 5']);
    expect(await told('VILLAGE')).toEqual([25, '36.01.01 –', '36.01.02 –', '36.71.01.1001 5']);
    expect(await told('VILLAGE', '36.01.01')).toEqual([17, '36.01.01.2001 –', '36.01.01.2004 –', '36.01.01.2005 9']);
    expect(await told('VILLAGE', null, viewerWith('REG_OFFICER', '36.71'))).toEqual([5, '36.71.01.1001 5']);
    expect(await told('REGENCY', null, viewers.lebak)).toEqual([0]);
  });

  it('hide a family that lies outside the viewer\'s area', async () => {
    const of = await family();
    const { id } = await register({ family: of, relation: 'ANAK', area: '36.02.02.2002' });
    const answer = await stage.ask(`{ beneficiary(id: "${id}") { fullName family { id } } }`, viewerWith('TKSK', '36.02.02'));
    expect(answer).toEqual({ beneficiary: { fullName: 'Contoh Warga', family: null } });
  });

  it('come through the feed with counts per district', async () => {
    const { id } = await register({ area: '36.04.34.2002' });
    const read = async (viewer: Viewer) => (await stage.ask('{ beneficiariesChanges(types: ["Beneficiary"], first: 100) { changes { id operation area } districtCounts { type district count } } }', viewer)).beneficiariesChanges;
    await expect.poll(async () => (await read(viewers.machine3604)).changes).toEqual([{ id, operation: 'CREATED', area: '36.04.34.2002' }]);
    expect((await read(viewers.machine3604)).districtCounts).toContainEqual({ type: 'Beneficiary', district: '36.04.34', count: 1 });
    expect((await read(viewers.machine3602)).changes.map((change: { id: string }) => change.id)).not.toContain(id);
    for (const viewer of [viewers.lebak, viewers.guest]) expect(await stage.errorOf('{ beneficiariesChanges { lastSeq } }', viewer)).toBe('FORBIDDEN');
  });

  it('leave no name in the outbox', async () => {
    await register({ fullName: 'Rahasia Sekali' });
    const { rows } = await stage.arrange('SELECT 1 FROM beneficiaries.outbox WHERE label ILIKE $1', ['%rahasia%']);
    expect(rows).toEqual([]);
  });
});
