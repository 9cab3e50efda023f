import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = '... on PlanDocument { id kind title owner { name } area { code } yearFrom yearTo version viewerCan { correct } history { edges { node { changes { field before after } } } } }';
let counter = 0;
const record = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('recordPlanDocument', fields, { kind: 'RPJMD', title: `Rencana ${++counter}`, area: '36', ...input }, viewer);
const correct = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('correctPlanDocument', fields, { version: 1, ...input }, viewer);

describe('recordPlanDocument', () => {
  it('keeps what is given', async () => {
    const owner = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Bappeda Contoh', kind: 'PLANNING_AGENCY', level: 'PROVINCE', area: '36' });
    expect(await record({ title: ' RPJMD Contoh ', owner: owner.id, yearFrom: 2017, yearTo: 2022 })).toMatchObject({
      __typename: 'PlanDocument', kind: 'RPJMD', title: 'RPJMD Contoh', owner: { name: 'Bappeda Contoh' }, area: { code: '36' }, yearFrom: 2017, yearTo: 2022, version: 1, viewerCan: { correct: true },
    });
  });

  it('names every wrong field', async () => {
    expect(await record({ title: ' ', area: '36.99', yearFrom: 2022, yearTo: 2017, owner: 'x' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['title'] }, { path: ['area'] }, { path: ['yearTo'] }, { path: ['owner'] }],
    });
    expect(await record({ yearFrom: 1200 })).toMatchObject({ __typename: 'InvalidInput', path: ['yearFrom'] });
  });

  it('gives an annual plan one year', async () => {
    expect(await record({ kind: 'RKPD', yearFrom: 2021, yearTo: 2022 })).toMatchObject({ __typename: 'InvalidInput', path: ['yearTo'] });
    expect(await record({ kind: 'RKPD', yearFrom: 2021, yearTo: 2021 })).toMatchObject({ __typename: 'PlanDocument' });
    expect(await record({ kind: 'RENJA', yearFrom: 2021 })).toMatchObject({ __typename: 'PlanDocument' });
  });

  it('tells of a plan that is recorded already', async () => {
    const first = await record({ title: 'Renstra', kind: 'RENSTRA', yearFrom: 2017 });
    expect(await record({ title: 'RENSTRA', kind: 'RENSTRA', yearFrom: 2017 })).toMatchObject({ __typename: 'Duplicate', path: ['title'], existingId: first.id });
    expect(await record({ title: 'Renstra perubahan', kind: 'RENSTRA', yearFrom: 2017 })).toMatchObject({ __typename: 'PlanDocument' });
    const both = await Promise.all([1, 2].map(() => record({ title: 'Serentak' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'PlanDocument']);
    const idempotencyKey = randomUUID();
    const results = [await record({ idempotencyKey, title: 'Kunci' }), await record({ idempotencyKey, title: 'Kunci' })];
    expect(results[0].id).toBe(results[1].id);
  });

  it('refuses another area and roles without the right', async () => {
    expect(await record({ area: '36' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await record({ area: '36.02' }, viewers.lebak)).toMatchObject({ __typename: 'PlanDocument' });
    for (const viewer of [viewers.tksk, viewers.machine3602, viewers.guest]) expect(await record({ area: '36.02' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('correctPlanDocument', () => {
  it('corrects, clears, and tells of a stale version', async () => {
    const { id } = await record({ yearFrom: 2017, yearTo: 2022 });
    const corrected = await correct({ id, yearFrom: 2018, yearTo: null });
    expect(corrected).toMatchObject({ yearFrom: 2018, yearTo: null, version: 2 });
    expect(corrected.history.edges[0].node.changes).toEqual([{ field: 'yearFrom', before: '2017', after: '2018' }, { field: 'yearTo', before: '2022', after: null }]);
    expect(await correct({ id, title: 'X' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const results = await Promise.all(['A', 'B'].map((title) => correct({ id, version: 2, title })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'PlanDocument']);
  });

  it('refuses years that no longer fit, the identity of another, and a plan that is only readable', async () => {
    const [one, two] = [await record({ yearFrom: 2017, yearTo: 2022 }), await record({ yearFrom: 2017, yearTo: 2022 })];
    expect(await correct({ id: one.id, yearTo: 2016 })).toMatchObject({ __typename: 'InvalidInput', path: ['yearTo'] });
    expect(await correct({ id: one.id, kind: 'RKPD' })).toMatchObject({ __typename: 'InvalidInput', path: ['yearTo'] });
    expect(await correct({ id: one.id, title: two.title })).toMatchObject({ __typename: 'Duplicate', existingId: two.id });
    expect(await correct({ id: one.id, title: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await correct({ id: randomUUID(), title: 'X' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

it('shows plans to everybody signed in, their office to those who may see it', async () => {
  const owner = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Bappeda Serang', kind: 'PLANNING_AGENCY', level: 'REGENCY', area: '36.04' });
  const { id } = await record({ kind: 'RENJA', title: 'Renja Serang', area: '36.04', owner: owner.id, yearFrom: 2021 });
  const query = '{ planDocuments(area: "36.04", filter: { kind: [RENJA] }, order: [TITLE]) { edges { node { title owner { name } } } totalCount { value } } }';
  expect(await stage.ask(query, viewers.machine3602)).toEqual({ planDocuments: { edges: [{ node: { title: 'Renja Serang', owner: null } }], totalCount: { value: 1 } } });
  expect(await stage.entities('PlanDocument', 'owner { name }', [id], viewers.machine3604)).toEqual([{ owner: { name: 'Bappeda Serang' } }]);
  expect(await stage.ask(`{ planDocument(id: "${id}") { title } }`, viewers.guest)).toEqual({ planDocument: { title: 'Renja Serang' } });
});
