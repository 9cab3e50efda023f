import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let item: string;
let foreign: string;
beforeAll(async () => {
  stage = await openStage(subgraph);
  item = await stage.know('PlanItem', 'Renja 2026 · 1.06.05', '36.02');
  foreign = await stage.know('PlanItem', 'Renja Serang', '36.04');
});
afterAll(() => stage.close());

const village = regionsWithin('36.02.01', 'VILLAGE')[0]?.code ?? '';
const given = { area: '36.02', fund: 'APBD_KAB', year: 2026, strategy: 'INCOME', amount: '2500000000', description: 'Bantuan modal usaha contoh' };
const fields = '... on FundingEffort { id version area { code } fund year strategy amount description forFamily family { id } planItem { id } withdrawnReason }';
const record = (input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('recordFundingEffort', fields, { ...given, ...input }, viewer);
const family = async (): Promise<string> => (await stage.mutate('registerFamily', '... on Family { id }', { area: village }, viewers.lebak)).id;

describe('recordFundingEffort', () => {
  it('is for a region, with the item of a plan that it serves', async () => {
    const made = await record({ planItem: item, citation: 'DPA 2026' });
    expect(made).toMatchObject({ version: 1, area: { code: '36.02' }, fund: 'APBD_KAB', amount: '2500000000', forFamily: false, planItem: { id: item } });
    // Whoever may not see the plan's item sees no reference to it.
    expect((await stage.entities('PlanItem', 'fundingEfforts { edges { node { id } } }', [item], viewers.lebak))[0].fundingEfforts.edges).toEqual([{ node: { id: made.id } }]);
  });

  it('is for one family, which those who work with families alone are told of', async () => {
    const home = await family();
    const made = await record({ area: undefined, family: home, fund: 'SWADAYA', amount: '1500000' });
    expect(made).toMatchObject({ area: { code: village }, forFamily: true, family: { id: home } });
    expect((await stage.ask(`{ family(id: "${home}") { efforts { edges { node { id } } } } }`, viewers.lebak)).family.efforts.edges).toEqual([{ node: { id: made.id } }]);
    for (const viewer of [viewers.head, viewers.guest, viewers.serang]) expect(await stage.entities('FundingEffort', 'id', [made.id], viewer)).toEqual([null]);
    expect(await stage.entities('FundingEffort', 'id', [made.id], viewerWith('TKSK', '36.02.01'))).toEqual([{ id: made.id }]);
    // Nor does the feed tell of it, or another subgraph hear.
    expect((await stage.arrange('SELECT areas, open FROM beneficiaries.outbox WHERE entity_id = $1', [made.id])).rows).toEqual([{ areas: [], open: false }]);
  });

  it('is found with the family that another became one with', async () => {
    const [into, joins] = [await family(), await family()];
    const { id } = await record({ area: undefined, family: joins, fund: 'CSR' });
    await stage.mutate('mergeFamilies', '... on Family { id }', { id: into, version: 1, merged: joins, mergedVersion: 1, relations: [], happenedOn: '2026-03-02' }, viewers.lebak);
    const { standing, fundingEfforts } = await stage.ask(`{ standing: family(id: "${into}") { efforts { edges { node { id family { id } } } } } fundingEfforts(filter: { family: "${into}" }) { edges { node { id } } } }`, viewers.lebak);
    expect(standing.efforts.edges).toEqual([{ node: { id, family: { id: into } } }]);
    expect(fundingEfforts.edges).toEqual([{ node: { id } }]);
  });

  it('keeps an amount beyond what a number holds to the rupiah', async () => {
    expect(await record({ amount: '999999999999999' })).toMatchObject({ amount: '999999999999999' });
  });

  it.each([
    ['nothing', { amount: '0' }, 'amount'], ['a year long gone', { year: 1999 }, 'year'], ['a year far ahead', { year: 2100 }, 'year'],
    ['no description', { description: ' ' }, 'description'], ['a NIK', { description: 'untuk 3602010101700000' }, 'description'], ['another region', { area: '36.04' }, 'area'], ['neither region nor family', { area: null }, 'area'],
    ['an unknown family', { area: null, family: '01900000-0000-7000-8000-0000000000bb' }, 'family'], ['an unknown item', { planItem: '01900000-0000-7000-8000-0000000000bb' }, 'planItem'],
  ])('refuses %s', async (_what, input, path) => {
    expect(await record(input)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
  });

  it('refuses both a region and a family, a foreign item, and whoever only watches', async () => {
    expect(await record({ family: await family() })).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await record({ planItem: foreign })).toMatchObject({ __typename: 'InvalidInput', path: ['planItem'] });
    for (const viewer of [viewers.head, viewers.auditor, viewerWith('TKSK', '36.02.01')]) expect(await record({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('an effort that was recorded', () => {
  it('is corrected and withdrawn with a reason, once, and then counted nowhere', async () => {
    const { id } = await record({ area: '36.02.02' });
    const send = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, fields, { id, version: 1, ...input }, viewer);
    expect(await send('correctFundingEffort', { amount: '1' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await send('correctFundingEffort', { amount: '1', reason: 'Salah' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await send('correctFundingEffort', { amount: '30000000', fund: 'CSR', reason: 'Dana perusahaan' })).toMatchObject({ version: 2, amount: '30000000', fund: 'CSR', strategy: 'INCOME' });
    expect(await send('correctFundingEffort', { amount: '1', reason: 'Salah' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await send('withdrawFundingEffort', { version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await send('withdrawFundingEffort', { version: 2, reason: 'Tercatat dua kali' })).toMatchObject({ withdrawnReason: 'Tercatat dua kali' });
    expect(await send('withdrawFundingEffort', { version: 3, reason: 'Lagi' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const { fundingEfforts, poverty } = await stage.ask('{ fundingEfforts(area: "36.02.02") { edges { node { id } } } poverty(area: "36.02.02", year: 2026) { spending { amount } } }', viewers.lebak);
    expect([fundingEfforts.edges, poverty.spending]).toEqual([[], []]);
  });
});
