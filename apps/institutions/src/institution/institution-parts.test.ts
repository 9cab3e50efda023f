import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let id: string;
beforeAll(async () => {
  stage = await openStage(subgraph);
});
afterAll(() => stage.close());

const fields = `... on Institution { id version owner services settings capacity standing headName
  papers { id kind number issuer validTo ended } staff { id role name validFrom validTo } occupancy { asOf male female inside counts { setting age male female } } }`;
const change = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, fields, { institution: id, ...input }, viewer);
const register = async (input: object = {}) => {
  ({ id } = await stage.mutate('registerInstitution', fields, { name: 'LKS Contoh', kind: 'LKS', area: '36.02.01.2002', ...input }, viewers.lebak));
};

describe('the profile', () => {
  it('is kept sorted and corrected field by field', async () => {
    const given = { name: 'LKS Lengkap', kind: 'LKS', area: '36.02.01.2002', owner: 'MASYARAKAT', services: ['ELDERLY', 'CHILD', 'CHILD'], settings: ['OUTSIDE', 'INSIDE'], capacity: 40, email: 'lks@contoh.id' };
    const made = await stage.mutate('registerInstitution', fields, given, viewers.lebak);
    expect(made).toMatchObject({ owner: 'MASYARAKAT', services: ['CHILD', 'ELDERLY'], settings: ['INSIDE', 'OUTSIDE'], capacity: 40, standing: 'UNREGISTERED' });
    expect(await stage.mutate('correctInstitution', fields, { id: made.id, version: 1, capacity: null, services: [] }, viewers.lebak)).toMatchObject({ capacity: null, services: [], owner: 'MASYARAKAT', version: 2 });
    expect(await stage.mutate('registerInstitution', fields, { ...given, capacity: 0, email: 'x' }, viewers.lebak)).toMatchObject({ problems: [{ path: ['email'] }, { path: ['capacity'] }] });
  });

  it('finds institutions by whom they serve, where, and by what ends', async () => {
    await register({ name: 'LKS Senja', services: ['ELDERLY'], settings: ['INSIDE'], owner: 'KAB' });
    const soon = daysAfter(today(), 30);
    await change('filePaper', { kind: 'DOMICILE', number: '1', validTo: soon });
    const asked = async (filter: string) => (await stage.ask(`{ institutions(filter: { text: "Senja", ${filter} }) { totalCount { value } } }`, viewers.lebak)).institutions.totalCount.value;
    expect(await asked('service: [ELDERLY, CHILD], setting: INSIDE, owner: [KAB]')).toBe(1);
    expect(await asked('service: [CHILD]')).toBe(0);
    expect(await asked('setting: OUTSIDE')).toBe(0);
    expect(await asked(`endsBefore: "${daysAfter(soon, 1)}"`)).toBe(1);
    expect(await asked(`endsBefore: "${soon}"`)).toBe(0);
    await change('filePaper', { kind: 'DOMICILE', number: '2', validTo: daysAfter(today(), 900) });
    expect(await asked(`endsBefore: "${daysAfter(soon, 1)}"`)).toBe(0);
    const { papers } = await change('filePaper', { kind: 'DEED', number: '3', validTo: soon });
    expect(await asked(`endsBefore: "${daysAfter(soon, 1)}"`)).toBe(1);
    await change('withdrawPaper', { paper: papers.find(({ kind }: { kind: string }) => kind === 'DEED').id, reason: 'Salah' });
    expect(await asked(`endsBefore: "${daysAfter(soon, 1)}"`)).toBe(0);
  });
});

describe('papers', () => {
  it('are filed once, told when they end, and withdrawn with a reason', async () => {
    await register();
    const filed = await change('filePaper', { kind: 'DEED', number: '12', date: '2015-02-03', issuer: 'Notaris Contoh', validTo: '2020-01-01' });
    expect(filed.papers).toMatchObject([{ kind: 'DEED', number: '12', issuer: 'Notaris Contoh', ended: true }]);
    expect(await change('filePaper', { kind: 'DEED', number: '12', date: '2015-02-03' })).toMatchObject({ __typename: 'InvalidInput', path: ['number'] });
    expect(await change('filePaper', { kind: 'DEED', date: daysAfter(today(), 1), validTo: today() })).toMatchObject({ problems: [{ path: ['number'] }, { path: ['date'] }, { path: ['validTo'] }] });
    const { id: paper } = filed.papers[0];
    expect(await change('withdrawPaper', { paper, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await change('withdrawPaper', { paper: randomUUID(), reason: 'Salah' })).toMatchObject({ __typename: 'InvalidInput', path: ['paper'] });
    expect((await change('withdrawPaper', { paper, reason: 'Salah lembaga' })).papers).toEqual([]);
    expect(await change('withdrawPaper', { paper, reason: 'Salah lembaga' })).toMatchObject({ __typename: 'InvalidInput', path: ['paper'] });
  });

  it('are withdrawn by whoever may, in their area, one that is there, and by one of two at once', async () => {
    await register();
    const { papers: [{ id: paper }] } = await change('filePaper', { kind: 'DEED', number: '12' });
    const withdraw = (input: object = {}, viewer?: Viewer) => change('withdrawPaper', { paper, reason: 'Salah', ...input }, viewer);
    for (const viewer of [viewers.tksk, viewers.head, viewers.auditor]) expect(await withdraw({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw({}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    for (const wrong of ['x', randomUUID()]) {
      expect(await withdraw({ paper: wrong })).toMatchObject({ __typename: 'InvalidInput', path: ['paper'] });
      expect(await withdraw({ institution: wrong })).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    }
    const results = await Promise.all([1, 2].map(() => withdraw()));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Institution', 'InvalidInput']);
  });

  it('file one and the same paper once, though sent twice at a time', async () => {
    await register();
    const results = await Promise.all([1, 2].map(() => change('filePaper', { kind: 'STATUTES', number: '7', date: '2020-01-01' })));
    expect(results.filter(({ __typename }) => __typename === 'Institution')).toHaveLength(1);
    expect((await change('filePaper', { kind: 'OTHER' })).papers).toHaveLength(2);
  });

  it('are those of an institution in reach, changed by those who may', async () => {
    await register();
    expect(await change('filePaper', { kind: 'OTHER' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    expect(await change('filePaper', { kind: 'OTHER', institution: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    for (const mutation of ['filePaper', 'addInstitutionStaff', 'countClients'] as const) {
      const input = { filePaper: { kind: 'OTHER' }, addInstitutionStaff: { role: 'OTHER', name: 'X' }, countClients: { asOf: today(), counts: [] } }[mutation];
      for (const viewer of [viewers.tksk, viewers.head, viewers.auditor]) expect(await change(mutation, input, viewer), mutation).toMatchObject({ __typename: 'NotAllowed' });
    }
  });
});

describe('staff', () => {
  it('has one head at a time, each from a day on', async () => {
    await register();
    const first = await change('addInstitutionStaff', { role: 'HEAD', name: 'Contoh Satu', validFrom: '2020-01-01' });
    expect(first).toMatchObject({ headName: 'Contoh Satu', staff: [{ role: 'HEAD', name: 'Contoh Satu', validTo: null }] });
    expect(await change('addInstitutionStaff', { role: 'HEAD', name: 'Contoh Dua' })).toMatchObject({ __typename: 'InvalidInput', path: ['validFrom'] });
    expect(await change('addInstitutionStaff', { role: 'HEAD', name: 'Contoh Dua', validFrom: '2020-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['validFrom'] });
    const second = await change('addInstitutionStaff', { role: 'HEAD', name: 'Contoh Dua', validFrom: '2024-05-01' });
    expect(second).toMatchObject({ headName: 'Contoh Dua', staff: [{ name: 'Contoh Dua', validTo: null }, { name: 'Contoh Satu', validTo: '2024-04-30' }] });
    expect(await change('addInstitutionStaff', { role: 'CAREGIVER' })).toMatchObject({ __typename: 'InvalidInput', path: ['name'] });
    expect(await change('addInstitutionStaff', { role: 'CAREGIVER', person: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
  });

  it('ends on a day within the term, once', async () => {
    await register();
    const { staff } = await change('addInstitutionStaff', { role: 'TEACHER', name: 'Contoh Guru', validFrom: '2022-01-01' });
    const end = (on?: string) => change('endInstitutionStaff', { staff: staff[0].id, on });
    expect(await end('2021-01-01')).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await end(daysAfter(today(), 1))).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await end('2023-01-01')).toMatchObject({ staff: [{ validTo: '2023-01-01' }] });
    expect(await end('2023-01-02')).toMatchObject({ __typename: 'InvalidInput', path: ['staff'] });
  });

  it('names no head once the head has left, until another is named', async () => {
    await register();
    await change('addInstitutionStaff', { role: 'CAREGIVER', name: 'Contoh Pengasuh' });
    const { staff } = await change('addInstitutionStaff', { role: 'HEAD', name: 'Contoh Ketua', validFrom: '2020-01-01' });
    const [head, caregiver] = ['HEAD', 'CAREGIVER'].map((role) => staff.find((one: { role: string }) => one.role === role).id);
    expect(await change('endInstitutionStaff', { staff: caregiver })).toMatchObject({ headName: 'Contoh Ketua' });
    expect(await change('endInstitutionStaff', { staff: head })).toMatchObject({ headName: null });
    const { history } = (await stage.ask(`{ institution(id: "${id}") { history { edges { node { changes { field before after } } } } } }`, viewers.lebak)).institution;
    expect(history.edges[0].node.changes).toContainEqual({ field: 'headName', before: 'Contoh Ketua', after: null });
    expect(await change('addInstitutionStaff', { role: 'HEAD', name: 'Contoh Baru', validFrom: today() })).toMatchObject({ headName: 'Contoh Baru' });
  });

  it('goes on naming another head, whom the profile names already, when a former one is ended', async () => {
    await register();
    const { staff: [{ id: staff }], version } = await change('addInstitutionStaff', { role: 'HEAD', name: 'Contoh Lama', validFrom: '2020-01-01' });
    expect(await stage.mutate('correctInstitution', '... on Institution { headName }', { id, version, headName: 'Contoh Kini' }, viewers.lebak)).toMatchObject({ headName: 'Contoh Kini' });
    expect(await change('endInstitutionStaff', { staff })).toMatchObject({ headName: 'Contoh Kini' });
  });

  it('is ended by whoever may, in their area, one that is there, and by one of two at once', async () => {
    await register();
    const { staff: [{ id: staff }] } = await change('addInstitutionStaff', { role: 'TEACHER', name: 'Contoh Guru' });
    const end = (input: object = {}, viewer?: Viewer) => change('endInstitutionStaff', { staff, ...input }, viewer);
    for (const viewer of [viewers.tksk, viewers.head, viewers.auditor]) expect(await end({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await end({}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    for (const wrong of ['x', randomUUID()]) {
      expect(await end({ staff: wrong })).toMatchObject({ __typename: 'InvalidInput', path: ['staff'] });
      expect(await end({ institution: wrong })).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    }
    const results = await Promise.all([1, 2].map(() => end()));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Institution', 'InvalidInput']);
  });
});

describe('counts', () => {
  const count = (inside: number, more: object = {}) => change('countClients', { asOf: today(), counts: [{ setting: 'INSIDE', age: 'AGE_6_17', male: inside, female: 0 }, { setting: 'OUTSIDE', age: 'AGE_60', male: 2, female: 50 }], ...more });

  it('never pass the capacity inside, and replace another of the day', async () => {
    await register({ capacity: 10 });
    expect(await count(11)).toMatchObject({ __typename: 'InvalidInput', path: ['counts'], message: expect.stringContaining('11') });
    expect((await count(9)).occupancy).toMatchObject([{ asOf: today(), male: 11, female: 50, inside: 9 }]);
    const { version } = await stage.mutate('correctInstitution', fields, { id, version: 2, phone: '021' }, viewers.lebak);
    const again = await count(10, { version });
    expect(again.occupancy).toMatchObject([{ inside: 10, counts: [{ setting: 'INSIDE', age: 'AGE_6_17', male: 10, female: 0 }, { setting: 'OUTSIDE', age: 'AGE_60', male: 2, female: 50 }] }]);
    expect(await stage.mutate('correctInstitution', fields, { id, version: again.version, capacity: 9 }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['capacity'] });
  });

  it('of one day do not replace each other unseen: the same again changes nothing, another is told of the first', async () => {
    await register();
    const results = await Promise.all([count(3), count(4)]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Institution']);
    const first = results.find(({ __typename }) => __typename === 'Institution') ?? expect.fail('no count was taken');
    const [{ inside }] = first.occupancy;
    expect(await count(inside)).toMatchObject({ __typename: 'Institution', version: first.version });
    for (const version of [undefined, null, first.version - 1]) expect(await count(9, { version })).toMatchObject({ __typename: 'Conflict', currentVersion: first.version });
    expect((await count(9, { version: first.version })).occupancy).toMatchObject([{ inside: 9 }]);
    // Another day replaces nothing.
    expect((await count(5, { asOf: daysAfter(today(), -1) })).occupancy).toHaveLength(2);
  });

  it('name each wrong number', async () => {
    await register();
    expect(await count(-1, { asOf: daysAfter(today(), 1), counts: [{ setting: 'INSIDE', age: 'AGE_60', male: -1, female: 10_001 }, { setting: 'INSIDE', age: 'AGE_60', male: 0, female: 0 }] })).toMatchObject({
      problems: [{ path: ['asOf'] }, { path: ['counts', '0', 'male'] }, { path: ['counts', '0', 'female'] }, { path: ['counts', '1', 'age'] }],
    });
  });
});

describe('dissolveInstitution', () => {
  it('ends the institution with its application, and lets it apply no more', async () => {
    await register({ workingLevel: 'REGENCY' });
    const draft = await stage.mutate('applyForRegistration', '... on Registration { id }', { institution: id }, viewers.lebak);
    const dissolve = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('dissolveInstitution', '... on Institution { id standing dissolvedOn dissolvedReason registrations { id state } }', { id, version: 1, ...input }, viewer);
    expect(await dissolve({ on: daysAfter(today(), 1) })).toMatchObject({ problems: [{ path: ['reason'] }, { path: ['on'] }] });
    expect(await dissolve({ reason: 'Tutup' }, viewers.machine3602)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await dissolve({ reason: 'Tutup', on: '2026-01-02' })).toMatchObject({ standing: 'DISSOLVED', dissolvedOn: '2026-01-02', registrations: [{ id: draft.id, state: 'DISSOLVED' }] });
    expect(await dissolve({ version: 2, reason: 'Tutup' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.mutate('applyForRegistration', '... on Registration { id }', { institution: id }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
  });
});
