import type { Viewer } from '@pilar/domain/viewer';
import { execute } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = (query: string, variables: Record<string, unknown>, viewer: Viewer = viewers.admin) => execute(world.target, { query, viewer, variables });
/** The lines of a file as a program reads them: folded ones put together. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const fileOf = async (id: string, viewer?: Viewer) => (await ask('query ($id: ID!) { event(id: $id) { icalendar } }', { id }, viewer)).event?.icalendar as string;

it('tells an event in the office\'s hours, with a lasting name, its version and lines of 75 bytes', async () => {
  const { id } = await world.record({ title: 'Penyuluhan; "Keliling", TKSK\nLebak', state: 'SCHEDULED', date: '2031-03-05', startTime: '09:00', endTime: '12:00', purpose: 'Menjelaskan program yang panjang '.repeat(8).trim() });
  const file = await fileOf(id);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(linesOf(file)).toEqual(expect.arrayContaining([
    'BEGIN:VTIMEZONE', 'TZID:Asia/Jakarta', 'TZNAME:WIB', `UID:event-${id}@pilar`, 'SEQUENCE:1', 'DTSTART;TZID=Asia/Jakarta:20310305T090000', 'DTEND;TZID=Asia/Jakarta:20310305T120000',
    'SUMMARY:Penyuluhan\\; "Keliling"\\, TKSK\\nLebak', 'STATUS:CONFIRMED',
  ]));
  expect(file).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
  await world.step('cancelEvent', { id, version: 1, reason: 'banjir' });
  expect(linesOf(await fileOf(id))).toEqual(expect.arrayContaining([`UID:event-${id}@pilar`, 'SEQUENCE:2', 'STATUS:CANCELLED']));
});

it('tells whole days where no hour is known, the day after as the end', async () => {
  const { id } = await world.record({ state: 'DRAFT', date: '2031-03-30', endDate: '2031-04-01', venue: null });
  expect(linesOf(await fileOf(id))).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20310330', 'DTEND;VALUE=DATE:20310402', 'STATUS:TENTATIVE']));
});

it('tells a filtered list and a series, of what the viewer may see alone', async () => {
  const series = (await world.start({ title: 'Keliling' })).id;
  const own = await world.record({ series, state: 'SCHEDULED', date: '2032-01-05' });
  const other = await world.record({ series, state: 'SCHEDULED', date: '2032-01-06', targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } });
  const gone = await world.record({ series, state: 'SCHEDULED', date: '2032-01-07' });
  await world.withdraw({ id: gone.id, version: 1 });
  const uids = (file: string) => linesOf(file).filter((line) => line.startsWith('UID:'));
  const [one, two] = [own, other].map(({ id }) => `UID:event-${id}@pilar`);
  const list = async (viewer?: Viewer) => uids((await ask('query ($filter: EventFilter) { eventsIcalendar(filter: $filter) }', { filter: { from: '2032-01-01', to: '2032-12-31' } }, viewer)).eventsIcalendar);
  expect(await list()).toEqual([one, two]);
  expect(await list(viewers.lebak)).toEqual([one]);
  expect(await list(viewerWith('VIEWER', '36'))).toEqual([]);
  const ofSeries = async (viewer?: Viewer) => uids((await ask('query ($id: ID!) { series(id: $id) { icalendar } }', { id: series }, viewer)).series.icalendar);
  expect(await ofSeries()).toEqual([one, two]);
  expect(await ofSeries(viewers.serang)).toEqual([two]);
  expect(await fileOf(own.id, viewers.serang)).toBeUndefined();
});
