import { yearToGrade } from '@pilar/domain/budget-year';
import { today } from '@pilar/domain/dates';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = '... on Grade { id version year level grade gradedOn byName note changeable area { code } pillar { id } history { edges { node { operation changes { field before after } } } } }';
const give = (input: object, viewer = viewers.lebak) => stage.mutate('gradePillar', fields, { year: 2023, level: 'REGENCY', grade: 'GOOD', ...input }, viewer);
const change = (input: object, viewer = viewers.lebak) => stage.mutate('changeGrade', fields, { version: 1, ...input }, viewer);

async function term(area = '36.02.01', more: object = {}): Promise<string> {
  const { id: person } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Dinilai', area, distinct: true });
  return (await stage.mutate('appointPillar', '... on Pillar { id }', { person, type: 'TAGANA', area, state: 'ACTIVE', decreeNumber: '1', decreeDate: '2022-01-02', validFrom: '2022-01-02', ...more })).id;
}

describe('gradePillar', () => {
  it('gives each level\'s grade; the highest is the year\'s', async () => {
    const pillar = await term();
    expect(await give({ pillar, note: 'Rajin' })).toMatchObject({ __typename: 'Grade', version: 1, year: 2023, level: 'REGENCY', grade: 'GOOD', gradedOn: today(), byName: viewers.lebak.name, note: 'Rajin', changeable: true, area: { code: '36.02.01' }, pillar: { id: pillar } });
    const annual = `{ pillar(id: "${pillar}") { annualGrade(year: 2023) none: annualGrade(year: 2022) grades(year: 2023) { level } } }`;
    expect((await stage.ask(annual)).pillar).toEqual({ annualGrade: 'GOOD', none: null, grades: [{ level: 'REGENCY' }] });
    await give({ pillar, level: 'PROVINCE', grade: 'FAIR' }, viewers.admin);
    await give({ pillar, level: 'CENTRE', grade: 'POOR' }, viewers.officer);
    expect((await stage.ask(annual)).pillar).toMatchObject({ annualGrade: 'POOR', grades: [{}, {}, {}] });
  });

  it('advises on the extension of the term', async () => {
    const pillar = await term();
    const advice = async () => (await stage.ask(`{ pillar(id: "${pillar}") { extensionAdvice } }`)).pillar.extensionAdvice;
    expect(await advice()).toBe('DECIDE');
    await give({ pillar, year: yearToGrade(today()), grade: 'POOR' });
    expect(await advice()).toBe('DO_NOT_EXTEND');
  });

  it('refuses years outside of the term, and names every wrong field', async () => {
    const pillar = await term('36.02.01', { validTo: '2024-06-30' });
    const pathOf = async (input: object) => (await give({ pillar, ...input })).problems?.map(({ path }: { path: string[] }) => path[0]);
    expect(await pathOf({ year: 2021 })).toEqual(['year']);
    expect(await pathOf({ year: 2025 })).toEqual(['year']);
    expect(await pathOf({ year: Number(today().slice(0, 4)) + 1 })).toEqual(['year']);
    expect(await pathOf({ pillar: 'x', note: ' ' })).toEqual(['pillar', 'note']);
    expect(await give({ pillar: await term('36.02.01', { state: 'PROPOSED', validFrom: null }) })).toMatchObject({ __typename: 'InvalidInput', path: ['year'] });
  });

  it('is given once, also of two at once, by who may grade at that level', async () => {
    const pillar = await term();
    const both = await Promise.all([give({ pillar }), give({ pillar, grade: 'POOR' })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Grade']);
    expect(await give({ pillar })).toMatchObject({ __typename: 'Duplicate', path: ['level'], existingId: both.find(({ id }) => id)?.id });
    expect(await give({ pillar, level: 'PROVINCE' })).toMatchObject({ __typename: 'NotAllowed', path: ['level'] });
    expect(await give({ pillar }, viewers.admin)).toMatchObject({ __typename: 'NotAllowed', path: ['level'] });
    expect(await give({ pillar }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
    for (const viewer of [viewers.tksk, viewers.head, viewers.auditor, viewers.machine3602, viewerWith('KEC_OFFICER', '36.02.01')]) expect(await give({ pillar }, viewer as never)).toMatchObject({ __typename: 'NotAllowed' });
    const [idempotencyKey, other] = [randomUUID(), await term()];
    const first = await give({ pillar: other, idempotencyKey });
    expect((await give({ pillar: other, idempotencyKey })).id).toBe(first.id);
    expect(await give({ pillar: other, idempotencyKey, grade: 'POOR' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });
});

describe('changeGrade', () => {
  it('stands in the history, until a higher level has graded', async () => {
    const pillar = await term();
    const { id } = await give({ pillar });
    const changed = await change({ id, grade: 'FAIR', note: 'Jarang lapor' });
    expect(changed).toMatchObject({ version: 2, grade: 'FAIR' });
    expect(changed.history.edges[0].node).toEqual({ operation: 'changeGrade', changes: [{ field: 'grade', before: 'GOOD', after: 'FAIR' }, { field: 'note', before: null, after: 'Jarang lapor' }] });
    const above = await give({ pillar, level: 'PROVINCE', grade: 'FAIR' }, viewers.admin);
    expect(await change({ id, version: 2, grade: 'GOOD' })).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('province') });
    expect((await stage.ask(`{ pillar(id: "${pillar}") { grades { level changeable } } }`, viewers.lebak)).pillar.grades).toEqual([{ level: 'PROVINCE', changeable: false }, { level: 'REGENCY', changeable: false }]);
    expect(await change({ id: above.id, grade: 'POOR' }, viewers.admin)).toMatchObject({ version: 2, grade: 'POOR' });
  });

  it('never slips past a higher grade that comes at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const pillar = await term();
      const { id } = await give({ pillar });
      const [changed, above] = await Promise.all([change({ id, grade: 'POOR' }), give({ pillar, level: 'PROVINCE' }, viewers.admin)]);
      expect(above.__typename).toBe('Grade');
      expect(['Grade', 'NotAllowed']).toContain(changed.__typename);
    }
  });

  it('tells of a stale version, and refuses other levels and foreign grades', async () => {
    const { id } = await give({ pillar: await term() });
    const both = await Promise.all([change({ id, grade: 'FAIR' }), change({ id, grade: 'POOR' })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Grade']);
    expect(await change({ id, version: 2 }, viewers.admin)).toMatchObject({ __typename: 'NotAllowed', path: ['level'] });
    expect(await change({ id, version: 2 }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await change({ id: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await change({ id, version: 2, note: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await change({ id, version: 2 }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('grades', () => {
  it('are listed, counted and missed in their own area', async () => {
    const [graded, missing] = [await term('36.03.01', { type: 'TKSK' }), await term('36.03.02', { type: 'TKSK' })];
    const tigaraksa = viewerWith('REG_OFFICER', '36.03');
    await give({ pillar: graded, grade: 'FAIR' }, tigaraksa);
    const query = `query ($filter: GradeFilter) { grades(area: "36.03", filter: $filter) { edges { node { pillar { id } } } countByArea(level: REGENCY) { value } } }`;
    const of = async (filter: object, viewer = tigaraksa) => (await stage.ask(query, viewer, { filter })).grades;
    expect(await of({ year: 2023, level: ['REGENCY'], grade: ['FAIR'], type: ['TKSK'] })).toEqual({ edges: [{ node: { pillar: { id: graded } } }], countByArea: [{ value: 1 }] });
    expect((await of({ year: 2022 })).edges).toEqual([]);
    expect((await of({}, viewers.lebak)).edges).toEqual([]);
    const ungraded = async (by?: string) => (await stage.ask('query ($by: GradeLevel) { standings(area: "36.03", filter: { type: [TKSK], ungradedIn: 2023, ungradedBy: $by }) { edges { node { id } } } }', tigaraksa, { by })).standings.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect([await ungraded(), await ungraded('REGENCY'), (await ungraded('PROVINCE')).toSorted()]).toEqual([[missing], [missing], [graded, missing].toSorted()]);
  });

  it('are told to nobody without the right', async () => {
    const pillar = await term();
    await give({ pillar });
    const village = viewerWith('VILLAGE_OPERATOR', '36.02');
    expect((await stage.ask(`{ pillar(id: "${pillar}") { grades { id } annualGrade(year: 2023) extensionAdvice } }`, village)).pillar).toEqual({ grades: null, annualGrade: null, extensionAdvice: null });
    expect(await stage.errorOf('{ grades { edges { cursor } } }', village)).toBe('FORBIDDEN');
    expect(await stage.errorOf('{ standings(filter: { ungradedIn: 2023 }) { edges { cursor } } }', village)).toBe('FORBIDDEN');
  });

  it('leave Pilar as a list', async () => {
    const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'GRADES', columns: ['area', 'year', 'level', 'grade', 'type'], filter: { year: 2023 }, area: '36.03', purpose: 'Uji' }, viewers.admin);
    expect(lines.slice(1, -1)).toEqual([['TKSK', '36.03.01', 2023, 'REGENCY', 'FAIR']]);
  });
});
