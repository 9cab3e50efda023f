import { daysAfter, today } from '@pilar/domain/dates';
import { execute } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const told = { participants: [{ group: 'TKSK', count: 30 }], topics: ['Kebijakan'], keyPoints: [{ text: 'Tidak ada santunan', category: 'POLICY' }], media: [{ caption: 'Foto' }] };
const paths = (result: { problems?: { path: string[] }[] }) => result.problems?.map(({ path }) => path.join('.'));
/** Every step, and what it needs beside id and version. */
const all = { scheduleEvent: {}, inviteToEvent: {}, startEvent: {}, closeEvent: {}, reportEvent: {}, publishEvent: {}, unpublishEvent: { reason: 'keliru' }, cancelEvent: { reason: 'batal' }, postponeEvent: { reason: 'banjir' } };

describe('steps of an event', () => {
  it('lead from the draft to the public page, each telling what may come next', async () => {
    const { id } = await world.record({ ...told, state: 'DRAFT', date: today() }, viewers.lebak);
    const steps = [['scheduleEvent', 'SCHEDULED'], ['inviteToEvent', 'INVITED'], ['startEvent', 'ONGOING'], ['closeEvent', 'HELD'], ['reportEvent', 'REPORTED'], ['publishEvent', 'PUBLISHED']] as const;
    for (const [index, [name, state]] of steps.entries()) {
      expect(await world.step(name, { id, version: index + 1 }, viewers.lebak)).toMatchObject({ state, version: index + 2 });
    }
    expect(await world.step('unpublishEvent', { id, version: 7, reason: 'angka keliru' }, viewers.lebak)).toMatchObject({ state: 'REPORTED', stateReason: 'angka keliru', nextSteps: ['PUBLISH'] });
    expect(await world.step('publishEvent', { id, version: 8 }, viewers.lebak)).toMatchObject({ state: 'PUBLISHED', stateReason: null, nextSteps: ['UNPUBLISH'] });
  });

  it.each(Object.entries(all))('%s is refused to roles without the right, to others than the owner, on a stale version and where there is nothing', async (name, input) => {
    const { id, version } = await world.record({ state: 'DRAFT' }, viewers.admin);
    expect(await world.step(name, { id, version, ...input }, viewerWith('AUDITOR', '36'))).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' });
    expect(await world.step(name, { id, version, ...input }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await world.step(name, { id, version, ...input }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await world.step(name, { id, version: version + 4, ...input })).toMatchObject({ __typename: 'Conflict', currentVersion: version });
    expect(await world.step(name, { id: randomUUID(), version, ...input })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await world.step(name, { id: 'x', version, ...input })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('say which step cannot follow in which state, in both languages', async () => {
    const { id } = await world.record({ state: 'DRAFT' });
    expect(await world.step('publishEvent', { id, version: 1 })).toMatchObject({ path: ['id'], message: expect.stringContaining('Publish cannot follow: the event is Draft, and the step leads only from Reported') });
    const indonesian = await execute(world.target, {
      query: 'mutation ($input: PublishEventInput!) { publishEvent(input: $input) { ... on InvalidInput { message } } }', viewer: viewers.admin, language: 'id',
      variables: { input: { idempotencyKey: randomUUID(), id, version: 1 } },
    });
    expect(indonesian.publishEvent.message).toContain('Publikasikan tidak dapat dilakukan: kegiatan ini berstatus Konsep, dan langkah itu hanya dari Dilaporkan');
  });

  it('are done once by the same key, and one of two at once is told of the other', async () => {
    const { id } = await world.record({ state: 'DRAFT' });
    const idempotencyKey = randomUUID();
    const twice = [await world.step('scheduleEvent', { id, version: 1, idempotencyKey }), await world.step('scheduleEvent', { id, version: 1, idempotencyKey })];
    expect(twice.map(({ version }) => version)).toEqual([2, 2]);
    const both = await Promise.all(['inviteToEvent', 'closeEvent'].map((name) => world.step(name, { id, version: 2 })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Event']);
  });

  it('leave a withdrawn event alone', async () => {
    const { id } = await world.record({ state: 'DRAFT' });
    await world.withdraw({ id, version: 1 });
    expect(await world.step('scheduleEvent', { id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('keep the rules of the state that they lead to, and missingFor says so before', async () => {
    const bare = await world.record({ state: 'DRAFT', venue: null, roles: [], date: today() });
    const missing = async (id: string, step: string) => (await execute(world.target, {
      query: 'query ($id: ID!, $step: EventStep!) { event(id: $id) { missingFor(step: $step) { path message } } }', viewer: viewers.admin, variables: { id, step },
    })).event.missingFor.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await missing(bare.id, 'SCHEDULE')).toEqual(['venue']);
    expect(paths(await world.step('scheduleEvent', { id: bare.id, version: 1 }))).toEqual(['venue']);
    const virtual = await world.record({ state: 'DRAFT', mode: 'VIRTUAL', date: daysAfter(today(), 3) });
    expect(paths(await world.step('scheduleEvent', { id: virtual.id, version: 1 }))).toEqual(['meetingLink']);
    const future = await world.record({ state: 'SCHEDULED', roles: [], date: daysAfter(today(), 1) });
    expect(paths(await world.step('startEvent', { id: future.id, version: 1 }))).toEqual(['state']);
    expect(paths(await world.step('closeEvent', { id: future.id, version: 1 }))).toEqual(['state', 'roles', 'roles']);
    const held = await world.record({});
    expect(await missing(held.id, 'REPORT')).toEqual(['participants', 'topics', 'keyPoints', 'media']);
    expect(paths(await world.step('reportEvent', { id: held.id, version: 1 }))).toEqual(['participants', 'topics', 'keyPoints', 'media']);
  });

  it('publish only for province and regency, by correction and by record too', async () => {
    const district = viewerWith('KEC_OFFICER', '36.02.01');
    const { id } = await world.record({ ...told, state: 'REPORTED', targetAreas: ['36.02.01'] }, district);
    expect(await world.step('publishEvent', { id, version: 1 }, district)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await world.correct({ id, version: 1, state: 'PUBLISHED' }, district)).toMatchObject({ __typename: 'InvalidInput', path: ['state'] });
    expect(await world.record({ ...told, state: 'PUBLISHED', targetAreas: ['36.02.01'] }, district)).toMatchObject({ __typename: 'InvalidInput', path: ['state'] });
    expect(await world.step('publishEvent', { id, version: 1 }, viewers.lebak)).toMatchObject({ state: 'PUBLISHED' });
    expect(await world.correct({ id, version: 2, state: 'REPORTED', reason: 'salah' }, district)).toMatchObject({ __typename: 'InvalidInput', path: ['state'] });
  });
});

describe('postponeEvent', () => {
  it('keeps the former days, moves roles along, and waits without a new day', async () => {
    const { id } = await world.record({ state: 'SCHEDULED', date: '2031-02-03', endDate: '2031-02-04', startTime: '09:00', endTime: '12:00' });
    const moved = await world.step('postponeEvent', { id, version: 1, reason: 'banjir', date: '2031-03-05', startTime: '10:00' });
    expect(moved).toMatchObject({
      state: 'SCHEDULED', stateReason: 'banjir', date: '2031-03-05', endDate: null, startAt: '2031-03-05T03:00:00.000Z', endAt: null,
      postponements: [{ on: today(), reason: 'banjir', date: '2031-02-03', endDate: '2031-02-04', startAt: '2031-02-03T02:00:00.000Z', endAt: '2031-02-04T05:00:00.000Z' }],
    });
    const waiting = await world.step('postponeEvent', { id, version: 2, reason: 'aula dipakai' });
    expect(waiting).toMatchObject({ state: 'POSTPONED', date: '2031-03-05', nextSteps: ['SCHEDULE', 'CANCEL'] });
    expect(paths(await world.step('scheduleEvent', { id, version: 3 }))).toEqual(['date']);
    expect(await world.step('scheduleEvent', { id, version: 3, date: '2031-04-01' })).toMatchObject({ state: 'SCHEDULED', stateReason: null, startAt: '2031-04-01T03:00:00.000Z', postponements: [{ date: '2031-02-03' }, { date: '2031-03-05' }] });
  });

  it('refuses an earlier day, a bad hour, an end before the start, hours without a day, and no reason', async () => {
    const { id } = await world.record({ state: 'SCHEDULED', date: '2031-02-03' });
    const refused = async (input: object) => paths(await world.step('postponeEvent', { id, version: 1, reason: 'banjir', ...input }));
    expect(await refused({ reason: ' ' })).toEqual(['reason', 'reason']);
    expect(await refused({ reason: null })).toEqual(['reason']);
    expect(await refused({ date: '2031-02-03' })).toEqual(['date']);
    expect(await refused({ date: '2031-03-03', startTime: '25:00' })).toEqual(['startTime']);
    expect(await refused({ date: '2031-03-03', startTime: '12:00', endTime: '09:00' })).toEqual(['endTime']);
    expect(await refused({ date: '2031-03-03', endDate: '2031-03-01' })).toEqual(['endDate']);
    expect(await refused({ startTime: '09:00' })).toEqual(['date']);
    expect(await refused({ endDate: '2031-05-01' })).toEqual(['date']);
  });
});

describe('cancelEvent', () => {
  it('needs a reason, and nothing that was held is cancelled, by correction neither', async () => {
    const { id } = await world.record({ state: 'SCHEDULED', date: '2031-02-03' });
    expect(paths(await world.step('cancelEvent', { id, version: 1 }))).toEqual(['reason']);
    expect(await world.correct({ id, version: 1, state: 'CANCELLED' })).toMatchObject({ path: ['reason'] });
    expect(await world.step('cancelEvent', { id, version: 1, reason: 'anggaran dicabut' })).toMatchObject({ state: 'CANCELLED', stateReason: 'anggaran dicabut', nextSteps: [] });
    const held = await world.record({});
    expect(await world.step('cancelEvent', { id: held.id, version: 1, reason: 'x' })).toMatchObject({ path: ['id'] });
    const corrected = await world.record({ state: 'SCHEDULED', date: '2031-02-03' });
    expect(await world.correct({ id: corrected.id, version: 1, state: 'POSTPONED', reason: 'menunggu gedung' })).toMatchObject({ state: 'POSTPONED' });
    expect(await world.step('scheduleEvent', { id: corrected.id, version: 2, date: '2031-03-01' })).toMatchObject({ postponements: [{ reason: 'menunggu gedung', date: '2031-02-03' }] });
  });
});
