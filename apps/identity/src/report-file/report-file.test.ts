import { newId } from '@pilar/subgraph/ids';
import { openStage, type Stage } from '@pilar/testing/stage';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let report: string;
beforeAll(async () => {
  stage = await openStage(subgraph());
  report = await stage.know('PillarReport', 'TAGANA 2026-10-12', '36.04.34');
});
afterAll(() => stage.close());

/** A file as it stands when it has come. */
async function file({ account = viewers.tksk.accountId, purpose = 'SIGNED_DOCUMENT', state = 'READY' } = {}): Promise<string> {
  const id = newId();
  await stage.arrange(
    `INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, size, mark, state, expires_at) VALUES ($1, $2, '36.04.34', 'pindaian.pdf', $3, 10, 'application/pdf', 10, 'x', $4, now() + interval '7 days')`,
    [id, account, purpose, state]);
  return id;
}
const attach = (input: object, viewer: Viewer = viewers.tksk) => stage.mutate('attachReportFile', '... on File { id expiresAt }', { report, ...input }, viewer);
const shown = async (viewer: Viewer) => (await stage.entities('PillarReport', 'attachments { id name url }', [report], viewer))[0]?.attachments?.map(({ id }: { id: string }) => id);

it('keeps a file with its report, for whoever sees the report', async () => {
  const [scan, photo] = [await file(), await file({ purpose: 'IMAGE' })];
  expect(await attach({ file: scan })).toEqual({ __typename: 'File', id: scan, expiresAt: null });
  await attach({ file: photo });
  expect([await shown(viewers.tksk), await shown(viewers.serang)]).toEqual([[scan, photo], [scan, photo]]);
  for (const viewer of [viewers.lebak, viewers.head, viewers.guest]) expect(await stage.entities('PillarReport', 'attachments { id }', [report], viewer)).toEqual([null]);
});

it('attaches once, under whichever key', async () => {
  const [id, idempotencyKey] = [await file(), randomUUID()];
  expect((await Promise.all([1, 2].map(() => attach({ file: id, idempotencyKey })))).map(({ id: one }) => one)).toEqual([id, id]);
  expect(await attach({ file: id })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
});

it('refuses what is not the viewer\'s, of another purpose, not ready or malformed', async () => {
  for (const id of [await file({ account: viewers.serang.accountId }), randomUUID(), 'x']) expect(await attach({ file: id })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  expect(await attach({ file: await file({ purpose: 'IMPORT' }) })).toMatchObject({ __typename: 'InvalidInput', path: ['file'], message: expect.stringContaining('IMPORT') });
  expect(await attach({ file: await file({ state: 'UPLOADING' }) })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  for (const of of ['x', randomUUID(), await stage.know('PillarReport', 'Lain', '36.02')]) expect(await attach({ file: await file(), report: of })).toMatchObject({ __typename: 'InvalidInput', path: ['report'] });
  expect(await attach({ file: await file({ account: viewers.officer.accountId }) }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
});

it('changes nothing of a file that another has attached', async () => {
  const id = await file();
  await attach({ file: id });
  expect(await attach({ file: id }, viewers.serang)).toMatchObject({ __typename: 'NotAllowed', path: ['file'] });
});

it('takes ten files of a report at most', async () => {
  const full = await stage.know('PillarReport', 'Penuh', '36.04.34');
  for (let nth = 0; nth < 10; nth += 1) await attach({ report: full, file: await file() });
  expect(await attach({ report: full, file: await file() })).toMatchObject({ __typename: 'InvalidInput', path: ['report'] });
});
