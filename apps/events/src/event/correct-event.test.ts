import { execute } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const historyQuery = 'query ($id: ID!) { event(id: $id) { withheld history { totalCount { value } edges { node { byName operation version reason changes { field before after } } } } } }';

async function history(id: string) {
  const { event } = await execute(world.target, { query: historyQuery, viewer: viewers.admin, variables: { id } });
  return event.history.edges.map(({ node }: { node: object }) => node);
}

describe('correctEvent', () => {
  it('tells a corrected title as one change of one field', async () => {
    const { id } = await world.record({ title: 'Penyuluhan Sosial Kelilling', startTime: '09:00', endTime: '12:00' });
    expect(await world.correct({ id, version: 1, title: 'Penyuluhan Sosial Keliling', reason: 'salah ketik' })).toMatchObject({
      title: 'Penyuluhan Sosial Keliling', version: 2, startAt: '2021-07-12T02:00:00.000Z', roles: [{ name: 'Contoh Pembuka' }, { name: 'Contoh Narasumber' }],
    });
    expect((await history(id))[0]).toEqual({
      byName: 'Test Administrator', operation: 'correctEvent', version: 2, reason: 'salah ketik',
      changes: [{ field: 'title', before: 'Penyuluhan Sosial Kelilling', after: 'Penyuluhan Sosial Keliling' }],
    });
  });

  it('reads in the history as people write: labels in Indonesian, one item a line', async () => {
    const law = await world.know('LegalBasis', 'Perda 8/2018', null);
    const { id } = await world.record({});
    await world.correct({
      id, version: 1, state: 'PUBLISHED', targetAreas: ['36.02', '36.04.34'], startTime: '09:00', endTime: '12:00', legalBases: [law],
      roles: [{ role: 'MODERATOR', name: 'Widianto', post: 'Kepala Seksi' }, { role: 'NARASUMBER', name: 'Prof. Dr. Hj. Palmawati Taher', affiliation: 'Untirta' }],
      topics: ['Satu', 'Dua'], keyPoints: [{ text: 'Tidak ada santunan', category: 'POLICY', saidByRole: 1, validFrom: '2021-02-01' }],
      appeals: [{ fromRole: 0, to: 'TKSK', text: 'Kawal 6T' }], participants: [{ group: 'TKSK', count: 30, area: '36.02' }], media: [{ caption: 'Foto', count: 3 }],
    });
    const [entry] = await history(id);
    expect(Object.fromEntries(entry.changes.map(({ field, after }: { field: string; after: string }) => [field, after]))).toEqual({
      state: 'Dipublikasikan', time: '09.00–12.00 WIB', targetAreas: 'Kab. Lebak, Banten\nKec. Bandung, Kab. Serang, Banten', legalBases: 'Perda 8/2018',
      roles: 'Moderator: Widianto (Kepala Seksi)\nNarasumber: Prof. Dr. Hj. Palmawati Taher (Untirta)', topics: 'Satu\nDua',
      keyPoints: 'Kebijakan: Tidak ada santunan (Prof. Dr. Hj. Palmawati Taher) (2021-02-01 – …)', appeals: 'Widianto → TKSK: Kawal 6T',
      participants: 'TKSK: 30 (Kab. Lebak, Banten)', media: 'Foto (3)',
    });
  });

  it('clears with null, leaves what is left out, and moves the hours with the day', async () => {
    const { id } = await world.record({ purpose: 'Tujuan', startTime: '09:00', topics: ['Satu'], participants: [{ group: 'TKSK', count: 3 }] });
    expect(await world.correct({ id, version: 1, purpose: null, topics: null, date: '2021-07-13' })).toMatchObject({
      purpose: null, topics: [], date: '2021-07-13', startAt: '2021-07-13T02:00:00.000Z', participantCount: 3,
    });
    expect(await world.correct({ id, version: 2, title: null, targetAreas: null, organisers: null })).toMatchObject({ problems: [{ path: ['targetAreas'] }, { path: ['title'] }, { path: ['organisers'] }] });
  });

  it('keeps the id of a role that stays, and who said what', async () => {
    const keyPoints = [{ text: 'Dari pembuka', category: 'ISSUE', saidByRole: 0 }, { text: 'Dari narasumber', category: 'ISSUE', saidByRole: 1 }];
    const first = await world.record({ keyPoints });
    const [opener, speaker] = first.roles;
    const swapped = await world.correct({ id: first.id, version: 1, roles: [{ role: 'NARASUMBER', name: 'Contoh Narasumber' }, { role: 'PEMBUKA', name: 'Pembuka yang benar' }] });
    expect(swapped.roles.map(({ id }: { id: string }) => id)).toEqual([speaker.id, opener.id]);
    expect(swapped.keyPoints).toMatchObject([{ saidBy: { name: 'Pembuka yang benar' } }, { saidBy: { name: 'Contoh Narasumber' } }]);
    const fewer = await world.correct({ id: first.id, version: 2, roles: [{ role: 'NARASUMBER', name: 'Contoh Narasumber' }], incompleteReason: 'pembuka tidak disebut' });
    expect(fewer.keyPoints).toMatchObject([{ saidBy: null, saidByText: 'Pembuka yang benar' }, { saidBy: { name: 'Contoh Narasumber' }, saidByText: null }]);
  });

  it('checks the whole, not only what is given', async () => {
    const { id } = await world.record({ state: 'SCHEDULED', roles: [] });
    expect(await world.correct({ id, version: 1, state: 'HELD' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['roles'] }, { path: ['roles'] }] });
    expect(await world.correct({ id, version: 1, keyPoints: [{ text: 'Poin', category: 'ISSUE', saidByRole: 0 }] })).toMatchObject({ path: ['keyPoints', '0', 'saidByRole'] });
  });

  it('neither cancels nor postpones what was held', async () => {
    const { id } = await world.record();
    expect(await world.correct({ id, version: 1, state: 'CANCELLED' })).toMatchObject({ __typename: 'InvalidInput', path: ['state'] });
    const planned = await world.record({ state: 'SCHEDULED' });
    expect(await world.correct({ id: planned.id, version: 1, state: 'POSTPONED', reason: 'menunggu gedung' })).toMatchObject({ state: 'POSTPONED' });
  });

  it('refuses a stale version, and of two at once tells one of the other', async () => {
    const { id } = await world.record();
    const results = await Promise.all(['Satu', 'Dua'].map((title) => world.correct({ id, version: 1, title })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Event']);
    expect(await world.correct({ id, version: 1, title: 'Tiga' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2, retryable: true });
  });

  it('lets a target area read and only the owner correct', async () => {
    const { id } = await world.record();
    expect(await world.correct({ id, version: 1, title: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    const own = await world.record({}, viewers.lebak);
    expect(own.viewerCan).toEqual({ correct: true, withdraw: true });
    expect(await world.correct({ id: own.id, version: 1, title: 'X' }, viewers.lebak)).toMatchObject({ title: 'X' });
    expect(await world.correct({ id: own.id, version: 2, title: 'Y' }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('takes an event of another area for one that does not exist', async () => {
    const { id } = await world.record({ targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } });
    const absent = randomUUID();
    const refusal = async (of: string) => {
      const result = await world.correct({ id: of, version: 1, title: 'X' }, viewers.lebak);
      return { ...result, message: result.message.replace(of, ''), problems: undefined };
    };
    expect(await refusal(id)).toEqual(await refusal(absent));
    expect(await world.correct({ id: 'x', version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('withdrawEvent', () => {
  it('needs a reason, the version and the right', async () => {
    const { id } = await world.record({}, viewers.lebak);
    expect(await world.withdraw({ id, version: 1, reason: ' ' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await world.withdraw({ id, version: 2 }, viewers.lebak)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(await world.withdraw({ id, version: 1 }, viewers.machine3602)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await world.withdraw({ id, version: 1 }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('lets it vanish everywhere but from history and change feed', async () => {
    const person = await world.know('Person', 'Contoh Tamu', '36.02');
    const series = (await world.start({ title: 'Seri Ditarik' })).id;
    const { id, roles } = await world.record({ title: 'Kegiatan Ditarik', series, roles: [{ role: 'PEMBUKA', name: 'A' }, { role: 'NARASUMBER', person }] });
    const idempotencyKey = randomUUID();
    expect(await world.withdraw({ id, version: 1, idempotencyKey })).toEqual({ __typename: 'Event', id, version: 2 });
    expect(await world.withdraw({ id, version: 1, idempotencyKey })).toEqual({ __typename: 'Event', id, version: 2 });
    const query = `query ($id: ID!, $r: [_Any!]!) { event(id: $id) { id } search(text: "ditarik") { events { id } } events(filter: { text: "ditarik" }) { edges { node { id } } totalCount { value } }
      _entities(representations: $r) { ... on Event { id } ... on EventRole { id } ... on Person { eventRoles { edges { node { id } } totalCount { value } } } ... on EventSeries { events { totalCount { value } } } } }`;
    const r = [{ __typename: 'Event', id }, { __typename: 'EventRole', id: roles[1].id }, { __typename: 'Person', id: person }, { __typename: 'EventSeries', id: series }];
    expect(await execute(world.target, { query, viewer: viewers.admin, variables: { id, r } })).toEqual({
      event: null, search: { events: [] }, events: { edges: [], totalCount: { value: 0 } },
      _entities: [null, null, { eventRoles: { edges: [], totalCount: { value: 0 } } }, { events: { totalCount: { value: 0 } } }],
    });
    const feed = `{ eventsChanges(first: 500) { changes { id operation version } districtCounts { type district count } } }`;
    await expect.poll(async () => (await execute(world.target, { query: feed, viewer: viewers.machine3602 })).eventsChanges.changes.filter((change: { id: string }) => change.id === id)).toEqual([
      { id, operation: 'CREATED', version: 1 }, { id, operation: 'DELETED', version: 2 },
    ]);
    expect(await world.correct({ id, version: 2, title: 'X' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await world.withdraw({ id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});
