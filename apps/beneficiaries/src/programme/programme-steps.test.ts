import { fileTickets } from '@pilar/files/known-tickets';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const fields = `... on Programme { id version planItems { id } planLinks { year items { id } } conflicts { programme { id } grounds yearFrom yearTo }
  budgets { year amount recipients decreeNumber decreeOn allocated committed realised allocations { area { code } amount recipients committed realised } } }`;
let codes = 0;
const register = (input: object = {}, viewer: Viewer = viewers.officer) => stage.mutate('registerProgramme', fields, {
  code: `S-${codes += 1}`, name: `Program ${codes}`, ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'YEARLY', yearFrom: 2020, ...input,
}, viewer);
const nobody = '01900000-0000-7000-8000-0000000000aa';

async function item(label: string, plan: string | null): Promise<string> {
  const id = await stage.know('PlanItem', label, null);
  await stage.arrange('UPDATE beneficiaries.ref_entity SET state = $2 WHERE entity_id = $1', [id, plan]);
  return id;
}

describe('linkProgrammeToPlan', () => {
  const link = (id: string, version: number, input: object, viewer: Viewer = viewers.officer) => stage.mutate('linkProgrammeToPlan', fields, { id, version, year: 2026, ...input }, viewer);

  it('says what it carries out of a year\'s RKPD and Renja, which the item tells too', async () => {
    const [rkpd, renja, next] = [await item('1.06.05 Perlindungan', 'RKPD 2026'), await item('1.06.05.01 Jaminan', 'RENJA 2026'), await item('1.06.05 Perlindungan', 'RKPD 2027')];
    const made = await register();
    const linked = async (year: number) => (await stage.ask(`{ programmes(first: 100, filter: { unlinkedIn: ${year} }) { edges { node { id } } } }`, viewers.lebak)).programmes.edges.some(({ node }: { node: { id: string } }) => node.id === made.id);
    expect(await linked(2026)).toBe(true);
    expect(await link(made.id, 1, { planItems: [rkpd, renja, rkpd] })).toMatchObject({ version: 2, planLinks: [{ year: 2026, items: expect.arrayContaining([{ id: rkpd }, { id: renja }]) }] });
    expect(await link(made.id, 2, { year: 2027, planItems: [next] })).toMatchObject({ version: 3, planItems: [{ id: next }, { id: expect.any(String) }, { id: expect.any(String) }], planLinks: [{ year: 2027, items: [{ id: next }] }, { year: 2026 }] });
    expect([await linked(2026), await linked(2028)]).toEqual([false, true]);
    const { found } = await stage.ask('query ($id: ID!) { found: _entities(representations: [{ __typename: "PlanItem", id: $id }]) { ... on PlanItem { programmes { edges { node { id } } } } } }', viewers.lebak, { id: rkpd });
    expect(found[0].programmes.edges).toEqual([{ node: { id: made.id } }]);
    expect(await link(made.id, 3, { planItems: [] })).toMatchObject({ planLinks: [{ year: 2027 }] });
  });

  it('takes no item of another plan, none that is not there, and no year in which the programme does not run', async () => {
    const made = await register({ yearFrom: 2026, yearTo: 2026 });
    expect(await link(made.id, 1, { planItems: [await item('1.06 Renstra', 'RENSTRA 2025–2029')] })).toMatchObject({ __typename: 'InvalidInput', path: ['planItems', '0'] });
    expect(await link(made.id, 1, { planItems: [await item('1.06', 'RKPD 2025')] })).toMatchObject({ __typename: 'InvalidInput', path: ['planItems', '0'] });
    expect(await link(made.id, 1, { planItems: [nobody] })).toMatchObject({ __typename: 'InvalidInput', path: ['planItems', '0'] });
    expect(await link(made.id, 1, { year: 2027, planItems: [] })).toMatchObject({ __typename: 'InvalidInput', path: ['year'] });
    expect(await link(made.id, 1, { planItems: [] }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('setProgrammeConflicts', () => {
  it('holds for both programmes and is the province\'s', async () => {
    const [pkh, blt, other] = [await register(), await register({ ownerLevel: 'VILLAGE' }), await register()];
    const set = (conflicts: object[], version = 1, viewer: Viewer = viewers.officer) => stage.mutate('setProgrammeConflicts', fields, { id: pkh.id, version, conflicts }, viewer);
    const excludes = { programme: blt.id, grounds: 'Permendes 7/2023', yearFrom: 2024 };
    expect(await set([excludes], 1, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    for (const [wrong, path] of [[[{ ...excludes, programme: nobody }], 'programme'], [[{ ...excludes, programme: pkh.id }], 'programme'], [[excludes, excludes], 'programme'], [[{ ...excludes, grounds: ' ' }], 'grounds'], [[{ ...excludes, yearTo: 2020 }], 'yearTo']] as const) {
      expect(await set([...wrong])).toMatchObject({ __typename: 'InvalidInput', path: ['conflicts', expect.any(String), path] });
    }
    expect(await set([excludes])).toMatchObject({ version: 2, conflicts: [{ programme: { id: blt.id }, grounds: 'Permendes 7/2023', yearFrom: 2024, yearTo: null }] });
    const of = async (id: string) => (await stage.ask(`{ programme(id: "${id}") { version conflicts { programme { id } } } }`, viewers.lebak)).programme;
    expect(await of(blt.id)).toEqual({ version: 2, conflicts: [{ programme: { id: pkh.id } }] });
    expect(await set([{ ...excludes, programme: other.id }], 2)).toMatchObject({ conflicts: [{ programme: { id: other.id } }] });
    expect(await of(blt.id)).toEqual({ version: 3, conflicts: [] });
  });
});

describe('budgets', () => {
  const setBudget = (id: string, version: number, input: object = {}, viewer: Viewer = viewers.officer) => stage.mutate('setProgrammeBudget', fields, { id, version, year: 2026, amount: '1000000000', recipients: 500, decreeNumber: 'DPA 1/2026', decreeOn: '2026-01-02', ...input }, viewer);
  const allocate = (id: string, version: number, allocations: object[], viewer: Viewer = viewers.officer) => stage.mutate('allocateProgrammeBudget', fields, { id, version, year: 2026, allocations }, viewer);

  it('are allotted to regions, never more than there is and never less than distributions hold of it', async () => {
    const { id } = await register();
    expect(await allocate(id, 1, [{ area: '36.02', amount: '1' }])).toMatchObject({ __typename: 'InvalidInput', path: ['year'] });
    expect(await setBudget(id, 1)).toMatchObject({ version: 2, budgets: [{ year: 2026, amount: '1000000000', recipients: 500, decreeNumber: 'DPA 1/2026', decreeOn: '2026-01-02', allocated: '0', committed: '0', realised: '0', allocations: [] }] });
    expect(await allocate(id, 2, [{ area: '36.02', amount: '600000000', recipients: 300 }, { area: '36.04.34', amount: '400000000' }])).toMatchObject({ version: 3, budgets: [{ allocated: '1000000000', allocations: [{ area: { code: '36.02' }, amount: '600000000', recipients: 300 }, { area: { code: '36.04.34' }, amount: '400000000' }] }] });
    expect(await allocate(id, 3, [{ area: '36.01', amount: '1' }])).toMatchObject({ __typename: 'InvalidInput', path: ['allocations'], message: expect.stringContaining('Rp1 more') });
    expect(await setBudget(id, 3, { amount: '999999999' })).toMatchObject({ __typename: 'InvalidInput', path: ['amount'] });
    await stage.arrange(`INSERT INTO beneficiaries.distribution_batch (id, programme_id, year, period, area_code, owner_code, channel, starts_on, ends_on, planned_count, planned_amount, committed_amount, state)
      VALUES ($1, $2, 2026, '2026', '36.02.14', '36.02', 'POST', '2026-03-01', '2026-03-05', 10, 100000000, 100000000, 'ALLOCATED')`, [randomUUID(), id]);
    expect(await allocate(id, 3, [{ area: '36.02', amount: '99999999' }])).toMatchObject({ __typename: 'InvalidInput', path: ['allocations', '0', 'amount'] });
    expect(await allocate(id, 3, [{ area: '36.04.34', amount: '0' }, { area: '36.02', amount: '100000000' }])).toMatchObject({ budgets: [{ allocated: '100000000', committed: '100000000', realised: '0', allocations: [{ area: { code: '36.02' }, amount: '100000000', committed: '100000000', realised: '0' }] }] });
    const { programme } = await stage.ask('query ($id: ID!) { programme(id: $id) { history { edges { node { changes { field before after } } } } } }', viewers.admin, { id });
    expect(programme.history.edges[0].node.changes).toEqual([{ field: 'allocations', before: '2026 | Kab. Lebak, Banten | Rp600.000.000 | 300\n2026 | Kec. Bandung, Kab. Serang, Banten | Rp400.000.000', after: '2026 | Kab. Lebak, Banten | Rp100.000.000' }]);
  });

  it.each([
    ['a region twice', [{ area: '36.02', amount: '1' }, { area: '36.02', amount: '2' }], 'area'], ['a region and one within it', [{ area: '36.02', amount: '1' }, { area: '36.02.14', amount: '2' }], 'area'],
    ['a village', [{ area: '36.02.14.2001', amount: '1' }], 'area'], ['a region elsewhere', [{ area: '32.01', amount: '1' }], 'area'], ['no number of families', [{ area: '36.02', amount: '1', recipients: -1 }], 'recipients'],
  ])('take no %s', async (_what, allocations, path) => {
    const { id } = await register();
    await setBudget(id, 1);
    expect(await allocate(id, 2, allocations)).toMatchObject({ __typename: 'InvalidInput', path: ['allocations', expect.any(String), path] });
  });

  it('give the last rupiah to one of two who allot it at once', async () => {
    const { id } = await register();
    await setBudget(id, 1);
    const both = await Promise.all(['36.01', '36.02'].map((area) => allocate(id, 2, [{ area, amount: '1000000000' }])));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Programme']);
  });

  it('are set by whose the programme is, and read by everybody', async () => {
    const { id } = await register();
    for (const viewer of [viewers.lebak, viewers.head, viewers.machine3602]) expect(await setBudget(id, 1, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await setBudget(id, 1, { decreeOn: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['decreeOn'] });
    expect(await setBudget(id, 1, { year: 2019 })).toMatchObject({ __typename: 'InvalidInput', path: ['year'] });
    await setBudget(id, 1);
    const read = async (viewer: Viewer) => (await stage.ask(`{ programme(id: "${id}") { budgets(year: 2026) { amount committed realised } } }`, viewer)).programme.budgets;
    expect(await read(viewerWith('KT_USER', '36.02.01'))).toEqual([{ amount: '1000000000', committed: null, realised: null }]);
    expect(await read(viewers.lebak)).toEqual([{ amount: '1000000000', committed: '0', realised: null }]);
  });
});

describe('papers', () => {
  const sent = async (viewer: Extract<Viewer, { kind: 'officer' }>) => { const file = randomUUID(); return { file, ticket: await fileTickets().sign('attachDocument', { file, account: viewer.accountId }) }; };
  const paper = '... on ProgrammePaper { id version caption issuedOn url withdrawnAt programme { code } viewerCan { withdraw } }';

  it('are kept by whose the programme is, read by everybody, and withdrawn with why', async () => {
    const { id } = await register();
    const given = { programme: id, caption: 'Juknis 2026', issuedOn: '2026-01-10' };
    const file = await sent(viewers.officer);
    const attach = (input: object = {}, viewer: Viewer = viewers.officer) => stage.mutate('attachProgrammePaper', paper, { ...given, ...file, ...input }, viewer);
    expect(await attach({ caption: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['caption'] });
    expect(await attach({ issuedOn: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['issuedOn'] });
    expect(await attach(await sent(viewers.lebak))).toMatchObject({ __typename: 'InvalidInput', path: ['ticket'] });
    expect(await attach({ programme: nobody })).toMatchObject({ __typename: 'InvalidInput', path: ['programme'] });
    expect(await attach(await sent(viewers.lebak), viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    const made = await attach();
    expect(made).toMatchObject({ version: 1, caption: 'Juknis 2026', url: expect.stringContaining(`/files/${file.file}`), viewerCan: { withdraw: true } });
    expect(await attach()).toMatchObject({ id: made.id, version: 1 });
    const other = await register();
    expect(await attach({ programme: other.id })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
    const { programme } = await stage.ask(`{ programme(id: "${id}") { papers { id url viewerCan { withdraw } } } }`, viewers.guest);
    expect(programme.papers).toEqual([{ id: made.id, url: expect.stringContaining('/files/'), viewerCan: { withdraw: false } }]);
    const withdraw = (input: object = {}, viewer: Viewer = viewers.officer) => stage.mutate('withdrawProgrammePaper', paper, { id: made.id, version: 1, reason: 'Diganti', ...input }, viewer);
    expect(await withdraw({}, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw({ reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await withdraw()).toMatchObject({ version: 2, url: null });
    expect(await withdraw({ version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('preview', () => {
  const families = async (area: string, number: number, columns: { desil?: number; extremePoor?: boolean } = {}) => {
    for (let count = 0; count < number; count += 1) {
      await stage.arrange('INSERT INTO beneficiaries.family (id, area_code, owner_code, desil, desil_source, desil_on, extreme_poor, extreme_poor_source, extreme_poor_on) VALUES ($1, $2, $3, $4::smallint, CASE WHEN $4::smallint IS NULL THEN NULL ELSE $6 END, CASE WHEN $4::smallint IS NULL THEN NULL ELSE current_date END, $5::boolean, CASE WHEN $5::boolean IS NULL THEN NULL ELSE $6 END, CASE WHEN $5::boolean IS NULL THEN NULL ELSE current_date END)',
        [randomUUID(), area, area, columns.desil ?? null, columns.extremePoor ?? null, 'DTSEN']);
    }
  };
  const preview = async (id: string, area: string, viewer: Viewer = viewers.admin) => (await stage.ask(`{ programme(id: "${id}") { preview(area: "${area}") { tooWide whole { value hidden } regions { region { code } value } } } }`, viewer)).programme.preview;
  const told = (found: { regions: { region: { code: string }; value: number | null }[] }) => Object.fromEntries(found.regions.filter(({ value }) => value !== 0).map(({ region, value }) => [region.code, value]));

  it('counts families at every level from numbers that are kept up', async () => {
    await families('36.02.14.2001', 7, { desil: 2 });
    await families('36.02.14.2009', 2, { desil: 4, extremePoor: true });
    await families('36.04.34.2001', 6, { desil: 1, extremePoor: true });
    await families('36.04.34.2001', 3, { desil: 8 });
    await families('36.04.34.2001', 4);
    const four = await register({ conditions: { desilMin: 1, desilMax: 4 } });
    const extreme = await register({ conditions: { extremePoor: true } });
    const lebak = await register({ conditions: { desilMax: 4, areas: ['36.02.14.2001', '36.03'] } });
    const all = await register();
    expect([await preview(four.id, '36'), await preview(extreme.id, '36'), await preview(lebak.id, '36'), await preview(all.id, '36')].map((found) => [found.whole.value, told(found)])).toEqual([
      [15, { '36.02': 9, '36.04': 6 }], [8, { '36.02': 2, '36.04': 6 }], [7, { '36.02': 7 }], [22, { '36.02': 9, '36.04': 13 }],
    ]);
    expect(told(await preview(four.id, '36.02.14'))).toEqual({ '36.02.14.2001': 7, '36.02.14.2009': 2 });
    await stage.arrange('UPDATE beneficiaries.family SET desil = 9 WHERE area_code = $1 AND desil = 2', ['36.02.14.2001']);
    expect((await preview(four.id, '36')).whole.value).toBe(8);
    expect((await stage.arrange('SELECT * FROM beneficiaries.standing_differences()', [])).rows).toEqual([]);
  });

  it('hides small numbers from whoever may not know them, and tells nothing of other areas', async () => {
    const extreme = await register({ conditions: { extremePoor: true } });
    const shown = await preview(extreme.id, '36', viewers.guest);
    expect(shown.regions.filter(({ region }: { region: { code: string } }) => ['36.02', '36.04'].includes(region.code)).map(({ value }: { value: number | null }) => value)).toEqual([null, null]);
    expect(await preview(extreme.id, '36.04', viewers.lebak)).toBeNull();
    expect(await preview(extreme.id, '36', viewerWith('KT_USER', '36.02.14'))).toBeNull();
  });

  it('counts persons within a district, and families by a member of theirs', async () => {
    const born = (years: number) => `${new Date().getFullYear() - years}-01-01`;
    const { rows: [family] } = await stage.arrange('SELECT id FROM beneficiaries.family WHERE area_code = $1 LIMIT 1', ['36.02.14.2009']);
    const person = (name: string, years: number, sex: string) => stage.arrange('INSERT INTO beneficiaries.beneficiary (id, full_name, sounds, sex, birth_date, area_code, owner_code, family_id, relation, no_nik_reason) VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)',
      [randomUUID(), name, '', sex, born(years), '36.02.14.2009', family.id, 'LAINNYA', 'Data uji']);
    await person('Uji Satu', 71, 'P');
    await person('Uji Dua', 70, 'P');
    await person('Uji Tiga', 12, 'L');
    const persons = await register({ target: 'PERSON', conditions: { minAge: 60, sex: 'P' } });
    const homes = await register({ conditions: { minAge: 60, sex: 'P', extremePoor: true } });
    const ofType = await register({ target: 'PERSON', conditions: { caseTypes: ['LUT'] } });
    expect(told(await preview(persons.id, '36.02.14'))).toEqual({ '36.02.14.2009': 2 });
    expect(told(await preview(homes.id, '36.02.14'))).toEqual({ '36.02.14.2009': 1 });
    expect(told(await preview(ofType.id, '36.02.14'))).toEqual({});
    expect(await preview(persons.id, '36.02')).toEqual({ tooWide: true, whole: null, regions: [] });
    expect(await preview(persons.id, '36.02.14', viewers.head)).toEqual({ tooWide: true, whole: null, regions: [] });
  });
});
