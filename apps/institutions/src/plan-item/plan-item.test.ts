import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const item = `id code title kind indicator unit version parent { code } derivesFrom { code } derived { code } office { name } gaps eventCount
  years { year target realised realisedSource realisedOn budget } caveats { text checkedOn } viewerCan { correct withdraw } history { edges { node { operation changes { field before after } } } }`;
const planFields = `... on PlanDocument { id version itemCount items { ${item} } history { edges { node { changes { field before after } } } } }`;
const itemFields = `... on PlanItem { ${item} }`;
let counter = 0;
const plan = async (input: object = {}, viewer: Viewer = viewers.admin) =>
  (await stage.mutate('recordPlanDocument', '... on PlanDocument { id }', { kind: 'RENJA', title: `Renja ${++counter}`, area: '36', yearFrom: 2026, yearTo: 2026, ...input }, viewer)).id as string;
const enter = (of: string, rows: object[], more: object = {}, viewer: Viewer = viewers.admin) => stage.mutate('recordPlanItems', planFields, { plan: of, rows, ...more }, viewer);
const row = (code: string, more: object = {}) => ({ code, title: `Butir ${code}`, kind: 'PROGRAMME', ...more });
const itemOf = async (of: string, more: object = {}) => (await enter(of, [row('1', more)])).items[0];
const correct = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('correctPlanItem', itemFields, { version: 1, ...input }, viewer);
const set = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('setPlanItemYears', itemFields, { version: 1, ...input }, viewer);
const withdraw = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('withdrawPlanItem', itemFields, { version: 1, reason: 'Salah catat', ...input }, viewer);
const pathsOf = ({ problems }: { problems: { path: string[] }[] }) => problems.map(({ path }) => path.join('.'));

/** An event that serves the items, as subgraph events would hold it. */
const serve = (ids: string[], { owner = '36', state = 'PUBLISHED' } = {}) => stage.arrange(`INSERT INTO events.event (id, title, type, state, date, mode, owner_code, target_codes, area_code, plan_item_ids)
  VALUES (gen_random_uuid(), 'Kegiatan', 'RAKOR', $2, '2026-02-01', 'VIRTUAL', $3, ARRAY[$3], $3, $1::uuid[])`, [ids, state, owner]);

describe('recordPlanItems', () => {
  it('takes a sheet whose rows stand below one another, in whatever order', async () => {
    const office = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Dinas Contoh', kind: 'DINAS_SOSIAL', level: 'PROVINCE', area: '36' });
    const id = await plan();
    const entered = await enter(id, [
      { code: ' 1.06.02.1 ', title: ' Pembinaan LKS ', kind: 'ACTIVITY', parentCode: '1.06.02', indicator: 'LKS terbina', unit: 'lembaga', office: office.id, years: [{ year: 2026, target: 12.5, budget: '125000000' }] },
      row('1.06.02'),
    ]);
    expect(entered).toMatchObject({
      __typename: 'PlanDocument', version: 2, itemCount: 2,
      items: [
        { code: '1.06.02', parent: null, years: [], version: 1, viewerCan: { correct: true, withdraw: true } },
        { code: '1.06.02.1', title: 'Pembinaan LKS', parent: { code: '1.06.02' }, office: { name: 'Dinas Contoh' }, unit: 'lembaga', years: [{ year: 2026, target: 12.5, realised: null, budget: '125000000' }] },
      ],
    });
    expect(entered.history.edges[0].node.changes).toEqual([{ field: 'items', before: null, after: '2' }]);
    const feed = async () => (await stage.ask('{ institutionsChanges(types: ["PlanItem"]) { changes { id operation version } } }', viewers.machine3604)).institutionsChanges.changes;
    await expect.poll(async () => (await feed()).filter(({ id: one }: { id: string }) => entered.items.some((made: { id: string }) => made.id === one)).length).toBe(2);
  });

  it('changes the items that are there, field by field and year by year, and leaves the others', async () => {
    const id = await plan({ kind: 'RENSTRA', yearFrom: 2025, yearTo: 2029 });
    await enter(id, [row('1', { unit: 'orang', years: [{ year: 2025, target: 1 }, { year: 2026, target: 2 }] }), row('2')]);
    const changed = await enter(id, [{ code: '1', version: 1, title: 'Judul lain', years: [{ year: 2026, target: 3, realised: 2, realisedSource: 'Laporan', realisedOn: '2026-01-31' }, { year: 2025, target: null }] }, row('3')], { reason: 'Perubahan' });
    expect(changed.items.map(({ code, version }: { code: string; version: number }) => [code, version])).toEqual([['1', 2], ['2', 1], ['3', 1]]);
    expect(changed.items[0]).toMatchObject({ title: 'Judul lain', unit: 'orang', years: [{ year: 2026, target: 3, realised: 2, realisedSource: 'Laporan', realisedOn: '2026-01-31' }] });
    expect(changed.items[0].history.edges[0].node).toMatchObject({ operation: 'recordPlanItems', changes: [{ field: 'title' }, { field: 'years' }] });
  });

  it('names row and field of everything that is wrong, and saves nothing', async () => {
    const id = await plan();
    await enter(id, [row('9')]);
    const refused = await enter(id, [
      row(''), { code: '2' }, row('3', { kind: 'GOAL', parentCode: '9' }), row('4', { parentCode: 'x' }), row('5'), row('5'), row('9'), { code: '9', version: 7 },
      row('6', { years: [{ year: 2026, target: 1 }] }), row('7', { unit: 'orang', years: [{ year: 2027, target: 1 }, { year: 2026, realised: 1 }, { year: 2026, target: -1 }] }), row('8', { office: randomUUID() }), row('10', { derivesFromCode: '1' }),
    ]);
    expect(pathsOf(refused)).toEqual(expect.arrayContaining([
      'rows.0.code', 'rows.1.title', 'rows.1.kind', 'rows.2.parentCode', 'rows.3.parentCode', 'rows.5.code', 'rows.6.code', 'rows.7.code', 'rows.7.version', 'rows.8.unit',
      'rows.9.years.2.year', 'rows.9.years.1.year', 'rows.10.office', 'rows.11.derivesFromCode',
    ]));
    expect((await stage.ask(`{ planDocument(id: "${id}") { itemCount } }`)).planDocument.itemCount).toBe(1);
    expect(await enter(id, [])).toMatchObject({ __typename: 'InvalidInput', path: ['rows'] });
    expect(await enter(id, Array.from({ length: 501 }, (_, at) => row(`z${at}`)))).toMatchObject({ __typename: 'InvalidInput', path: ['rows'] });
  });

  it('asks of a realisation its source and a day that has come', async () => {
    const id = await plan();
    expect(pathsOf(await enter(id, [row('1', { unit: 'orang', years: [{ year: 2026, realised: 1 }] }), row('2', { years: [{ year: 2026, realised: 1, realisedSource: 'Laporan', realisedOn: '2999-01-01' }] })]))).toEqual(['rows.0.years.0.realisedSource', 'rows.1.years.0.realisedOn']);
  });

  it('lets items derive only from plans above (rule 42), by id or by code', async () => {
    const [rpjmd, renstra, renja, past] = [await plan({ kind: 'RPJMD', yearFrom: 2025, yearTo: 2029 }), await plan({ kind: 'RENSTRA', yearFrom: 2025, yearTo: 2029 }), await plan(), await plan({ kind: 'RENSTRA', yearFrom: 2017, yearTo: 2022 })];
    const top = await itemOf(rpjmd);
    expect(await enter(renstra, [row('1.1', { derivesFrom: top.id })])).toMatchObject({ items: [{ derivesFrom: { code: '1' } }] });
    expect((await enter(renja, [row('1.1', { derivesFromCode: '1.1' })], { derivesFromPlan: renstra })).items[0]).toMatchObject({ derivesFrom: { code: '1.1' } });
    expect(pathsOf(await enter(renja, [row('a', { derivesFrom: top.id }), row('b', { derivesFromCode: 'x' }), row('c', { derivesFrom: 'x' })], { derivesFromPlan: renstra }))).toEqual(['rows.0.derivesFrom', 'rows.1.derivesFromCode', 'rows.2.derivesFrom']);
    expect(pathsOf(await enter(rpjmd, [row('a', { derivesFromCode: '1.1' })], { derivesFromPlan: renstra }))).toEqual(['rows.0.derivesFromCode']);
    await enter(past, [row('1')]);
    expect(pathsOf(await enter(renja, [row('d', { derivesFromCode: '1' })], { derivesFromPlan: past }))).toEqual(['rows.0.derivesFromCode']);
    expect(pathsOf(await enter(renja, [row('e')], { derivesFromPlan: randomUUID() }))).toEqual(['derivesFromPlan']);
  });

  it('is for those who keep the plan; the same key gives the first result, two at once one code', async () => {
    const id = await plan({ area: '36.02' });
    expect(await enter(id, [row('1')], {}, viewers.lebak)).toMatchObject({ __typename: 'PlanDocument' });
    expect(await enter(id, [row('2')], {}, viewers.serang)).toMatchObject({ __typename: 'NotAllowed' });
    for (const viewer of [viewers.tksk, viewers.guest, viewers.machine3602]) expect(await enter(id, [row('2')], {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const again = { idempotencyKey: randomUUID() };
    expect([await enter(id, [row('3')], again), await enter(id, [row('3')], again)].map(({ itemCount }) => itemCount)).toEqual([2, 2]);
    expect(await enter(id, [row('4')], again)).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
    const both = await Promise.all([1, 2].map(() => enter(id, [row('5')])));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'PlanDocument']);
    expect(await enter(randomUUID(), [row('1')])).toMatchObject({ __typename: 'InvalidInput', path: ['plan'] });
  });
});

describe('recordPlanItem', () => {
  const add = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('recordPlanItem', itemFields, { ...row('1'), ...input }, viewer);

  it('adds one item, with its figures, and refuses what is wrong at its field', async () => {
    const [id, renstra] = [await plan(), await plan({ kind: 'RENSTRA', yearFrom: 2025, yearTo: 2029 })];
    const above = await add({ plan: renstra });
    const first = await add({ plan: id, derivesFrom: above.id, unit: 'orang', years: [{ year: 2026, target: 3 }], caveats: [{ kind: 'UNCONFIRMED', text: 'Contoh' }], externalIds: [{ system: 'sipd', value: '1' }] });
    expect(first).toMatchObject({ __typename: 'PlanItem', code: '1', version: 1, derivesFrom: { code: '1' }, years: [{ target: 3 }], caveats: [{ text: 'Contoh' }], history: { edges: [{ node: { operation: 'recordPlanItem' } }] } });
    expect(await add({ plan: id, code: '1.1', kind: 'ACTIVITY', parent: first.id })).toMatchObject({ parent: { code: '1' } });
    expect(await add({ plan: id, code: ' 1 ' })).toMatchObject({ __typename: 'InvalidInput', path: ['code'] });
    expect(pathsOf(await add({ plan: id, code: '2', title: ' ', derivesFrom: first.id, office: 'x', years: [{ year: 2030, target: 1 }] }))).toEqual(['title', 'derivesFrom', 'office', 'years.0.year', 'unit']);
    expect(pathsOf(await add({ plan: id, code: '2', kind: 'GOAL', parent: first.id }))).toEqual(['parent']);
    expect(pathsOf(await add({ plan: id, code: '2', parent: above.id }))).toEqual(['parent']);
    expect(pathsOf(await add({ plan: randomUUID() }))).toEqual(['plan']);
    const both = await Promise.all([1, 2].map(() => add({ plan: id, code: '7' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'PlanItem']);
    const idempotencyKey = randomUUID();
    expect((await add({ plan: id, code: '8', idempotencyKey })).id).toBe((await add({ plan: id, code: '8', idempotencyKey })).id);
  });

  it('is for those who keep the plan', async () => {
    const id = await plan({ area: '36.02' });
    expect(await add({ plan: id }, viewers.lebak)).toMatchObject({ __typename: 'PlanItem' });
    expect(await add({ plan: id, code: '2' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['plan'] });
    for (const viewer of [viewers.tksk, viewers.guest, viewers.machine3602]) expect(await add({ plan: id, code: '2' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('an item', () => {
  it('is corrected, moved and cleared; a stale version and two at once are told', async () => {
    const id = await plan();
    const entered = await enter(id, [row('1'), row('1.1', { kind: 'ACTIVITY', parentCode: '1', indicator: 'X', unit: 'orang' }), row('2')]);
    const [one, below, two] = entered.items;
    expect(await correct({ id: below.id, code: '2.1', parent: two.id, indicator: null, caveats: [{ kind: 'UNCONFIRMED', text: 'Contoh', checkedOn: '2026-01-01' }] })).toMatchObject({ code: '2.1', parent: { code: '2' }, indicator: null, unit: 'orang', version: 2, caveats: [{ checkedOn: '2026-01-01' }] });
    expect(await correct({ id: below.id, title: 'X' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(pathsOf(await correct({ id: two.id, code: '1', title: ' ', kind: 'SUB_ACTIVITY', parent: below.id, derivesFrom: one.id, office: 'x' }))).toEqual(['title', 'code', 'kind', 'derivesFrom', 'office']);
    expect(pathsOf(await correct({ id: one.id, parent: below.id }))).toEqual(['parent']);
    expect(pathsOf(await correct({ id: one.id, parent: (await itemOf(await plan())).id }))).toEqual(['parent', 'parent']);
    const both = await Promise.all(['A', 'B'].map((title) => correct({ id: one.id, title })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'PlanItem']);
    expect(await correct({ id: two.id, title: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct({ id: randomUUID(), title: 'X' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('gets figures by year', async () => {
    const { id } = await itemOf(await plan(), { unit: 'orang' });
    expect(await set({ id, years: [{ year: 2026, target: 10, budget: '5000000000' }] })).toMatchObject({ version: 2, years: [{ target: 10, budget: '5000000000' }] });
    expect(await set({ id, version: 2, years: [{ year: 2026, realised: 4.25, realisedSource: ' Laporan triwulan ', realisedOn: '2026-03-31' }] })).toMatchObject({ years: [{ target: 10, realised: 4.25, realisedSource: 'Laporan triwulan', budget: '5000000000' }] });
    expect(pathsOf(await set({ id, version: 3, years: [{ year: 2030, target: 1 }, { year: 2026, realised: null, realisedSource: ' ' }] }))).toEqual(['years.1.realisedSource', 'years.1.year']);
    expect(await set({ id, version: 2, years: [] })).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
    expect(await set({ id, version: 3, years: [] }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('is withdrawn when nothing hangs on it, and is then gone', async () => {
    const [renstra, renja] = [await plan({ kind: 'RENSTRA', yearFrom: 2025, yearTo: 2029 }), await plan()];
    const [top, below] = (await enter(renstra, [row('1'), row('1.1', { kind: 'ACTIVITY', parentCode: '1' })])).items;
    const [lower] = (await enter(renja, [row('1', { derivesFrom: below.id })])).items;
    expect(await withdraw({ id: top.id })).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('1.1') });
    expect(await withdraw({ id: below.id })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await withdraw({ id: lower.id, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await withdraw({ id: lower.id })).toMatchObject({ __typename: 'PlanItem' });
    expect(await withdraw({ id: lower.id, version: 2 })).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await stage.ask(`{ planItem(id: "${lower.id}") { id } planItems(filter: { plan: "${renja}" }) { totalCount { value } } }`)).toEqual({ planItem: null, planItems: { totalCount: { value: 0 } } });
    expect(await withdraw({ id: below.id }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw({ id: below.id })).toMatchObject({ __typename: 'PlanItem' });
    expect(await enter(renja, [row('1')])).toMatchObject({ itemCount: 1 });
  });
});

describe('alignment (report 12)', () => {
  it('names what serves no plan above, and targets that nothing serves', async () => {
    const [renstra, renja] = [await plan({ kind: 'RENSTRA', yearFrom: 2025, yearTo: 2029 }), await plan()];
    const aim = { unit: 'orang', years: [{ year: 2026, target: 10 }] };
    await enter(renstra, [row('1', aim), row('2', aim)]);
    const entered = await enter(renja, [row('1', { derivesFromCode: '1' }), row('1.1', { kind: 'ACTIVITY', parentCode: '1', ...aim }), row('3'), row('4', { kind: 'OBJECTIVE' })], { derivesFromPlan: renstra });
    const gaps = async (of: string, viewer: Viewer = viewers.admin) => (await stage.ask(`{ planItems(filter: { plan: "${of}" }) { edges { node { code gaps eventCount } } } }`, viewer)).planItems.edges.map(({ node }: { node: { code: string; gaps: string[]; eventCount: number } }) => [node.code, node.gaps.join(), node.eventCount]);
    expect(await gaps(renstra)).toEqual([['1', 'SERVES_NONE', 0], ['2', 'SERVES_NONE,UNSERVED', 0]]);
    expect(await gaps(renja)).toEqual([['1', '', 0], ['1.1', 'UNSERVED', 0], ['3', 'SERVES_NONE', 0], ['4', '', 0]]);
    const of = (code: string) => entered.items.find((one: { code: string }) => one.code === code).id;
    await serve([of('1.1'), of('3')], { owner: '36.02', state: 'SCHEDULED' });
    expect((await gaps(renja))[1]).toEqual(['1.1', '', 1]);
    // An event of another area, or one that is not published, is no answer to those who may not see it.
    expect((await gaps(renja, viewers.serang))[1]).toEqual(['1.1', 'UNSERVED', 0]);
    expect((await gaps(renja, viewers.guest))[1]).toEqual(['1.1', 'UNSERVED', 0]);
    const lacking = async (gap: string) => (await stage.ask(`{ planItems(area: "36", filter: { plan: "${renja}", gap: [${gap}], kind: [PROGRAMME], planKind: [RENJA], year: 2026, text: "butir" }, order: [TITLE]) { edges { node { code } } } }`)).planItems.edges.map(({ node }: { node: { code: string } }) => node.code);
    expect([await lacking('SERVES_NONE'), await lacking('UNSERVED')]).toEqual([['3'], []]);
    const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'PLAN_ITEMS', filter: { plan: renja }, order: ['CODE'], columns: ['code', 'derivesFrom', 'derived', 'events', 'gaps', 'targets', 'budget'] });
    expect(lines.slice(1, 4)).toEqual([['1', '1 Butir 1', 0, 0, [], null, null], ['1.1', null, 0, 1, [], '2026: 10', null], ['3', null, 0, 1, ['SERVES_NONE'], null, null]]);
  });

  it('takes a programme of aid that carries an item out for an answer, whoever asks', async () => {
    const renja = await plan();
    const { items: [served] } = await enter(renja, [row('1', { unit: 'orang', years: [{ year: 2026, target: 10 }] })]);
    const gaps = async (viewer: Viewer) => (await stage.ask(`{ planItem(id: "${served.id}") { gaps } }`, viewer)).planItem.gaps;
    expect(await gaps(viewers.tksk)).toContain('UNSERVED');
    await stage.arrange(`WITH made AS (INSERT INTO beneficiaries.programme (id, code, name, owner_level, fund_source, service_field, effort_form, aid_form, target, frequency, year_from, area_code, owner_code)
      VALUES (gen_random_uuid(), 'UJI', 'Program uji', 'PROVINCE', 'APBD_PROV', 'JAMSOS', 'PENUNJANG', 'CASH', 'FAMILY', 'YEARLY', 2020, '36', '36') RETURNING id)
      INSERT INTO beneficiaries.programme_plan_link SELECT id, 2026, $1 FROM made`, [served.id]);
    for (const viewer of [viewers.tksk, viewers.guest]) expect(await gaps(viewer)).not.toContain('UNSERVED');
  });

  it('is the same for everybody who may read plans, by area', async () => {
    const id = await plan({ area: '36.04' });
    await enter(id, [row('1')]);
    const query = `{ planItems(area: "36.04", filter: { plan: "${id}" }) { edges { node { code history { edges { node { operation } } } } } } }`;
    for (const viewer of [viewers.machine3602, viewers.tksk]) expect((await stage.ask(query, viewer)).planItems.edges).toMatchObject([{ node: { code: '1', history: null } }]);
    expect((await stage.ask(`{ planItems(area: "36.02", filter: { plan: "${id}" }) { edges { node { code } } } }`)).planItems.edges).toEqual([]);
    expect(await stage.errorOf(query, viewers.anonymous)).toBe('UNAUTHENTICATED');
  });
});

it('keeps a plan to the years and kind that its items hang on', async () => {
  const id = await plan({ kind: 'RENSTRA', yearFrom: 2025, yearTo: 2029, area: '36.02' });
  await enter(id, [row('1', { unit: 'orang', years: [{ year: 2028, target: 1 }] })]);
  const change = (input: object) => stage.mutate('correctPlanDocument', '... on PlanDocument { id yearTo }', { id, version: 2, ...input });
  expect(await change({ yearTo: 2027 })).toMatchObject({ __typename: 'InvalidInput', path: ['yearTo'] });
  expect(await change({ area: '36.04' })).toMatchObject({ __typename: 'PlanDocument' });
  expect((await stage.ask(`{ planItems(area: "36.04", filter: { plan: "${id}" }) { totalCount { value } } }`)).planItems.totalCount.value).toBe(1);
  const renja = await plan({ area: '36.04' });
  await enter(renja, [row('1', { derivesFromCode: '1' })], { derivesFromPlan: id });
  expect(await change({ version: 3, kind: 'RPJMD' })).toMatchObject({ __typename: 'InvalidInput', path: ['kind'] });
});
