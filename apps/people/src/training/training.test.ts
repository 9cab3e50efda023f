import { daysAfter, today } from '@pilar/domain/dates';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = '... on Training { id version title kind organiser office { id } startDate endDate hours certificateNumber certificateDate note withdrawn area { code } person { id } viewerCan { record } history { edges { node { operation reason changes { field before after } } } } }';
const given = { title: 'Bimtek verifikasi data', kind: 'BIMTEK', organiser: 'Dinas Sosial Contoh', startDate: '2024-05-02', endDate: '2024-05-04', hours: 24 };
const record = (input: object, viewer = viewers.admin) => stage.mutate('recordTraining', fields, { ...given, ...input }, viewer);
const correct = (input: object, viewer = viewers.admin) => stage.mutate('correctTraining', fields, { version: 1, ...input }, viewer);
const withdraw = (input: object, viewer = viewers.admin) => stage.mutate('withdrawTraining', fields, { version: 1, reason: 'salah orang', ...input }, viewer);
const person = async (area = '36.02.01'): Promise<string> => (await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Peserta', area, distinct: true })).id;
const trainingsOf = async (id: string, viewer = viewers.admin) => (await stage.ask(`{ person(id: "${id}") { trainings { title } } }`, viewer)).person?.trainings;

describe('recordTraining', () => {
  it('keeps what is given, with its office', async () => {
    const [id, office] = [await person(), await stage.know('Office', 'Dinas Sosial', '36', true)];
    expect(await record({ attendees: [{ person: id, certificateNumber: 'S-1', certificateDate: '2024-05-04' }], office, organiser: null, note: 'Daring' }, viewers.lebak)).toMatchObject({
      __typename: 'Training', version: 1, title: given.title, kind: 'BIMTEK', organiser: null, office: { id: office }, startDate: '2024-05-02', endDate: '2024-05-04', hours: 24,
      certificateNumber: 'S-1', certificateDate: '2024-05-04', note: 'Daring', withdrawn: false, area: { code: '36.02.01' }, person: { id }, viewerCan: { record: true },
    });
    expect(await trainingsOf(id)).toEqual([{ title: given.title }]);
  });

  it('records it for many at once, each with a history of its own, never for more than 200', async () => {
    const persons = await Promise.all(Array.from({ length: 8 }, () => person('36.02.02')));
    const result = await record({ title: 'Bersama', attendees: persons.map((id) => ({ person: id })) });
    expect(result.person.id).toBe(persons[0]);
    const { trainings } = await stage.ask('{ trainings(area: "36.02.02", filter: { kind: [BIMTEK] }) { edges { node { history { totalCount { value } } } } totalCount { value } countByArea(level: DISTRICT) { region { code } value } } }');
    expect(trainings).toEqual({ edges: persons.map(() => ({ node: { history: { totalCount: { value: 1 } } } })), totalCount: { value: 8 }, countByArea: [{ region: { code: '36.02.02' }, value: 8 }] });
    const many = Array.from({ length: 201 }, () => ({ person: randomUUID() }));
    expect(await record({ attendees: many })).toMatchObject({ __typename: 'InvalidInput', path: ['attendees'] });
    expect(await record({ attendees: [] })).toMatchObject({ __typename: 'InvalidInput', path: ['attendees'] });
  });

  it('records nobody when one row is wrong, and names the row', async () => {
    const [fresh, had, foreign] = [await person(), await person(), await person('36.04.34')];
    await record({ attendees: [{ person: had }] });
    const { problems } = await record({ attendees: [{ person: fresh }, { person: fresh }, { person: had }, { person: foreign }, { person: 'x', certificateDate: '2024-05-01' }] }, viewers.lebak);
    expect(problems).toEqual([
      { path: ['attendees', '1', 'person'], message: expect.stringContaining('row 2') }, { path: ['attendees', '2', 'person'], message: expect.stringContaining('row 3') },
      { path: ['attendees', '3', 'person'], message: expect.stringContaining('row 4') }, { path: ['attendees', '4', 'person'], message: expect.stringContaining('row 5') },
      { path: ['attendees', '4', 'certificateDate'], message: expect.any(String) },
    ]);
    expect(await trainingsOf(fresh)).toEqual([]);
  });

  it('names every wrong field', async () => {
    const attendees = [{ person: await person() }];
    expect(await record({ attendees, title: ' ', organiser: null, endDate: daysAfter(today(), 1), hours: 0, office: randomUUID() })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['title'] }, { path: ['endDate'] }, { path: ['hours'] }, { path: ['office'] }],
    });
    expect(await record({ attendees, organiser: null })).toMatchObject({ path: ['organiser'] });
  });

  it('is recorded once of two at once, and refused to who may not', async () => {
    const attendees = [{ person: await person() }];
    const both = await Promise.all([record({ attendees }), record({ attendees })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toContain('Training');
    expect(both.filter(({ __typename }) => __typename === 'Training')).toHaveLength(1);
    for (const viewer of [viewers.tksk, viewers.head, viewers.auditor, viewers.machine3602]) expect(await record({ attendees }, viewer as never)).toMatchObject({ __typename: 'NotAllowed' });
    const idempotencyKey = randomUUID();
    const first = await record({ attendees, title: 'Lain', idempotencyKey });
    expect((await record({ attendees, title: 'Lain', idempotencyKey })).id).toBe(first.id);
    expect(await record({ attendees, title: 'Beda', idempotencyKey })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });
});

describe('correctTraining and withdrawTraining', () => {
  it('stand in the history; what is withdrawn stands in no list and changes no more', async () => {
    const id = await person();
    const { id: training } = await record({ attendees: [{ person: id, certificateNumber: 'S-1' }] });
    const corrected = await correct({ id: training, hours: 30, certificateNumber: null, reason: 'sesuai sertifikat' }, viewers.lebak);
    expect(corrected).toMatchObject({ version: 2, hours: 30, certificateNumber: null, title: given.title });
    expect(corrected.history.edges[0].node).toEqual({ operation: 'correctTraining', reason: 'sesuai sertifikat', changes: [{ field: 'hours', before: '24', after: '30' }, { field: 'certificateNumber', before: 'S-1', after: null }] });
    expect(await withdraw({ id: training, version: 2, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await withdraw({ id: training, version: 2 })).toMatchObject({ version: 3, withdrawn: true });
    expect(await trainingsOf(id)).toEqual([]);
    expect((await stage.ask(`{ trainings(filter: { person: "${id}" }) { totalCount { value } } }`)).trainings.totalCount.value).toBe(0);
    expect(await correct({ id: training, version: 3, hours: 1 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw({ id: training, version: 3 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record({ attendees: [{ person: id }] })).toMatchObject({ __typename: 'Training' });
  });

  it('keep the rules, tell of a stale version, and refuse a foreign one like none', async () => {
    const { id } = await record({ attendees: [{ person: await person() }] });
    expect(await correct({ id, endDate: '2024-05-01', hours: 0, organiser: null, certificateDate: '2024-05-01' })).toMatchObject({
      problems: [{ path: ['endDate'] }, { path: ['hours'] }, { path: ['organiser'] }, { path: ['certificateDate'] }],
    });
    const both = await Promise.all([correct({ id, hours: 1 }), correct({ id, hours: 2 })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Training']);
    expect(await withdraw({ id })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    for (const change of [correct, withdraw]) {
      expect(await change({ id, version: 2 }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
      expect(await change({ id: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
      expect(await change({ id, version: 2 }, viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });
});

it('are seen in their own area only, and make a PSM trained (rule 12)', async () => {
  const id = await person('36.04.34');
  const { id: pillar } = await stage.mutate('appointPillar', '... on Pillar { id }', { person: id, type: 'TAGANA', area: '36.04.34', state: 'PROPOSED' });
  const { id: training } = await record({ attendees: [{ person: id }] });
  const paths = `{ training(id: "${training}") { id } trainings(area: "36.04") { edges { cursor } totalCount { value } } }`;
  expect(await stage.ask(paths, viewers.lebak)).toEqual({ training: null, trainings: { edges: [], totalCount: { value: 0 } } });
  expect(await stage.entities('Training', 'id', [training], viewers.machine3602)).toEqual([null]);
  const trained = async (viewer = viewers.serang) => (await stage.ask(`{ pillar(id: "${pillar}") { trained } yes: standings(filter: { trained: true }) { edges { node { id } } } no: standings(filter: { trained: false }) { edges { node { id } } } }`, viewer));
  expect(await trained()).toEqual({ pillar: { trained: true }, yes: { edges: [{ node: { id: pillar } }] }, no: { edges: [] } });
  await withdraw({ id: training });
  expect(await trained()).toEqual({ pillar: { trained: false }, yes: { edges: [] }, no: { edges: [{ node: { id: pillar } }] } });
});

it('leaves Pilar as a list', async () => {
  const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'TRAININGS', columns: ['area', 'title', 'kind', 'organiser', 'hours'], area: '36.02.02', purpose: 'Uji' }, viewers.admin);
  expect(lines[1]).toEqual(['36.02.02', 'Bersama', 'BIMTEK', 'Dinas Sosial Contoh', 24]);
  expect(await stage.errorOf('{ trainings { edges { cursor } } }', viewers.guest)).toBe('FORBIDDEN');
});
