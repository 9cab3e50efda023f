import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph()); });
afterAll(() => stage.close());

const good = { name: ' Pejabat Lebak.xlsx ', size: 1_000, purpose: 'IMPORT' };
const fields = '... on UploadTicket { url expiresAt file { id name size state purpose } }';
const request = (input: object, viewer = viewers.lebak as Parameters<Stage['mutate']>[3]) => stage.mutate('requestUpload', fields, { ...good, ...input }, viewer);

it('announces a file and gives a ticket for it, the same file for the same key', async () => {
  const idempotencyKey = randomUUID();
  const first = await request({ idempotencyKey });
  expect(first).toMatchObject({ file: { name: 'Pejabat Lebak.xlsx', size: 1_000, state: 'UPLOADING', purpose: 'IMPORT' }, url: expect.stringMatching(/^\/files\/uploads\/[0-9a-f-]{36}\?ticket=ey/) });
  const again = await request({ idempotencyKey });
  expect(again.file.id).toBe(first.file.id);
  expect(await request({ idempotencyKey, size: 2_000 })).toMatchObject({ code: 'DUPLICATE' });
});

it('keeps no number of a person as a name', async () => {
  const { file } = await request({ name: 'KTP 3602140507880000.csv' });
  expect(file.name).toBe('KTP 3602**********00.csv');
});

it('refuses what is missing, empty, too large, or only ours to make', async () => {
  const pathsOf = async (input: object) => (await request(input)).problems?.map(({ path, message }: { path: string[]; message: string }) => `${path.join('.')} ${message}`);
  expect(await pathsOf({ name: ' ' })).toEqual(['name must not be blank']);
  expect(await pathsOf({ name: 'x'.repeat(201) })).toEqual(['name too long: 201 of at most 200 characters']);
  expect(await pathsOf({ size: 0 })).toEqual(['size this file is empty; choose another one']);
  expect(await pathsOf({ size: -5 })).toEqual(['size this file is empty; choose another one']);
  expect(await pathsOf({ size: 60 * 1024 * 1024 })).toEqual(['size too large: 60 MB, at most 50 MB. Make it smaller or divide it.']);
  expect(await pathsOf({ purpose: 'LOGO', size: 3 * 1024 * 1024 })).toEqual(['size too large: 3 MB, at most 2 MB. Make it smaller or divide it.']);
  expect(await pathsOf({ purpose: 'RESULT' })).toEqual(['purpose files for RESULT are made by Pilar itself only; choose another purpose']);
});

it('is for those who enter records, people and systems', async () => {
  for (const viewer of [viewers.auditor, viewers.guest, viewers.head, viewerWith('KT_USER', '36.02')]) expect(await request({}, viewer)).toMatchObject({ code: 'NOT_ALLOWED' });
  for (const viewer of [viewers.tksk, viewers.machine3602]) expect(await request({}, viewer)).toMatchObject({ file: { state: 'UPLOADING' } });
});

it('takes from an institution\'s own user its papers and nothing else', async () => {
  const own = viewerWith('LKS_USER', '36.02');
  for (const purpose of ['IMPORT', 'IMAGE', 'SIGNED_DOCUMENT', 'BOUNDARIES', 'LOGO']) {
    expect(await request({ purpose }, own), purpose).toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: ['purpose'], message: expect.stringContaining(purpose) }] });
  }
  expect(await request({ purpose: 'PAPER', name: 'akta.pdf' }, own)).toMatchObject({ file: { purpose: 'PAPER', state: 'UPLOADING' } });
});

it('lets nobody begin uploads without end', async () => {
  for (let one = 0; one < 20; one += 1) expect(await request({}, viewers.serang)).toHaveProperty('url');
  expect(await request({}, viewers.serang)).toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: ['name'], message: expect.stringContaining('20 unfinished') }] });
});
