import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { FileTickets } from '@pilar/files/tickets';
import { openPool } from '@pilar/subgraph/pool';
import { accountOf, enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let tickets: FileTickets;
beforeAll(async () => {
  stage = await openStage(subgraph);
  tickets = new FileTickets(stage.database.secret);
});
afterAll(() => stage.close());

const village = '36.02.01.2002';
const { lebak, serang, admin, auditor, machine3602 } = viewers;
const tksk = viewerWith('TKSK', '36.02.01');
const provinceOfficer = { ...viewerWith('PROV_OFFICER', '36'), accountId: '01900000-0000-7000-8000-000100000777' };
const fields = '... on CaseFile { id version caption takenBy takenOn url withheld withdrawnAt withdrawnReason case { id } viewerCan { withdraw } }';
const listed = 'files { id caption takenBy takenOn url withheld withdrawnReason }';
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });

const person = async (area = village): Promise<string> => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Bukti', area, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '1985-03-04', sex: 'P' }, admin)).id;
const reported = async (type = 'PGM', viewer: Viewer = lebak): Promise<{ id: string; version: number }> =>
  stage.mutate('reportCase', '... on WelfareCase { id version }', { type, foundOn: '2026-05-04', beneficiary: await person() }, viewer);
const sent = async (viewer: Viewer, file = randomUUID()) => ({ file, ticket: await tickets.sign('attachDocument', { file, account: accountOf(viewer) }) });
const attach = async (of: string, input: object = {}, viewer: Viewer = lebak) => stage.mutate('attachCaseFile', fields, { case: of, takenOn: '2026-05-04', ...await sent(viewer), ...input }, viewer);
const read = async (id: string, viewer: Viewer = lebak) => (await stage.ask(`{ welfareCase(id: "${id}") { version withheld ${listed} } }`, viewer)).welfareCase;
const reveal = (id: string, viewer: Viewer = lebak) => stage.mutate('revealCase', '... on RevealedCase { files { caption takenBy url withdrawnReason file { id version url } } }', { id, purpose: 'SERVICE', note: 'Surat 12' }, viewer);

describe('evidence of a case', () => {
  it('is read by whoever reads the case, with an address of their own, and changes no version', async () => {
    const { id } = await reported();
    const made = await attach(id, { caption: 'Surat keterangan RT', takenBy: 'Ketua RT' });
    expect(made).toMatchObject({ version: 1, caption: 'Surat keterangan RT', takenBy: 'Ketua RT', takenOn: '2026-05-04', withheld: [], case: { id }, viewerCan: { withdraw: true } });
    const ticket = new URL(made.url, 'http://pilar').searchParams.get('ticket') ?? '';
    expect(new URL(made.url, 'http://pilar').pathname).toBe(`/files/${made.id}`);
    expect(await tickets.accountOf(ticket, 'read', made.id)).toBe(accountOf(lebak));
    expect(await attach(id, {}, tksk)).toMatchObject({ caption: null, takenBy: tksk.name });
    for (const viewer of [lebak, tksk, admin, auditor, machine3602]) expect(await read(id, viewer)).toMatchObject({ version: 1, files: [{ id: made.id, url: expect.stringContaining('/files/') }, {}] });
    expect(await read(id, serang)).toBeNull();
    expect(await stage.entities('CaseFile', 'id', [made.id], serang)).toEqual([null]);
    expect(await stage.entities('CaseFile', 'id', [made.id], viewers.head)).toEqual([null]);
  });

  it('of a sensitive type opens for a purpose, and is nothing to whoever may not know of the case', async () => {
    const { id } = await reported('KTK', tksk);
    const made = await attach(id, { caption: 'Visum RSUD' });
    expect(made).toMatchObject({ caption: null, takenBy: null, url: null, withheld: ['caption', 'takenBy', 'url', 'withdrawnReason'] });
    for (const viewer of [lebak, provinceOfficer, admin]) expect((await read(id, viewer)).files).toEqual([{ id: made.id, caption: null, takenBy: null, takenOn: '2026-05-04', url: null, withheld: expect.arrayContaining(['url']), withdrawnReason: null }]);
    // Whoever reported it sees what they told alone, and adds nothing.
    expect(await read(id, tksk)).toMatchObject({ files: null, withheld: expect.arrayContaining(['files']) });
    expect(await attach(id, {}, tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.entities('CaseFile', 'id', [made.id], tksk)).toEqual([null]);
    expect(await stage.entities('CaseFile', 'id', [made.id], auditor)).toEqual([null]);
    expect(await reveal(id, provinceOfficer)).toMatchObject({ __typename: 'NotAllowed' });
    const { files } = await reveal(id);
    expect(files).toEqual([{ caption: 'Visum RSUD', takenBy: lebak.name, url: expect.stringContaining(`/files/${made.id}?ticket=`), withdrawnReason: null, file: { id: made.id, version: 1, url: null } }]);
    const { rows } = await stage.arrange('SELECT areas, was_areas, label FROM beneficiaries.outbox WHERE entity_id = $1', [made.id]);
    expect(rows).toEqual([{ areas: [], was_areas: [], label: expect.stringMatching(/^K-/) }]);
    expect(JSON.stringify((await stage.arrange('SELECT * FROM audit.entry WHERE entity_id = $1', [made.id])).rows)).not.toContain('Visum');
  });

  it('closes when the case is corrected to a sensitive type', async () => {
    const { id, version } = await reported();
    const made = await attach(id, { caption: 'Foto luka' });
    await stage.mutate('correctCase', '... on WelfareCase { id }', { id, version, type: 'KTK' });
    expect((await read(id)).files).toMatchObject([{ id: made.id, url: null, caption: null }]);
    expect(await stage.entities('CaseFile', 'id', [made.id], tksk)).toEqual([null]);
  });

  it('is withdrawn with a reason: nobody opens it then', async () => {
    const { id } = await reported();
    const made = await attach(id);
    const withdraw = (input: object = {}, viewer: Viewer = lebak) => stage.mutate('withdrawCaseFile', fields, { id: made.id, version: 1, reason: 'Milik orang lain', ...input }, viewer);
    expect(await withdraw({ reason: ' ' })).toMatchObject(refused('reason'));
    expect(await withdraw({ reason: 'NIK 3602014502800000' })).toMatchObject(refused('reason'));
    expect(await withdraw({ version: 7 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    for (const viewer of [serang, viewers.tksk]) expect(await withdraw({}, viewer)).toMatchObject(refused('id'));
    expect(await withdraw({}, auditor)).toMatchObject({ __typename: 'NotAllowed' });
    const both = await Promise.all([withdraw(), withdraw()]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['CaseFile', 'Conflict']);
    expect((await read(id)).files).toMatchObject([{ id: made.id, url: null, withdrawnReason: 'Milik orang lain' }]);
    expect(await withdraw({ version: 2 })).toMatchObject(refused('id'));
    // What was withdrawn does not come back by the same file.
    expect(await attach(id, { file: made.id })).toMatchObject(refused('file'));
  });

  it('is refused without its proof, with a wrong day, to a closed case and to another area', async () => {
    const { id, version } = await reported();
    expect(await attach(id, await sent(serang))).toMatchObject(refused('ticket'));
    const picture = randomUUID();
    expect(await attach(id, { file: picture, ticket: await tickets.sign('attach', { file: picture, account: accountOf(lebak) }) })).toMatchObject(refused('ticket'));
    expect(await attach(id, { file: 'x' })).toMatchObject(refused('file'));
    expect(await attach(id, { takenOn: daysAfter(today(), 1), caption: 'x'.repeat(301), takenBy: 'NIK 3602014502800000' })).toMatchObject({ problems: [{ path: ['takenOn'] }, { path: ['caption'] }, { path: ['takenBy'] }] });
    expect(await attach(randomUUID())).toMatchObject(refused('case'));
    expect(await attach(id, {}, serang)).toMatchObject(refused('case'));
    expect(await attach(id, {}, auditor)).toMatchObject({ __typename: 'NotAllowed' });
    await stage.mutate('rejectCase', '... on WelfareCase { id }', { id, version, rejection: 'UNTRUE' }, lebak);
    expect(await attach(id)).toMatchObject({ ...refused('case'), message: expect.stringContaining('Rejected') });
  });

  it('is taken once, and belongs to one case', async () => {
    const [first, second] = [await reported(), await reported()];
    const one = await sent(lebak);
    expect(await attach(first.id, one)).toMatchObject({ id: one.file });
    expect(await attach(first.id, { ...one, ticket: '' })).toMatchObject({ id: one.file, version: 1 });
    expect(await attach(second.id, one)).toMatchObject(refused('file'));
    const twice = await sent(lebak);
    const both = await Promise.all([attach(first.id, twice), attach(second.id, twice)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['CaseFile', 'InvalidInput']);
  });

  it('ends at twenty', async () => {
    const { id } = await reported();
    for (let count = 0; count < 20; count += 1) expect(await attach(id)).toMatchObject({ __typename: 'CaseFile' });
    expect(await attach(id)).toMatchObject(refused('case'));
  });

  it('keeps a case from being taken back with the list it came in', async () => {
    const { id } = await reported();
    const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
    const inUse = async () => (await enterScope(lebak, () => pool.query('SELECT beneficiaries.in_use(ARRAY[$1]::uuid[])::text AS id', [id]))).rows;
    expect(await inUse()).toEqual([]);
    const made = await attach(id);
    expect(await inUse()).toEqual([{ id }]);
    await stage.mutate('withdrawCaseFile', fields, { id: made.id, version: 1, reason: 'Keliru' }, lebak);
    expect(await inUse()).toEqual([]);
    await pool.end();
  });
});
