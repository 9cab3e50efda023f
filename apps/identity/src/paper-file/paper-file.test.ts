import type { Viewer } from '@pilar/domain/viewer';
import { newId } from '@pilar/subgraph/ids';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let institution: string;
let neighbour: string;
beforeAll(async () => {
  stage = await openStage(subgraph());
  institution = await stage.know('Institution', 'LKS Contoh', '36.02.01');
  neighbour = await stage.know('Institution', 'LKS Tetangga', '36.02.02');
});
afterAll(() => stage.close());

/** A file as it stands when it has come. */
async function file({ account = viewers.lebak.accountId, purpose = 'PAPER', state = 'READY' } = {}): Promise<string> {
  const id = newId();
  await stage.arrange(
    `INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, size, mark, state, expires_at) VALUES ($1, $2, '36.02', 'akta.pdf', $3, 10, 'application/pdf', 10, 'x', $4, now() + interval '7 days')`,
    [id, account, purpose, state]);
  return id;
}
const attach = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('attachPaperFile', '... on File { id expiresAt }', { institution, paper: newId(), ...input }, viewer);
const shown = async (viewer: Viewer, of = institution) => (await stage.entities('Institution', 'paperFiles { paper file { id url } }', [of], viewer))[0]?.paperFiles?.map((one: { file: { id: string } }) => one.file.id);
const own: Viewer = { ...viewerWith('LKS_USER', '36.02'), grant: { ...viewerWith('LKS_USER', '36.02').grant, organisation: '' } };

it('keeps a scan with its paper, for whoever sees the institution', async () => {
  const [id, paper] = [await file(), newId()];
  expect(await attach({ file: id, paper })).toEqual({ __typename: 'File', id, expiresAt: null });
  expect(await shown(viewers.officer)).toEqual([id]);
  for (const viewer of [viewers.serang, viewers.guest]) expect(await stage.entities('Institution', 'paperFiles { paper }', [institution], viewer)).toEqual([null]);
  expect(await attach({ file: await file(), paper })).toMatchObject({ __typename: 'InvalidInput', path: ['paper'] });
});

it('attaches once, under whichever key', async () => {
  const [id, idempotencyKey, paper] = [await file(), randomUUID(), newId()];
  expect((await Promise.all([1, 2].map(() => attach({ file: id, idempotencyKey, paper })))).map(({ id: one }) => one)).toEqual([id, id]);
  expect(await attach({ file: id })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
});

it('refuses what is not the viewer\'s, is no PDF of a paper, not ready or malformed', async () => {
  for (const id of [await file({ account: viewers.serang.accountId }), randomUUID(), 'x']) expect(await attach({ file: id })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  expect(await attach({ file: await file({ purpose: 'IMAGE' }) })).toMatchObject({ __typename: 'InvalidInput', path: ['file'], message: expect.stringContaining('PDF') });
  expect(await attach({ file: await file({ state: 'UPLOADING' }) })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  for (const of of ['x', randomUUID(), await stage.know('Institution', 'Lain', '36.04')]) expect(await attach({ file: await file(), institution: of })).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
  expect(await attach({ file: await file(), paper: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['paper'] });
  expect(await attach({ file: await file({ account: viewers.tksk.accountId }) }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
});

it('is the institution\'s own user\'s for that one alone', async () => {
  if (own.kind !== 'officer') throw new Error('no officer');
  const user: Viewer = { ...own, grant: { ...own.grant, organisation: institution } };
  const theirs = await file();
  await attach({ file: theirs, institution: neighbour });
  expect(await stage.entities('Institution', 'id paperFiles { paper }', [neighbour], user)).toEqual([null]);
  expect(await attach({ file: await file({ account: own.accountId }), institution: neighbour }, user)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
  const mine = await file({ account: own.accountId });
  expect(await attach({ file: mine }, user)).toMatchObject({ __typename: 'File', id: mine });
  expect(await shown(user)).toContain(mine);
});
