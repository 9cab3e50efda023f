import { describe, expect, test } from 'vitest';
import { serialDay } from '../src/read/xlsx/serial.ts';
import { showsOf } from '../src/read/xlsx/styles.ts';
import type { SheetNotes } from '../src/read/xlsx/sheet.ts';
import { allRows, open, refusal } from './open.ts';
import { workbook, type TestCell, type TestSheet, type WorkbookOptions } from '@pilar/testing/workbook';
import { zip } from '@pilar/testing/zip';

const rowsOf = async (rows: TestCell[][], options: WorkbookOptions = {}) => allRows(await open(workbook([{ name: 'Data', rows }], options)));

describe('a workbook', () => {
  test('gives cells by their place, numbers, yes and no, dates and texts', async () => {
    expect(await rowsOf([['NAMA', null, 'NIK'], [], ['Dani & Deni <1>', 3_604_344_501_850_000, true, { date: 44_389 }, { time: 0.375 }, '  ']])).toEqual([
      { number: 1, cells: ['NAMA', null, 'NIK'] },
      { number: 3, cells: ['Dani & Deni <1>', 3_604_344_501_850_000, true, { date: '2021-07-12', time: null }, { date: null, time: '09:00' }] },
    ]);
  });

  test.each<[string, WorkbookOptions]>([['inline texts', { inline: true }], ['a prefix before every tag', { prefix: 'x' }]])('reads %s alike', async (_name, options) => {
    expect(await rowsOf([['NAMA', 'JABATAN'], ['Dani', 7]], options)).toEqual([{ number: 1, cells: ['NAMA', 'JABATAN'] }, { number: 2, cells: ['Dani', 7] }]);
  });

  test('counts days from 1904 where the workbook does', async () => {
    const source = await open(workbook([{ name: 'Data', rows: [[{ date: 42_927 }]] }], { from1904: true }));
    expect(source.from1904).toBe(true);
    expect((await allRows(source))[0]?.cells).toEqual([{ date: '2021-07-12', time: null }]);
  });

  test('takes the stored result of formulas, counts them, and tells errors and results that were not stored', async () => {
    const rows: TestCell[][] = [[
      { xml: '<f>1+1</f><v>2</v>' }, { xml: '<f>A1&amp;"x"</f><v>dua &amp; x</v>', type: 'str' }, { xml: '<f>NOW()</f>' }, { xml: '<v>#REF!</v>', type: 'e' },
    ]];
    const source = await open(workbook([{ name: 'Data', rows, hiddenRows: [1], cols: '<cols><col min="2" max="3" hidden="1"/></cols>' }]));
    let notes: SheetNotes | null = null;
    const read = [];
    for await (const batch of source.rows(0, (noted) => { notes = noted; })) read.push(...batch);
    expect(read[0]?.cells).toEqual([2, 'dua & x', { error: 'formula' }, { error: '#REF!' }]);
    expect(notes).toEqual({ hiddenRows: 1, hiddenColumns: 2, formulas: 3 });
  });

  test('joins runs of a text, without reading aids, and decodes what XML and Excel escape', async () => {
    const xml = '<is><r><t>Dani</t></r><r><t xml:space="preserve"> Deni</t></r><rPh><t>x</t></rPh><r><t>&#233;_x000D_&amp;</t></r></is>';
    expect(await rowsOf([[{ xml, type: 'inlineStr' }]])).toEqual([{ number: 1, cells: ['Dani Denié\r&'] }]);
  });

  test('lists its sheets and which are hidden', async () => {
    const sheets: TestSheet[] = [{ name: 'Petunjuk & isi', rows: [['Baca']] }, { name: 'Data', rows: [['NAMA'], ['Dani']], hidden: true }];
    const source = await open(workbook(sheets));
    expect(source.sheets).toEqual([{ name: 'Petunjuk & isi', hidden: false }, { name: 'Data', hidden: true }]);
    expect(await allRows(source, 1)).toHaveLength(2);
  });

  test('is read alike in pieces that cut every tag', async () => {
    const rows: TestCell[][] = Array.from({ length: 6_000 }, (_, i) => [`Nama é ${i}`, i, { date: 40_000 + i }]);
    const read = await rowsOf(rows, { inline: true });
    expect(read).toHaveLength(6_000);
    expect(read.every(({ cells, number }) => cells[0] === `Nama é ${number - 1}` && cells[1] === number - 1)).toBe(true);
  });
});

describe('a workbook that is refused', () => {
  const plain: TestSheet[] = [{ name: 'Data', rows: [['NAMA'], ['Dani']] }];

  test.each<[string, () => Buffer, string]>([
    ['with macros', () => workbook(plain, { further: { 'xl/vbaProject.bin': 'x' } }), 'makro'],
    ['with sheets of old macros', () => workbook(plain, { further: { 'xl/macrosheets/sheet1.xml': '<x/>' } }), 'makro'],
    ['of another program', () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'bukan buku kerja .xlsx'],
    ['cut off', () => workbook(plain).subarray(0, 900), 'rusak atau terpotong'],
    ['damaged within', () => { const bytes = workbook([{ name: 'Data', rows: Array.from({ length: 500 }, (_, i) => [`n${i * 7_919}`]) }]); bytes.fill(0x55, 1_000, 3_000); return bytes; }, 'rusak atau terpotong'],
    ['without a sheet', () => workbook([]), 'tidak memuat lembar'],
    ['with 300 columns', () => workbook([{ name: 'Data', rows: [Array.from({ length: 300 }, (_, i) => `K${i}`)] }]), 'lebih dari 200 kolom'],
    ['that claims to unpack without end', () => workbook(plain, { claims: { 'xl/worksheets/sheet1.xml': 4_000_000_000 } }), 'terlalu besar'],
    ['whose one row never ends', () => workbook(plain, { further: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(60_000)}` } }), 'terlalu panjang'],
  ])('%s', async (_name, bytes, words) => {
    expect(await refusal(bytes())).toContain(words);
  });

  test('a million rows, before they are all read', async () => {
    const row = '<row><c t="b"><v>1</v></c></row>';
    const bytes = workbook(plain, { further: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row.repeat(1_000_000)}</sheetData></worksheet>` } });
    expect(await refusal(bytes)).toContain('lebih dari 500000 baris');
  }, 60_000);

  test('a bomb that lies about its size: counted while it is unpacked', async () => {
    const bytes = workbook(plain, { further: { 'xl/sharedStrings.xml': `<sst><si><t>${'0'.repeat(30_000_000)}</t></si></sst>` }, claims: { 'xl/sharedStrings.xml': 10 } });
    expect(bytes.length).toBeLessThan(300_000);
    expect(await refusal(bytes)).toContain('terlalu besar');
  });
});

test('serials are the days that spreadsheets show, with their leap day of 1900', () => {
  expect([1, 59, 61, 36_526, 44_389, 2_958_465].map((serial) => serialDay(serial, false))).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2000-01-01', '2021-07-12', '9999-12-31']);
  expect([0, 42_927].map((serial) => serialDay(serial, true))).toEqual(['1904-01-01', '2021-07-12']);
  expect([-1, 3_000_000, Number.NaN].map((serial) => serialDay(serial, false))).toEqual([null, null, null]);
});

test.each([
  ['General', null], ['0.00', null], ['#,##0', null], ['@', null], ['"Rp" #,##0;[Red]-"Rp" #,##0', null],
  ['dd/mm/yyyy', 'date'], ['[$-421]dd\\ mmmm\\ yyyy;@', 'date'], ['mmm-yy', 'date'], ['h:mm', 'time'], ['[h]:mm:ss', 'time'], ['dd/mm/yyyy hh:mm', 'both'],
])('the format %s shows %s', (format, shows) => expect(showsOf(format)).toBe(shows));
