import { openStage, type Stage } from '@pilar/testing/stage';
import { restrict, restrictionGaps } from '@pilar/testing/restricted';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { people } from './builder.ts';
import { heldPlan } from './held.ts';
import { subgraph } from './subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

/** Tables that go on while somebody's data are restricted, and why. */
const free = {
  'people.person': 'what is kept of somebody is corrected also then: often that is what it is restricted for',
  'people.person_private': 'corrected with the person',
  'people.pillar_report': 'the worker\'s own report',
  'people.duty_acknowledgement': 'the worker\'s own word',
};

it('stops at every table that holds something of a worker, but for those that go on for a reason, and at every list that leaves', async () => {
  expect(await restrictionGaps(stage.database.adminUrl, heldPlan, people.exportables, free)).toEqual([]);
});

it('keeps a worker\'s record as it is and readable, without new terms, trainings, grades or merges, until it is lifted', async () => {
  const send = (mutation: string, type: string, input: object) => stage.mutate(mutation, `... on ${type} { id version }`, input, viewers.admin);
  const worker = (name: string) => send('registerPerson', 'Person', { fullName: name, area: '36.02.14', distinct: true });
  const [one, other] = [await worker('Contoh Petugas'), await worker('Contoh Teman')];
  const term = (person: string) => send('appointPillar', 'Pillar', { person, type: 'PENSOS', area: '36.02.14', state: 'ACTIVE', decreeNumber: 'SK-9', decreeDate: '2025-01-05', validFrom: '2025-01-05', appointer: 'DINSOS_KAB' });
  const training = () => send('recordTraining', 'Training', { attendees: [{ person: other.id }, { person: one.id }], kind: 'BIMTEK', title: 'Contoh', organiser: 'Dinas Sosial', startDate: '2026-01-05', endDate: '2026-01-05', hours: 8 });
  expect(await term(other.id)).toMatchObject({ __typename: 'Pillar' });
  const lift = await restrict(stage.arrange, 'Person', one.id);
  const refused = { __typename: 'NotAllowed', message: expect.stringContaining('are restricted at their request') };
  expect(await term(one.id)).toMatchObject(refused);
  expect(await training()).toMatchObject({ __typename: 'InvalidInput', path: ['attendees', '1', 'person'], message: refused.message });
  expect((await stage.ask(`{ person(id: "${one.id}") { displayName restrictedSince } }`)).person).toEqual({ displayName: 'Contoh Petugas', restrictedSince: expect.any(String) });
  const taken = async () => (await stage.work('/work/exports', { exportId: randomUUID(), list: 'PEOPLE', columns: ['name'], area: '36.02.14', purpose: 'Uji' })).lines[0];
  expect(await taken()).toMatchObject({ leftOut: 1 });
  expect(await send('correctPerson', 'Person', { id: one.id, version: one.version, fullName: 'Contoh Pekerja' })).toMatchObject({ __typename: 'Person' });
  await lift();
  expect(await taken()).not.toHaveProperty('leftOut');
  expect(await term(one.id)).toMatchObject({ __typename: 'Pillar' });
  expect(await training()).toMatchObject({ __typename: 'Training' });
});
