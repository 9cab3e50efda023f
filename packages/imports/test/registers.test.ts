import { describe, expect, test } from 'vitest';
import { dtks, kpm, ppks } from '../src/kinds/register.ts';
import { ppksTypes } from '../src/kinds/ppks-types.ts';
import { findHeader } from '../src/map/header.ts';
import { missingColumns, proposeMapping } from '../src/map/propose.ts';
import { MendedRows } from '../src/row-content.ts';
import { allRows, open } from './open.ts';

const header = 'ID DTKS|PROVINSI|KABUPATEN/KOTA|KECAMATAN|DESA/KELUARAHAN|ALAMAT|DUSUN|RT|RW|NOMOR KK|NOMOR NIK|NAMA|TANGGAL LAHIR|TEMPAT LAHIR|JENIS KELAMIN|NAMA IBU KANDUNG|HUBUNGAN KELUARGA';
const context = { language: 'en', demo: true, from1904: false, area: '36.04' } as const;
const mappingOf = (texts: readonly string[], kind = dtks) => proposeMapping(texts.map((text, position) => ({ position, text })), kind);
const row = (nik: string, name: string, place = 'KAB SERANG|BANDUNG|BLOKANG') => `D-1|BANTEN|${place}|KP. CONTOH|SATU|001|002|3604340101200001|${nik}|${name}|05/01/1985|SERANG|PEREMPUAN|IBU CONTOH|ISTRI`;

/** What a file of the ministry says, read as an import reads it. */
async function read(lines: readonly string[], given: Record<string, string> = { caseType: 'PD', year: '2025' }) {
  const rows = await allRows(await open(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`));
  const found = findHeader(rows, dtks);
  const mapped = mappingOf(found?.headers.map(({ text }) => text) ?? []);
  const cleaner = new MendedRows(dtks, mapped, context, given);
  return rows.slice(1).map(({ cells }) => cleaner.read({ cells, mended: {} }));
}

describe('the ministry\'s list of one type', () => {
  test('is known by its 17 columns, the misspelt one among them; type and year are told once', () => {
    const mapped = mappingOf(header.split('|'));
    expect(mapped.map(({ target }) => target)).toEqual([
      'dtksId', null, 'regency', 'district', 'village', 'address', 'hamlet', 'rt', 'rw', 'cardNumber', 'nik', 'fullName', 'birthDate', 'birthPlace', 'sex', 'motherName', 'relation',
    ]);
    expect(missingColumns(mapped, dtks)).toEqual(['caseType', 'year']);
    expect(missingColumns(mapped, dtks, { caseType: 'PD' })).toEqual(['year']);
  });

  test('is read with its mark of byte order, and what was told stands in every row', async () => {
    const [first] = await read([row('3604344501850000', 'WARGA CONTOH 😀')]);
    expect(first).toMatchObject({ problems: [], values: { caseType: 'PD', year: 2025, fullName: 'WARGA CONTOH 😀', nik: '3604344501850000', birthDate: '1985-01-05', sex: 'P', relation: 'ISTRI', rt: '001', area: expect.stringMatching(/^36\.04\.34\.\d{4}$/) } });
    expect((await read([row('', 'Tanpa')], {}))[0]?.problems.map(({ column }) => column)).toEqual(['caseType', 'year']);
  });

  test('of 40 % damaged rows says for each which cell it is', async () => {
    const found = await read([
      row('3604344501850000', 'Satu'), row('360434450185000012345678901', 'Dua'), row('3,60434E+15', 'Tiga'), row('3604344501860000', 'Empat'), row('3604344501870000', ''), row('3604344501880000', 'Enam', 'KAB SERANG|BANDUNG|'),
      ...[81, 82, 83, 84].map((year) => row(`3604344501${year}0000`, `Baik ${year}`)),
    ]);
    expect(found.slice(0, 6).map(({ problems }) => problems.map(({ column }) => column))).toEqual([[], ['nik'], ['nik'], [], ['fullName'], ['village']]);
    expect(JSON.stringify(found[1]?.problems)).not.toContain('360434450185000012345678901');
  });
});

test('a wide register is known by both addresses and a column a type, by code or by name', () => {
  const types = ppksTypes.map(({ code, title }, at) => (at % 2 === 0 ? code : title.id.toUpperCase()));
  const mapped = mappingOf(['NO', 'NIK', 'NOMOR KK', 'NAMA LENGKAP', 'ALAMAT KTP', 'RT KTP', 'RW KTP', 'DESA KTP', 'KECAMATAN KTP', 'KABUPATEN KTP', 'ALAMAT DOMISILI', 'RT DOMISILI', 'RW DOMISILI', 'DESA DOMISILI', 'KECAMATAN DOMISILI', 'KABUPATEN DOMISILI', ...types, 'STATUS VERIFIKASI', 'STATUS VALIDASI', 'APPROVAL'], ppks);
  expect(mapped.map(({ target }) => target)).toEqual([
    null, 'nik', 'cardNumber', 'fullName', 'addressKtp', 'rtKtp', 'rwKtp', 'villageKtp', 'districtKtp', 'regencyKtp', 'address', 'rt', 'rw', 'village', 'district', 'regency', ...ppksTypes.map(({ code }) => code), 'verified', 'validated', 'approved',
  ]);
  // Nothing of it is entered, and whoever enters the file is shown so.
  expect(ppks.columns.filter(({ checkedOnly }) => checkedOnly).map(({ key }) => key)).toEqual(['verified', 'validated', 'approved']);
});

describe('the change list of card holders', () => {
  test('is known by its usual columns; numbers of card, account and PKH are left out, and nothing is asked', () => {
    const mapped = mappingOf(['NO', 'NO KKS', 'NO REKENING', 'STATUS KPM', 'NAMA PENGURUS', 'NO KK', 'NIK', 'TEMPAT LAHIR', 'TGL LAHIR', 'NAMA GADIS IBU KANDUNG', 'NO PKH', 'STATUS PKH', 'NAMA KEPALA KELUARGA', 'JML ANGGOTA', 'ALAMAT', 'RT', 'RW', 'KABUPATEN', 'KECAMATAN', 'KELURAHAN'], kpm);
    expect(mapped.map(({ target }) => target)).toEqual([
      null, null, null, 'change', 'fullName', 'cardNumber', 'nik', 'birthPlace', 'birthDate', 'motherName', null, null, 'headName', null, 'address', 'rt', 'rw', 'regency', 'district', 'village',
    ]);
    expect(missingColumns(mapped, kpm)).toEqual([]);
  });

  test('never gives the number of a KKS, a letter apart, for the family card', () => {
    expect(mappingOf(['NO KKS', 'NAMA PENGURUS', 'NIK', 'KELURAHAN'], kpm).map(({ target }) => target)).toEqual([null, 'fullName', 'nik', 'village']);
    expect(mappingOf(['NO KKS', 'NAMA PENGURUS', 'NIK', 'N0 KK', 'KELURAHAN'], kpm).map(({ target }) => target)).toEqual([null, 'fullName', 'nik', 'cardNumber', 'village']);
  });
});

test('a wide register tells kinds of disability by a column each or by one with their words', () => {
  const kinds = ['Disabilitas Fisik', 'CACAT MENTAL', 'Penyandang disabilitas sensorik', 'Intelektual', 'GANDA'];
  expect(mappingOf(['NAMA', 'PD', 'Penyandang Disabilitas', ...kinds], ppks).map(({ target }) => target)).toEqual(['fullName', 'PD', null, 'FISIK', 'MENTAL', 'SENSORIK', 'INTELEKTUAL', 'GANDA']);
  const mapped = mappingOf(['NAMA', 'JENIS DISABILITAS', 'DISABILITAS FISIK'], ppks);
  expect(mapped.map(({ target }) => target)).toEqual(['fullName', 'disabilities', 'FISIK']);
  const readRow = (cells: string[]) => { const { values, problems } = new MendedRows(ppks, mapped, context, { year: '2025' }).read({ cells, mended: {} }); return [values['disabilities'], values['FISIK'], problems.filter(({ column }) => column === 'disabilities').length]; };
  expect(readRow(['Contoh', 'Fisik, sensorik', '0'])).toEqual([['FISIK', 'SENSORIK'], false, 0]);
  expect(readRow(['Contoh', 'Tidak jelas', '1'])).toEqual([undefined, true, 1]);
});
