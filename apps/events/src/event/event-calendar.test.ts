import type { Viewer } from '@pilar/domain/viewer';
import { execute, respond } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const query = `query ($from: Date!, $to: Date!, $area: RegionCode, $filter: EventFilter, $perDay: Int) {
  eventCalendar(from: $from, to: $to, area: $area, filter: $filter, perDay: $perDay) { date count events { title venue { name } participantCount } } }`;

async function calendar(variables: object, viewer: Viewer = viewers.admin): Promise<Record<string, [number, ...string[]]>> {
  const { eventCalendar } = await execute(world.target, { query, viewer, variables: { from: '2031-03-01', to: '2031-03-31', ...variables } });
  return Object.fromEntries(eventCalendar.map(({ date, count, events }: { date: string; count: number; events: { title: string }[] }) => [date, [count, ...events.map(({ title }) => title)]]));
}

it('tells each day what is held, by the hour, one of several days on each, and counts what it does not show', async () => {
  const plan = (input: object, viewer?: Viewer) => world.record({ state: 'SCHEDULED', ...input }, viewer);
  await plan({ title: 'Panjang', date: '2031-02-27', endDate: '2031-03-02' });
  await plan({ title: 'Sore', date: '2031-03-02', startTime: '15:00' });
  await plan({ title: 'Pagi', date: '2031-03-02', startTime: '08:00', endTime: '09:00' });
  await plan({ title: 'Lewat bulan', date: '2031-03-31', endDate: '2031-04-02' });
  await plan({ title: 'Serang', date: '2031-03-10', targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } }, viewers.serang);
  await plan({ title: 'Konsep', state: 'DRAFT', date: '2031-03-10' }, viewers.lebak);
  const gone = await plan({ title: 'Ditarik', date: '2031-03-12' });
  await world.withdraw({ id: gone.id, version: 1 });

  expect(await calendar({})).toEqual({
    '2031-03-01': [1, 'Panjang'], '2031-03-02': [3, 'Panjang', 'Pagi', 'Sore'], '2031-03-10': [2, 'Konsep', 'Serang'], '2031-03-31': [1, 'Lewat bulan'],
  });
  expect(await calendar({ perDay: 2, filter: { state: ['SCHEDULED'] } })).toMatchObject({ '2031-03-02': [3, 'Panjang', 'Pagi'], '2031-03-10': [1, 'Serang'] });
  expect(await calendar({ perDay: 0, area: '36.04' })).toEqual({ '2031-03-10': [1] });
  expect(await calendar({ filter: { text: 'sore' } })).toEqual({ '2031-03-02': [1, 'Sore'] });
  // Neither of another area nor, for those who read what is published, before it is.
  expect(Object.keys(await calendar({}, viewers.lebak))).toEqual(['2031-03-01', '2031-03-02', '2031-03-10', '2031-03-31']);
  expect((await calendar({}, viewers.lebak))['2031-03-10']).toEqual([1, 'Konsep']);
  expect(await calendar({}, viewerWith('VIEWER', '36'))).toEqual({});
});

it('refuses what is no stretch of days, too long a one and too many a day', async () => {
  for (const wrong of [{ from: '2031-03-02', to: '2031-03-01' }, { from: '2031-01-01', to: '2031-12-31' }, { perDay: 101 }, { perDay: -1 }, { from: '2031-02-30' }]) {
    const { errors } = await respond(world.target, { query, viewer: viewers.admin, variables: { from: '2031-03-01', to: '2031-03-31', ...wrong } });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
  }
});

it('draws the same of an event as its own page tells', async () => {
  const { id } = await world.record({
    state: 'SCHEDULED', title: 'Digambar', date: '2031-05-06', endDate: '2031-05-07', startTime: '08:00', endTime: '09:00', venue: { name: 'Aula', address: 'Jl. Contoh 1', area: '36.02.01' },
  });
  const fields = 'id title type state date endDate startAt endAt dayPart mode external venue { name address area { code } office { id } }';
  const month = 'eventCalendar(from: "2031-05-01", to: "2031-05-31")';
  const drawn = await execute(world.target, { query: `{ ${month} { events { ...drawn __typename } } } fragment drawn on Event { ${fields} }`, viewer: viewers.admin });
  const whole = await execute(world.target, { query: `{ ${month} { events { ${fields} targetText version viewerCan { correct } } } }`, viewer: viewers.admin });
  const { event } = await execute(world.target, { query: `query ($id: ID!) { event(id: $id) { ${fields} } }`, viewer: viewers.admin, variables: { id } });
  expect(drawn.eventCalendar.map(({ events }: { events: object[] }) => events)).toEqual([[{ ...event, __typename: 'Event' }], [{ ...event, __typename: 'Event' }]]);
  expect(whole.eventCalendar[0].events[0]).toEqual({ ...event, targetText: null, version: 1, viewerCan: { correct: true } });
});
