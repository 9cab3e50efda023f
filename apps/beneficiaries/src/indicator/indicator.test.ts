import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const given = { area: '36.02', indicator: 'POOR_PERCENT', period: '2024', value: 8.44, statedBy: 'PRESS', citation: 'Pemberitaan contoh', statedOn: '2025-01-15' };
const fields = '... on AreaIndicator { id version value unit period statedBy citation }';
const record = (input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('recordAreaIndicator', fields, { ...given, ...input }, viewer);

describe('recordAreaIndicator', () => {
  it('keeps figures of several sources side by side, each source once', async () => {
    expect(await record()).toMatchObject({ version: 1, value: 8.44, unit: 'PERCENT', statedBy: 'PRESS' });
    expect(await record({ statedBy: 'BPS', value: 8.5 })).toMatchObject({ value: 8.5 });
    expect(await record({ value: 9 })).toMatchObject({ __typename: 'Duplicate', path: ['area'] });
    expect(await record({ period: '2024-03' })).toMatchObject({ period: '2024-03' });
    const both = await Promise.all([1, 2].map(() => record({ period: '2023' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['AreaIndicator', 'Duplicate']);
    const { areaIndicators } = await stage.ask('{ areaIndicators(area: "36.02", filter: { indicator: [POOR_PERCENT], year: 2024 }) { edges { node { value statedBy } } totalCount { value } } }', viewers.head);
    expect(areaIndicators.totalCount.value).toBe(3);
  });

  it.each([
    ['a share beyond a hundred', { value: 101 }, 'value'], ['a share below nothing', { value: -1 }, 'value'], ['a part of a person', { indicator: 'POOR_PERSONS', value: 1.5 }, 'value'],
    ['no period', { period: '2024/03' }, 'period'], ['a thirteenth month', { period: '2024-13' }, 'period'], ['no citation', { citation: ' ' }, 'citation'], ['a NIK', { citation: 'NIK 3602010101700000' }, 'citation'],
    ['a day to come', { statedOn: '2999-01-01' }, 'statedOn'], ['another region', { area: '36.04' }, 'area'], ['the province above', { area: '36' }, 'area'],
  ])('refuses %s', async (_what, input, path) => {
    expect(await record({ period: '2010', ...input })).toMatchObject({ __typename: 'InvalidInput', path: [path] });
  });

  it('is for offices', async () => {
    for (const viewer of [viewers.head, viewers.auditor, viewerWith('TKSK', '36.02.01')]) expect(await record({ area: '36.02.01' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('correctAreaIndicator', () => {
  it('corrects with a reason, which history tells', async () => {
    const { id } = await record({ period: '2020' });
    const correct = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('correctAreaIndicator', fields, { id, version: 1, value: 8.1, reason: 'Salah ketik', ...input }, viewer);
    expect(await correct({ reason: '' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await correct({ value: 200 })).toMatchObject({ __typename: 'InvalidInput', path: ['value'] });
    expect(await correct({}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({}, viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({})).toMatchObject({ version: 2, value: 8.1 });
    expect(await correct({})).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const { areaIndicator } = await stage.ask('query ($id: ID!) { areaIndicator(id: $id) { history { edges { node { reason changes { field before after } } } } } }', viewers.lebak, { id });
    expect(areaIndicator.history.edges[0].node).toEqual({ reason: 'Salah ketik', changes: [{ field: 'value', before: '8.44', after: '8.1' }] });
  });

  it('shows no figure of another area', async () => {
    const { id } = await record({ period: '2019' });
    for (const viewer of [viewers.serang, viewerWith('TKSK', '36.02.01')]) {
      expect(await stage.entities('AreaIndicator', 'id', [id], viewer)).toEqual([null]);
      expect((await stage.ask('query ($id: ID!) { areaIndicator(id: $id) { id } }', viewer, { id })).areaIndicator).toBeNull();
    }
  });
});
