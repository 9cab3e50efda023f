import { FileTickets } from '@pilar/files/tickets';
import { accountOf } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete } from '../../test/world.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let tickets: FileTickets;
beforeAll(async () => {
  stage = await openStage(subgraph);
  tickets = new FileTickets(stage.database.secret);
});
afterAll(() => stage.close());

const fields = '... on EventPhoto { id version position caption credit consent viewerCan { revise } }';
const event = async (input: object = {}, viewer: Viewer = viewers.lebak): Promise<{ id: string; version: number }> => stage.mutate('recordEvent', '... on Event { id version }', { ...complete, ...input }, viewer);
/** A photograph as somebody sends it: the ticket is identity's word that the file is whole and theirs. */
const sent = async (viewer: Viewer = viewers.lebak, file = randomUUID()) => ({ file, ticket: await tickets.sign('attach', { file, account: accountOf(viewer) }) });
const attach = async (of: string, input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('attachEventPhoto', fields, { event: of, consent: 'AGREED', ...await sent(viewer), ...input }, viewer);
const revise = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('reviseEventPhoto', fields, input, viewer);
const remove = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('removeEventPhoto', fields, input, viewer);
const arrange = (of: string, photos: string[], viewer: Viewer = viewers.lebak) => stage.mutate('arrangeEventPhotos', '... on Event { id photos { id } }', { event: of, photos }, viewer);
const photosOf = async (id: string, viewer: Viewer = viewers.lebak) => (await stage.ask('query ($id: ID!) { event(id: $id) { photos { id caption position consent } } }', viewer, { id })).event?.photos;
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });

describe('attachEventPhoto', () => {
  it('keeps photographs in the order they came, each file once', async () => {
    const { id } = await event();
    const first = await sent();
    expect(await attach(id, { ...first, caption: ' Suasana aula ', credit: 'Humas Contoh' })).toEqual({ __typename: 'EventPhoto', id: first.file, version: 1, position: 0, caption: 'Suasana aula', credit: 'Humas Contoh', consent: 'AGREED', viewerCan: { revise: true } });
    await attach(id, { consent: 'CROWD' });
    // Sent again from the phone, whose line broke before the answer.
    expect(await attach(id, { ...first, ticket: '', caption: 'Lain' })).toMatchObject({ id: first.file, version: 1, caption: 'Suasana aula' });
    expect((await photosOf(id)).map(({ position }: { position: number }) => position)).toEqual([0, 1]);
    const { event: told } = await stage.ask('query ($id: ID!) { event(id: $id) { version history { edges { node { operation changes { field before after } } } } } }', viewers.lebak, { id });
    expect(told.version).toBe(1);
    expect(told.history.edges.slice(0, 2).map(({ node }: { node: object }) => node)).toEqual([
      { operation: 'attachEventPhoto', changes: [{ field: 'photos', before: '1', after: '2' }] }, { operation: 'attachEventPhoto', changes: [{ field: 'photos', before: null, after: '1' }] },
    ]);
  });

  it('numbers five that come at once one after the other', async () => {
    const { id } = await event();
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => attach(id)));
    expect(made.map(({ position }) => position).toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps one of three that come at once, and tells of one that is kept where the viewer does not see it', async () => {
    const { id } = await event();
    const photo = await sent();
    const made = await Promise.all([1, 2, 3].map(() => attach(id, photo)));
    expect(made.map(({ __typename, id: one, version }) => [__typename, one, version])).toEqual([1, 2, 3].map(() => ['EventPhoto', photo.file, 1]));
    expect(await photosOf(id)).toHaveLength(1);
    // The same officer under another grant.
    const elsewhere = { ...viewers.lebak, grant: { ...viewers.lebak.grant, area: '36.04' } };
    const there = await event({ targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } }, elsewhere);
    expect(await attach(there.id, photo, elsewhere)).toMatchObject({ __typename: 'Duplicate', path: ['file'] });
  });

  it('refuses another\'s file, a forged or foreign ticket, and a file that is used', async () => {
    const { id } = await event();
    const { file, ticket } = await sent();
    expect(await attach(id, { file: 'x' })).toMatchObject(refused('file'));
    expect(await attach(id, { ticket: 'x' })).toMatchObject(refused('ticket'));
    expect(await attach(id, await sent(viewers.serang))).toMatchObject(refused('ticket'));
    expect(await attach(id, { ticket })).toMatchObject(refused('ticket'));
    expect(await attach(id, { file, ticket: await tickets.sign('read', { file, account: accountOf(viewers.lebak) }) })).toMatchObject(refused('ticket'));
    expect(await attach(id, { file, ticket: await new FileTickets(stage.database.secret, () => Date.now() - 3_700_000).sign('attach', { file, account: accountOf(viewers.lebak) }) })).toMatchObject(refused('ticket'));
    await attach(id, { file, ticket });
    expect(await attach((await event()).id, { file, ticket })).toMatchObject(refused('file'));
    await remove({ id: file, version: 1 });
    expect(await attach(id, { file, ticket })).toMatchObject(refused('file'));
  });

  it('refuses words that are too long or hold a NIK, and repeats none of it', async () => {
    const { id } = await event();
    const { problems } = await attach(id, { caption: 'Ibu 3602 1401 0170 0001', credit: 'x'.repeat(201) });
    expect(problems.map(({ path }: { path: string[] }) => path)).toEqual([['caption'], ['credit']]);
    expect(JSON.stringify(problems)).not.toContain('3602');
    expect(await attach(id, { caption: ' ' })).toMatchObject(refused('caption'));
  });

  it('refuses events that are not there or not one\'s own, and those without the right', async () => {
    for (const of of ['x', randomUUID()]) expect(await attach(of)).toMatchObject(refused('event'));
    const foreign = await event({ targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } }, viewers.serang);
    expect(await attach(foreign.id)).toMatchObject(refused('event'));
    const provincial = await event({}, viewers.admin);
    expect(await attach(provincial.id)).toMatchObject({ __typename: 'NotAllowed', path: ['event'] });
    const own = await event();
    await stage.mutate('withdrawEvent', '... on Event { id }', { id: own.id, version: 1, reason: 'salah' }, viewers.lebak);
    expect(await attach(own.id)).toMatchObject(refused('event'));
    for (const viewer of [viewers.auditor, viewers.head, viewers.guest, viewerWith('LKS_USER', '36.02')]) expect(await attach((await event()).id, {}, viewer), viewer.grant.role).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('lets a TKSK photograph an event of the district, and leaves captions to the office', async () => {
    const { id } = await event({ targetAreas: ['36.04.34'], venue: { name: 'Aula', area: '36.04.34' } }, viewerWith('KEC_OFFICER', '36.04.34'));
    const made = await attach(id, {}, viewers.tksk);
    expect(made).toMatchObject({ __typename: 'EventPhoto', viewerCan: { revise: false } });
    expect(await revise({ id: made.id, version: 1, caption: 'x' }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await remove({ id: made.id, version: 1 }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('takes sixty and no more', async () => {
    const { id } = await event();
    await stage.arrange(`INSERT INTO events.event_photo (id, event_id, position, consent, owner_code) SELECT gen_random_uuid(), $1, n, 'AGREED', '36.02' FROM generate_series(0, 58) AS n`, [id]);
    expect(await attach(id)).toMatchObject({ position: 59 });
    expect(await attach(id)).toMatchObject(refused('event'));
  });
});

describe('consent', () => {
  it('decides who sees a photograph: without it those who work where the event is kept', async () => {
    const { id } = await event({ state: 'PUBLISHED', incompleteReason: 'Contoh' }, viewers.admin);
    const agreed = await attach(id, { caption: 'Setuju' }, viewers.admin);
    const crowd = await attach(id, { caption: 'Ramai', consent: 'CROWD' }, viewers.admin);
    const hidden = await attach(id, { caption: 'Anak-anak', consent: 'NOT_GIVEN' }, viewers.admin);
    const seen = async (viewer: Viewer) => (await photosOf(id, viewer)).map((photo: { id: string }) => photo.id);
    for (const viewer of [viewers.admin, viewers.auditor]) expect(await seen(viewer)).toEqual([agreed.id, crowd.id, hidden.id]);
    for (const viewer of [viewers.lebak, viewers.head, viewers.guest, viewers.machine3602]) expect(await seen(viewer), viewer.name).toEqual([agreed.id, crowd.id]);
    expect(await stage.entities('EventPhoto', 'caption', [agreed.id, hidden.id], viewers.lebak)).toEqual([{ caption: 'Setuju' }, null]);
    const told = async (photo: string) => (await stage.arrange('SELECT areas, downward, state FROM events.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [photo])).rows[0];
    expect(await told(hidden.id)).toEqual({ areas: ['36'], downward: [], state: 'NOT_GIVEN' });
    expect(await told(agreed.id)).toEqual({ areas: ['36', '36.02'], downward: ['36.02'], state: 'AGREED' });
  });

  it('is what the database shows to everybody, as long as the event is published', async () => {
    const { id, version } = await event({ state: 'PUBLISHED', incompleteReason: 'Contoh' });
    const agreed = await attach(id);
    const hidden = await attach(id, { consent: 'NOT_GIVEN' });
    const publicly = async (photo: string) => {
      await stage.arrange("SELECT set_config('pilar.kind', 'public', false)", []);
      const { rows } = await stage.arrange('SELECT events.public_photo($1) AS shown, jsonb_array_length(events.public_event_photos($2)) AS photos', [photo, id]);
      return rows[0];
    };
    expect([await publicly(agreed.id), await publicly(hidden.id)]).toEqual([{ shown: true, photos: 1 }, { shown: false, photos: 1 }]);
    await revise({ id: agreed.id, version: 1, consent: 'NOT_GIVEN' });
    expect(await publicly(agreed.id)).toEqual({ shown: false, photos: 0 });
    await revise({ id: agreed.id, version: 2, consent: 'CROWD' });
    expect((await publicly(agreed.id)).shown).toBe(true);
    await stage.mutate('unpublishEvent', '... on Event { id }', { id, version, reason: 'perbaikan' }, viewers.lebak);
    expect(await publicly(agreed.id)).toEqual({ shown: false, photos: 0 });
  });
});

describe('what is said of a photograph', () => {
  it('is put right, with the version that was read', async () => {
    const { id } = await attach((await event()).id);
    expect(await revise({ id, version: 1, caption: 'Foto bersama', credit: 'Humas', consent: 'CROWD' })).toMatchObject({ version: 2, caption: 'Foto bersama', credit: 'Humas', consent: 'CROWD' });
    expect(await revise({ id, version: 1, caption: 'Basi' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await revise({ id, version: 2, caption: null })).toMatchObject({ version: 3, caption: null, credit: 'Humas' });
    expect(await revise({ id, version: 3, consent: null })).toMatchObject(refused('consent'));
    expect(await revise({ id, version: 3, caption: 'x'.repeat(301) })).toMatchObject(refused('caption'));
    for (const other of ['x', randomUUID()]) expect(await revise({ id: other, version: 1 })).toMatchObject(refused('id'));
    expect(await revise({ id, version: 3 }, viewers.serang)).toMatchObject(refused('id'));
    const both = await Promise.all(['Satu', 'Dua'].map((caption) => revise({ id, version: 3, caption })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'EventPhoto']);
  });
});

describe('their order', () => {
  it('is that of the last who arranged them all', async () => {
    const { id } = await event();
    const [a, b, c] = [await attach(id), await attach(id), await attach(id)].map((photo) => photo.id as string) as [string, string, string];
    expect((await arrange(id, [c, a, b])).photos).toEqual([{ id: c }, { id: a }, { id: b }]);
    const fourth = await attach(id);
    expect((await photosOf(id)).map((photo: { id: string }) => photo.id)).toEqual([c, a, b, fourth.id]);
    for (const photos of [[a, b, c], [a, b, c, c], [a, b, c, randomUUID()], ['x'], []]) expect(await arrange(id, photos)).toMatchObject(refused('photos'));
    expect(await arrange(id, [a, b, c, fourth.id], viewers.serang)).toMatchObject(refused('event'));
    expect(await arrange(id, [a, b, c, fourth.id], viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    const orders = [[a, b, c, fourth.id], [fourth.id, c, b, a]];
    await Promise.all(orders.map((photos) => arrange(id, photos)));
    expect(orders).toContainEqual((await photosOf(id)).map((photo: { id: string }) => photo.id));
  });
});

describe('removeEventPhoto', () => {
  it('takes it away; of a published event for a reason', async () => {
    const plain = await attach((await event()).id);
    expect(await remove({ id: plain.id, version: 1 })).toMatchObject({ __typename: 'EventPhoto' });
    for (const again of [remove({ id: plain.id, version: 2 }), revise({ id: plain.id, version: 2 })]) expect(await again).toMatchObject(refused('id'));
    const { id } = await event({ state: 'PUBLISHED', incompleteReason: 'Contoh' });
    const shown = await attach(id);
    expect(await remove({ id: shown.id, version: 1 })).toMatchObject(refused('reason'));
    expect(await remove({ id: shown.id, version: 1, reason: ' ' })).toMatchObject(refused('reason'));
    expect(await remove({ id: shown.id, version: 9, reason: 'diminta' })).toMatchObject({ __typename: 'Conflict' });
    expect(await remove({ id: shown.id, version: 1, reason: 'diminta keluarga' }, viewers.serang)).toMatchObject(refused('id'));
    expect(await remove({ id: shown.id, version: 1, reason: 'diminta keluarga' })).toMatchObject({ id: shown.id });
    expect(await photosOf(id)).toEqual([]);
    expect(await stage.entities('EventPhoto', 'id', [shown.id], viewers.lebak)).toEqual([null]);
  });

  it('happens to all of them when their event is withdrawn', async () => {
    const { id, version } = await event();
    const made = await attach(id);
    await stage.mutate('withdrawEvent', '... on Event { id }', { id, version, reason: 'salah catat' }, viewers.lebak);
    expect((await stage.arrange("SELECT operation FROM events.outbox WHERE entity_id = $1 ORDER BY id", [made.id])).rows).toEqual([{ operation: 'CREATED' }, { operation: 'DELETED' }]);
  });
});

it('a photograph is what a report needs of pictures (rule 23)', async () => {
  const { id, version } = await event({ participants: [{ group: 'TKSK', count: 3 }], topics: ['Materi'], keyPoints: [{ text: 'Pokok', category: 'INFORMATION' }] });
  const report = () => stage.mutate('reportEvent', '... on Event { state }', { id, version }, viewers.lebak);
  expect(await report()).toMatchObject(refused('media'));
  await attach(id);
  expect(await report()).toMatchObject({ state: 'REPORTED' });
});
