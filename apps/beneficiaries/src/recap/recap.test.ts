import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const [first = '', second = ''] = regionsWithin('36.02.01', 'VILLAGE').map(({ code }) => code);
const elsewhere = regionsWithin('36.02.02', 'VILLAGE')[0]?.code ?? '';
const officerOf = (area: string) => viewerWith('REG_OFFICER', area.slice(0, 5));

async function report(type: string, area = first, input: object = {}, person: object = {}): Promise<{ id: string; beneficiary: { id: string } }> {
  const { id: beneficiary } = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Rekap', area, noNikReason: 'Belum', distinct: true, birthDate: '1980-05-05', sex: 'P', ...person }, officerOf(area));
  return stage.mutate('reportCase', '... on WelfareCase { id beneficiary { id } }', { type, foundOn: '2026-02-02', beneficiary, ...input }, officerOf(area));
}
const differences = async () => (await stage.arrange('SELECT * FROM beneficiaries.recap_differences()', [])).rows;
type Count = { value: number | null; before: number | null; hidden: boolean; stale?: number | null };
type Recap = { all: Count; types: { type: { code: string }; count: Count }[]; regions: { region: { code: string }; count: Count }[]; cells: { region: { code: string }; type: string; count: Count }[]; groups: { sex: string | null; ageGroup: string; count: Count }[] | null };
const recap = async (args: string, viewer: Viewer = viewers.lebak): Promise<Recap> =>
  (await stage.ask(`{ recap${args} { all { value before stale hidden } types { type { code } count { value before stale hidden } } regions { region { code } count { value before hidden } } cells { region { code } type count { value before hidden } } groups { sex ageGroup count { value before hidden } } } }`, viewer)).recap;
const ofType = ({ types }: Recap, code: string) => types.find(({ type }) => type.code === code)?.count;

describe('the recap', () => {
  it('is moved by each change, at every level, and is what a recount gives', async () => {
    const one = await report('PGM');
    await report('PGM', second, { foundOn: '2025-03-03' }, { sex: 'L' });
    await report('PML', elsewhere);
    for (const [area, viewer, value] of [['36', viewers.admin, 2], ['36.02', viewers.lebak, 2], ['36.02.01', viewers.lebak, 2], [first, viewers.lebak, 1]] as const) {
      expect(ofType(await recap(`(area: "${area}")`, viewer), 'PGM'), area).toMatchObject({ value, hidden: false });
    }
    const { all, cells, regions, groups } = await recap('(area: "36.02", year: 2026)');
    expect(all).toMatchObject({ value: 3, before: 1, stale: 0 });
    expect(cells.filter(({ region }) => region.code === '36.02.01')).toEqual([{ region: { code: '36.02.01' }, type: 'PGM', count: { value: 2, before: 1, hidden: false } }]);
    expect(regions).toHaveLength(28);
    expect(groups?.filter(({ count }) => count.value !== 0).map(({ sex, ageGroup, count }) => [sex, ageGroup, count.value])).toEqual([['L', 'AGE_18_59', 1], ['P', 'AGE_18_59', 2]]);
    const step = (mutation: string, version: number, input: object = {}) => stage.mutate(mutation, '... on WelfareCase { id }', { id: one.id, version, ...input }, viewers.lebak);
    await step('assessCase', 1);
    await step('correctCase', 2, { type: 'GLD' });
    expect([ofType(await recap(''), 'PGM')?.value, ofType(await recap(''), 'GLD')?.value]).toEqual([1, 1]);
    await step('confirmCase', 3);
    await step('terminateCase', 4, { outcome: 'MOVED' });
    expect([ofType(await recap(''), 'GLD')?.value, ofType(await recap('(year: 2025)'), 'PGM')?.value]).toEqual([0, 1]);
    expect(await differences()).toEqual([]);
  });

  it('follows a person whose sex or birth date is corrected', async () => {
    const { beneficiary } = await report('LUT', first, {}, { birthDate: '1950-01-01' });
    await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: beneficiary.id, version: 1, birthDate: '1990-01-01', sex: 'L' }, viewers.lebak);
    const { groups } = await recap('(type: "LUT")');
    expect(groups?.filter(({ count }) => count.value !== 0)).toMatchObject([{ sex: 'L', ageGroup: 'AGE_18_59', count: { value: 1 } }]);
    expect(await differences()).toEqual([]);
  });

  it('tells the share that is to be verified again', async () => {
    await report('KBA', first, { foundOn: '2020-01-01' });
    await report('KBA', first);
    await report('KBA', second);
    expect(ofType(await recap(''), 'KBA')).toMatchObject({ value: 3, stale: 33 });
    expect(ofType(await recap('(year: 2025)'), 'KBA')).toMatchObject({ value: 1, stale: null });
  });

  it('is as long as its list: each number opens the cases behind it', async () => {
    for (const year of [2020, 2025, 2026]) for (const { type, count } of (await recap(`(year: ${year})`)).types) {
      const { welfareCases } = await stage.ask('query ($filter: WelfareCaseFilter) { welfareCases(filter: $filter) { totalCount { value } } }', viewers.lebak, { filter: { type: [type.code], standingIn: year } });
      expect(welfareCases.totalCount.value, `${type.code} ${year}`).toBe(count.value);
    }
    for (const { sex, ageGroup, count } of (await recap('(year: 2026)')).groups ?? []) {
      const filter = { standingIn: 2026, ageGroup, ...(sex === null ? { noSex: true } : { sex }) };
      const { welfareCases } = await stage.ask('query ($filter: WelfareCaseFilter) { welfareCases(filter: $filter) { totalCount { value } } }', viewers.lebak, { filter });
      expect(welfareCases.totalCount.value, `${sex} ${ageGroup}`).toBe(count.value);
    }
  });

  it('is narrowed to a criterion of the law, whose numbers are those of its types', async () => {
    await report('AT', elsewhere, {}, { birthDate: '2015-05-05' });
    const criteria = ['KEMISKINAN', 'KETELANTARAN', 'KECACATAN', 'KETERPENCILAN', 'KETUNAAN_SOSIAL', 'BENCANA', 'KEKERASAN'];
    const whole = await recap('');
    const parts = await Promise.all(criteria.map((criterion) => recap(`(criterion: ${criterion})`)));
    const sum = (counts: Count[]) => counts.reduce((all, { value }) => all + (value ?? 0), 0);
    expect(sum(parts.map(({ all }) => all))).toBe(whole.all.value);
    expect(parts.flatMap(({ types }) => types.map(({ type }) => type.code)).toSorted()).toEqual(whole.types.map(({ type }) => type.code).toSorted());
    const [, neglect] = parts;
    expect(neglect?.types.map(({ type }) => type.code)).toEqual(['ABT', 'AT', 'AJ', 'LUT']);
    expect(neglect?.all.value).toBe(sum(neglect?.types.map(({ count }) => count) ?? []));
    expect(sum(neglect?.regions.map(({ count }) => count) ?? [])).toBe(neglect?.all.value);
    expect(sum(neglect?.groups?.map(({ count }) => count) ?? [])).toBe(neglect?.all.value);
    expect((await recap('(criterion: BENCANA, type: "LUT")')).types).toEqual([]);
    const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'CASE_RECAP', columns: ['type', 'criterion'], filter: { criterion: 'KETELANTARAN' }, purpose: 'Uji' }, viewers.lebak);
    const rows = lines.filter((line: unknown) => Array.isArray(line));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row: string[]) => row[1]))).toEqual(new Set(['KETELANTARAN']));
  });

  it('stays exact when many change it at once', async () => {
    const reports = await Promise.all(Array.from({ length: 24 }, (_, at) => report('KBS', at % 2 ? first : elsewhere)));
    await Promise.all(reports.map(({ id }, at) => stage.mutate(at % 3 ? 'assessCase' : 'rejectCase', '... on WelfareCase { id }', { id, version: 1, ...(at % 3 ? {} : { rejection: 'NOT_FOUND' }) }, viewers.lebak)));
    expect(ofType(await recap(''), 'KBS')).toMatchObject({ value: 16 });
    expect(await differences()).toEqual([]);
  });

  it('is put right by nothing that fails: a refusal leaves it as it was', async () => {
    const before = await recap('');
    expect(await stage.mutate('reportCase', '... on WelfareCase { id }', { type: 'ABT', foundOn: '2026-01-01', beneficiary: (await report('KBA', second, { foundOn: '2019-01-01' })).beneficiary.id }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput' });
    expect((await recap('')).all.value).toBe((before.all.value ?? 0) + 1);
    expect(await differences()).toEqual([]);
  });
});

describe('small numbers', () => {
  const observer = viewers.guest;
  beforeAll(async () => {
    for (let nth = 0; nth < 7; nth += 1) await report('FM', regionsWithin('36.04.34', 'VILLAGE')[0]?.code, {});
    for (let nth = 0; nth < 2; nth += 1) await report('KTK', regionsWithin('36.04.34', 'VILLAGE')[0]?.code, {});
  });

  it('are hidden from whoever may not know them, with what would give them away', async () => {
    const told = await recap('', observer);
    for (const { count } of [...told.types, ...told.regions, ...told.cells]) if (count.value !== null) expect(count.value === 0 || count.value >= 5).toBe(true);
    expect(ofType(told, 'KTK')).toMatchObject({ value: null, hidden: true });
    const exact = await recap('', viewers.admin);
    expect(ofType(exact, 'KTK')?.value).toBe(2);
    // The types that are told, taken from the sum, leave more than one that are hidden, one of them not small.
    const kept = exact.types.filter(({ type, count }) => (count.value ?? 0) > 0 && ofType(told, type.code)?.hidden);
    if (!told.all.hidden) expect([kept.length > 1, Math.max(...kept.map(({ count }) => count.value ?? 0)) >= 5]).toEqual([true, true]);
  });

  it('of sensitive types cannot be taken from a sum by counting the list of the others', async () => {
    const village = regionsWithin('36.04.34', 'VILLAGE')[0]?.code ?? '';
    const { welfareCases } = await stage.ask('query ($area: RegionCode) { welfareCases(area: $area, first: 50, filter: { standingIn: 2026 }) { edges { node { type { code } } } } }', viewers.tksk, { area: village });
    // The list shows all seven of the other type; with the sum of the village the two would be known.
    expect(welfareCases.edges.map(({ node }: { node: { type: { code: string } } }) => node.type.code)).toEqual(Array.from({ length: 7 }, () => 'FM'));
    const told = await recap('(year: 2026)', viewers.tksk);
    expect(told.regions.find(({ region }) => region.code === village)?.count).toMatchObject({ value: null, hidden: true });
    expect(told.all).toMatchObject({ value: null, hidden: true });
    // By sex and age the cases that lists show are counted, no others.
    expect(told.groups).not.toBeNull();
    const sum = (groups: { count: { value: number | null } }[]) => groups.reduce((all, { count }) => all + (count.value ?? 0), 0);
    const { welfareCases: listed } = await stage.ask('{ welfareCases(first: 1, filter: { standingIn: 2026 }) { totalCount { value } } }', viewers.tksk);
    expect(sum(told.groups ?? [])).toBe(listed.totalCount.value);
  });

  it('of sensitive types are not told in a village at all, neither where somebody is nor where nobody is', async () => {
    const [here, there] = regionsWithin('36.04.34', 'VILLAGE');
    for (const code of [here?.code ?? '', there?.code ?? '']) {
      const told = await recap('', viewerWith('VILLAGE_OPERATOR', code));
      expect(['KTK', 'ODHA'].map((type) => ofType(told, type))).toMatchObject([{ value: null, hidden: true }, { value: null, hidden: true }]);
    }
    const told = await recap('', viewers.tksk);
    expect(told.types.every(({ type, count }) => count.stale === null || type.code !== 'KTK')).toBe(true);
  });

  it('are not told by sex and age of a part, nor of a sensitive type in a village', async () => {
    expect((await recap('', observer)).groups?.every(({ count }) => count.value === null || count.value === 0 || count.value >= 5)).toBe(true);
    expect((await recap('(area: "36.04")', observer)).groups).toBeNull();
    expect((await recap('(type: "FM")', observer)).groups).toBeNull();
    const villager = viewerWith('VILLAGE_OPERATOR', regionsWithin('36.04.34', 'VILLAGE')[0]?.code ?? '');
    expect(ofType(await recap('', villager), 'KTK')).toMatchObject({ value: null, hidden: true });
  });

  it('are not told by a criterion either: a sum with a hidden part is hidden', async () => {
    const [told, exact] = [await recap('(criterion: KEKERASAN)', viewers.tksk), await recap('(criterion: KEKERASAN)', viewers.admin)];
    expect(exact.all.value).toBe(2);
    expect(told.all).toMatchObject({ value: null, hidden: true });
    for (const { count } of told.regions) if (count.value !== null) expect(count.value === 0 || count.value >= 5).toBe(true);
    expect(told.groups).toBeNull();
  });

  it('are nobody\'s outside their area, nor of roles without numbers', async () => {
    expect(await recap('(area: "36.04")', viewers.lebak)).toBeNull();
    expect((await stage.ask('{ region(code: "36.04") { recap { all { value } } } }', viewers.lebak)).region.recap).toBeNull();
    expect((await stage.ask('{ region(code: "36.02") { recap(year: 2026) { all { hidden } } } }', viewers.lebak)).region.recap).toMatchObject({ all: { hidden: false } });
    expect(await stage.errorOf('{ recap { all { value } } }', viewerWith('LKS_USER', '36.02'))).toBe('FORBIDDEN');
  });

  it('leave Pilar as "<5" in a file', async () => {
    const exported = async (viewer: Viewer) => JSON.stringify((await stage.work('/work/exports', { exportId: randomUUID(), list: 'CASE_RECAP', columns: ['region', 'type', 'value'], purpose: 'Uji' }, viewer)).lines);
    expect(await exported(viewers.head)).toContain('"<5"');
    expect(await exported(viewers.admin)).not.toContain('"<5"');
  });
});
