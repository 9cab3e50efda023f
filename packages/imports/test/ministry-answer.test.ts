import { describe, expect, test } from 'vitest';
import { Doubles } from '../src/clean/doubles.ts';
import { ministryAnswer } from '../src/kinds/ministry-answer.ts';
import { findHeader } from '../src/map/header.ts';
import { missingColumns, proposeMapping } from '../src/map/propose.ts';
import { MendedRows } from '../src/row-content.ts';
import { allRows, open } from './open.ts';

const header = ['nama_kec', 'nama_desa', 'nik_usulan', 'program_bansos', 'hasil', 'padan', 'nama_lgkp', 'ket_vali'];
const nik = (at: number) => `360434450185${String(at).padStart(4, '0')}`;

/** The rows of a file as they are checked, with what keeps each out. */
async function read(text: string) {
  const [, ...rows] = await allRows(await open(text));
  const found = findHeader((await allRows(await open(text))).slice(0, 5), ministryAnswer);
  const mapping = proposeMapping(found?.headers ?? [], ministryAnswer);
  const reader = new MendedRows(ministryAnswer, mapping, { language: 'en', demo: false, from1904: false, area: '36.04' }, {});
  const doubles = new Doubles('en');
  return {
    mapping, missing: missingColumns(mapping, ministryAnswer),
    rows: rows.map(({ number, cells }) => {
      const { values, problems } = reader.read({ cells, mended: {} });
      return { values, wrong: (problems.length > 0 ? problems : doubles.find(number, values)).map(({ column, message }) => `${column}: ${message}`) };
    }),
  };
}

describe('the ministry’s result file', () => {
  test.each([[';', ''], [',', ''], ['|', ''], [';', '\uFEFF']])('is read with its columns parted by %s%s', async (separator, mark) => {
    const line = (cells: string[]) => cells.join(separator);
    const { mapping, missing, rows } = await read(`${mark}${line(header)}\r\n${line(['BANDUNG', 'CONTOH', nik(1), 'PBI-JK', 'DITERIMA', 'PADAN', 'CONTOH NAMA', 'OK 👍'])}\r\n`);
    expect(missing).toEqual([]);
    // What tells where it lies is left out.
    expect(mapping.map(({ target }) => target)).toEqual([null, null, 'nik', 'programme', 'result', 'matched', 'fullName', 'note']);
    expect(rows).toEqual([{ values: { nik: nik(1), programme: 'PBI_JK', result: 'ACCEPTED', matched: true, fullName: 'CONTOH NAMA', note: 'OK 👍' }, wrong: [] }]);
  });

  test('is known by headers in other words and order', async () => {
    const { mapping, missing } = await read(`No;NIK;Nama;Status Usulan;Padan Dukcapil;Keterangan\n1;${nik(1)};Contoh;Ditolak;Tidak;Sudah mampu`);
    expect([missing, mapping.map(({ target }) => target)]).toEqual([[], [null, 'nik', 'fullName', 'result', 'matched', 'note']]);
  });

  test.each<[string, string, unknown]>([
    ['hasil', 'diterima', 'ACCEPTED'], ['hasil', 'Layak', 'ACCEPTED'], ['hasil', 'TIDAK LAYAK', 'REJECTED'], ['hasil', 'tidak diterima', 'REJECTED'], ['hasil', 'Gagal', 'REJECTED'], ['hasil', 'Rejected', 'REJECTED'],
    ['padan', 'Padan', true], ['padan', 'TIDAK PADAN', false], ['padan', 'Tidak', false], ['padan', '1', true], ['padan', '0', false], ['padan', '', undefined],
  ])('takes %s “%s” for %s', async (column, cell, meant) => {
    const cells = header.map((name) => (name === 'nik_usulan' ? nik(1) : name === column ? cell : name === 'hasil' ? 'Diterima' : ''));
    const { rows: [row] } = await read(`${header.join(';')}\n${cells.join(';')}`);
    expect(row?.values[column === 'hasil' ? 'result' : 'matched']).toBe(meant);
    expect(row?.wrong).toEqual([]);
  });

  test('of which two rows in five are wrong loses none of them and doubles none', async () => {
    const line = (number: string, result: string, matched = 'Padan', name = 'Contoh') => ['X', 'Y', number, 'BPNT', result, matched, name, 'Catatan'].join(';');
    const lines = Array.from({ length: 50 }, (_, at) => [
      line(nik(at + 1), 'Diterima'), line(nik(at + 101), 'Ditolak'), line(nik(at + 201), 'Diterima'),
      [line('360434450185000112345678901', 'Diterima'), line('3,60434E+15', 'Diterima'), line('36043445018500🙂1', 'Diterima'), line(nik(at + 1), 'Ditolak'), line('', 'Diterima')][at % 5] ?? '',
      [line(nik(at + 301), '🙂'), line(nik(at + 301), ''), line(nik(at + 301), 'Diterima', 'mungkin'), line(nik(at + 301), 'Diterima', 'Padan', 'Cont\uFFFDh'), line('3604344501850000', 'Diterima')][at % 5] ?? '',
    ]).flat();
    const { rows } = await read(`\uFEFF${header.join(';')}\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(250);
    const wrong = rows.flatMap((row) => row.wrong);
    expect(wrong).toHaveLength(100);
    expect(new Set(wrong.map((problem) => problem.split(':')[0]))).toEqual(new Set(['nik', 'result', 'matched', 'fullName']));
    for (const problem of wrong) expect(problem).not.toMatch(/\d{16}/);
  });
});
