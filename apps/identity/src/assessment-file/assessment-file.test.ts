import { newId } from '@pilar/subgraph/ids';
import { openStage, type Stage } from '@pilar/testing/stage';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let monitoring: string;
beforeAll(async () => {
  stage = await openStage(subgraph());
  monitoring = await stage.know('Monitoring', 'LKS Contoh 2026', '36.04.34');
});
afterAll(() => stage.close());

/** A file as it stands when it has come. */
async function file({ account = viewers.tksk.accountId, purpose = 'IMAGE', state = 'READY' } = {}): Promise<string> {
  const id = newId();
  await stage.arrange(
    `INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, size, mark, state, expires_at) VALUES ($1, $2, '36.04.34', 'foto.jpg', $3, 10, 'image/jpeg', 10, 'x', $4, now() + interval '7 days')`,
    [id, account, purpose, state]);
  return id;
}
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });

describe('photographs of a monitoring', () => {
  const attach = (input: object, viewer: Viewer = viewers.tksk) => stage.mutate('attachMonitoringPhoto', '... on File { id expiresAt }', { monitoring, photo: randomUUID(), ...input }, viewer);

  it('are kept with it under their key, for whoever sees the monitoring, and arrive once', async () => {
    const [id, photo] = [await file(), randomUUID()];
    expect(await attach({ file: id, photo })).toEqual({ __typename: 'File', id, expiresAt: null });
    // Sent again from the phone, as another file: the first stays.
    expect(await attach({ file: await file(), photo })).toMatchObject({ id });
    for (const viewer of [viewers.tksk, viewers.serang, viewers.admin]) expect(await stage.entities('Monitoring', 'photos { key file { id url } }', [monitoring], viewer)).toMatchObject([{ photos: [{ key: photo, file: { id } }] }]);
    for (const viewer of [viewers.lebak, viewers.guest]) expect(await stage.entities('Monitoring', 'photos { key }', [monitoring], viewer)).toEqual([null]);
  });

  it('are refused where they are no pictures, not ready, somebody else\'s or of nothing', async () => {
    expect(await attach({ file: await file({ purpose: 'SIGNED_DOCUMENT' }) })).toMatchObject(refused('file'));
    expect(await attach({ file: await file({ state: 'UPLOADING' }) })).toMatchObject(refused('file'));
    expect(await attach({ file: await file({ account: viewers.serang.accountId }) })).toMatchObject(refused('file'));
    for (const of of ['x', randomUUID(), await stage.know('Monitoring', 'Lain', '36.02')]) expect(await attach({ file: await file(), monitoring: of })).toMatchObject(refused('monitoring'));
    expect(await attach({ file: await file(), photo: 'depan' })).toMatchObject(refused('photo'));
    const used = await file();
    await attach({ file: used });
    expect(await attach({ file: used })).toMatchObject(refused('file'));
    // Kept with a record that these viewers may not see.
    const elsewhere = await file();
    await stage.arrange('UPDATE identity.file SET expires_at = NULL WHERE id = $1', [elsewhere]);
    expect(await attach({ file: elsewhere })).toMatchObject(refused('file'));
    expect(await attach({ file: await file({ account: viewers.auditor.accountId }) }, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('the certificate of an accreditation', () => {
  it('is kept with it, the last one shown; refused where it is no paper or of nothing', async () => {
    const accreditation = await stage.know('Accreditation', 'LKS Contoh 2026', '36.04.34');
    const attach = (input: object, viewer: Viewer = viewers.serang) => stage.mutate('attachAccreditationCertificate', '... on File { id expiresAt }', { accreditation, ...input }, viewer);
    const scan = (own: object = {}) => file({ account: viewers.serang.accountId, purpose: 'SIGNED_DOCUMENT', ...own });
    const [first, second] = [await scan(), await scan()];
    expect(await attach({ file: first })).toMatchObject({ id: first, expiresAt: null });
    await attach({ file: second });
    expect(await stage.entities('Accreditation', 'certificate { id }', [accreditation], viewers.tksk)).toEqual([{ certificate: { id: second } }]);
    expect(await stage.entities('Accreditation', 'certificate { id }', [accreditation], viewers.lebak)).toEqual([null]);
    expect(await attach({ file: first })).toMatchObject(refused('file'));
    expect(await attach({ file: await scan({ purpose: 'IMAGE' }) })).toMatchObject(refused('file'));
    for (const of of ['x', randomUUID()]) expect(await attach({ file: await scan(), accreditation: of })).toMatchObject(refused('accreditation'));
    expect(await attach({ file: await file({ purpose: 'SIGNED_DOCUMENT' }) }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

it('tells who may visit, of one\'s own area alone', async () => {
  const account = async (name: string, role: string, area: string, validTo: string | null = null) => {
    const id = newId();
    await stage.arrange('INSERT INTO identity.account (id, display_name) VALUES ($1, $2)', [id, name]);
    await stage.arrange('INSERT INTO identity.role_grant (id, account_id, role, area_code, valid_to) VALUES ($1, $2, $3, $4, $5)', [newId(), id, role, area, validTo]);
  };
  await account('Contoh Petugas', 'REG_OFFICER', '36.04');
  await account('Contoh TKSK', 'TKSK', '36.04.34');
  await account('Contoh Auditor', 'AUDITOR', '36.04');
  await account('Contoh Dahulu', 'TKSK', '36.04.01', '2020-01-01');
  await account('Contoh Lebak', 'REG_OFFICER', '36.02');
  const names = async (viewer: Viewer, area: string) => (await stage.ask(`{ assessors(area: "${area}") { displayName } }`, viewer)).assessors.map(({ displayName }: { displayName: string }) => displayName);
  expect(await names(viewers.serang, '36.04')).toEqual(['Contoh Petugas', 'Contoh TKSK']);
  expect(await names(viewers.serang, '36.02')).toEqual([]);
  expect(await names(viewers.admin, '36')).toEqual(['Contoh Lebak', 'Contoh Petugas', 'Contoh TKSK']);
  expect(await stage.errorOf('{ assessors { id } }', viewers.tksk)).toBe('FORBIDDEN');
});
