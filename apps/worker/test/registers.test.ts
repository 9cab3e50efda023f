import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lebak, openImportStage, type Asker, type ImportStage } from './import-stage.ts';

let stage: ImportStage;
beforeAll(async () => { stage = await openImportStage({ subgraphs: ['beneficiaries'] }); });
afterAll(() => stage.stack.stop());

const auditor: Asker = { officer: 'auditor@demo.pilar' };
const header = 'ID DTKS|PROVINSI|KABUPATEN/KOTA|KECAMATAN|DESA/KELUARAHAN|ALAMAT|DUSUN|RT|RW|NOMOR KK|NOMOR NIK|NAMA|TANGGAL LAHIR|TEMPAT LAHIR|JENIS KELAMIN|NAMA IBU KANDUNG|HUBUNGAN KELUARGA';
const row = (at: number, card: string, nik: string, name: string, born: string, relation: string) => `D-${at}|BANTEN|KAB. LEBAK|RANGKASBITUNG|CITERAS|KP. CONTOH||001|002|${card}|${nik}|${name}|${born}|LEBAK|L|IBU|${relation}`;
const file = `\uFEFF${[header,
  row(1, '3602140101190001', '3602140302610000', 'Umpama Kepala', '03/02/1961', 'KEPALA KELUARGA'),
  row(2, '3602140101190001', '3602140502860000', 'Umpama Anak 😀', '05/02/1986', 'ANAK'),
  row(3, '3602140101190001', '36021405028700001', 'Umpama Salah', '05/02/1987', 'ANAK'),
].join('\r\n')}`;
const persons = async (who: Asker, id: string) => (await stage.ask<{ beneficiaries: { edges: { node: { fullName: string; cases: { type: { code: string } }[] } }[] } }>(who,
  'query ($id: ID!) { beneficiaries(filter: { import: $id }, order: [NAME]) { edges { node { fullName cases { type { code } } } } } }', { id })).beneficiaries.edges.map(({ node }) => [node.fullName, node.cases.map(({ type }) => type.code)]);

describe('a register of persons served', () => {
  test('is told once of which type and year it is, entered, told to nobody who may not know the type, and taken back', async () => {
    const begun = await stage.mutate(lebak, 'beginImport', { kind: 'DTKS', file: await stage.upload(lebak, 'DTKS ODHA.csv', file) });
    const mapped = await stage.until(lebak, begun.id, 'MAPPING', 'REFUSED');
    expect(mapped).toMatchObject({ state: 'MAPPING', separator: '|', missing: ['caseType', 'year'], viewerCan: { check: false } });
    const tell = (given: object[], version = mapped.version) => stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version, given });
    expect(await tell([{ column: 'fullName', value: 'Semua' }, { column: 'year', value: 'x'.repeat(201) }])).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['given', '0', 'column'] }, { path: ['given', '1', 'value'] }] });
    expect(await tell([{ column: 'caseType', value: 'ODHA' }], mapped.version + 1)).toMatchObject({ __typename: 'Conflict' });
    const half = await tell([{ column: 'caseType', value: 'ODHA' }, { column: 'year', value: ' ' }]);
    expect(half).toMatchObject({ missing: ['year'] });
    expect(await stage.mutate(lebak, 'checkImport', { id: begun.id, version: half.version })).toMatchObject({ __typename: 'InvalidInput' });
    const told = await tell([{ column: 'caseType', value: 'ODHA' }, { column: 'year', value: '2025' }], half.version);
    await stage.mutate(lebak, 'checkImport', { id: begun.id, version: told.version });
    const checked = await stage.until(lebak, begun.id, 'CHECKED', 'STOPPED');
    expect(checked).toMatchObject({ state: 'CHECKED', counts: { rows: 3, accepted: 2, wrong: 1 } });
    expect((await stage.rows(lebak, begun.id)).map(({ number, cells }) => [number, cells.filter(({ problem }) => problem !== null).map(({ column }) => column)])).toEqual([[4, ['nik']]]);

    await stage.mutate(lebak, 'commitImport', { id: begun.id, version: checked.version });
    const committed = await stage.until(lebak, begun.id, 'COMMITTED', 'STOPPED');
    expect(committed.counts).toMatchObject({ created: 2, wrong: 1 });
    expect(await persons(lebak, begun.id)).toEqual([['Umpama Anak 😀', ['ODHA']], ['Umpama Kepala', ['ODHA']]]);

    const seen = await stage.ask<{ import: { fileName: string; given: object[]; preview: unknown; rows: unknown; outcomes: unknown } }>(auditor, 'query ($id: ID!) { import(id: $id) { fileName given { value } preview { cells } rows(first: 5) { edges { cursor } } outcomes(first: 5) { edges { cursor } } } }', { id: begun.id });
    expect(seen.import).toEqual({ fileName: 'Persons served: DTKS by type', given: [], preview: null, rows: null, outcomes: null });
    expect(await persons(auditor, begun.id)).toEqual([]);

    await stage.mutate(lebak, 'undoImport', { id: begun.id, version: committed.version, reason: 'salah berkas' });
    expect(await stage.until(lebak, begun.id, 'UNDONE', 'STOPPED')).toMatchObject({ state: 'UNDONE', counts: { created: 2, undone: 2, kept: 0 } });
    expect(await persons(lebak, begun.id)).toEqual([]);
  });

  test('of which more is taken back than it has rows is stopped on the way, and goes on to the end', async () => {
    const total = 3_000;
    const lines = Array.from({ length: total }, (_, at) => {
      const [year = '', month = '', day = ''] = new Date(Date.UTC(1961, 0, 1 + at)).toISOString().slice(0, 10).split('-');
      return row(at, `360214010119${String(at + 2).padStart(4, '0')}`, `360214${day}${month}${year.slice(2)}0000`, `Umpama Henti ${at}`, `${day}/${month}/${year}`, 'KEPALA KELUARGA');
    });
    const begun = await stage.mutate(lebak, 'beginImport', { kind: 'DTKS', file: await stage.upload(lebak, 'henti.csv', [header, ...lines].join('\n')) });
    const mapped = await stage.until(lebak, begun.id, 'MAPPING', 'REFUSED');
    const told = await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: mapped.version, given: [{ column: 'caseType', value: 'PGM' }, { column: 'year', value: '2025' }] });
    await stage.mutate(lebak, 'checkImport', { id: begun.id, version: told.version });
    const checked = await stage.until(lebak, begun.id, 'CHECKED', 'STOPPED');
    await stage.mutate(lebak, 'commitImport', { id: begun.id, version: checked.version });
    const committed = await stage.until(lebak, begun.id, 'COMMITTED', 'STOPPED');
    expect(committed.counts).toMatchObject({ created: total });

    const undo = async () => (await stage.mutate(lebak, 'undoImport', { id: begun.id, version: (await stage.read(lebak, begun.id))?.version, reason: 'uji' })).state;
    await undo();
    // Cases alone are as many as its rows: persons and families are there still.
    await expect.poll(async () => (await stage.read(lebak, begun.id))?.counts.undone, { timeout: 50_000, interval: 20 }).toBe(total - 1);
    const cancel = async () => (await stage.mutate(lebak, 'cancelImport', { id: begun.id, version: (await stage.read(lebak, begun.id))?.version })).state;
    await expect.poll(cancel, { timeout: 10_000, interval: 10 }).toBe('STOPPED');
    expect((await stage.read(lebak, begun.id))?.viewerCan.undo).toBe(true);
    await expect.poll(undo, { timeout: 20_000 }).toBe('UNDOING');
    expect((await stage.until(lebak, begun.id, 'UNDONE')).counts).toMatchObject({ created: total, undone: total, kept: 0 });
    expect(await persons(lebak, begun.id)).toEqual([]);
  }, 240_000);
});

describe('a change list of card holders', () => {
  const columns = 'NO KKS;STATUS KPM;NAMA PENGURUS;NIK;NO KK;TGL LAHIR;NAMA KEPALA KELUARGA;ALAMAT;RT;RW;KABUPATEN;KECAMATAN;KELURAHAN';
  const holder = (at: number, status: string, card: string, nik: string, name: string, born: string, address: string) =>
    `6032000000000${at};${status};${name};${nik};${card};${born};${name};${address};001;002;LEBAK;RANGKASBITUNG;CITERAS`;
  const first = holder(1, 'AKTIF', '3602140101191001', '3602140703610000', 'Umpama Pengurus', '07/03/1961', 'KP. CONTOH');

  test('enters families whom nobody has recorded, compares whoever stands, and takes back what it entered', async () => {
    const checked = await stage.checked(lebak, 'perubahan KPM.csv', [columns, first, holder(2, 'MENINGGAL', '3602140101191002', '3602140803620000', 'Umpama Wafat', '08/03/1962', 'KP. CONTOH')].join('\r\n'), 'KPM');
    expect(checked.columns.find(({ header: title }) => title === 'NO KKS')).toMatchObject({ target: null });
    expect(checked.counts).toMatchObject({ rows: 2, accepted: 1, wrong: 1 });
    expect((await stage.rows(lebak, checked.id, 'WRONG')).map(({ number, cells }) => [number, cells.filter(({ problem }) => problem !== null).map(({ column }) => column)])).toEqual([[3, ['change']]]);
    await stage.mutate(lebak, 'commitImport', { id: checked.id, version: checked.version });
    const committed = await stage.until(lebak, checked.id, 'COMMITTED', 'STOPPED');
    expect(committed.counts).toMatchObject({ created: 1 });
    expect(await persons(lebak, checked.id)).toEqual([['Umpama Pengurus', []]]);

    // A month later: the same line says nothing new, another address is told and not entered.
    const wrongLater = async (line: string) => {
      const later = await stage.checked(lebak, 'perubahan KPM berikutnya.csv', [columns, line].join('\r\n'), 'KPM');
      const wrong = (await stage.rows(lebak, later.id)).map(({ number, cells }) => [number, cells.filter(({ problem }) => problem !== null).map(({ column }) => column)]);
      await stage.mutate(lebak, 'cancelImport', { id: later.id, version: later.version });
      return wrong;
    };
    expect(await wrongLater(first)).toEqual([]);
    expect(await wrongLater(holder(1, 'AKTIF', '3602140101191001', '3602140703610000', 'Umpama Pengurus', '07/03/1961', 'JL. LAIN 7'))).toEqual([[2, ['address']]]);

    await stage.mutate(lebak, 'undoImport', { id: checked.id, version: committed.version, reason: 'salah berkas' });
    expect(await stage.until(lebak, checked.id, 'UNDONE', 'STOPPED')).toMatchObject({ state: 'UNDONE', counts: { kept: 0 } });
    expect(await persons(lebak, checked.id)).toEqual([]);
  });
});

describe('a file of proposals made elsewhere', () => {
  const columns = 'NIK,PROGRAM BANSOS,NOKK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR (31/01/2000),IBU KANDUNG,JENIS KELAMIN,JENIS PEKERJAAN,STATUS KAWIN,ALAMAT,RT,RW,PROVINSI,KABUPATEN,KECAMATAN,KELURAHAN,STATUS DISABILITAS,KODE JENIS DISABILITAS,STATUS HAMIL,TGL MULAI HAMIL (31/12/2021)';
  const proposed = (nik: string, name: string, born: string, place = 'BANTEN,LEBAK,RANGKASBITUNG,CITERAS') => `${nik},BPNT,3602140101192001,${name},LEBAK,${born},IBU,LAKI-LAKI,BURUH TANI,KAWIN,KP CONTOH,001,002,${place},TIDAK,,YA,01/02/2026`;
  const proposals = `\uFEFF${[columns,
    proposed('3602140303610000', 'UMPAMA USULAN 😀', '03/03/1961'), proposed('360214040362000012345678901', 'UMPAMA SALAH', '04/03/1962'),
    proposed('3602140503630000', 'UMPAMA JAUH', '05/03/1963', 'BANTEN,KAB SERANG,BANDUNG,BLOKANG'),
  ].join('\r\n')}`;
  const drafts = async (id: string) => (await stage.ask<{ proposals: { edges: { node: { state: string; grounds: string; beneficiary: { fullName: string } } }[] } }>(lebak,
    'query ($id: ID!) { proposals(filter: { import: $id }) { edges { node { state grounds beneficiary { fullName } } } } }', { id })).proposals.edges.map(({ node }) => [node.beneficiary.fullName, node.state, node.grounds]);

  test('is told once who proposes and why, shows what it does not keep, is mended, entered once, and taken back', async () => {
    const begun = await stage.mutate(lebak, 'beginImport', { kind: 'PROPOSAL', file: await stage.upload(lebak, 'usulan.csv', proposals) });
    const mapped = await stage.until(lebak, begun.id, 'MAPPING', 'REFUSED');
    expect(mapped.missing).toEqual(['origin', 'grounds']);
    const { importKinds } = await stage.ask<{ importKinds: { kind: string; columns: { key: string; checkedOnly: boolean }[] }[] }>(lebak, '{ importKinds { kind columns { key checkedOnly } } }');
    expect(importKinds.find(({ kind }) => kind === 'PROPOSAL')?.columns.filter(({ checkedOnly }) => checkedOnly).map(({ key }) => key)).toEqual(['pregnant', 'pregnantSince']);
    const told = await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: mapped.version, given: [{ column: 'origin', value: 'VILLAGE' }, { column: 'grounds', value: 'Musdes Januari' }] });
    await stage.mutate(lebak, 'checkImport', { id: begun.id, version: told.version });
    const checked = await stage.until(lebak, begun.id, 'CHECKED', 'STOPPED');
    expect(checked.counts).toMatchObject({ rows: 3, accepted: 1, wrong: 2 });
    const wrong = await stage.rows(lebak, begun.id, 'WRONG');
    expect(wrong.map(({ number, cells }) => [number, cells.filter(({ problem }) => problem !== null).map(({ column }) => column)])).toEqual([[3, ['nik']], [4, ['village']]]);
    await stage.mutate(lebak, 'mendImportRow', { row: wrong[0]?.id, rowVersion: wrong[0]?.version, cells: [{ column: 'nik', value: '3602140403620000' }] }, '... on ImportRow { state }');
    const now = await stage.read(lebak, begun.id);
    await stage.mutate(lebak, 'commitImport', { id: begun.id, version: now?.version });
    const committed = await stage.until(lebak, begun.id, 'COMMITTED', 'STOPPED');
    expect(committed.counts).toMatchObject({ created: 2, wrong: 1 });
    expect((await drafts(begun.id)).toSorted()).toEqual(['UMPAMA SALAH', 'UMPAMA USULAN 😀'].map((name) => [name, 'DRAFT', 'Musdes Januari. Program: Sembako (BPNT)']));
    // The same file is not entered twice.
    expect(await stage.mutate(lebak, 'beginImport', { kind: 'PROPOSAL', file: await stage.upload(lebak, 'usulan lagi.csv', proposals) })).toMatchObject({ __typename: 'Duplicate' });
    await stage.mutate(lebak, 'undoImport', { id: begun.id, version: committed.version, reason: 'salah berkas' });
    expect(await stage.until(lebak, begun.id, 'UNDONE', 'STOPPED')).toMatchObject({ state: 'UNDONE', counts: { kept: 0 } });
    expect(await drafts(begun.id)).toEqual([]);
  });
});

describe('a list of checked NIK', () => {
  test('is told once what it says, puts a number into the queue, and takes it out again', async () => {
    const nik = '3602140903630000';
    const entered = await stage.mutate<{ id: string }>(lebak, 'registerBeneficiary', { fullName: 'Umpama Padan', area: '36.02.14.2001', nik, distinct: true }, '... on Beneficiary { id }');
    const state = async () => (await stage.ask<{ beneficiary: { nikState: string } }>(lebak, 'query ($id: ID!) { beneficiary(id: $id) { nikState } }', { id: entered.id })).beneficiary.nikState;
    const begun = await stage.mutate(lebak, 'beginImport', { kind: 'NIK_LIST', file: await stage.upload(lebak, 'tidak padan.csv', `NIK;NAMA\r\n${nik};UMPAMA PADAN\r\n3602141003640000;BUKAN SIAPA\r\n`) });
    const mapped = await stage.until(lebak, begun.id, 'MAPPING', 'REFUSED');
    expect(mapped.missing).toEqual(['matched', 'source', 'checkedOn']);
    const told = await stage.mutate(lebak, 'mapImportColumns', { id: begun.id, version: mapped.version, given: [{ column: 'matched', value: 'Tidak' }, { column: 'source', value: 'DUKCAPIL' }, { column: 'checkedOn', value: '2026-02-03' }] });
    await stage.mutate(lebak, 'checkImport', { id: begun.id, version: told.version });
    const checked = await stage.until(lebak, begun.id, 'CHECKED', 'STOPPED');
    expect(checked.counts).toMatchObject({ rows: 2, accepted: 1, wrong: 1 });
    await stage.mutate(lebak, 'commitImport', { id: begun.id, version: checked.version });
    const committed = await stage.until(lebak, begun.id, 'COMMITTED', 'STOPPED');
    expect(await state()).toBe('UNMATCHED');
    await stage.mutate(lebak, 'undoImport', { id: begun.id, version: committed.version, reason: 'salah berkas' });
    expect(await stage.until(lebak, begun.id, 'UNDONE', 'STOPPED')).toMatchObject({ counts: { undone: 1, kept: 0 } });
    expect(await state()).toBe('FORMAT_OK');
  });
});
