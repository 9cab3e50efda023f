import type { Viewer } from '@pilar/domain/viewer';
import { newId } from '@pilar/subgraph/ids';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let organisation: string;
let programme: string;
beforeAll(async () => {
  stage = await openStage(subgraph());
  organisation = await stage.know('YouthOrganisation', 'Karang Taruna Contoh', '36.04.34');
  programme = await stage.know('WorkProgramme', 'Karang Taruna Contoh 2026', '36.04.34');
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
const attach = (input: object, viewer: Viewer = viewers.tksk) => stage.mutate('attachYouthFile', '... on File { id expiresAt }', input, viewer);

it('keeps a scan with its Karang Taruna and evidence with its programme, for whoever sees them', async () => {
  const [scan, photo] = [await file(), await file({ purpose: 'IMAGE' })];
  expect(await attach({ file: scan, organisation })).toEqual({ __typename: 'File', id: scan, expiresAt: null });
  expect(await attach({ file: photo, programme })).toMatchObject({ __typename: 'File' });
  for (const [type, id, expected] of [['YouthOrganisation', organisation, scan], ['WorkProgramme', programme, photo]] as const) {
    expect(await stage.entities(type, 'attachments { id }', [id], viewers.serang)).toEqual([{ attachments: [{ id: expected }] }]);
    for (const viewer of [viewers.lebak, viewers.guest]) expect(await stage.entities(type, 'attachments { id }', [id], viewer)).toEqual([null]);
  }
});

it('attaches once, under whichever key, to one thing', async () => {
  const [id, idempotencyKey] = [await file(), randomUUID()];
  expect((await Promise.all([1, 2].map(() => attach({ file: id, programme, idempotencyKey })))).map(({ id: one }) => one)).toEqual([id, id]);
  expect(await attach({ file: id, organisation })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  const report = await stage.know('PillarReport', 'TAGANA', '36.04.34');
  expect(await stage.mutate('attachReportFile', '... on File { id }', { report, file: id }, viewers.tksk)).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
});

it('refuses what is not the viewer\'s, of another purpose, not ready, malformed, of both or of neither', async () => {
  for (const id of [await file({ account: viewers.serang.accountId }), randomUUID(), 'x']) expect(await attach({ file: id, programme })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  for (const wrong of [{ purpose: 'IMPORT' }, { state: 'UPLOADING' }]) expect(await attach({ file: await file(wrong), programme })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
  for (const of of ['x', randomUUID(), organisation, await stage.know('WorkProgramme', 'Lain', '36.02')]) expect(await attach({ file: await file(), programme: of })).toMatchObject({ __typename: 'InvalidInput', path: ['programme'] });
  for (const of of [{}, { organisation, programme }]) expect(await attach({ file: await file(), ...of })).toMatchObject({ __typename: 'InvalidInput', path: ['organisation'] });
  const reader = viewerWith('KT_USER', '36.04.34');
  expect(await attach({ file: await file({ account: reader.accountId }), programme }, reader)).toMatchObject({ __typename: 'NotAllowed' });
});

it('takes twenty files of one at most', async () => {
  const full = await stage.know('WorkProgramme', 'Penuh', '36.04.34');
  for (let nth = 0; nth < 20; nth += 1) await attach({ programme: full, file: await file() });
  expect(await attach({ programme: full, file: await file() })).toMatchObject({ __typename: 'InvalidInput', path: ['programme'] });
});
