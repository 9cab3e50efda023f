import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { codes } from '@pilar/domain/vocabulary';
import { newId } from '@pilar/subgraph/ids';
import type { Injectable } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { signViewer, viewers, viewerWith } from '@pilar/testing/viewers';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkerDatabase, type WorkerDatabase } from '../db.ts';
import { verifyDocument } from '../internal/verify.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let database: WorkerDatabase;
const known: Record<'event' | 'foreign' | 'office' | 'above', string> = { event: '', foreign: '', office: '', above: '' };
beforeAll(async () => {
  stage = await openStage(subgraph());
  database = openWorkerDatabase(stage.database.roleUrls.identity);
  known.event = await stage.know('Event', 'Penyuluhan Contoh', '36.02');
  known.foreign = await stage.know('Event', 'Kegiatan Serang', '36.04');
  known.office = await stage.know('Office', 'Dinas Sosial Contoh', '36.02');
  known.above = await stage.know('Office', 'Dinas Sosial Provinsi Contoh', '36', true);
});
afterAll(async () => {
  await database.end();
  await stage.close();
});

const fields = '... on Document { id version kind title number date state making verificationCode verificationPath pageCount signatory fileHash revokeReason officeName event { id } previews { id } draft { id } file { id } signedFile { id } viewerCan { issue revoke } }';
const report = () => ({ kind: 'EVENT_REPORT', event: known.event, office: known.office, date: '2021-07-13' });
const draft = (input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('draftDocument', fields, { ...report(), ...input }, viewer);
const issue = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('issueDocument', fields, { number: `400/${randomUUID().slice(0, 8)}`, ...input }, viewer);
const read = async (id: string, viewer: Viewer = viewers.lebak) => (await stage.ask('query ($id: ID!) { document(id: $id) { id version state making verificationCode fileHash pageCount previews { id url } draft { id } file { id url } signedFile { id } } }', viewer, { id })).document;
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A file as it stands when it has come whole. */
async function file(account: string, { purpose = 'RESULT', state = 'READY', area = '36.02' } = {}): Promise<string> {
  const id = newId();
  await stage.arrange(
    `INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, size, mark, state, expires_at) VALUES ($1, $2, $3, 'berkas.pdf', $4, 10, 'application/pdf', 10, $5, $6, now() + interval '7 days')`,
    [id, account, area, purpose, hash(id), state]);
  return id;
}

const post = (url: string, headers: Record<string, string>, payload: object) => (stage.target.server as Injectable).inject({ method: 'POST', url, headers, payload: JSON.stringify(payload) });

/** Tells identity what a worker would after making the paper. */
async function made(document: string, making: 'PREVIEW' | 'PAPER', viewer: Extract<Viewer, { kind: 'officer' }> = viewers.lebak, changes: object = {}) {
  const { rows: [row] } = await stage.arrange('SELECT job_id AS job FROM identity.document WHERE id = $1', [document]);
  const [paper, page] = [await file(viewer.accountId), await file(viewer.accountId)];
  const payload = { document, job: row?.job, making, pageCount: 2, contentHash: hash('content'), file: paper, fileHash: hash(paper), previews: [page], ...changes };
  const headers = { 'content-type': 'application/json', ...await signViewer('identity', viewer, stage.database.secret) };
  const response = await post('/work/documents/made', headers, payload);
  return { status: response.statusCode, ...(JSON.parse(response.body) as { kept?: boolean }), paper, page };
}

/** A paper that has been issued. */
async function issued(number = `400/${randomUUID().slice(0, 8)}`) {
  const { id } = await draft();
  await made(id, 'PREVIEW');
  await issue({ id, version: 2, number });
  await made(id, 'PAPER');
  return read(id);
}

describe('from draft to issue', () => {
  it.each(codes('DOCUMENT_KIND'))('is kept as a paper of the kind %s', async (kind) => {
    const { rows: [row] } = await stage.arrange("SELECT pg_get_constraintdef(oid) AS known FROM pg_constraint WHERE conname = 'document_kind_known'", []);
    expect(row.known).toContain(`'${kind}'`);
  });

  it('drafts, shows the preview, and issues under the typed number with a code of its own', async () => {
    const begun = await draft({ signatory: 0 });
    expect(begun).toMatchObject({ __typename: 'Document', title: 'Penyuluhan Contoh', number: null, date: '2021-07-13', state: 'DRAFT', making: 'PREVIEW', verificationCode: null, officeName: 'Dinas Sosial Contoh', event: { id: known.event }, viewerCan: { issue: true, revoke: true } });
    expect(await issue({ id: begun.id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });

    const preview = await made(begun.id, 'PREVIEW');
    expect(preview).toMatchObject({ status: 200, kept: true });
    expect(await read(begun.id)).toMatchObject({ version: 2, making: null, pageCount: 2, previews: [{ id: preview.page }], draft: { id: preview.paper }, file: null });

    const asked = await issue({ id: begun.id, version: 2, number: ' 400.9/1-Dinsos/2021 ' });
    expect(asked).toMatchObject({ number: '400.9/1-Dinsos/2021', state: 'DRAFT', making: 'PAPER', verificationCode: null });
    const paper = await made(begun.id, 'PAPER');
    const done = await read(begun.id);
    expect(done).toMatchObject({ state: 'ISSUED', making: null, fileHash: hash(paper.paper), file: { id: paper.paper }, draft: null });
    expect(done.verificationCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-?){4}$/);
    expect(done.file.url).toMatch(/^\/files\/.*ticket=/);
    const { document } = await stage.ask('query ($id: ID!) { document(id: $id) { history { edges { node { operation } } } } }', viewers.lebak, { id: begun.id });
    expect(document.history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['issueDocument', 'issueDocument', 'previewDocument', 'draftDocument']);
  });

  it('keeps what its own latest job made, once', async () => {
    const { id } = await draft();
    expect(await made(id, 'PREVIEW', viewers.lebak, { job: randomUUID() })).toMatchObject({ kept: false });
    expect(await made(id, 'PREVIEW')).toMatchObject({ kept: true });
    expect(await made(id, 'PREVIEW')).toMatchObject({ kept: false });
    expect(await made(id, 'PREVIEW', viewers.serang)).toMatchObject({ kept: false });
    expect((await made(id, 'PREVIEW', viewers.lebak, { fileHash: 'x' })).status).toBeGreaterThanOrEqual(400);
  });

  it('makes the preview anew when the draft is corrected', async () => {
    const { id } = await draft();
    await made(id, 'PREVIEW');
    const correct = (input: object) => stage.mutate('correctDocument', fields, { id, ...input }, viewers.lebak);
    expect(await correct({ version: 2, number: '1', date: '2021-07-14', signatory: 1 })).toMatchObject({ version: 3, number: '1', date: '2021-07-14', signatory: 1, making: 'PREVIEW' });
    expect(await issue({ id, version: 3 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({ version: 2, number: '2' })).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
    expect(await correct({ version: 3, signatory: 20 })).toMatchObject({ __typename: 'InvalidInput', path: ['signatory'] });
    expect(await correct({ version: 3, office: known.above })).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
  });

  it('never lets an office use a number twice', async () => {
    await issued('400/Satu');
    const { id } = await draft();
    await made(id, 'PREVIEW');
    expect(await issue({ id, version: 2, number: '400/SATU' })).toMatchObject({ __typename: 'Duplicate', path: ['number'] });
    const others = await Promise.all([1, 2].map(async () => {
      const other = await draft();
      await made(other.id, 'PREVIEW');
      return other.id as string;
    }));
    const results = await Promise.all(others.map((other) => issue({ id: other, version: 2, number: '400/Dua' })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Document', 'Duplicate']);
  });
});

describe('refusals', () => {
  it('names what is missing, too much or not of its kind', async () => {
    const list = { kind: 'PERSON_LIST', event: undefined, list: { text: 'a' } };
    expect(await draft({ event: undefined })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await draft({ event: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await draft({ event: known.foreign })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await draft({ list: {} })).toMatchObject({ __typename: 'InvalidInput', path: ['list'] });
    expect(await draft({ ...list, event: known.event })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await draft({ ...list, list: undefined })).toMatchObject({ __typename: 'InvalidInput', path: ['list'] });
    expect(await draft({ ...list, list: { area: '36.04' } })).toMatchObject({ __typename: 'InvalidInput', path: ['list', 'area'] });
    expect(await draft({ office: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
    expect(await draft({ number: 'x'.repeat(101) })).toMatchObject({ __typename: 'InvalidInput', path: ['number'] });
    expect(await draft({ signatory: -1 })).toMatchObject({ __typename: 'InvalidInput', path: ['signatory'] });
    expect(await draft(list)).toMatchObject({ __typename: 'Document', kind: 'PERSON_LIST', event: null });
  });

  it('takes a year for the coverage of coordination meetings and for recaps alone, and a district for its brief', async () => {
    const now = Number(today().slice(0, 4));
    const coverage = (list: object) => draft({ kind: 'RAKOR_COVERAGE', event: undefined, list });
    for (const year of [1944, now + 1, 0, -2021]) expect(await coverage({ year })).toMatchObject({ __typename: 'InvalidInput', path: ['list', 'year'] });
    expect(await coverage({ year: 2021 })).toMatchObject({ __typename: 'Document', title: 'Kab. Lebak, Banten, 2021' });
    expect(await coverage({})).toMatchObject({ __typename: 'Document', title: 'Kab. Lebak, Banten' });
    expect(await draft({ kind: 'RESOURCE_RECAP', event: undefined, list: { year: 2021 } })).toMatchObject({ __typename: 'Document', title: 'Kab. Lebak, Banten, 2021' });
    expect(await draft({ kind: 'TKSK_LIST', event: undefined, list: { year: 2021 } })).toMatchObject({ __typename: 'InvalidInput', path: ['list', 'year'] });
    const brief = (list: object | undefined, more: object = {}) => draft({ kind: 'DISTRICT_BRIEF', event: undefined, list, ...more });
    for (const list of [{}, { area: '36.02' }, { area: '36.04.34' }, { area: '36.99.99' }]) expect(await brief(list)).toMatchObject({ __typename: 'InvalidInput', path: ['list', 'area'] });
    expect(await brief(undefined)).toMatchObject({ __typename: 'InvalidInput', path: ['list'] });
    expect(await brief({ area: '36.02.14' }, { event: known.event })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await brief({ area: '36.02.14' })).toMatchObject({ __typename: 'Document', kind: 'DISTRICT_BRIEF' });
  });

  it('lends nobody the letterhead of an office above them', async () => {
    expect(await draft({ office: known.above })).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
    expect(await draft({ office: known.above }, viewers.admin)).toMatchObject({ __typename: 'Document' });
  });

  it('refuses roles without the right, and gives the first result to the same key', async () => {
    for (const viewer of [viewers.tksk, viewers.guest, viewers.head, viewers.auditor, viewers.machine3602]) expect(await draft({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const idempotencyKey = randomUUID();
    const [one, two] = [await draft({ idempotencyKey }), await draft({ idempotencyKey })];
    expect(one.id).toBe(two.id);
    expect(await draft({ idempotencyKey, number: '9' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
    const { rows } = await stage.arrange("SELECT count(*)::int AS jobs FROM identity.job WHERE input->>'document' = $1", [one.id]);
    expect(rows[0].jobs).toBe(1);
  });

  it('issues nothing twice and nothing stale', async () => {
    const paper = await issued();
    expect(await issue({ id: paper.id, version: paper.version })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await issue({ id: paper.id, version: 1 })).toMatchObject({ __typename: 'Conflict' });
    expect(await issue({ id: randomUUID(), version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await issue({ id: paper.id, version: paper.version, number: ' ' })).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('signed copy', () => {
  const attach = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('attachSignedFile', fields, input, viewer);

  it('is kept with its paper, and a better one replaces it', async () => {
    const { id, version } = await issued();
    const [first, second] = [await file(viewers.lebak.accountId, { purpose: 'SIGNED_DOCUMENT' }), await file(viewers.lebak.accountId, { purpose: 'SIGNED_DOCUMENT' })];
    expect(await attach({ id, version, file: first })).toMatchObject({ state: 'SIGNED', signedFile: { id: first } });
    expect(await attach({ id, version: version + 1, file: second, reason: 'lebih jelas' })).toMatchObject({ state: 'SIGNED', signedFile: { id: second } });
  });

  it('is refused when it is another\'s, of another purpose, not whole, of another paper, or for a draft', async () => {
    const { id, version } = await issued();
    const own = viewers.lebak.accountId;
    const taken = await file(own, { purpose: 'SIGNED_DOCUMENT' });
    const other = await issued();
    await attach({ id: other.id, version: other.version, file: taken });
    const wrong = [await file(viewers.admin.accountId, { purpose: 'SIGNED_DOCUMENT' }), await file(own, { purpose: 'RESULT' }), await file(own, { purpose: 'SIGNED_DOCUMENT', state: 'UPLOADING' }), taken, randomUUID(), 'x'];
    for (const one of wrong) expect(await attach({ id, version, file: one })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
    const { id: begun } = await draft();
    expect(await attach({ id: begun, version: 1, file: await file(own, { purpose: 'SIGNED_DOCUMENT' }) })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await attach({ id, version, file: taken }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('revoking and verifying', () => {
  const revoke = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('revokeDocument', fields, { reason: 'salah nomor', ...input }, viewer);

  it('tells everybody what the paper is, and nothing more', async () => {
    const { id, version, verificationCode: code, fileHash } = await issued('400/Periksa');
    const whole = { valid: true, revoked: false, kind: 'EVENT_REPORT', number: '400/Periksa', issuer: 'Dinas Sosial Contoh', date: '2021-07-13', title: 'Penyuluhan Contoh', signed: false, hash: fileHash };
    expect(await verifyDocument(database, code)).toEqual(whole);
    expect(await verifyDocument(database, code.toLowerCase().replaceAll('-', ' '))).toEqual(whole);
    expect(await revoke({ id, version, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await revoke({ id, version }, viewerWith('KEC_OFFICER', '36.02'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await revoke({ id, version })).toMatchObject({ state: 'REVOKED', revokeReason: 'salah nomor' });
    expect(await verifyDocument(database, code)).toEqual({ ...whole, valid: false, revoked: true });
    expect(await revoke({ id, version: version + 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('answers unknown, malformed and not yet issued codes alike', async () => {
    const { id } = await draft();
    await made(id, 'PREVIEW');
    await issue({ id, version: 2 });
    const { rows } = await stage.arrange('SELECT code FROM identity.document WHERE id = $1', [id]);
    for (const code of [rows[0].code, 'AAAA-BBBB-CCCC-DDDD', 'x', '', "'; DROP TABLE document; --"]) expect(await verifyDocument(database, code)).toEqual({ valid: false });
  });

  it('answers Pilar\'s own servers alone', async () => {
    const response = await post('/internal/verify', { 'content-type': 'application/json' }, { code: 'x' });
    expect(response.statusCode).toBe(401);
  });
});

describe('who sees a paper', () => {
  it('is its maker\'s area alone, by every path, files included', async () => {
    const paper = await issued();
    const [page] = paper.previews;
    const seen: [Viewer, boolean][] = [[viewers.lebak, true], [viewers.admin, true], [viewers.auditor, true], [viewers.serang, false], [viewers.tksk, false], [viewers.guest, false], [viewers.head, false]];
    for (const [viewer, sees] of seen) {
      expect(((await stage.entities('Document', 'id', [paper.id], viewer))[0] !== null)).toBe(sees);
      const { file: shown } = await stage.ask('query ($id: ID!) { file(id: $id) { id } }', viewer, { id: page.id });
      expect(shown !== null).toBe(viewer === viewers.lebak);
    }
    const list = 'query { documents(first: 100) { edges { node { id } } } }';
    const ids = async (viewer: Viewer) => (await stage.ask(list, viewer)).documents.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await ids(viewers.lebak)).toContain(paper.id);
    expect(await ids(viewers.serang)).not.toContain(paper.id);
    expect(await stage.errorOf(list, viewers.guest)).toBe('FORBIDDEN');
    const ofEvent = await stage.entities('Event', 'documents(first: 100) { edges { node { id } } }', [known.event], viewers.lebak);
    expect(ofEvent[0].documents.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(paper.id);
    expect((await stage.entities('Event', 'documents { edges { node { id } } }', [known.event], viewers.guest))[0]).toEqual({ documents: null });
  });
});

it('draws a sample page while a letterhead is typed, and keeps nothing', async () => {
  const query = 'query ($input: LetterheadSampleInput!) { letterheadPreview(input: $input) }';
  const input = { lines: ['PEMERINTAH CONTOH', 'DINAS #x $y$'], place: 'Serang', address: 'Jalan Contoh', signatory: { post: 'Kepala', onBehalf: ['a.n. Bupati'] } };
  const { letterheadPreview } = await stage.ask(query, viewers.lebak, { input });
  expect(letterheadPreview).toMatch(/^<svg /);
  expect((await stage.ask(query, viewers.lebak, { input: { lines: [], place: '', logo: randomUUID() } })).letterheadPreview).toMatch(/^<svg /);
  expect(await stage.errorOf(query, viewers.tksk, { input })).toBe('FORBIDDEN');
});
