import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { may, roles } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { lebak, serang, admin } = viewers;
const [first = '', second = ''] = regionsWithin('36.02.01', 'VILLAGE').map(({ code }) => code);
const villageOf = (district: string) => regionsWithin(district, 'VILLAGE')[0]?.code ?? '';
const abroad = '36.04.34.2001';
const marked = (on: string) => ({ extremePoor: true, extremePoorSource: 'FIELD', extremePoorOn: on });
type Home = { id: string; version: number };
async function home(on: string, area = first): Promise<Home> {
  const { id, version } = await stage.mutate('registerFamily', '... on Family { id version }', { area, ...marked(on) }, lebak);
  return { id, version };
}
const correct = (one: Home, input: object, viewer: Viewer = lebak) => stage.mutate('correctFamily', '... on Family { id version extremePoor extremePoorReason }', { ...one, ...input }, viewer);
const noMore = (one: Home, on: string, extremePoorReason = 'GRADUATED') => correct({ id: one.id, version: one.version }, { extremePoor: false, extremePoorSource: 'FIELD', extremePoorOn: on, extremePoorReason });

const movementFields = 'before now stayed came went cameBy { reason families } wentBy { reason families }';
const movement = async (area: string, since: string, until: string, viewer: Viewer = lebak) =>
  (await stage.ask(`query ($area: RegionCode!, $since: Date!, $until: Date!) { poverty(area: $area, since: $since, until: $until) { movement { ${movementFields} } } }`, viewer, { area, since, until })).poverty.movement;
const register = async (area: string, viewer: Viewer = lebak) => (await stage.ask(`{ poverty(area: "${area}") { register { families valid verified stale hidden } regions { region { code } register { families hidden } } } }`, viewer)).poverty;

describe('the mark of a family', () => {
  it('is taken away with why, which history tells', async () => {
    const one = await home('2026-02-01', villageOf('36.02.03'));
    for (const [input, path] of [[{ extremePoor: false }, 'extremePoorReason'], [{ extremePoor: null }, 'extremePoorReason'], [{ extremePoor: false, extremePoorReason: 'WORSENED' }, 'extremePoorReason'], [{ extremePoorReason: 'FOUND' }, 'extremePoorReason']] as const) {
      expect(await correct(one, input)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    }
    expect(await noMore(one, '2026-05-01')).toMatchObject({ extremePoor: false, extremePoorReason: 'GRADUATED' });
    const { family } = await stage.ask(`{ family(id: "${one.id}") { history(first: 1) { edges { node { changes { field before after } } } } } }`, lebak);
    expect(family.history.edges[0].node.changes).toContainEqual({ field: 'extremePoor', before: 'true (FIELD, 2026-02-01)', after: 'false (FIELD, 2026-05-01)\nPenghasilan di atas garis (graduasi)' });
  });
});

describe('movement', () => {
  it('tells who came, went and stayed, by reason: who moves within an area stays in it', async () => {
    const before = await movement('36.02', '2026-01-31', '2026-11-01');
    const [stays, graduates, worsens, moves] = [await home('2025-05-01'), await home('2025-06-01'), await home('2026-03-01'), await home('2025-07-01')];
    await noMore(graduates, '2026-04-01');
    const back = await noMore(stays, '2026-02-15', 'NOT_CONFIRMED');
    await correct({ id: stays.id, version: back.version }, { ...marked('2026-03-15'), extremePoorReason: 'WORSENED' });
    expect(await movement('36.02', '2026-01-31', '2026-11-01')).toEqual({
      ...before, before: before.before + 3, now: before.now + 3, stayed: before.stayed + 2, came: before.came + 1, went: before.went + 1,
      cameBy: expect.arrayContaining([{ reason: 'FOUND', families: expect.any(Number) }]), wentBy: expect.arrayContaining([{ reason: 'GRADUATED', families: expect.any(Number) }]),
    });
    const whole = await movement('36.02', '2026-01-31', today());
    await stage.mutate('moveFamily', '... on Family { id version }', { ...moves, area: second, happenedOn: '2026-11-01' }, lebak);
    expect(await movement('36.02', '2026-01-31', today())).toEqual(whole);
    const [left, entered] = [await movement(first, '2026-01-31', today()), await movement(second, '2026-01-31', today())];
    expect(left.wentBy).toContainEqual({ reason: 'MOVED_OUT', families: 1 });
    expect(entered).toMatchObject({ before: 0, now: 1, cameBy: [{ reason: 'MOVED_IN', families: 1 }] });
    expect(worsens.id).toBeTruthy();
  });

  it('follows a family to another regency, and back when the move is taken back', async () => {
    const one = await home('2026-01-05', villageOf('36.02.02'));
    const moved = await stage.mutate('moveFamily', '... on Family { id version changes { id } }', { ...one, area: abroad, happenedOn: '2026-06-01' }, lebak);
    expect((await movement('36.02.02', '2026-05-01', '2026-07-01')).wentBy).toEqual([{ reason: 'MOVED_OUT', families: 1 }]);
    const undone = await stage.mutate('undoFamilyChange', '... on Family { id version }', { id: one.id, version: moved.version, change: moved.changes[0].id, reason: 'Tidak jadi' }, lebak);
    expect(await movement('36.02.02', '2026-05-01', '2026-07-01')).toMatchObject({ before: 1, stayed: 1, went: 0 });
    const again = await stage.mutate('moveFamily', '... on Family { id version }', { id: one.id, version: undone.version, area: abroad, happenedOn: '2026-06-01' }, lebak);
    await stage.mutate('receiveFamily', '... on Family { id }', { id: one.id, version: again.version, area: abroad, address: 'Rumah Baru', happenedOn: '2026-06-03' }, serang);
    expect((await register('36.02.02')).register.families).toBe(0);
    expect((await register(abroad, serang)).register.families).toBe(1);
    expect((await movement('36', '2026-05-01', today(), admin)).wentBy.map(({ reason }: { reason: string }) => reason)).not.toContain('MOVED_OUT');
  });

  it('ends with the family: dead, or one with another', async () => {
    const [alone, into, joins] = [await home('2026-01-01', villageOf('36.02.04')), await home('2026-01-01', villageOf('36.02.04')), await home('2026-01-01', villageOf('36.02.04'))];
    const { id } = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Sendiri', relation: 'KEPALA_KELUARGA', birthDate: '1940-01-01', family: alone.id, area: villageOf('36.02.04'), noNikReason: 'Contoh' }, lebak);
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id, version: 1, happenedOn: '2026-03-01' }, lebak);
    await stage.mutate('mergeFamilies', '... on Family { id }', { ...into, merged: joins.id, mergedVersion: joins.version, relations: [], happenedOn: '2026-03-02' }, lebak);
    expect(await movement('36.02.04', '2026-02-01', '2026-11-28')).toMatchObject({ before: 3, now: 1, stayed: 1, wentBy: [{ reason: 'DIED', families: 1 }, { reason: 'MERGED', families: 1 }] });
  });

  it('refuses days that cannot be compared', async () => {
    for (const days of ['since: "2026-05-01", until: "2026-04-01"', 'until: "2999-01-01"']) expect(await stage.errorOf(`{ poverty(${days}) { since } }`, lebak)).toBe('BAD_USER_INPUT');
  });
});

describe('the register', () => {
  it('counts valid and verified apart by the head, and what was said long ago (rule 35)', async () => {
    const area = villageOf('36.02.05');
    const [one] = [await home('2023-01-01', area), await home('2026-01-01', area)];
    const { id } = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Kepala', relation: 'KEPALA_KELUARGA', birthDate: '1970-01-01', sex: 'L', family: one?.id, area, nik: '3602050101700000', nikReason: 'Contoh' }, lebak);
    expect((await register(area)).register).toEqual({ families: 2, valid: 0, verified: 0, stale: 1, hidden: false });
    await stage.arrange("UPDATE beneficiaries.beneficiary SET nik_state = 'MATCHED', verified_on = '2026-02-01' WHERE id = $1", [id]);
    expect((await register(area)).register).toEqual({ families: 2, valid: 1, verified: 1, stale: 1, hidden: false });
  });

  it('tells whoever only watches no number by which somebody could be known', async () => {
    for (let count = 0; count < 6; count += 1) await home('2026-01-01', villageOf('36.02.06'));
    const told = await register('36.02', viewerWith('VIEWER', '36.02'));
    const shown = told.regions.filter(({ register: { families } }: { register: { families: number | null } }) => families !== null && families > 0);
    expect(shown.every(({ register: { families } }: { register: { families: number } }) => families >= 5)).toBe(true);
    expect(told.regions.some(({ register: { hidden } }: { register: { hidden: boolean } }) => hidden)).toBe(true);
    expect(await movement('36.02', '2026-01-01', '2026-11-28', viewerWith('VIEWER', '36.02'))).toBeNull();
    expect(await movement('36.02.06', '2025-12-01', '2026-11-28', viewers.guest)).toBeNull();
  });

  it('is told of nobody outside the area', async () => {
    expect((await stage.ask('{ poverty(area: "36.04") { year } region(code: "36.04") { poverty { year } } }', lebak))).toEqual({ poverty: null, region: { poverty: null } });
  });
});

/** A stage of its own: everything that happens to some families, at random, and what the register says of it. */
describe('whatever happens', () => {
  it('counts each family where it is, and makes now of who came and stayed, and before of who went and stayed', async () => {
    const villages = regionsWithin('36.02.07', 'VILLAGE').slice(0, 3).map(({ code }) => code);
    const random = seeded(20261128);
    const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
    const days = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'];
    const homes: Home[] = [];
    for (let count = 0; count < 8; count += 1) homes.push(await home(pick(days), pick(villages)));
    for (let step = 0; step < 60; step += 1) {
      const one = pick(homes);
      const { family } = await stage.ask(`{ family(id: "${one.id}") { id version extremePoor lifeState movedTo { code } changes { id undoneAt } } }`, lebak);
      const standing = { id: family.id, version: family.version };
      const last = family.changes.find(({ undoneAt }: { undoneAt: string | null }) => undoneAt === null);
      const happened = { happenedOn: pick(days) };
      await pick([
        () => correct(standing, family.extremePoor ? { extremePoor: false, extremePoorOn: pick(days), extremePoorReason: pick(['GRADUATED', 'NOT_CONFIRMED', 'CORRECTED']) } : marked(pick(days))),
        () => correct(standing, marked(pick(days))),
        () => stage.mutate('moveFamily', '... on Family { id }', { ...standing, area: pick([...villages, abroad]), ...happened }, lebak),
        () => (last ? stage.mutate('undoFamilyChange', '... on Family { id }', { ...standing, change: last.id, reason: 'Contoh' }, lebak) : Promise.resolve()),
      ])();
    }
    const { rows } = await stage.arrange("SELECT area_code, count(*)::int AS families FROM beneficiaries.family WHERE area_code LIKE '36.02.07%' AND extreme_poor AND life_state = 'ACTIVE' GROUP BY 1", []);
    for (const village of villages) expect((await register(village)).register.families, village).toBe(rows.find(({ area_code }) => area_code === village)?.families ?? 0);
    const overlapping = await stage.arrange('SELECT 1 FROM beneficiaries.poverty_spell AS one JOIN beneficiaries.poverty_spell AS other ON one.family_id = other.family_id AND one.id < other.id AND coalesce(one.to_on, \'infinity\') > other.from_on', []);
    expect(overlapping.rows).toEqual([]);
    const inside = "area_code LIKE '36.02.07%'";
    for (const [since, until] of [['2026-01-05', '2026-02-20'], ['2026-02-10', '2026-03-10'], ['2026-03-01', '2026-11-28'], ['2026-01-10', '2026-05-10']] as const) {
      const told = await movement('36.02.07', since, until);
      expect(told.came + told.stayed).toBe(told.now);
      expect(told.went + told.stayed).toBe(told.before);
      const sum = (reasons: { families: number }[]) => reasons.reduce((all, { families }) => all + families, 0);
      expect([sum(told.cameBy), sum(told.wentBy)]).toEqual([told.came, told.went]);
      const on = `SELECT DISTINCT family_id FROM beneficiaries.poverty_spell WHERE ${inside} AND from_on <= $1 AND (to_on IS NULL OR to_on > $1)`;
      const { rows: [counted] } = await stage.arrange(`SELECT (SELECT count(*)::int FROM (${on}) AS a) AS before, (SELECT count(*)::int FROM (${on.replaceAll('$1', '$2')}) AS b) AS now`, [since, until]);
      expect({ before: told.before, now: told.now }).toEqual(counted);
    }
  }, 120_000);
});

/** Numbers that look random and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('poverty in one answer', () => {
  it('has figures side by side, spending by money, and those of the regions below', async () => {
    const record = (input: object) => stage.mutate('recordPovertySnapshot', '... on PovertySnapshot { id }', { area: '36.02.08', period: '2025', citation: 'Contoh', statedOn: '2025-12-31', checkedOn: '2026-11-01', ...input }, lebak);
    await record({ statedBy: 'P3KE', families: 120 });
    await record({ statedBy: 'P3KE', families: 90, period: '2024' });
    await record({ statedBy: 'DTSEN', families: 80 });
    const effort = (area: string, fund: string, amount: string) => stage.mutate('recordFundingEffort', '... on FundingEffort { id }', { area, fund, year: 2026, strategy: 'INCOME', amount, description: 'Contoh' }, lebak);
    await effort('36.02.08', 'APBN', '10');
    await effort(villageOf('36.02.08'), 'APBN', '5');
    await effort(villageOf('36.02.08'), 'CSR', '7');
    const { region } = await stage.ask('{ region(code: "36.02.08") { poverty { snapshots { statedBy period families } spending { fund strategy amount efforts } regions { region { code } spending { fund amount } } } } }', lebak);
    expect(region.poverty.snapshots).toEqual([{ statedBy: 'DTSEN', period: '2025', families: 80 }, { statedBy: 'P3KE', period: '2025', families: 120 }]);
    expect(region.poverty.spending).toEqual([{ fund: 'APBN', strategy: 'INCOME', amount: '15', efforts: 2 }, { fund: 'CSR', strategy: 'INCOME', amount: '7', efforts: 1 }]);
    const { poverty } = await stage.ask('{ poverty(area: "36.02") { figures(level: DISTRICT, statedBy: P3KE, first: 1) { region { code } period value } } }', lebak);
    expect(poverty.figures).toEqual([{ region: { code: '36.02.08' }, period: '2025', value: 120 }]);
    expect((await stage.ask('{ poverty(area: "36.02") { figures(level: DISTRICT, statedBy: P3KE) { value } } }', viewers.guest)).poverty.figures).toEqual([]);
    expect(region.poverty.regions.find((one: { region: { code: string } }) => one.region.code === villageOf('36.02.08')).spending).toEqual([{ fund: 'APBN', amount: '5' }, { fund: 'CSR', amount: '7' }]);
  });

  it('leaves as a file with a line for the area and each region below: report 9', async () => {
    const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'POVERTY_REPORT', columns: ['area', 'p3ke', 'dtsen', 'registered', 'stayed', 'APBN', 'CSR'], area: '36.02.08' }, lebak);
    expect(lines[1]).toEqual(['36.02.08', '120 keluarga (2025)', '80 keluarga (2025)', '0', '0', '15', '7']);
    expect(lines).toHaveLength(3 + regionsWithin('36.02.08', 'VILLAGE').length);
    await home('2026-01-01', villageOf('36.02.09'));
    const { lines: watched } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'POVERTY_REPORT', columns: ['area', 'registered', 'came'], area: '36.02' }, viewerWith('PROV_HEAD', '36'));
    expect(JSON.stringify(watched)).toContain('<5');
    expect((watched.slice(1, -1) as unknown as string[][]).every(([, , came]) => came === '')).toBe(true);
  });

  it.each(roles)('is counted in SQL for the roles of the table, here %s, and within their area', async (role) => {
    const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
    const viewer = viewerWith(role, '36');
    const { rows } = await enterScope(viewer, () => pool.query<{ within: boolean; beyond: boolean }>("SELECT beneficiaries.may_count_poverty('36.02', '36.02/') AS within, beneficiaries.may_count_poverty('32', '36/') AS beyond"));
    expect(rows[0]).toEqual({ within: may(viewer, 'poverty.read'), beyond: false });
    await pool.end();
  });
});
