import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { hasBegun, isPeriod } from './snapshot-rules.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const village = regionsWithin('36.02.01', 'VILLAGE')[0]?.code ?? '';
const given = { area: '36.02', period: '2024', statedBy: 'P3KE', families: 9_000, persons: 31_000, citation: 'Daftar P3KE contoh', statedOn: '2025-01-15', checkedOn: '2026-11-01' };
const fields = '... on PovertySnapshot { id version area { code } period statedBy families persons percent valid verified lineAmount lineSource citation checkedOn }';
const record = (input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('recordPovertySnapshot', fields, { ...given, ...input }, viewer);

describe('recordPovertySnapshot', () => {
  it('keeps what several sources state side by side, each once, and press reports by what they quote', async () => {
    expect(await record({ lineAmount: '322170', lineSource: 'US$1.9 PPP' })).toMatchObject({ version: 1, families: 9_000, lineAmount: '322170', lineSource: 'US$1.9 PPP' });
    expect(await record({ statedBy: 'BPS', families: null, persons: null, percent: 2.17 })).toMatchObject({ families: null, percent: 2.17 });
    expect(await record({ families: 1 })).toMatchObject({ __typename: 'Duplicate', path: ['area'] });
    expect(await record({ statedBy: 'PRESS', citation: 'Satu koran' })).toMatchObject({ statedBy: 'PRESS' });
    expect(await record({ statedBy: 'PRESS', citation: 'Koran lain', families: 8_000 })).toMatchObject({ families: 8_000 });
    expect(await record({ statedBy: 'PRESS', citation: 'Koran lain' })).toMatchObject({ __typename: 'Duplicate' });
    for (const period of ['2024-Q2', '2024-05']) expect(await record({ period })).toMatchObject({ period });
    const both = await Promise.all([1, 2].map(() => record({ period: '2023' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'PovertySnapshot']);
    const { povertySnapshots } = await stage.ask('{ povertySnapshots(area: "36.02", filter: { year: 2024, statedBy: [PRESS], level: REGENCY }, order: [FAMILIES_DESC]) { edges { node { families citation } } } }', viewers.head);
    expect(povertySnapshots.edges.map(({ node }: { node: object }) => node)).toEqual([{ families: 9_000, citation: 'Satu koran' }, { families: 8_000, citation: 'Koran lain' }]);
  });

  it('counts valid and verified apart in a field count (rule 35)', async () => {
    expect(await record({ period: '2022', statedBy: 'FIELD', families: 40, persons: null, valid: 30, verified: 35 })).toMatchObject({ families: 40, valid: 30, verified: 35 });
  });

  it.each([
    ['no number at all', { families: null, persons: null }, 'families'], ['a number below nothing', { families: -1 }, 'families'], ['fewer persons than families', { persons: 10 }, 'persons'],
    ['a share beyond a hundred', { percent: 100.5 }, 'percent'], ['no period', { period: '2024/Q1' }, 'period'], ['a fifth quarter', { period: '2024-Q5' }, 'period'], ['a period to come', { period: '2199' }, 'period'],
    ['valid families of another source', { valid: 3 }, 'valid'], ['more verified than there are', { statedBy: 'FIELD', families: 5, persons: null, verified: 6 }, 'verified'],
    ['a line without its source', { lineAmount: '322170' }, 'lineSource'], ['a source without its line', { lineSource: 'Bank Dunia' }, 'lineAmount'], ['a line of nothing', { lineAmount: '0', lineSource: 'X' }, 'lineAmount'],
    ['no citation', { citation: ' ' }, 'citation'], ['a NIK', { method: 'NIK 3602010101700000' }, 'method'], ['a day to come', { statedOn: '2999-01-01' }, 'statedOn'], ['a check to come', { checkedOn: '2999-01-01' }, 'checkedOn'],
    ['another region', { area: '36.04' }, 'area'], ['the province above', { area: '36' }, 'area'], ['no region', { area: '99.99' }, 'area'],
  ])('refuses %s', async (_what, input, path) => {
    expect(await record({ period: '2010', ...input })).toMatchObject({ __typename: 'InvalidInput', path: [path] });
  });

  it('is for offices of province and regency', async () => {
    for (const viewer of [viewers.head, viewers.guest, viewers.auditor, viewerWith('KEC_OFFICER', '36.02.01'), viewerWith('TKSK', '36.02.01')]) expect(await record({ area: '36.02.01' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('correctPovertySnapshot', () => {
  it('makes a new version with its reason, and is refused on an older one', async () => {
    const { id } = await record({ period: '2020' });
    const correct = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('correctPovertySnapshot', fields, { id, version: 1, families: 9_100, reason: 'Salah ketik', ...input }, viewer);
    for (const [input, path] of [[{ reason: ' ' }, 'reason'], [{ persons: 5 }, 'persons'], [{ families: null, persons: null }, 'families'], [{ valid: 1 }, 'valid']] as const) expect(await correct(input)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    expect(await correct({}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({}, viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({ checkedOn: '2026-11-20' })).toMatchObject({ version: 2, families: 9_100, persons: 31_000, checkedOn: '2026-11-20' });
    expect(await correct({})).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const { povertySnapshot } = await stage.ask('query ($id: ID!) { povertySnapshot(id: $id) { history { edges { node { reason changes { field before after } } } } } }', viewers.lebak, { id });
    expect(povertySnapshot.history.edges[0].node).toEqual({ reason: 'Salah ketik', changes: [{ field: 'families', before: '9000', after: '9100' }, { field: 'checkedOn', before: '2026-11-01', after: '2026-11-20' }] });
  });
});

describe('who reads a figure', () => {
  it('is nobody of another area, and below a regency those who work with families', async () => {
    const [regency, small] = [await record({ period: '2019' }), await record({ period: '2019', area: village, families: 3, persons: 9 })];
    const seen = (viewer: Viewer) => stage.entities('PovertySnapshot', 'id', [regency.id, small.id], viewer);
    for (const viewer of [viewers.serang, viewerWith('TKSK', '36.04.34')]) expect(await seen(viewer)).toEqual([null, null]);
    for (const viewer of [viewers.head, viewers.guest]) {
      expect(await seen(viewer)).toEqual([{ id: regency.id }, null]);
      expect((await stage.ask(`{ povertySnapshots(area: "${village}") { totalCount { value } } }`, viewer)).povertySnapshots.totalCount.value).toBe(0);
    }
    expect(await seen(viewers.admin)).toEqual([{ id: regency.id }, { id: small.id }]);
    expect(await seen(viewerWith('TKSK', '36.02.01'))).toEqual([null, { id: small.id }]);
    expect(await stage.errorOf('{ povertySnapshots { totalCount { value } } }', viewerWith('KT_USER', village))).toBe('FORBIDDEN');
  });
});

it('knows years, quarters and months, and which have begun', () => {
  expect(['2024', '2024-Q1', '2024-12'].map(isPeriod)).toEqual([true, true, true]);
  expect(['24', '2024-Q0', '2024-13', '2024-1', '2024Q1', ''].map(isPeriod)).toEqual([false, false, false, false, false, false]);
  expect(['2026', '2027', '2026-Q4', '2026-12', '2026-11'].map((period) => hasBegun(period, '2026-11-28'))).toEqual([true, false, true, false, true]);
});
