import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { FileTickets } from '@pilar/files/tickets';
import { openPool } from '@pilar/subgraph/pool';
import { accountOf, enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let tickets: FileTickets;
beforeAll(async () => {
  stage = await openStage(subgraph);
  tickets = new FileTickets(stage.database.secret);
});
afterAll(() => stage.close());

const [village, elsewhere] = ['36.02.01.2002', '36.04.34.2001'];
const { lebak, serang, admin, auditor } = viewers;
const operator = viewerWith('VILLAGE_OPERATOR', village);
const fields = '... on HousingPhoto { id version caption takenBy takenOn url thumbnail withdrawnReason area { code } family { id } }';
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });

const family = async (area = village, viewer: Viewer = lebak): Promise<{ id: string; version: number }> => stage.mutate('registerFamily', '... on Family { id version }', { area }, viewer);
const sent = async (viewer: Viewer, file = randomUUID()) => ({ file, ticket: await tickets.sign('attach', { file, account: accountOf(viewer) }) });
const attach = async (of: string, input: object = {}, viewer: Viewer = lebak) => stage.mutate('attachHousingPhoto', fields, { family: of, takenOn: '2026-05-04', ...await sent(viewer), ...input }, viewer);
const read = async (id: string, viewer: Viewer = lebak) => (await stage.ask(`{ family(id: "${id}") { version housingPhotos { id url caption withdrawnReason } } }`, viewer)).family;

it('is kept by whoever visits, the newest first, and read in the area alone', async () => {
  const { id, version } = await family();
  const first = await attach(id, { caption: 'Lantai tanah', takenBy: 'Ibu Contoh' }, operator);
  expect(first).toMatchObject({ caption: 'Lantai tanah', takenBy: 'Ibu Contoh', takenOn: '2026-05-04', area: { code: village }, family: { id } });
  expect(first.thumbnail).toMatch(/^\/files\/[\w-]+\?ticket=.*&size=480$/);
  const ticket = new URL(first.url, 'http://pilar').searchParams.get('ticket') ?? '';
  expect(await tickets.accountOf(ticket, 'read', first.id)).toBe(accountOf(operator));
  const second = await attach(id, { takenOn: '2026-06-01' });
  expect(second).toMatchObject({ takenBy: lebak.name });
  for (const viewer of [lebak, operator, admin, auditor]) expect(await read(id, viewer)).toMatchObject({ version, housingPhotos: [{ id: second.id }, { id: first.id }] });
  expect(await stage.entities('HousingPhoto', 'id', [first.id], serang)).toEqual([null]);
  expect(await stage.entities('HousingPhoto', 'id', [first.id], viewers.head)).toEqual([null]);
});

it('stays where it was taken when the family moves away', async () => {
  const { id, version } = await family();
  const taken = await attach(id, { caption: 'Rumah lama' });
  const moved = await stage.mutate('moveFamily', '... on Family { version }', { id, version, area: elsewhere, happenedOn: '2026-06-05', reason: 'Ikut saudara' }, lebak);
  expect((await read(id, serang)).housingPhotos).toEqual([]);
  expect(await attach(id, {}, serang)).toMatchObject(refused('family'));
  await stage.mutate('receiveFamily', '... on Family { id }', { id, version: moved.version, area: elsewhere, happenedOn: '2026-06-06' }, serang);
  const there = await attach(id, {}, serang);
  expect((await read(id, serang)).housingPhotos).toMatchObject([{ id: there.id }]);
  expect((await read(id, admin)).housingPhotos).toHaveLength(2);
  expect(await stage.entities('HousingPhoto', 'id', [taken.id], serang)).toEqual([null]);
  expect(await stage.entities('HousingPhoto', 'id', [there.id], lebak)).toEqual([null]);
});

it('goes with a family that is merged into another', async () => {
  const [stays, merged] = [await family(), await family()];
  const taken = await attach(merged.id);
  await stage.mutate('mergeFamilies', '... on Family { id }', { id: stays.id, version: stays.version, merged: merged.id, mergedVersion: merged.version, happenedOn: '2026-06-05', relations: [] });
  expect((await read(stays.id)).housingPhotos).toMatchObject([{ id: taken.id }]);
  expect(await attach(merged.id)).toMatchObject(refused('family'));
});

it('is withdrawn with a reason, once', async () => {
  const { id } = await family();
  const made = await attach(id);
  const withdraw = (input: object = {}, viewer: Viewer = lebak) => stage.mutate('withdrawHousingPhoto', fields, { id: made.id, version: 1, reason: 'Rumah tetangga', ...input }, viewer);
  expect(await withdraw({ reason: '' })).toMatchObject(refused('reason'));
  expect(await withdraw({ version: 3 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
  expect(await withdraw({}, serang)).toMatchObject(refused('id'));
  expect(await withdraw({}, auditor)).toMatchObject({ __typename: 'NotAllowed' });
  expect(await withdraw()).toMatchObject({ url: null, thumbnail: null, withdrawnReason: 'Rumah tetangga' });
  expect(await withdraw({ version: 2 })).toMatchObject(refused('id'));
  expect((await read(id)).housingPhotos).toMatchObject([{ id: made.id, url: null }]);
});

it('is refused without its proof, with a wrong day or a number, of a family elsewhere, and after twenty', async () => {
  const { id } = await family();
  expect(await attach(id, await sent(serang))).toMatchObject(refused('ticket'));
  const scan = randomUUID();
  expect(await attach(id, { file: scan, ticket: await tickets.sign('attachDocument', { file: scan, account: accountOf(lebak) }) })).toMatchObject(refused('ticket'));
  expect(await attach(id, { takenOn: daysAfter(today(), 1), caption: 'KK 3602014502800000' })).toMatchObject({ problems: [{ path: ['takenOn'] }, { path: ['caption'] }] });
  const answers = [await attach(id, {}, serang), await attach(randomUUID(), {}, serang)];
  for (const answer of answers) expect(answer).toMatchObject(refused('family'));
  for (const viewer of [auditor, viewerWith('KEC_OFFICER', '36.02.01'), viewers.head]) expect(await attach(id, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  for (let count = 0; count < 20; count += 1) expect(await attach(id)).toMatchObject({ __typename: 'HousingPhoto' });
  expect(await attach(id)).toMatchObject(refused('family'));
});

it('keeps a family from being taken back with the list it came in', async () => {
  const { id } = await family();
  const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
  const inUse = async () => (await enterScope(lebak, () => pool.query('SELECT beneficiaries.in_use(ARRAY[$1]::uuid[])::text AS id', [id]))).rows;
  expect(await inUse()).toEqual([]);
  const made = await attach(id);
  expect(await inUse()).toEqual([{ id }]);
  await stage.mutate('withdrawHousingPhoto', fields, { id: made.id, version: 1, reason: 'Keliru' }, lebak);
  expect(await inUse()).toEqual([]);
  await pool.end();
});
