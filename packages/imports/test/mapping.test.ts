import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importKinds } from '../src/kinds.ts';
import { findHeader, headerAt, notData } from '../src/map/header.ts';
import { missingColumns, proposeMapping, shapeOf, toRemember } from '../src/map/propose.ts';
import { distance, likeness, slug } from '../src/map/slug.ts';
import type { Raw, Row } from '../src/read/cell.ts';
import { family } from './family.ts';

const rows = (...cells: Raw[][]): Row[] => cells.map((row, i) => ({ number: i + 1, cells: row.map((cell) => (cell === '' ? null : cell)) }));
const targets = (headers: string[]) => proposeMapping(headers.map((text, position) => ({ position, text })), family).map(({ target }) => target);

describe('headers', () => {
  test('are compared by their letters, whatever hint stands in brackets', () => {
    expect(['TANGGAL LAHIR (31/01/2000)', 'Desa / Kelurahan *', '  N.I.K ', '(Nama)'].map(slug)).toEqual(['tanggallahir', 'desakelurahan', 'nik', 'nama']);
  });

  test('forgive a slip of the pen in a long word, none in a short one', () => {
    expect(likeness('desakeluarahan', 'desakelurahan')).toBeGreaterThan(0.9);
    expect([likeness('rt', 'rw'), likeness('nik', 'nip'), likeness('namaibu', 'nama'), likeness('', '')]).toEqual([0, 0, 0, 0]);
    expect(distance('kabupaten', 'kabuapten')).toBe(1);
  });

  test('likeness is the same both ways, and whole only for the same', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 });
    fc.assert(fc.property(word, word, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other) === 1).toBe(one === other && one !== '');
      expect(distance(one, other)).toBe(distance(other, one));
    }));
  });

  test('of the ministry\'s proposal find their columns, shuffled and misspelt', () => {
    expect(targets(['NIK', 'PROGRAM BANSOS', 'NOKK', 'NAMA', 'TANGGAL LAHIR (31/01/2000)', 'JENIS KELAMIN', 'KABUPATEN', 'KECAMATAN', 'KELUARAHAN']))
      .toEqual(['nik', null, 'familyCard', 'fullName', 'birthDate', 'sex', 'regency', 'district', 'village']);
    expect(targets(['Kecamtan', 'Jns Kelamin', 'Nomor NIK', 'Nama Ibu Kandung', 'Nama Lengkap'])).toEqual(['district', 'sex', 'nik', null, 'fullName']);
  });

  test('never share a target', () => {
    expect(targets(['Nama', 'NAMA', 'Nama Lengkap'])).toEqual(['fullName', null, null]);
  });

  test('remember what an officer decided for files of the same shape, in any order of columns', () => {
    const headers = ['Nama', 'Tgl', 'Catatan kecil'].map((text, position) => ({ position, text }));
    const decided = proposeMapping(headers, family).map((one) => (one.header === 'Tgl' ? { ...one, target: 'birthDate', confidence: 'CHOSEN' as const } : one));
    const again = ['Catatan kecil', 'TGL', 'nama'].map((text, position) => ({ position, text }));
    expect(shapeOf(again, family)).toBe(shapeOf(headers, family));
    expect(proposeMapping(again, family, toRemember(decided)).map(({ target, confidence }) => [target, confidence])).toEqual([[null, null], ['birthDate', 'REMEMBERED'], ['fullName', 'REMEMBERED']]);
    expect(shapeOf(headers.slice(1), family)).not.toBe(shapeOf(headers, family));
    expect(missingColumns(decided.slice(1), family)).toEqual(['fullName']);
  });
});

describe('the header row', () => {
  test('has two levels where its second row stands beneath titles that reach over several columns only', () => {
    const header = ['NO', 'JABATN', 'NAMA LENGKAP', 'WILAYAH', '', 'N I K'];
    const first = ['1', 'Kepala Seksi', 'Dani', 'KAB. LEBAK', 'CIBADAK', ''];
    const found = findHeader(rows(['DAFTAR WARGA'], header, ['', '', '', 'KAB/KOTA', 'KECAMATN', ''], first), family);
    expect(found).toMatchObject({ row: 2, rows: 2 });
    expect(found?.headers.map(({ text }) => text)).toEqual(['NO', 'JABATN', 'NAMA LENGKAP', 'WILAYAH KAB/KOTA', 'WILAYAH KECAMATN', 'N I K']);
    expect(findHeader(rows(['DAFTAR WARGA'], header, first), family)).toMatchObject({ row: 2, rows: 1 });
  });

  test('is found beneath title, office and blank rows', () => {
    const found = findHeader(rows(['DAFTAR WARGA'], ['DINAS SOSIAL', '', 'TAHUN 2021'], ['NO', 'NAMA', 'NIK', 'KECAMATAN'], ['1', 'Dani', '3604344501850000', 'Bandung']), family);
    expect(found).toMatchObject({ row: 3, rows: 1 });
    expect(found?.headers.map(({ text }) => text)).toEqual(['NO', 'NAMA', 'NIK', 'KECAMATAN']);
  });

  test('may be two rows, merged cells standing over those beneath', () => {
    const found = findHeader(rows(['DAFTAR'], ['NO', 'NAMA', 'ALAMAT', '', '', 'NIK'], ['', '', 'KABUPATEN', 'KECAMATAN', 'DESA', ''], ['1', 'Dani', 'Kab. Serang', 'Bandung', 'Bandung', '3604']), family);
    expect(found).toMatchObject({ row: 2, rows: 2 });
    expect(found?.headers.map(({ text, also }) => also ?? text)).toEqual(['NO', 'NAMA', 'KABUPATEN', 'KECAMATAN', 'DESA', 'NIK']);
    expect(proposeMapping(found?.headers ?? [], family).map(({ header, target }) => [header, target])).toEqual([
      ['NO', null], ['NAMA', 'fullName'], ['ALAMAT KABUPATEN', 'regency'], ['ALAMAT KECAMATAN', 'district'], ['ALAMAT DESA', 'village'], ['NIK', 'nik'],
    ]);
  });

  test('is not made up where there is none', () => {
    expect(findHeader(rows(['Dani', '3604344501850000', 'L'], ['Deni', '3604344501850000', 'P']), family)).toBeNull();
    expect(findHeader([], family)).toBeNull();
  });

  test('may be pointed at', () => {
    const top = rows(['x', 'y'], ['Siapa', 'Nomor'], ['Dani', '1']);
    expect(headerAt(top, 2, 1, family)?.headers.map(({ text }) => text)).toEqual(['Siapa', 'Nomor']);
    expect(headerAt(top, 9, 1, family)).toBeNull();
  });

  test('is left out where it comes again amid the data, as are the numbers of its columns', () => {
    const skipped = notData(['NO', 'NAMA', 'NIK'].map((text, position) => ({ position, text })));
    const [again, numbered, inBrackets, data, blank] = rows(['No', 'Nama', 'NIK'], ['1', '2', '3'], ['(1)', '(2)', '(3)'], ['1', 'Dani', '36'], ['', '', '']);
    expect([again, numbered, inBrackets, data, blank].map((row) => row && skipped(row))).toEqual([true, true, true, false, true]);
  });
});

test.each(importKinds.map((kind) => [kind.kind, kind] as const))('the columns of %s can be told apart', (_name, kind) => {
  expect(kind.columns.length).toBeGreaterThan(1);
  const keys = kind.columns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const language of ['id', 'en'] as const) {
    const headers = kind.columns.map(({ title }, position) => ({ position, text: title[language] }));
    expect(proposeMapping(headers, kind).map(({ target }) => target), language).toEqual(keys);
  }
  const spellings = kind.columns.flatMap(({ key, title, aliases }) => [...new Set([title.id, title.en, ...aliases].map(slug))].map((spelling) => [spelling, key] as const));
  const shared = spellings.filter(([spelling, key]) => spellings.some(([other, otherKey]) => other === spelling && otherKey !== key)).map(([spelling]) => spelling);
  expect(shared).toEqual([]);
});
