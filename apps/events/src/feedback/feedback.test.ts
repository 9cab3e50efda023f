import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guest, openAttendance, tomorrow } from '../participant/participant-stage.ts';

const { lebak, serang } = viewers;

let stage: Awaited<ReturnType<typeof openAttendance>>;
beforeAll(async () => (stage = await openAttendance()));
afterAll(() => stage.close());

const record = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('recordFeedback', '... on Event { id feedback { given } }', input, viewer);
const withdraw = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('withdrawFeedback', '... on EventFeedback { id version }', input, viewer);
const of = async (event: string, viewer: Viewer = viewers.admin) => (await stage.ask(
  `query ($id: ID!) { event(id: $id) { feedback { given average ratings { rating count } } feedbackGiven { edges { node { id version rating remark method viewerCan { withdraw } history { edges { node { changes { field after } } } } } } } } }`,
  viewer, { id: event })).event;
const rows = async (event: string, viewer?: Viewer) => (await of(event, viewer)).feedbackGiven.edges.map(({ node }: { node: object }) => node);
const sheet = (rating = 'GOOD', remark?: string) => ({ rating, ...(remark !== undefined && { remark }) });
/** A held event of today to which so many came, told as a number. */
const held = (count: number | null, more: object = {}) => stage.event({ state: 'HELD', participants: count === null ? [] : [{ group: 'TKSK', count }], ...more });

test('sheets of paper are counted, told in numbers from five on, and read where the event is kept, the lowest first', async () => {
  const event = await held(30);
  expect(await record({ event, sheets: [sheet('VERY_GOOD'), sheet('POOR', ' Ruangan panas. ')] })).toMatchObject({ feedback: { given: 2 } });
  expect((await of(event)).feedback).toEqual({ given: 2, average: null, ratings: null });
  await record({ event, sheets: [sheet('GOOD'), sheet('GOOD'), sheet('FAIR', 'Mulai tepat waktu')] });
  expect((await of(event)).feedback).toEqual({
    given: 5, average: 3.6, ratings: [{ rating: 'VERY_GOOD', count: 1 }, { rating: 'GOOD', count: 2 }, { rating: 'FAIR', count: 1 }, { rating: 'POOR', count: 1 }, { rating: 'VERY_POOR', count: 0 }],
  });
  expect(await rows(event)).toMatchObject([
    { rating: 'POOR', remark: 'Ruangan panas.', method: 'PAPER', viewerCan: { withdraw: true } }, { rating: 'FAIR', remark: 'Mulai tepat waktu' }, { rating: 'GOOD', remark: null }, { rating: 'GOOD' }, { rating: 'VERY_GOOD' },
  ]);
});

test('the numbers are told to whoever reads the event, each sheet only where it is kept', async () => {
  const event = await held(9);
  await record({ event, sheets: Array.from({ length: 5 }, () => sheet('GOOD', 'Rahasia')) });
  // An event of the province aimed at 36.02: its office reads the event.
  expect(await of(event, lebak)).toMatchObject({ feedback: { given: 5, average: 4 }, feedbackGiven: { edges: [] } });
  expect(await of(event, serang)).toBeNull();
  const own = await stage.event({ state: 'HELD', participants: [{ group: 'TKSK', count: 3 }] }, lebak);
  await record({ event: own, sheets: [sheet('FAIR', 'Cukup')] }, lebak);
  expect(await rows(own, lebak)).toMatchObject([{ remark: 'Cukup' }]);
  expect(await of(own, serang)).toBeNull();
});

test('refused: an event that is not over, none who came, more than came, empty, too many, too long, a number of a person', async () => {
  const event = await held(2);
  const refusals = async (input: object) => (await record(input)).problems.map(({ path, message }: { path: string[]; message: string }) => `${path.join('.')}: ${message}`);
  expect(await refusals({ event: await stage.event({ date: tomorrow }), sheets: [sheet()] })).toEqual([expect.stringContaining('event: this event is not over yet (state Scheduled)')]);
  expect(await refusals({ event: await stage.event({ date: tomorrow, state: 'DRAFT' }), sheets: [sheet()] })).toEqual([expect.stringContaining('not over yet')]);
  expect(await refusals({ event: await held(null), sheets: [sheet()] })).toEqual([expect.stringContaining('event: how many came is not on record yet')]);
  expect(await refusals({ event, sheets: [sheet(), sheet(), sheet()] })).toEqual([expect.stringContaining('sheets: that makes 3 sheets, more than the 2 people')]);
  expect(await refusals({ event, sheets: [] })).toEqual(['sheets: give at least one sheet']);
  expect(await refusals({ event, sheets: Array.from({ length: 501 }, () => sheet()) })).toEqual([expect.stringContaining('at most 500')]);
  expect(await refusals({ event, sheets: [sheet('GOOD', 'x'.repeat(1_001)), sheet('GOOD', 'NIK 3602140101010001')] })).toEqual([
    'sheets.0.remark: too long: 1001 of at most 1000 characters', expect.stringContaining('sheets.1.remark: holds a number of 16 digits'),
  ]);
  expect(await refusals({ event: '01900000-0000-7000-8000-0000000000aa', sheets: [sheet()] })).toHaveLength(1);
  expect((await of(event)).feedback).toBeNull();
});

test('refused: others than those who keep the event, those who record nobody, and a withdrawn event', async () => {
  const event = await held(5);
  expect(await record({ event, sheets: [sheet()] }, lebak)).toMatchObject({ __typename: 'NotAllowed' });
  expect(await record({ event, sheets: [sheet()] }, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
  await record({ event, sheets: [sheet()] });
  const [{ id, version }] = await rows(event);
  expect(await stage.mutate('withdrawEvent', '... on Event { id }', { id: event, version: 1, reason: 'salah catat' }, viewers.admin)).toMatchObject({ id: event });
  expect(await record({ event, sheets: [sheet()] })).toMatchObject({ __typename: 'InvalidInput' });
  expect(await withdraw({ id, version, reason: 'x' })).toMatchObject({ __typename: 'InvalidInput' });
});

test('the same request is recorded once, and two at once never make more than came', async () => {
  const event = await held(3);
  const input = { idempotencyKey: randomUUID(), event, sheets: [sheet(), sheet()] };
  await record(input);
  await record(input);
  expect((await of(event)).feedback.given).toBe(2);
  const both = await Promise.all([1, 2].map(() => record({ event, sheets: [sheet()] })));
  expect(both.map((result) => result.__typename).toSorted()).toEqual(['Event', 'InvalidInput']);
  expect((await of(event)).feedback.given).toBe(3);
});

test('feedback is withdrawn with a reason, once, by its version; it leaves the numbers', async () => {
  const event = await held(3);
  await record({ event, sheets: [sheet('POOR', 'Bu Contoh terlambat')] });
  const [{ id, version }] = await rows(event);
  expect(await withdraw({ id, version, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['reason'] }] });
  expect(await withdraw({ id, version: version + 1, reason: 'menyebut nama' })).toMatchObject({ __typename: 'Conflict' });
  expect(await withdraw({ id, version, reason: 'menyebut nama' }, lebak)).toMatchObject({ __typename: expect.stringMatching(/InvalidInput|NotAllowed/) });
  expect(await withdraw({ id, version, reason: 'menyebut nama' })).toMatchObject({ id });
  expect(await withdraw({ id, version: version + 1, reason: 'lagi' })).toMatchObject({ __typename: 'InvalidInput' });
  expect(await of(event)).toMatchObject({ feedback: null, feedbackGiven: { edges: [] } });
});

test('names of those present count as those who came', async () => {
  const event = await stage.event();
  await stage.invite({ event, names: [guest('Contoh Satu'), guest('Contoh Dua')] });
  const [one] = await stage.rows(event);
  await stage.attend({ event, rows: [{ participant: one?.id, state: 'PRESENT', method: 'PAPER' }] });
  await stage.correct({ id: event, version: 1, state: 'HELD', incompleteReason: 'contoh' });
  expect(await record({ event, sheets: [sheet()] })).toMatchObject({ feedback: { given: 1 } });
  expect(await record({ event, sheets: [sheet()] })).toMatchObject({ __typename: 'InvalidInput' });
});
