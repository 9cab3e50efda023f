import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { execute, respond } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';
import { titleFor } from './plan-rules.ts';

let world: World;
let person: string;
beforeAll(async () => {
  world = await openWorld();
  person = await world.know('Person', 'Prof. Contoh Guru', '36');
});
afterAll(() => world.close());

const soon = (days: number) => daysAfter(today(), days);
const ask = (query: string, variables: Record<string, unknown>, viewer: Viewer = viewers.admin) => execute(world.target, { query, viewer, variables });
const plan = (input: object, viewer?: Viewer) => world.step('planEvents', input, viewer);
const paths = (result: { problems?: { path: string[] }[] }) => result.problems?.map(({ path }) => path.join('.'));

describe('planEvents', () => {
  it('plans several stops like one event, without what was held, who came and what was said', async () => {
    const series = (await world.start({ title: 'Keliling' })).id;
    const like = await world.record({
      title: 'Penyuluhan di Kab. Lebak', series, state: 'PUBLISHED', startTime: '09:00', endTime: '12:00', purpose: 'Menjelaskan program', targetCount: 40, budget: '12500000',
      roles: [{ role: 'PEMBUKA', name: 'Contoh Pembuka' }, { role: 'NARASUMBER', person }, { role: 'PESERTA', name: 'Seorang' }],
      topics: ['Kebijakan'], agenda: [{ text: 'Doa', startAt: '09:00' }], participants: [{ group: 'TKSK', count: 30, area: '36.02', note: 'lebih' }],
      keyPoints: [{ text: 'Tidak ada santunan', category: 'POLICY' }], appeals: [{ to: 'TKSK', text: 'Kawal' }], media: [{ caption: 'Foto' }], publications: [{ kind: 'NEWS', outletName: 'Radio' }],
    });
    const first = await plan({ like: like.id, stops: [{ area: '36.04', date: soon(10), startTime: '10:00', venue: { name: 'Aula Serang', area: '36.04.34' } }, { area: '36.01', date: soon(20) }] });
    expect(first).toMatchObject({
      title: 'Penyuluhan di Kab. Serang', type: 'PENSOSKEL', state: 'DRAFT', series: { id: series }, date: soon(10), endAt: null, purpose: 'Menjelaskan program', venue: { name: 'Aula Serang' },
      targetAreas: [{ code: '36.04' }], topics: [{ text: 'Kebijakan' }], agenda: [{ text: 'Doa' }], participants: [{ group: 'TKSK', count: null, area: { code: '36.04' }, note: null }], participantCount: null,
      keyPoints: [], appeals: [], media: [], publications: [], nextSteps: ['SCHEDULE', 'CANCEL'], targetCount: 40, budget: '12500000',
    });
    expect(first.roles.map(({ role }: { role: string }) => role)).toEqual(['PEMBUKA', 'NARASUMBER']);
    const { eventSeries } = await ask('{ eventSeries(first: 50) { edges { node { id stops { area { code } held last { id } next { title date } } } } } }', {});
    const { stops } = eventSeries.edges.find(({ node }: { node: { id: string } }) => node.id === series).node;
    expect(stops.map(({ area }: { area: { code: string } }) => area.code)).toEqual(['36.01', '36.03', '36.04', '36.71', '36.72', '36.73', '36.74', '36.02']);
    expect(stops[0]).toMatchObject({ held: 0, last: null, next: { title: 'Penyuluhan di Kab. Pandeglang', date: soon(20) } });
    expect(stops.at(-1)).toMatchObject({ held: 1, last: { id: like.id }, next: null });
    const { _entities: [own] } = await ask('query ($of: [_Any!]!) { _entities(representations: $of) { ... on EventSeries { stops { area { code } } } } }', { of: [{ __typename: 'EventSeries', id: series }] }, viewers.lebak);
    expect(own.stops).toHaveLength(28);
  });

  it('is done once by the same key', async () => {
    const { id: like } = await world.record({});
    const input = { like, stops: [{ area: '36.02', date: soon(3) }], idempotencyKey: randomUUID() };
    const [one, two] = await Promise.all([plan(input), plan(input)]);
    expect(one.id).toBe(two.id);
    expect(await plan({ ...input, stops: [{ area: '36.02', date: soon(4) }] })).toMatchObject({ __typename: 'Duplicate' });
  });

  it('refuses what cannot be planned, each stop at its place', async () => {
    const { id: like } = await world.record({});
    expect(await plan({ like, stops: [{ area: '36.02', date: soon(3) }] }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(paths(await plan({ like, stops: [] }))).toEqual(['stops']);
    for (const wrong of ['x', randomUUID()]) expect(paths(await plan({ like: wrong, stops: [{ area: '36.02', date: soon(3) }] }))).toEqual(['like']);
    expect(paths(await plan({ like, stops: [{ area: '36.02', date: soon(3) }, { area: '36.99', date: soon(-1) }, { area: '36.04', date: soon(3), startTime: '12:00', endTime: '09:00', venue: { name: ' ', area: '36.04.99' } }] }))).toEqual(['stops.1.area', 'stops.1.date', 'stops.2.endTime', 'stops.2.venue.area', 'stops.2.venue.name']);
    expect(paths(await plan({ like, stops: Array.from({ length: 61 }, () => ({ area: '36.02', date: soon(3) })) }))).toEqual(['stops']);
    const foreign = await world.record({ targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } });
    expect(paths(await plan({ like: foreign.id, stops: [{ area: '36.02', date: soon(3) }] }, viewers.lebak))).toEqual(['like']);
    expect(paths(await plan({ like, stops: [{ area: '36.04', date: soon(3) }] }, viewers.lebak))).toEqual(['stops.0.area']);
  });

  it('puts the new region into the title where it named the old one', () => {
    expect(titleFor('Rakor Kab. Lebak 2025', ['36.02'], '36.04')).toBe('Rakor Kab. Serang 2025');
    expect(titleFor('Rakor', ['36.02'], '36.04')).toBe('Rakor');
  });
});

describe('clashes', () => {
  const clashes = async (of: object, viewer?: Viewer) => (await ask('query ($plan: EventPlanInput!) { eventClashes(plan: $plan) { kind event { title } person { id } } }', { plan: of }, viewer)).eventClashes
    .map(({ kind, event, person: who }: { kind: string; event: { title: string }; person: { id: string } | null }) => [kind, event.title, who?.id ?? null]);

  it('are told of person, venue and target at the same time, before saving and on the record', async () => {
    const date = soon(40);
    const office = await world.know('Office', 'Gedung Contoh', '36');
    const venue = { name: 'Aula Kecamatan', area: '36.02.01' };
    const own = await world.record({ title: 'Pagi', state: 'SCHEDULED', date, startTime: '09:00', endTime: '12:00', roles: [{ role: 'NARASUMBER', person }], venue });
    await world.record({ title: 'Siang', state: 'SCHEDULED', date, startTime: '13:00', endTime: '15:00', roles: [{ role: 'NARASUMBER', person }], venue: { ...venue, office }, targetAreas: ['36.01'] });
    await world.record({ title: 'Batal', state: 'CANCELLED', date, roles: [{ role: 'NARASUMBER', person }], venue });
    expect(await clashes({ date, startTime: '11:00', endTime: '12:30', persons: [person], venue: 'aula kecamatan', venueArea: '36.02.01' })).toEqual([['PERSON', 'Pagi', person], ['VENUE', 'Pagi', null]]);
    expect(await clashes({ date, startTime: '12:00', endTime: '13:00', persons: [person] })).toEqual([]);
    expect((await clashes({ date, persons: [person], venueOffice: office })).map(([kind, title]: string[]) => `${kind} ${title}`).toSorted()).toEqual(['PERSON Pagi', 'PERSON Siang', 'VENUE Siang']);
    expect(await clashes({ date: soon(39), endDate: soon(41), targetAreas: ['36.02'] })).toEqual([['AREA', 'Pagi', null]]);
    expect(await clashes({ date, persons: [person], except: own.id }, viewers.admin)).toEqual([['PERSON', 'Siang', person]]);
    expect(await clashes({ date, persons: [person] }, viewers.serang)).toEqual([]);
    const other = await world.record({ title: 'Bersamaan', state: 'DRAFT', date, startTime: '10:00', roles: [{ role: 'PEMBUKA', person }], targetAreas: ['36.01'], venue: null });
    const { event } = await ask('query ($id: ID!) { event(id: $id) { clashes { kind event { title } } } }', { id: other.id });
    expect(event.clashes.map(({ kind, event: { title } }: { kind: string; event: { title: string } }) => `${kind} ${title}`).toSorted()).toEqual(['AREA Siang', 'PERSON Pagi', 'PERSON Siang']);
    expect((await ask('query ($id: ID!) { event(id: $id) { clashes { kind } } }', { id: (await world.record({})).id })).event.clashes).toEqual([]);
  });

  it('are not asked for with malformed plans', async () => {
    const codeOf = async (of: object) => (await respond(world.target, { query: 'query ($plan: EventPlanInput!) { eventClashes(plan: $plan) { kind } }', viewer: viewers.admin, variables: { plan: { date: soon(1), ...of } } })).errors?.[0]?.extensions?.['code'];
    expect(await codeOf({ persons: ['x'] })).toBe('BAD_ID');
    expect(await codeOf({ startTime: '25:00' })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ endDate: soon(0) })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ persons: Array.from({ length: 101 }, () => randomUUID()) })).toBe('BAD_USER_INPUT');
  });
});
