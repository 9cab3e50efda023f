import { describe, expect, test } from 'vitest';
import { Doubles } from '../src/clean/doubles.ts';
import { nikList } from '../src/kinds/nik-list.ts';
import { findHeader } from '../src/map/header.ts';
import { missingColumns, proposeMapping, type Given } from '../src/map/propose.ts';
import { MendedRows } from '../src/row-content.ts';
import { allRows, open } from './open.ts';

const nik = (at: number) => `360234450185${String(at).padStart(4, '0')}`;
const told: Given = { matched: 'Tidak', source: 'DUKCAPIL', checkedOn: '2026-10-31' };
const known = { matched: false, source: 'DUKCAPIL', checkedOn: '2026-10-31' };

/** The rows of a file as they are checked, with what keeps each out. */
async function read(text: string, given: Given = told) {
  const [, ...rows] = await allRows(await open(text));
  const found = findHeader((await allRows(await open(text))).slice(0, 5), nikList);
  const mapping = proposeMapping(found?.headers ?? [], nikList);
  const reader = new MendedRows(nikList, mapping, { language: 'en', demo: false, from1904: false, area: '36.02' }, given);
  const doubles = new Doubles('en');
  return {
    targets: mapping.map(({ target }) => target), missing: missingColumns(mapping, nikList, given),
    rows: rows.map(({ number, cells }) => {
      const { values, problems } = reader.read({ cells, mended: {} });
      return { values, wrong: (problems.length > 0 ? problems : doubles.find(number, values)).map(({ column, message }) => `${column}: ${message}`) };
    }),
  };
}

describe('a list of checked NIK', () => {
  test.each([[';', ''], [',', ''], ['|', ''], [';', '\uFEFF']])('of number and name alone, parted by %s%s, is read with what is told once', async (separator, mark) => {
    const { targets, missing, rows } = await read(`${mark}NIK${separator}NAMA\r\n${nik(1)}${separator}CONTOH 👍\r\n${nik(2)}${separator}Contoh Dua\r\n`);
    expect([targets, missing]).toEqual([['nik', 'fullName'], []]);
    expect(rows).toEqual([{ values: { nik: nik(1), fullName: 'CONTOH 👍', ...known }, wrong: [] }, { values: { nik: nik(2), fullName: 'Contoh Dua', ...known }, wrong: [] }]);
  });

  test('is asked for what it does not say', async () => {
    const { missing, rows } = await read(`No;NIK;Nama\n1;${nik(1)};Contoh`, {});
    expect(missing).toEqual(['matched', 'source', 'checkedOn']);
    expect(rows[0]?.wrong.map((problem) => problem.split(':')[0])).toEqual(['matched', 'source', 'checkedOn']);
  });

  test('says row by row whether each matches, by whom and when: a column counts before what is told once', async () => {
    const { targets, rows } = await read(`No;NIK;Nama Lengkap;Status Padan;Sumber;Tgl Padan;Keterangan\n1;${nik(1)};Contoh;PADAN;Kemensos;05/11/2026;\n2;${nik(2)};Contoh;Tidak Padan;Dukcapil;2026-11-06;NIK tidak ditemukan\n3;${nik(3)};Contoh;;Dukcapil;2026-11-06;`);
    expect(targets).toEqual([null, 'nik', 'fullName', 'matched', 'source', 'checkedOn', 'note']);
    expect(rows.map(({ values: { matched, source, checkedOn, note } }) => [matched, source, checkedOn, note])).toEqual([
      [true, 'MINISTRY', '2026-11-05', undefined], [false, 'DUKCAPIL', '2026-11-06', 'NIK tidak ditemukan'], [undefined, 'DUKCAPIL', '2026-11-06', undefined],
    ]);
    // Who is not told about is not guessed.
    expect(rows.map(({ wrong }) => wrong.length)).toEqual([0, 0, 1]);
  });

  test('of which two rows in five are wrong loses none of them and doubles none', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => [
      `${nik(at + 1)};Contoh`, `${nik(at + 101)};Contoh`, `${nik(at + 201)};Contoh`,
      ['360234450185000112345678901;Contoh', '3,60234E+15;Contoh', '36023445018500🙂1;Contoh', `${nik(at + 1)};Contoh Lain`, ';Contoh'][at % 5] ?? '',
      [`${nik(at + 301)};`, `${nik(at + 301)};Cont\uFFFDh`, '3602344501850000;Contoh', `${nik(at + 201)};Contoh`, 'Contoh;Contoh'][at % 5] ?? '',
    ]).flat();
    const { rows } = await read(`\uFEFFNIK;NAMA\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(250);
    const wrong = rows.flatMap((row) => row.wrong);
    expect(wrong).toHaveLength(100);
    expect(new Set(wrong.map((problem) => problem.split(':')[0]))).toEqual(new Set(['nik', 'fullName']));
    for (const problem of wrong) expect(problem).not.toMatch(/\d{16}/);
  });
});
