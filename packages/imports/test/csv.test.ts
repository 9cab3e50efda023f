import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Raw } from '../src/read/cell.ts';
import { CsvReader, separatorOf, separators } from '../src/read/csv.ts';
import { allRows, open, refusal } from './open.ts';

const read = (text: string, separator: string, piece = text.length || 1): Raw[][] => {
  const reader = new CsvReader(separator);
  const rows = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...reader.push(text.slice(at, at + piece)));
  return [...rows, ...reader.end()].map(({ cells }) => cells);
};

describe('separated text', () => {
  test('keeps separators, line breaks and doubled marks inside quotation marks', () => {
    expect(read('a;"b;1";"c\n2";"d ""e"""\r\n;;"";x', ';')).toEqual([['a', 'b;1', 'c\n2', 'd "e"'], [null, null, null, 'x']]);
  });

  test('takes marks inside a field for ordinary signs', () => {
    expect(read('Jl. "Melati" 5,b\nKp. 3" x,c', ',')).toEqual([['Jl. "Melati" 5', 'b'], ['Kp. 3" x', 'c']]);
  });

  test('gives the same rows however the text is cut, whatever it holds', () => {
    const field = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ';', '\n', '\r', '7'), maxLength: 8 }), fc.constant(''));
    fc.assert(fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, piece, end) => {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join(end);
      const wanted = rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell.trim())));
      expect(read(text, ';', piece)).toEqual(read(text, ';'));
      expect(read(text, ';', piece)).toEqual(wanted);
    }), { numRuns: 400 });
  });

  test.each([';', ',', '|', '\t'])('finds that %j parts the fields', (separator) => {
    const rows = ['DAFTAR PEJABAT, TAHUN 2021', 'NAMA|JABATAN'.replace('|', separator), ...['Dani', 'Deni, S.Sos.', 'Doni'].map((name) => `"${name}"${separator}Kepala`)];
    expect(separatorOf(rows.join('\n'))).toBe(separator);
  });

  test('believes a first line "sep=", which the spreadsheet does not count', async () => {
    expect(separatorOf('sep=|\r\na;b|c\r\n')).toBe('|');
    const source = await open('sep=;\r\nNAMA;NIK\r\nDani;1\r\n');
    expect(await allRows(source)).toEqual([{ number: 1, cells: ['NAMA', 'NIK'] }, { number: 2, cells: ['Dani', '1'] }]);
  });

  test('counts blank lines, as a spreadsheet does, and leaves them out', async () => {
    expect((await allRows(await open('NAMA;NIK\n\n;\nDani;1'))).map(({ number }) => number)).toEqual([1, 4]);
  });

  test('refuses a mark that is never closed, naming the row', async () => {
    expect(await refusal('NAMA;NIK\nDani;1\n"Deni;2\nDoni;3\n')).toBe('Tanda kutip yang dibuka pada baris 3 tidak pernah ditutup. Hapus tanda kutip itu atau tutup, lalu unggah lagi.');
  });

  test('knows four separators', () => expect(separators).toHaveLength(4));
});

describe('encodings', () => {
  const text = 'NAMA;ALAMAT\nJosé Ñuñez;Jl. “Melati” – 5\n';
  const wanted = ['José Ñuñez', 'Jl. “Melati” – 5'];
  const utf16 = (big: boolean) => { const bytes = Buffer.from(text, 'utf16le'); return big ? bytes.swap16() : bytes; };
  const windows = Buffer.from([...text].map((letter) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[letter] ?? letter.codePointAt(0) ?? 0));

  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'UTF-8'],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(false)]), 'UTF-16LE'],
    ['UTF-16, the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(true)]), 'UTF-16BE'],
    ['UTF-16 without a mark', utf16(false), 'UTF-16LE'],
    ['Windows-1252', windows, 'Windows-1252'],
  ])('reads %s', async (_name, bytes, encoding) => {
    const source = await open(bytes, 5);
    expect(source.text).toEqual({ encoding, separator: ';' });
    expect((await allRows(source)).map(({ cells }) => cells)).toEqual([['NAMA', 'ALAMAT'], wanted]);
  });

  test('looks at the whole file before it calls it UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`NAMA;KET\n${'Dani;baik\n'.repeat(9_000)}`), Buffer.from([0x4a, 0x6f, 0x73, 0xe9]), Buffer.from(';x\n')]);
    const source = await open(bytes);
    expect(source.text?.encoding).toBe('Windows-1252');
    expect((await allRows(source)).at(-1)?.cells).toEqual(['José', 'x']);
  });
});

describe('what is no list', () => {
  test.each<[string, Buffer | string, string]>([
    ['an empty file', '', 'Berkas ini kosong'],
    ['blanks alone', ' \r\n \r\n', 'Berkas ini kosong'],
    ['a web page', '<html><table><tr><td>NAMA</td></tr></table></html>', 'halaman web (HTML)'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'bukan daftar'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'Excel lama (.xls)'],
    ['too many columns', `${'x;'.repeat(301)}\n`, 'lebih dari 200 kolom (baris 1)'],
    ['a row without end', 'x'.repeat(1_100_000), 'Baris 1 terlalu panjang'],
  ])('refuses %s and says what to do', async (_name, content, words) => {
    expect(await refusal(content)).toContain(words);
  });
});
