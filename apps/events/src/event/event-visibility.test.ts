import { may, roles } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { execute, respond } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const everyPath = `query ($id: ID!, $text: String!, $r: [_Any!]!) {
  event(id: $id) { id } events(filter: { text: $text }) { edges { node { id } } totalCount { value } } search(text: $text) { events { id } }
  region(code: "36") { events(filter: { text: $text }) { edges { node { id } } } } _entities(representations: $r) { ... on Event { id topics { text } } ... on EventRole { id event { id } } } }`;

/** How many ways of asking show the event to the viewer: all six or none. */
async function ways(event: { id: string; title: string; roles: { id: string }[] }, viewer: Viewer): Promise<number> {
  const r = [{ __typename: 'Event', id: event.id }, { __typename: 'EventRole', id: event.roles[0]?.id }];
  const data = await execute(world.target, { query: everyPath, viewer, variables: { id: event.id, text: event.title, r } });
  const shown = [data.event, data.events.edges[0], data.search.events[0], data.region.events.edges[0], ...data._entities];
  expect(data.events.totalCount.value).toBe(data.events.edges.length);
  return shown.filter(Boolean).length;
}

async function recorded(input: object = {}, viewer?: Viewer) {
  return world.record({ title: `Terlihat ${randomUUID()}`, topics: ['Materi'], ...input }, viewer);
}

const village = viewerWith('VILLAGE_OPERATOR', '36.02.01.2001');
const published = { state: 'PUBLISHED', participants: [{ group: 'TKSK', count: 3 }], keyPoints: [{ text: 'Poin', category: 'ISSUE' }], media: [{ caption: 'Foto' }] };

describe('an event of the province aimed at a regency', () => {
  it('is seen by that regency and below it, and by no other', async () => {
    const event = await recorded();
    expect(await Promise.all([viewers.admin, viewers.lebak, viewers.machine3602, village, viewers.serang, viewers.machine3604, viewers.tksk].map((viewer) => ways(event, viewer)))).toEqual([6, 6, 6, 6, 0, 0, 0]);
  });

  it('is not the regency\'s to correct', async () => {
    const { id } = await recorded();
    const query = 'query ($id: ID!) { event(id: $id) { viewerCan { correct withdraw } } }';
    expect(await execute(world.target, { query, viewer: viewers.lebak, variables: { id } })).toEqual({ event: { viewerCan: { correct: false, withdraw: false } } });
  });
});

it('a regency\'s event aimed at one district is seen by the province, not by other districts', async () => {
  const event = await recorded({ targetAreas: ['36.02.01'] }, viewers.lebak);
  expect(await Promise.all([viewers.admin, viewers.lebak, village, viewerWith('KEC_OFFICER', '36.02.02'), viewers.serang].map((viewer) => ways(event, viewer)))).toEqual([6, 6, 6, 0, 0]);
});

it('an event aimed at two regencies is seen by both, one of the whole province by all', async () => {
  const both = await recorded({ targetAreas: ['36.02', '36.04'] });
  const all = await recorded({ targetAreas: ['36'] });
  expect(await Promise.all([viewers.lebak, viewers.serang, viewers.tksk, viewerWith('REG_OFFICER', '36.03')].map((viewer) => ways(both, viewer)))).toEqual([6, 6, 6, 0]);
  expect(await Promise.all([viewers.lebak, viewers.tksk, viewerWith('REG_OFFICER', '36.03')].map((viewer) => ways(all, viewer)))).toEqual([6, 6, 6]);
});

it('an event in another province is seen by its owner only, and by the whole country', async () => {
  const event = await recorded({ external: true, targetAreas: ['32.04.12'], venue: { name: 'Aula', area: '32.04.12' } });
  // region 36 does not hold it
  expect(await Promise.all([viewers.admin, viewers.lebak, viewerWith('PROV_ADMIN', 'ID'), viewerWith('REG_OFFICER', '32.04')].map((viewer) => ways(event, viewer)))).toEqual([5, 0, 5, 5]);
});

describe('an event that is not published', () => {
  it.each(roles.map((role) => [role, may(viewerWith(role, '36'), 'event.readUnpublished')] as const))('role %s: seen %s', async (role, seen) => {
    expect(await ways(await recorded(), viewerWith(role, '36'))).toBe(seen ? 6 : 0);
    expect(await ways(await recorded(published), viewerWith(role, '36'))).toBe(6);
  });
});

it('shows of people and offices only those that the viewer may see, and their names as shown to all', async () => {
  const [person, office] = [await world.know('Person', 'Orang Serang', '36.04'), await world.know('Office', 'Kantor Serang', '36.04')];
  const { id } = await recorded({ ...published, targetAreas: ['36.02', '36.04'], venue: { name: 'Aula', area: '36.04.34', office }, roles: [{ role: 'PEMBUKA', person, office }, { role: 'NARASUMBER', office }] });
  const query = 'query ($id: ID!) { event(id: $id) { venue { office { id } } roles { person { id } office { id } name affiliation } } }';
  const ask = (viewer: Viewer) => execute(world.target, { query, viewer, variables: { id } });
  const shown = { name: 'Orang Serang', affiliation: 'Kantor Serang' };
  expect((await ask(viewers.serang)).event).toMatchObject({ venue: { office: { id: office } }, roles: [{ ...shown, person: { id: person }, office: { id: office } }, { name: null }] });
  expect((await ask(viewers.lebak)).event).toMatchObject({ venue: { office: null }, roles: [{ ...shown, person: null, office: null }, { office: null }] });
  // permission person.read
  expect((await ask(viewers.guest)).event.roles[0]).toMatchObject({ ...shown, person: null, office: { id: office } });
});

it('tells of an item of a plan which events serve it, and counts only those that the viewer may see', async () => {
  const item = await world.know('PlanItem', '1.06.02 Pemberdayaan sosial', null);
  const [lebak, serang] = [await recorded({ targetAreas: ['36.02'], planItems: [item] }), await recorded({ targetAreas: ['36.04'], planItems: [item] })];
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on PlanItem { events { edges { node { id } } totalCount { value } } } } }';
  const ask = async (viewer: Viewer) => (await execute(world.target, { query, viewer, variables: { r: [{ __typename: 'PlanItem', id: item }] } }))._entities[0].events;
  expect((await ask(viewers.admin)).totalCount.value).toBe(2);
  expect(await ask(viewers.lebak)).toEqual({ edges: [{ node: { id: lebak.id } }], totalCount: { value: 1 } });
  expect(await ask(viewers.serang)).toEqual({ edges: [{ node: { id: serang.id } }], totalCount: { value: 1 } });
});

it('answers about a person, office or law only to those who may see it', async () => {
  const [person, office, law] = [await world.know('Person', 'Orang', '36.04'), await world.know('Office', 'Kantor', '36.04'), await world.know('LegalBasis', 'Perda', null)];
  const older = await recorded({ targetAreas: ['36'], date: '2020-01-01', roles: [{ role: 'PEMBUKA', person }, { role: 'NARASUMBER', person }], legalBases: [law] });
  const newer = await recorded({ targetAreas: ['36'], date: '2021-01-01', organisers: [{ kind: 'MAIN', office }], roles: [{ role: 'PEMBUKA', name: 'A' }, { role: 'NARASUMBER', person }] });
  const query = `query ($r: [_Any!]!, $person: ID!, $office: ID!) { events(filter: { person: $person, office: $office }) { totalCount { value } }
    _entities(representations: $r) { ... on Person { eventRoles(first: 2) { edges { node { event { id } } } totalCount { value } pageInfo { hasNextPage } } }
    ... on Office { events { edges { node { id } } } } ... on LegalBasis { events { edges { node { id } } } } } }`;
  const r = [{ __typename: 'Person', id: person }, { __typename: 'Office', id: office }, { __typename: 'LegalBasis', id: law }, { __typename: 'Office', id: 'x' }];
  const ask = (viewer: Viewer) => execute(world.target, { query, viewer, variables: { r, person, office } });
  expect(await ask(viewers.admin)).toMatchObject({
    events: { totalCount: { value: 1 } },
    _entities: [
      { eventRoles: { edges: [{ node: { event: { id: newer.id } } }, { node: { event: { id: older.id } } }], totalCount: { value: 3 }, pageInfo: { hasNextPage: true } } },
      { events: { edges: [{ node: { id: newer.id } }] } }, { events: { edges: [{ node: { id: older.id } }] } }, null,
    ],
  });
  expect(await ask(viewers.lebak)).toMatchObject({ events: { totalCount: { value: 0 } }, _entities: [null, null, { events: { edges: [{ node: { id: older.id } }] } }, null] });
  // A forum acts as its office, whose id the gateway brings along.
  const forum = await world.know('Forum', 'Forum', '36.04');
  const ofForum = (viewer: Viewer) => execute(world.target, {
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Forum { events { edges { node { id } } } } } }', viewer,
    variables: { r: [{ __typename: 'Forum', id: forum, office: { id: office } }, { __typename: 'Forum', id: forum, office: null }] },
  });
  expect(await ofForum(viewers.serang)).toEqual({ _entities: [{ events: { edges: [{ node: { id: newer.id } }] } }, { events: { edges: [] } }] });
  expect(await ofForum(viewers.lebak)).toEqual({ _entities: [null, null] });
});

it('shows a series to its owner and below, with only the events that concern the viewer', async () => {
  const { id: series } = await world.start({ title: 'Seri Provinsi' });
  const own = await world.start({ title: 'Seri Lebak' }, viewers.lebak);
  await recorded({ series });
  await recorded({ series, targetAreas: ['36.04'] });
  const query = 'query ($r: [_Any!]!) { eventSeries { edges { node { id } } } _entities(representations: $r) { ... on EventSeries { title events { totalCount { value } } } } }';
  const ask = (viewer: Viewer) => execute(world.target, { query, viewer, variables: { r: [{ __typename: 'EventSeries', id: series }, { __typename: 'EventSeries', id: own.id }] } });
  expect(await ask(viewers.admin)).toMatchObject({ eventSeries: { edges: [{ node: { id: own.id } }, { node: { id: series } }] }, _entities: [{ events: { totalCount: { value: 2 } } }, { title: 'Seri Lebak' }] });
  expect(await ask(viewers.serang)).toMatchObject({ eventSeries: { edges: [{ node: { id: series } }] }, _entities: [{ title: 'Seri Provinsi', events: { totalCount: { value: 1 } } }, null] });
});

it('tells in the change feed what came, left and was withdrawn', async () => {
  const last = async () => (await execute(world.target, { query: '{ eventsChanges(first: 500) { lastSeq } }', viewer: viewers.machine3602 })).eventsChanges.lastSeq;
  const { id } = await recorded();
  await expect.poll(async () => (await execute(world.target, { query: '{ eventsChanges(first: 500) { changes { id } } }', viewer: viewers.machine3602 })).eventsChanges.changes.some((change: { id: string }) => change.id === id)).toBe(true);
  const after = await last();
  await world.correct({ id, version: 1, targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } });
  await world.correct({ id, version: 2, targetAreas: ['36.02.01'] });
  await world.withdraw({ id, version: 3 });
  const query = `{ eventsChanges(after: "${after}") { changes { id operation area version } } }`;
  const feed = async (viewer: Viewer) => (await execute(world.target, { query, viewer })).eventsChanges.changes;
  await expect.poll(() => feed(viewers.machine3602)).toEqual([
    { id, operation: 'LEFT_AREA', area: null, version: null }, { id, operation: 'UPDATED', area: '36.02.01', version: 3 }, { id, operation: 'DELETED', area: '36.02.01', version: 4 },
  ]);
  expect(await feed(viewers.machine3604)).toEqual([{ id, operation: 'UPDATED', area: '36.04', version: 2 }, { id, operation: 'LEFT_AREA', area: null, version: null }]);
});

it('answers nothing without the signature of the gateway', async () => {
  const { status, data, errors } = await respond(world.target, { query: '{ events { edges { node { id } } } }' });
  expect({ status, data, code: errors?.[0]?.extensions?.code }).toEqual({ status: 401, data: undefined, code: 'UNAUTHENTICATED' });
});
