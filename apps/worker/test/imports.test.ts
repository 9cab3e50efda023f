import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, lebak, openImportStage, serang, type ImportStage, type SeenRow } from './import-stage.ts';
import { mostADay } from '@pilar/subgraph/daily-use';
import { workbook, type TestCell } from '@pilar/testing/workbook';
import pg from 'pg';

let stage: ImportStage;
beforeAll(async () => { stage = await openImportStage(); });
afterAll(() => stage.stack.stop());

const list = (...rows: string[]) => ['Nama;Gelar depan;Kecamatan;NIK', ...rows].join('\n');

describe('from a damaged list to records and back', () => {
  test('reads, proposes, checks, mends, enters, undoes, and enters again', async () => {
    const rows: TestCell[][] = [
      ['DAFTAR PEJABAT KABUPATEN LEBAK'], [], ['NO', 'NAMA', 'KECAMATN', 'NO KTP', 'Catatan'],
      [1, 'Dra.  Umpama Satu', 'RANGKASBITUNG', '3602140101700000', { xml: '<f>1+1</f><v>2</v>' }],
      [2, 'Umpama Dua', 'Rangkasbitng', null], ['NO', 'NAMA', 'KECAMATN', 'NO KTP', 'Catatan'],
      [3, 'Umpama Tiga', 'Cibeber', '3,60214E+15'], [4, null, 'Cibeber', null], [5, 'Umpama Lima', 'Cibeber', null],
    ];
    const bytes = workbook([{ name: 'Petunjuk', rows: [['Baca ini']] }, { name: 'Data', rows }]);
    const checked = await stage.checked(lebak, 'pejabat rahasia.xlsx', bytes);
    expect(checked).toMatchObject({ sheet: 1, headerRow: 3, counts: { rows: 5, accepted: 2, wrong: 3, created: 0 }, viewerCan: { commit: true, mend: true, undo: false } });
    expect(checked.columns.map(({ header, target, confidence }) => [header, target, confidence])).toEqual([['NO', null, null], ['NAMA', 'fullName', 'EXACT'], ['KECAMATN', 'district', 'SIMILAR'], ['NO KTP', 'nik', 'EXACT'], ['Catatan', null, null]]);
    expect(checked.warnings).toEqual([expect.stringContaining('2 sheets'), expect.stringContaining('1 cells hold formulas'), expect.stringContaining('1 rows amid the data repeat')]);
    expect(checked.errorFile?.name).toBe('pejabat rahasia - Rows to be mended.xlsx');
    const errors = await fetch(`${stage.stack.url}${checked.errorFile?.url}`);
    expect(Buffer.from(await errors.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');

    const wrong = await stage.rows(lebak, checked.id);
    expect(wrong.map(({ number, state }) => [number, state])).toEqual([[5, 'WRONG'], [7, 'WRONG'], [8, 'WRONG']]);
    expect(wrong[0]?.cells.find(({ column }) => column === 'district')).toMatchObject({ original: 'Rangkasbitng', problem: expect.stringContaining('Kec. Rangkasbitung') });
    expect(JSON.stringify(wrong)).not.toContain('3602140101700000');

    const [second, third, fourth] = wrong as [SeenRow, SeenRow, SeenRow];
    const mendFields = '... on ImportRow { id state version cells { column value problem } }';
    const still = await stage.mutate<SeenRow>(lebak, 'mendImportRow', { row: second.id, rowVersion: second.version, cells: [{ column: 'district', value: 'Rangkas' }] }, mendFields);
    expect(still).toMatchObject({ state: 'WRONG', cells: expect.arrayContaining([expect.objectContaining({ column: 'district', value: 'Rangkas' })]) });
    const stale = await stage.mutate<SeenRow>(lebak, 'mendImportRow', { row: second.id, rowVersion: second.version, cells: [{ column: 'district', value: 'Rangkasbitung' }] }, mendFields);
    expect(stale).toMatchObject({ __typename: 'Conflict', currentVersion: still.version });
    const mended = await stage.mutate<SeenRow>(lebak, 'mendImportRow', { row: second.id, rowVersion: still.version, cells: [{ column: 'district', value: 'Rangkasbitung' }] }, mendFields);
    expect(mended).toMatchObject({ state: 'MENDED' });
    expect(await stage.mutate(lebak, 'mendImportRows', { import: checked.id, column: 'nik', from: '3,60214E+15', to: '' })).toMatchObject({ counts: { wrong: 1, mended: 2 } });
    expect(await stage.mutate(lebak, 'skipImportRows', { import: checked.id, rows: [fourth.id] })).toMatchObject({ counts: { wrong: 0, skipped: 1, accepted: 4 } });
    expect((await stage.rows(lebak, checked.id)).find(({ id }) => id === third.id)).toMatchObject({ state: 'MENDED' });

    const ready = await stage.read(lebak, checked.id);
    const committing = await stage.mutate(lebak, 'commitImport', { id: checked.id, version: ready?.version });
    expect(committing.state).toBe('COMMITTING');
    const committed = await stage.until(lebak, checked.id, 'COMMITTED', 'STOPPED');
    expect(committed).toMatchObject({ state: 'COMMITTED', counts: { created: 4, refused: 0 }, errorFile: null, viewerCan: { undo: true, commit: false } });
    expect(await stage.names(lebak)).toEqual(['Umpama Dua', 'Umpama Lima', 'Umpama Satu', 'Umpama Tiga']);

    const again = await stage.mutate(lebak, 'beginImport', { kind: 'PERSON', file: await stage.upload(lebak, 'sama.xlsx', bytes) });
    expect(again).toMatchObject({ __typename: 'Duplicate', existingId: checked.id, message: expect.stringContaining('Jaka Umpama') });

    await stage.mutate(lebak, 'undoImport', { id: checked.id, version: committed.version, reason: 'salah berkas' });
    expect(await stage.until(lebak, checked.id, 'UNDONE', 'STOPPED')).toMatchObject({ state: 'UNDONE', counts: { created: 4, undone: 4, kept: 0 } });
    expect(await stage.names(lebak)).toEqual([]);

    const anew = await stage.checked(lebak, 'sama.xlsx', bytes);
    expect(anew.columns.find(({ header }) => header === 'KECAMATN')).toMatchObject({ target: 'district', confidence: 'REMEMBERED' });
    await stage.mutate(lebak, 'commitImport', { id: anew.id, version: anew.version });
    const entered = await stage.until(lebak, anew.id, 'COMMITTED', 'STOPPED');
    expect(entered.counts).toMatchObject({ created: 2, wrong: 3 });
    // What is mended after that is entered by itself.
    await stage.mutate(lebak, 'mendImportRows', { import: anew.id, column: 'nik', from: '3,60214E+15', to: '' });
    const more = await stage.read(lebak, anew.id);
    expect(more?.viewerCan.commit).toBe(true);
    await stage.mutate(lebak, 'commitImport', { id: anew.id, version: more?.version });
    await expect.poll(async () => (await stage.read(lebak, anew.id))?.counts.created, { timeout: 20_000 }).toBe(3);
    const last = await stage.until(lebak, anew.id, 'COMMITTED');
    await stage.mutate(lebak, 'undoImport', { id: anew.id, version: last.version, reason: 'selesai' });
    await stage.until(lebak, anew.id, 'UNDONE');
    expect(await stage.names(lebak)).toEqual([]);
  });

  test('is nobody else\'s: not another area\'s, and cells not of who may only read', async () => {
    const checked = await stage.checked(lebak, 'a.csv', list('Umpama Wilayah;;Cibeber;', ';;Cibeber;'));
    expect(await stage.read(serang, checked.id)).toBeNull();
    expect(await stage.mutate(serang, 'cancelImport', { id: checked.id, version: checked.version })).toMatchObject({ __typename: 'InvalidInput' });
    const auditor = await stage.ask<{ import: { counts: { wrong: number }; rows: null; preview: null; columns: { samples: string[] }[]; file: null; job: null; viewerCan: object } }>({ officer: 'auditor@demo.pilar' },
      'query ($id: ID!) { import(id: $id) { counts { wrong } rows { edges { node { id } } } preview { number } columns { samples } file { id } job { id } viewerCan { commit cancel } } }', { id: checked.id });
    expect(auditor.import).toMatchObject({ counts: { wrong: 1 }, rows: null, preview: null, file: null, job: null, viewerCan: { commit: false, cancel: false } });
    expect(auditor.import.columns.every(({ samples }) => samples.length === 0)).toBe(true);
    expect(await stage.mutate({ officer: 'tksk@demo.pilar' }, 'beginImport', { kind: 'PERSON', file: checked.id })).toMatchObject({ __typename: 'NotAllowed' });
    // The province sees what its regencies import, and may go on with it.
    expect(await stage.read(admin, checked.id)).toMatchObject({ byName: 'Jaka Umpama', viewerCan: { commit: true } });
    expect(await stage.mutate(lebak, 'cancelImport', { id: checked.id, version: checked.version })).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('what is refused', () => {
  test.each<[string, string, string | Buffer]>([
    ['no header', 'tanpa.csv', 'Umpama Satu;L\nUmpama Dua;P\n'],
    ['a header alone', 'judul.csv', 'Nama;Kecamatan\n'],
    ['300 columns', 'lebar.csv', `${Array.from({ length: 300 }, (_, i) => `K${i}`).join(';')}\n`],
  ])('a file with %s, told by import and job alike', async (_what, name, content) => {
    const { id } = await stage.mutate(lebak, 'beginImport', { kind: 'PERSON', file: await stage.upload(lebak, name, content) });
    const refused = await stage.until(lebak, id, 'REFUSED', 'MAPPING');
    expect(refused).toMatchObject({ state: 'REFUSED', job: { state: 'FAILED', message: refused.reason }, viewerCan: { commit: false, check: false } });
    expect(refused.reason).toMatch(/\S/);
  });

  test('a step that does not fit, and one on an import that has changed', async () => {
    const file = await stage.upload(lebak, 'b.csv', list('Umpama Langkah;;Cibeber;'));
    const begun = await stage.mutate(lebak, 'beginImport', { kind: 'PERSON', file });
    const mapped = await stage.until(lebak, begun.id, 'MAPPING');
    expect(await stage.mutate(lebak, 'commitImport', { id: begun.id, version: mapped.version })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['id'] }] });
    expect(await stage.mutate(lebak, 'checkImport', { id: begun.id, version: 0 })).toMatchObject({ __typename: 'Conflict', currentVersion: mapped.version });
    expect(await stage.mutate(lebak, 'undoImport', { id: begun.id, version: mapped.version, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['reason'] }] });
    const wrongTargets = await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: mapped.version, columns: [{ position: 0, target: 'foo' }, { position: 77, target: 'nik' }, { position: 1, target: 'nik' }] });
    expect(wrongTargets.problems?.map(({ path }) => path.join('.'))).toEqual(['columns.0.target', 'columns.1.position', 'columns.2.target']);
    expect(await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: mapped.version, sheet: 3, headerRow: 0, headerRows: 9 })).toMatchObject({ problems: [{ path: ['sheet'] }, { path: ['headerRow'] }, { path: ['headerRows'] }] });
    const unmapped = await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: mapped.version, columns: [{ position: 0, target: null }] });
    expect(unmapped).toMatchObject({ missing: ['fullName'], viewerCan: { check: false } });
    expect(await stage.mutate(lebak, 'checkImport', { id: begun.id, version: unmapped.version })).toMatchObject({ __typename: 'InvalidInput' });
    const elsewhere = await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: unmapped.version, columns: [{ position: 1, target: 'fullName' }] });
    expect(elsewhere.columns.map(({ target }) => target)).toEqual([null, 'fullName', 'district', 'nik']);
    const reread = await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: elsewhere.version, headerRow: 2 });
    expect(reread.state).toBe('READING');
    expect(await stage.until(lebak, begun.id, 'MAPPING', 'REFUSED')).toMatchObject({ state: 'REFUSED', reason: expect.stringContaining('header only') });
  });

  test('mending a row by the number of somebody elsewhere, once as many of those were told as a day has', async () => {
    const nik = '3604340101760000';
    await stage.mutate(serang, 'registerPerson', { fullName: 'Umpama Jauh', area: '36.04.34', nik }, '... on Person { id }');
    const checked = await stage.checked(lebak, 'jauh.csv', list('Umpama Jauh;;Rangkas;'));
    const [row] = await stage.rows(lebak, checked.id, 'WRONG');
    const database = new pg.Client({ connectionString: stage.stack.adminUrl });
    await database.connect();
    await database.query(`INSERT INTO pilar.daily_use (account, day, kind, count) SELECT account_id, (now() AT TIME ZONE 'Asia/Jakarta')::date, 'FOUND_ELSEWHERE', $1 FROM identity.sign_in WHERE email = 'lebak@demo.pilar'`, [mostADay({ kind: 'officer' }, 'FOUND_ELSEWHERE')]);
    await database.end();
    const mend = await stage.mutate<{ retryAfter: number }>(lebak, 'mendImportRow', { row: row?.id, rowVersion: row?.version, cells: [{ column: 'district', value: 'Cibeber' }, { column: 'nik', value: nik }] }, '... on ImportRow { id } ... on RateLimited { retryAfter }');
    expect(mend).toMatchObject({ __typename: 'RateLimited', message: expect.stringContaining('persons recorded elsewhere today') });
    expect(mend.retryAfter).toBeGreaterThan(0);
    expect((await stage.rows(lebak, checked.id, 'WRONG')).map(({ version }) => version)).toEqual([row?.version]);
  });

  test('the second of two who enter the same file', async () => {
    const bytes = list(...Array.from({ length: 40 }, (_, i) => `Umpama Bersama ${i};;Cibeber;`));
    const one = await stage.checked(lebak, 'sama.csv', bytes);
    const begun = await stage.mutate({ officer: 'lebak@demo.pilar' }, 'beginImport', { kind: 'PERSON', file: await stage.upload(lebak, 'sama juga.csv', bytes) });
    const mapped = await stage.until(lebak, begun.id, 'MAPPING');
    await stage.mutate(lebak, 'checkImport', { id: begun.id, version: mapped.version });
    const other = await stage.until(lebak, begun.id, 'CHECKED');
    const both = await Promise.all([one, other].map(({ id, version }) => stage.mutate(lebak, 'commitImport', { id, version })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Import']);
    const winner = await stage.until(lebak, both.find(({ __typename }) => __typename === 'Import')?.id ?? '', 'COMMITTED');
    expect(winner.counts.created).toBe(40);
    expect((await stage.names(lebak)).filter((name) => name.startsWith('Umpama Bersama'))).toHaveLength(40);
    await stage.mutate(lebak, 'undoImport', { id: winner.id, version: winner.version, reason: 'uji' });
    await stage.until(lebak, winner.id, 'UNDONE');
  });
});

describe('a machine', () => {
  const machine = { machine: 'regency-3602' };
  const value = (column: string, text: string) => ({ column, value: text });
  const outcomes = (id: string) => stage.ask<{ import: { state: string; outcomes: { edges: { node: { ref: string; outcome: string; recordId: string | null; problems: { column: string | null; message: string }[] } }[] } } }>(machine,
    'query ($id: ID!) { import(id: $id) { state outcomes(first: 100) { edges { node { ref outcome recordId problems { column message } } } } } }', { id });

  test('submits a batch and is told what came of each row', async () => {
    const rows = [
      { rowRef: 'a-1', values: [value('fullName', 'Umpama Mesin "Satu"; x'), value('district', '36.02.14')] },
      { rowRef: 'a-2', values: [value('district', '36.02.14')] },
      { rowRef: 'a-3', values: [value('fullName', 'Umpama Mesin Tiga'), value('nik', '123')] },
      { rowRef: 'a-4', values: [value('fullName', 'Umpama Asing'), value('district', '36.04.34')] },
    ];
    const batch = await stage.mutate(machine, 'submitBatch', { kind: 'PERSON', rows });
    expect(batch).toMatchObject({ __typename: 'Import', state: 'COMMITTING' });
    await stage.until(machine, batch.id, 'COMMITTED', 'STOPPED', 'REFUSED');
    const { import: { outcomes: { edges } } } = await outcomes(batch.id);
    expect(edges.map(({ node: { ref, outcome, problems } }) => [ref, outcome, problems.map(({ column }) => column).join()])).toEqual([['a-1', 'CREATED', ''], ['a-2', 'REFUSED', 'fullName'], ['a-3', 'REFUSED', 'nik'], ['a-4', 'REFUSED', expect.any(String)]]);
    expect(edges[0]?.node.recordId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('the same key gives the same batch, another body is refused', async () => {
    const idempotencyKey = 'kelompok-0001';
    const rows = [{ rowRef: '1', values: [value('fullName', 'Umpama Ulang')] }];
    const one = await stage.mutate(machine, 'submitBatch', { idempotencyKey, kind: 'PERSON', rows });
    const same = await stage.mutate(machine, 'submitBatch', { idempotencyKey, kind: 'PERSON', rows });
    expect(same.id).toBe(one.id);
    expect(await stage.mutate(machine, 'submitBatch', { idempotencyKey, kind: 'PERSON', rows: [{ rowRef: '2', values: [] }] })).toMatchObject({ __typename: 'Duplicate' });
    await stage.until(machine, one.id, 'COMMITTED');
    expect((await stage.names(machine)).filter((name) => name === 'Umpama Ulang')).toHaveLength(1);
  });

  test('finds a row that its file names by a number of a person under the number of the row', async () => {
    const file = await stage.upload(machine, 'bernama.csv', '@ref;fullName;district\n3602140507880000;Umpama Bernama;36.02.14\nb-2;Umpama Berkode;36.02.14\n');
    const batch = await stage.mutate(machine, 'submitBatch', { kind: 'PERSON', file });
    await stage.until(machine, batch.id, 'COMMITTED', 'STOPPED', 'REFUSED');
    const { import: { outcomes: { edges } } } = await outcomes(batch.id);
    expect(edges.map(({ node: { ref, outcome } }) => [ref, outcome])).toEqual([['2', 'CREATED'], ['b-2', 'CREATED']]);
  });

  test('is told what is wrong with a batch as a whole', async () => {
    const wrong = async (input: object) => (await stage.mutate(machine, 'submitBatch', { kind: 'PERSON', ...input })).problems?.map(({ path }) => path.join('.'));
    expect(await wrong({})).toEqual(['rows']);
    expect(await wrong({ rows: [] })).toEqual(['rows']);
    expect(await wrong({ rows: [{ rowRef: 'x', values: [value('foo', '1')] }, { rowRef: 'x', values: [] }, { rowRef: ' ', values: [] }] })).toEqual(['rows.0.values.0.column', 'rows.1.rowRef', 'rows.2.rowRef']);
    expect(await stage.mutate(machine, 'submitBatch', { kind: 'OFFICE', rows: [] })).toMatchObject({ __typename: 'NotAllowed' });
  });
});
