import { execute, respond } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let series: string;

const draft = { state: 'DRAFT', roles: [] };
beforeAll(async () => {
  world = await openWorld();
  series = (await world.start({ title: 'Pembinaan Tahunan' })).id;
  await world.record({ ...draft, title: 'A Lebak', date: '2021-01-01', targetAreas: ['36.02'], type: 'PENSOSKEL' });
  await world.record({ ...draft, title: 'B Malingping', date: '2021-02-01', endDate: '2021-02-03', targetAreas: ['36.02.01'], mode: 'VIRTUAL' });
  await world.record({ title: 'C Banten', date: '2021-03-01', targetAreas: ['36'], series });
  await world.record({ ...draft, title: 'D 100% Serang', date: '2021-03-01', targetAreas: ['36.04'], type: 'RAKOR_KECAMATAN' });
  await world.record({ ...draft, title: 'E Bandung', date: '2024-11-08', targetAreas: ['32.04.12'], external: true });
});
afterAll(() => world.close());

const list = `query ($first: Int, $after: String, $area: RegionCode, $filter: EventFilter, $order: [EventOrder!]) {
  events(first: $first, after: $after, area: $area, filter: $filter, order: $order) { edges { node { title } } pageInfo { hasNextPage endCursor } totalCount { value exact } } }`;

/** First letters of the titles, in order. */
async function letters(variables: object, viewer = viewers.admin as Parameters<World['record']>[1]): Promise<string> {
  const { events } = await execute(world.target, { query: list, viewer, variables: { ...variables } });
  expect(events.totalCount).toEqual({ value: events.edges.length, exact: true });
  return events.edges.map(({ node }: { node: { title: string } }) => node.title[0]).join('');
}

describe('events', () => {
  it.each<[string, object, string]>([
    ['the latest first', {}, 'EDCBA'],
    ['the earliest first', { order: ['DATE_ASC'] }, 'ABCDE'],
    ['by title', { order: ['TITLE'] }, 'ABCDE'],
    ['by two orders', { order: ['DATE_DESC', 'TITLE'] }, 'ECDBA'],
    ['of a regency: aimed at it, inside it or above it', { area: '36.02' }, 'CBA'],
    ['of a district', { area: '36.02.02' }, 'CA'],
    ['of the province, without those elsewhere', { area: '36' }, 'DCBA'],
    ['of another province', { area: '32' }, 'E'],
    ['by text', { filter: { text: ' MALING ' } }, 'B'],
    ['by the title of the series', { filter: { text: 'pembinaan' } }, 'C'],
    ['by text with a wildcard taken literally', { filter: { text: '0%' } }, 'D'],
    ['by no text', { filter: { text: ' ' } }, 'EDCBA'],
    ['by type', { filter: { type: ['RAKOR_KECAMATAN', 'MONEV'] } }, 'D'],
    ['by state', { filter: { state: ['HELD'] } }, 'C'],
    ['by mode', { filter: { mode: 'VIRTUAL' } }, 'B'],
    ['by period, on every day of a longer event', { filter: { from: '2021-02-03', to: '2021-03-01' } }, 'DCB'],
    ['by malformed ids', { filter: { person: 'x', office: 'y', series: 'z' } }, ''],
  ])('lists %s', async (_case, variables, expected) => {
    expect(await letters(variables)).toBe(expected);
  });

  it('lists by series', async () => {
    expect(await letters({ filter: { series } })).toBe('C');
  });

  it('counts for a region what is aimed at it or below it', async () => {
    const query = 'query ($code: RegionCode!) { region(code: $code) { events { edges { node { title } } totalCount { value } } } }';
    const counts = await Promise.all(['36', '36.02', '36.02.01', '36.02.02', '36.04', 'ID'].map(async (code) => (await execute(world.target, { query, viewer: viewers.admin, variables: { code } })).region.events.totalCount.value));
    expect(counts).toEqual([4, 2, 1, 0, 1, 5]);
  });

  it('are counted by region over the same filter, in full, those of wider regions under their own', async () => {
    const query = 'query ($level: RegionLevel!, $area: RegionCode, $filter: EventFilter) { events(area: $area, filter: $filter) { totalCount { value } countByArea(level: $level) { region { code } value hidden } } }';
    const told = async (variables: Record<string, unknown>, viewer = viewers.admin as Parameters<World['record']>[1]) => {
      const { countByArea, totalCount } = (await execute(world.target, { query, viewer, variables })).events;
      const cells = countByArea as { region: { code: string }; value: number; hidden: boolean }[];
      expect(cells.reduce((sum, { value }) => sum + value, 0)).toBe(totalCount.value);
      expect(cells.some(({ hidden }) => hidden)).toBe(false);
      return cells.map(({ region, value }) => `${region.code} ${value}`).join(', ');
    };
    expect(await told({ level: 'COUNTRY' })).toBe('ID 5');
    expect(await told({ level: 'REGENCY' })).toBe('32.04 1, 36 1, 36.02 2, 36.04 1');
    expect(await told({ level: 'DISTRICT', area: '36.02' })).toBe('36 1, 36.02 1, 36.02.01 1');
    expect(await told({ level: 'REGENCY', filter: { state: ['DRAFT'], type: ['RAKOR_KECAMATAN'] } })).toBe('36.04 1');
    expect(await told({ level: 'VILLAGE' }, viewers.lebak)).toBe('36 1, 36.02 1, 36.02.01 1');
    expect(await told({ level: 'REGENCY' }, viewers.head)).toBe('');
  });

  it('pages by keyset within equal days, and refuses a cursor of another list', async () => {
    const page = (variables: Record<string, unknown>) => execute(world.target, { query: list, viewer: viewers.admin, variables });
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const { events }: Awaited<ReturnType<typeof page>> = await page({ first: 1, after });
      titles.push(...events.edges.map(({ node }: { node: { title: string } }) => node.title[0]));
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
      expect(events.totalCount.value).toBe(5);
    } while (after);
    expect(titles.join('')).toBe('EDCBA');
    const { events } = await page({ first: 1 });
    const wrong = await respond(world.target, { query: list, viewer: viewers.admin, variables: { after: events.pageInfo.endCursor, order: ['TITLE'] } });
    expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });

  it.each([1000, 0, -1])('refuses a page of %i rows', async (first) => {
    const { errors } = await respond(world.target, { query: list, variables: { first }, viewer: viewers.admin });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_PAGE_SIZE');
  });

  it('searches inside an area, best first', async () => {
    const query = 'query ($area: RegionCode) { search(text: "an", area: $area) { events { title } } }';
    expect(await execute(world.target, { query, viewer: viewers.admin, variables: { area: '36.04' } })).toEqual({ search: { events: [{ title: 'C Banten' }, { title: 'D 100% Serang' }] } });
  });

  it('counts events per district in the change feed', async () => {
    const query = '{ eventsChanges { districtCounts { type district count } } }';
    expect((await execute(world.target, { query, viewer: viewers.machine3602 })).eventsChanges.districtCounts).toEqual([
      { type: 'Event', district: '36', count: 1 }, { type: 'Event', district: '36.02', count: 1 }, { type: 'Event', district: '36.02.01', count: 1 },
    ]);
  });
});
