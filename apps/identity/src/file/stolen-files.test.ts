import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { importKind } from '@pilar/imports/kinds';
import { execute } from '@pilar/testing/execute';
import { stealDatabase } from '@pilar/testing/thief';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoOfficer } from '../../test/officers.ts';
import { openStage, type Served, type Stage } from '../../test/stage.ts';

let stage: Stage;
let served: Served;
let lebak: Viewer;
const admin = { client: new pg.Client() };
beforeAll(async () => {
  stage = await openStage();
  served = await stage.serve();
  lebak = await demoOfficer(stage.database, 'lebak');
  admin.client = new pg.Client({ connectionString: stage.adminUrl });
  await admin.client.connect();
});
afterAll(async () => {
  await admin.client.end();
  await stage.end();
});

const mutate = async (name: string, fields: string, input: object) =>
  (await execute({ subgraph: 'identity', server: served.app, secret: served.secret }, {
    query: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { __typename ${fields} ... on Error { message } ... on InvalidInput { problems { path message } } } }`,
    variables: { input: { idempotencyKey: randomUUID(), ...input } }, viewer: lebak,
  })).result;

/** Sends the text as a file and begins its import. */
async function begin(text: string) {
  const body = Buffer.from(text);
  const { url, file } = await mutate('requestUpload', '... on UploadTicket { url file { id } }', { name: 'satu.csv', size: body.length, purpose: 'IMPORT' });
  const sent = await fetch(`${served.address}${url}`, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(body) });
  expect(sent.status).toBe(204);
  return { file: file.id as string, ...await mutate('beginImport', '... on Import { id }', { kind: 'PERSON', file: file.id }) };
}

const listOf = (nik: string) => `NIK;Nama\n${nik};Contoh Curian\n`;
/** The file that a machine's batch of one row becomes. */
function batchOf(nik: string): string {
  const keys = importKind('PERSON')?.columns.map(({ key }) => key) ?? [];
  const line = (cells: string[]) => `${cells.map((cell) => `"${cell}"`).join(';')}\n`;
  return `\uFEFF${line(['@ref', ...keys])}${line(['1', ...keys.map((key) => ({ nik, fullName: 'Contoh Curian' })[key] ?? '')])}`;
}
const niks = Array.from({ length: 28 }, (_one, at) => `3602${String(at + 1).padStart(2, '0')}0507880000`);

it('a list of one person gives the number away to nobody who tries all that may be in it', async () => {
  const begun = await begin(listOf('3602140507880000'));
  expect(begun).toMatchObject({ __typename: 'Import' });
  const rows = (nik: string) => [{ rowRef: '1', values: [{ column: 'nik', value: nik }, { column: 'fullName', value: 'Contoh Curian' }] }];
  expect(await mutate('submitBatch', '... on Import { id }', { kind: 'PERSON', rows: rows('3602140507880000') })).toMatchObject({ __typename: 'Import' });
  const steal = () => stealDatabase((query, values) => admin.client.query(query, values), ['identity', 'audit']);
  const thief = await steal();
  expect(niks).toContain('3602140507880000');
  expect(thief.findsOut([...niks, ...niks.map(listOf), ...niks.map(batchOf)])).toEqual([]);
  expect(thief.findsOut(['satu.csv', 'dua.csv'])).toEqual(['satu.csv']);
  await admin.client.query("UPDATE identity.file SET mark = encode(sha256(convert_to($1, 'UTF8')), 'hex') WHERE id = $2", [listOf('3602140507880000'), begun.file]);
  expect((await steal()).findsOut(niks.map(listOf))).toEqual([listOf('3602140507880000')]);
});

it('a file that was entered is known when it comes again, and one that differs is not', async () => {
  const [first, same, other] = [await begin(listOf('3602140607880000')), await begin(listOf('3602140607880000')), await begin(listOf('3602140707880000'))];
  const { rows } = await admin.client.query<{ id: string; mark: string }>('SELECT id::text, mark FROM identity.file WHERE id = ANY ($1)', [[first.file, same.file, other.file]]);
  const mark = (id: string) => rows.find((row) => row.id === id)?.mark;
  expect(mark(first.file)).toMatch(/^[\da-f]{8}\.[\da-f]{64}$/);
  expect([mark(same.file) === mark(first.file), mark(other.file) === mark(first.file)]).toEqual([true, false]);
});

it.each(['3602140507880000', 'baris 36.02.14-050788-0000'])('a row is not named by a number of a person, as in %s', async (rowRef) => {
  const rows = [{ rowRef: 'satu', values: [] }, { rowRef, values: [] }];
  expect(await mutate('submitBatch', '... on Import { id }', { kind: 'PERSON', rows })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['rows', '1', 'rowRef'], message: expect.stringContaining('NIK') }] });
});
