import { may, roles } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { newId } from '@pilar/subgraph/ids';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let meeting: string;
let proposal: string;
beforeAll(async () => {
  stage = await openStage(subgraph());
  meeting = await stage.know('VillageMeeting', 'MUSDES', '36.04.34.2001');
  proposal = await stage.know('Proposal', 'Proposal', '36.04.34.2001');
});
afterAll(() => stage.close());

async function file({ account = viewers.tksk.accountId, purpose = 'SIGNED_DOCUMENT', state = 'READY' } = {}): Promise<string> {
  const id = newId();
  await stage.arrange(
    `INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, size, mark, state, expires_at) VALUES ($1, $2, '36.04.34', 'ba.pdf', $3, 10, 'application/pdf', 10, 'x', $4, now() + interval '7 days')`,
    [id, account, purpose, state]);
  return id;
}
const attach = (input: object, viewer: Viewer = viewers.tksk) => stage.mutate('attachMeetingFile', '... on File { id expiresAt }', { meeting, kind: 'MINUTES', ...input }, viewer);
const shown = async (type: 'VillageMeeting' | 'Proposal', id: string, viewer: Viewer) => (await stage.entities(type, 'files { kind file { id } }', [id], viewer))[0]?.files;

it('keeps files with their meeting and proposal, for whoever sees those and nobody else', async () => {
  const [minutes, photo, statement] = [await file(), await file({ purpose: 'IMAGE' }), await file()];
  expect(await attach({ file: minutes })).toEqual({ __typename: 'File', id: minutes, expiresAt: null });
  await attach({ file: photo, kind: 'PHOTO' });
  expect(await stage.mutate('attachProposalFile', '... on File { id }', { proposal, kind: 'SPTJM', file: statement }, viewers.tksk)).toMatchObject({ id: statement });
  for (const viewer of [viewers.tksk, viewers.serang, viewers.auditor]) expect(await shown('VillageMeeting', meeting, viewer)).toEqual([{ kind: 'MINUTES', file: { id: minutes } }, { kind: 'PHOTO', file: { id: photo } }]);
  expect(await shown('Proposal', proposal, viewers.serang)).toEqual([{ kind: 'SPTJM', file: { id: statement } }]);
  for (const viewer of [viewers.lebak, viewers.head, viewers.guest]) expect(await stage.entities('VillageMeeting', 'files { kind }', [meeting], viewer)).toEqual([null]);
});

it('attaches once, and refuses what is not the viewer\'s, of another purpose, or of no record there', async () => {
  const id = await file();
  await attach({ file: id });
  expect(await attach({ file: id })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  expect(await attach({ file: await file({ account: viewers.serang.accountId }) })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  expect(await attach({ file: await file({ purpose: 'IMPORT' }) })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  for (const of of ['x', randomUUID(), proposal, await stage.know('VillageMeeting', 'MUSDES', '36.02.01.2002')]) expect(await attach({ file: await file(), meeting: of })).toMatchObject({ __typename: 'InvalidInput', path: ['meeting'] });
  expect(await attach({ file: await file({ account: viewers.officer.accountId }) }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
});

it.each(roles)('row-level security knows what the permission table says of %s', async (role) => {
  const viewer = viewerWith(role, '36');
  const pool = openPool(stage.database.roleUrls.identity, 1);
  const { rows } = await enterScope(viewer, () => pool.query<{ reads: boolean }>('SELECT identity.reads_served() AS reads'));
  expect(rows[0]?.reads).toBe(may(viewer, 'proposal.read'));
  await pool.end();
});
