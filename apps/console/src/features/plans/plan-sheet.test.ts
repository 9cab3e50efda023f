import { describe, expect, test } from 'vitest';
import { changedRows, emptyRow, fillIn, pasteInto, readNumber, sheetOf, type SheetItem } from './plan-sheet.ts';
import { badCells, cellOf, rowInput } from './sheet-input.ts';

const words = [{ value: 'PROGRAMME', label: 'Program' }, { value: 'ACTIVITY', label: 'Kegiatan' }, { value: 'SUB_ACTIVITY', label: 'Subkegiatan' }];
const item: SheetItem = {
  id: 'a', version: 3, code: '1.06.02', title: 'Pemberdayaan sosial', kind: 'PROGRAMME', parent: null, derivesFrom: { code: '2' }, indicator: 'Lembaga', unit: 'lembaga',
  years: [{ year: 2026, target: 12.5, realised: null, budget: '1000' }],
};
const none = { source: '', on: '' };
let keys = 0;
const newKey = () => `n${++keys}`;

test.each([['1.284,5', 1284.5], ['1284', 1284], ['Rp 2.500.000.000', 2_500_000_000], ['12,25', 12.25], ['12.5', 12.5], ['', null], ['belum', null]])('reads %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

describe('a copied piece of a spreadsheet', () => {
  test('is laid over the cells from where it is put, and adds rows', () => {
    const rows = pasteInto(sheetOf([item], 2026), 0, 'title', 'Judul\tkegiatan\r\nLain\tsub kegiatan\t1.06.02\n', words, newKey);
    expect(rows.map(({ cells: { code, title, kind, parentCode } }) => [code, title, kind, parentCode])).toEqual([['1.06.02', 'Judul', 'ACTIVITY', ''], ['', 'Lain', 'SUB_ACTIVITY', '1.06.02']]);
  });

  test('is completed by its codes, whatever their order', () => {
    const rows = fillIn(pasteInto([emptyRow('x')], 0, 'code', '1.06.02.2.01\tA\n1.06.02\tB\n1.06.02.2.01.03\tC\n5\tD\tKegiatan', words, newKey));
    expect(rows.map(({ cells: { kind, parentCode } }) => [kind, parentCode])).toEqual([['ACTIVITY', '1.06.02'], ['PROGRAMME', ''], ['SUB_ACTIVITY', '1.06.02.2.01'], ['ACTIVITY', '']]);
  });
});

describe('what is sent', () => {
  test('is of an item only what differs, with its version', () => {
    const rows = pasteInto(sheetOf([item], 2026), 0, 'unit', 'orang\t1.300\t7', words, newKey);
    expect(changedRows(rows)).toHaveLength(1);
    expect(rows.map((row) => rowInput(row, 2026, { source: 'Laporan', on: '2026-03-31' }))).toEqual([
      { code: '1.06.02', version: 3, unit: 'orang', years: [{ year: 2026, target: 1300, realised: 7, realisedSource: 'Laporan', realisedOn: '2026-03-31' }] },
    ]);
    expect(changedRows(sheetOf([item], 2026))).toEqual([]);
  });

  test('clears what was emptied, and of a new row leaves out what is empty', () => {
    const emptied = pasteInto(sheetOf([item], 2026), 0, 'derivesFromCode', '\t\t\t\t\t', words, newKey);
    expect(rowInput(emptied[0] ?? emptyRow('x'), 2026, none)).toEqual({ code: '1.06.02', version: 3, derivesFromCode: null, indicator: null, unit: null, years: [{ year: 2026, target: null, budget: null }] });
    const [made] = fillIn(pasteInto([emptyRow('x')], 0, 'code', '9\tBaru', words, newKey));
    expect(rowInput(made ?? emptyRow('x'), 2026, none)).toEqual({ code: '9', title: 'Baru', kind: 'PROGRAMME' });
    expect(changedRows([emptyRow('x')])).toEqual([]);
  });

  test('names cells that cannot be read, and finds those that the graph names', () => {
    expect(badCells(pasteInto(sheetOf([item], 2026), 0, 'target', 'belum', words, newKey))).toEqual([{ row: 0, column: 'target' }]);
    expect(badCells(pasteInto(sheetOf([item], 2026), 0, 'code', '7', words, newKey))).toEqual([{ row: 0, column: 'code' }]);
    expect([['rows', '3', 'years', '0', 'realisedSource'], ['rows', '1', 'version'], ['rows']].map(cellOf)).toEqual([{ row: 3, column: 'realised' }, { row: 1, column: 'code' }, null]);
  });
});
