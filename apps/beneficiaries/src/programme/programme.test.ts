import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const given = {
  code: 'JAMSOSRATU', name: 'Jamsosratu', ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'YEARLY', yearFrom: 2015,
};
const fields = '... on Programme { id code version name ownerLevel yearFrom yearTo area { code } conditionsInWords legalBases { id } amounts { validFrom per mostMembers amounts { component amount } citation checkedOn } viewerCan { correct setBudget } }';
let codes = 0;
const register = (input: object = {}, viewer: Viewer = viewers.officer) => stage.mutate('registerProgramme', fields, { ...given, code: `P-${codes += 1}`, ...input }, viewer);

describe('registerProgramme', () => {
  it('is everybody\'s to read, by its code too, and its owner\'s to change', async () => {
    const law = await stage.know('LegalBasis', 'Pergub 15/2019', null);
    const made = await register({ code: 'JAMSOSRATU', legalBases: [law], conditions: { desilMin: 1, desilMax: 4, extremePoor: false, areas: [] } });
    expect(made).toMatchObject({ version: 1, area: { code: '36' }, conditionsInWords: ['The family is in desil 1 to 4.'], legalBases: [{ id: law }], amounts: [], viewerCan: { correct: true, setBudget: true } });
    for (const viewer of [viewers.lebak, viewers.guest, viewers.machine3604, viewerWith('KT_USER', '36.02.01')]) {
      const { programme } = await stage.ask('{ programme(code: "JAMSOSRATU") { id viewerCan { correct setBudget } } }', viewer);
      expect(programme).toEqual({ id: made.id, viewerCan: { correct: false, setBudget: false } });
    }
    const { found } = await stage.ask('{ found: _entities(representations: [{ __typename: "Programme", code: "JAMSOSRATU" }, { __typename: "Programme", code: "NONE" }]) { ... on Programme { name } } }', viewers.lebak);
    expect(found).toEqual([{ name: 'Jamsosratu' }, null]);
  });

  it('gives a code once, whoever asks and when', async () => {
    const both = await Promise.all([1, 2].map(() => register({ code: 'TWICE' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Programme']);
    expect(await register({ code: 'TWICE', ownerLevel: 'REGENCY' }, viewers.lebak)).toMatchObject({ __typename: 'Duplicate', path: ['code'] });
  });

  it.each([
    ['a code in small letters', { code: 'pkh' }, 'code'], ['no name', { name: ' ' }, 'name'], ['a NIK', { description: 'NIK 3602010101700000' }, 'description'],
    ['years that run back', { yearFrom: 2026, yearTo: 2025 }, 'yearTo'], ['a year that is none', { yearFrom: 26 }, 'yearFrom'],
    ['an eleventh desil', { conditions: { desilMax: 11 } }, 'conditions'], ['bounds that cross', { conditions: { minAge: 60, maxAge: 18 } }, 'conditions'],
    ['a region that is none', { conditions: { areas: ['36.99'] } }, 'conditions'], ['a type that is none', { conditions: { caseTypes: ['XYZ'] } }, 'conditions'],
    ['a type that is kept from lists', { conditions: { caseTypes: ['ODHA'] } }, 'conditions'], ['law that is none', { legalBases: ['01900000-0000-7000-8000-0000000000aa'] }, 'legalBases'],
  ])('refuses %s', async (_what, input, path) => {
    const refused = await register(input);
    expect(refused.__typename).toBe('InvalidInput');
    expect(refused.path[0]).toBe(path);
  });

  it('is the province\'s for what the centre and the province give, a regency\'s for its own', async () => {
    expect(await register({}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['ownerLevel'] });
    expect(await register({ ownerLevel: 'VILLAGE' }, viewers.lebak)).toMatchObject({ area: { code: '36.02' } });
    for (const viewer of [viewers.head, viewers.auditor, viewerWith('TKSK', '36.02.01'), viewers.machine3602]) expect(await register({ ownerLevel: 'REGENCY' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('correctProgramme', () => {
  it('corrects what its owner keeps, which history tells', async () => {
    const { id } = await register({ ownerLevel: 'REGENCY', conditions: { desilMax: 4 } }, viewers.lebak);
    const correct = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('correctProgramme', fields, { id, version: 1, name: 'Santunan Lebak', ...input }, viewer);
    expect(await correct({ ownerLevel: 'PROVINCE' })).toMatchObject({ __typename: 'InvalidInput', path: ['ownerLevel'] });
    expect(await correct({ yearTo: 2010 })).toMatchObject({ __typename: 'InvalidInput', path: ['yearTo'] });
    expect(await correct({}, viewers.serang)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({}, viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({ yearTo: 2026, conditions: { extremePoor: true } })).toMatchObject({ version: 2, name: 'Santunan Lebak', yearTo: 2026, conditionsInWords: ['The family is recorded as extremely poor.'] });
    expect(await correct({})).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const { programme } = await stage.ask('query ($id: ID!) { programme(id: $id) { history { edges { node { changes { field before after } } } } } }', viewers.lebak, { id });
    expect(programme.history.edges[0].node.changes).toContainEqual({ field: 'conditions', before: 'Keluarga berada di desil 4 atau kurang.', after: 'Keluarga tercatat miskin ekstrem.' });
  });
});

describe('setProgrammeAmounts', () => {
  const edition = { validFrom: '2024-01-01', per: 'YEAR', mostMembers: 4, citation: 'Pedoman umum', checkedOn: '2026-01-05', amounts: [{ component: 'SD', amount: '900000' }, { component: 'SMA', amount: '2000000' }] };
  const set = (id: string, version: number, input: object = {}, viewer: Viewer = viewers.officer) => stage.mutate('setProgrammeAmounts', fields, { id, version, ...edition, ...input }, viewer);

  it('keeps each edition, and replaces one of the same day for a reason only', async () => {
    const { id } = await register();
    expect(await set(id, 1)).toMatchObject({ version: 2, amounts: [{ validFrom: '2024-01-01', mostMembers: 4, amounts: [{ component: 'SD', amount: '900000' }, { component: 'SMA', amount: '2000000' }], citation: 'Pedoman umum', checkedOn: '2026-01-05' }] });
    expect(await set(id, 2, { validFrom: '2025-07-01', amounts: [{ amount: '1000000' }], mostMembers: null })).toMatchObject({ version: 3, amounts: [{ validFrom: '2025-07-01' }, { validFrom: '2024-01-01' }] });
    const on = async (day: string) => (await stage.ask(`{ programme(id: "${id}") { amountsOn(day: "${day}") { amounts { amount } } } }`, viewers.lebak)).programme.amountsOn;
    expect(await on('2023-12-31')).toBeNull();
    expect(await on('2025-06-30')).toEqual({ amounts: [{ amount: '900000' }, { amount: '2000000' }] });
    expect(await on('2026-01-01')).toEqual({ amounts: [{ amount: '1000000' }] });
    expect(await set(id, 3)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await set(id, 3, { reason: 'Salah ketik', amounts: [{ component: 'SD', amount: '950000' }] })).toMatchObject({ version: 4, amounts: [{ validFrom: '2025-07-01' }, { amounts: [{ amount: '950000' }] }] });
  });

  it.each([
    ['no amount', { amounts: [] }, 'amounts'], ['a component twice', { amounts: [{ component: 'SD', amount: '1' }, { component: 'SD', amount: '2' }] }, 'amounts'], ['two of the whole', { amounts: [{ amount: '1' }, { amount: '2' }] }, 'amounts'],
    ['an amount out of range', { amounts: [{ amount: '9000000000000' }] }, 'amounts'], ['no source', { citation: ' ' }, 'citation'], ['a day to come', { checkedOn: '2999-01-01' }, 'checkedOn'],
    ['most members of none', { amounts: [{ amount: '1' }] }, 'mostMembers'], ['no members', { mostMembers: 0 }, 'mostMembers'],
  ])('refuses %s', async (_what, input, path) => {
    const { id } = await register();
    const refused = await set(id, 1, input);
    expect(refused.__typename).toBe('InvalidInput');
    expect(refused.path[0]).toBe(path);
  });

  it('gives persons no components, and is its owner\'s', async () => {
    const { id } = await register({ target: 'PERSON' });
    expect(await set(id, 1)).toMatchObject({ __typename: 'InvalidInput', path: ['amounts', '0', 'component'] });
    expect(await set(id, 1, {}, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('programmes', () => {
  it('are those of a region, below it and from above, narrowed as asked', async () => {
    const own = await register({ ownerLevel: 'REGENCY', name: 'Rumah Lebak', target: 'PERSON', aidForm: 'GOODS', yearFrom: 2026, yearTo: 2026 }, viewers.lebak);
    const listed = async (args: string) => (await stage.ask(`{ programmes(first: 100, ${args}) { edges { node { code } } } }`, viewers.serang)).programmes.edges.map(({ node }: { node: { code: string } }) => node.code);
    expect(await listed('area: "36.02.14"')).toEqual(expect.arrayContaining([own.code, 'JAMSOSRATU']));
    expect(await listed('area: "36.04"')).not.toContain(own.code);
    expect(await listed('filter: { text: "rumah leb", aidForm: [GOODS], target: [PERSON], ownerLevel: [REGENCY], serviceField: [JAMSOS], fundSource: [APBD_PROV], year: 2026 }')).toEqual([own.code]);
    expect(await listed('filter: { text: "rumah leb", year: 2027 }')).toEqual([]);
    expect(await listed('filter: { text: "rumah leb", unlinkedIn: 2026 }')).toEqual([own.code]);
  });
});
