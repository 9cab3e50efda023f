import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMinutes } from './minutes-stage.ts';

let stage: Awaited<ReturnType<typeof openMinutes>>;
const camat = viewerWith('KEC_OFFICER', '36.04.34');

beforeAll(async () => {
  stage = await openMinutes();
});
afterAll(() => stage.close());

const minutesOf = async (event: string, viewer = viewers.serang) => (await stage.ask('query ($id: ID!) { event(id: $id) { minutes { agenda { text done } decisions note } actionItems { totalCount { value } } } }', viewer, { id: event })).event;

describe('minutes', () => {
  it('are kept once for an event, and written on', async () => {
    const event = await stage.held();
    const made = await stage.minutes(event, { agenda: [{ text: ' Evaluasi ', done: true, remark: 'Singkat' }, { text: 'Rencana', done: false }], note: 'Berjalan lancar' });
    expect(made).toMatchObject({ version: 1, agenda: [{ text: 'Evaluasi', done: true, remark: 'Singkat' }, { text: 'Rencana', done: false, remark: null }], decisions: ['Rakor tiap triwulan'], note: 'Berjalan lancar', viewerCan: { correct: true } });
    expect(await stage.minutes(event)).toMatchObject({ __typename: 'Duplicate', existingId: made.id });
    expect(await stage.correctMinutes({ id: made.id, version: 1, decisions: ['A', 'B'], note: null })).toMatchObject({ version: 2, decisions: ['A', 'B'], note: null, agenda: [{ text: 'Evaluasi' }, { text: 'Rencana' }] });
    expect(await stage.correctMinutes({ id: made.id, version: 1, agenda: null })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await stage.correctMinutes({ id: made.id, version: 2, agenda: null })).toMatchObject({ version: 3, agenda: [] });
  });

  it('survive a correction of the event, which replaces its agenda', async () => {
    const event = await stage.held({ title: 'Bertahan', agenda: [{ text: 'Evaluasi' }] });
    await stage.minutes(event, { agenda: [{ text: 'Evaluasi', done: true }] });
    await stage.mutate('correctEvent', '... on Event { id }', { id: event, version: 1, agenda: [{ text: 'Lain' }] }, viewers.serang);
    expect(await minutesOf(event)).toMatchObject({ minutes: { agenda: [{ text: 'Evaluasi', done: true }] }, actionItems: { totalCount: { value: 0 } } });
  });

  it('refuse nothing at all, blanks and too much', async () => {
    const event = await stage.held({ title: 'Ditolak' });
    const paths = async (input: object) => (await stage.minutes(event, input)).problems?.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await paths({ decisions: [] })).toEqual(['agenda']);
    expect(await paths({ agenda: [{ text: ' ', done: true }], decisions: ['ok', ''], note: 'a'.repeat(10_001) })).toEqual(['agenda.0.text', 'decisions.1', 'note']);
    expect(await paths({ agenda: Array.from({ length: 101 }, () => ({ text: 'x', done: false })) })).toEqual(['agenda']);
  });

  it('belong to the owner of the event', async () => {
    const event = await stage.held({ title: 'Milik' });
    expect(await stage.minutes(event, {}, camat)).toMatchObject({ __typename: 'NotAllowed', path: ['event'] });
    expect(await stage.minutes(event, {}, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.minutes(event, {}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    const { id } = await stage.minutes(event);
    expect(await stage.correctMinutes({ id, version: 1, note: 'x' }, camat)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.correctMinutes({ id, version: 1, note: 'x' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await minutesOf(event, viewers.tksk)).toMatchObject({ minutes: { decisions: ['Rakor tiap triwulan'] } });
    expect(await stage.entities('Minutes', 'id', [id], viewers.lebak)).toEqual([null]);
    expect(await stage.entities('Minutes', 'id', [id], viewers.guest)).toEqual([null]);
  });

  it('are written by one of two at once; the other is told which stand', async () => {
    const event = await stage.held({ title: 'Serentak' });
    const both = await Promise.all([stage.minutes(event), stage.minutes(event)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Minutes']);
  });

  it('are gone with an event that is withdrawn', async () => {
    const event = await stage.held({ title: 'Ditarik' });
    const { id } = await stage.minutes(event);
    await stage.mutate('withdrawEvent', '... on Event { id }', { id: event, version: 1, reason: 'ganda' }, viewers.serang);
    expect(await stage.entities('Minutes', 'id', [id], viewers.serang)).toEqual([null]);
    expect(await stage.correctMinutes({ id, version: 1, note: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.minutes(event)).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
  });
});
