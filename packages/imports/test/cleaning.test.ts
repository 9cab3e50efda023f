import { formatDate, formatShortDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { listNames, vocabulary } from '@pilar/domain/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanDate, cleanTime } from '../src/clean/dates.ts';
import { Doubles } from '../src/clean/doubles.ts';
import { cleanNik } from '../src/clean/nik.ts';
import type { Cleaned } from '../src/clean/note.ts';
import { cleanBoolean, cleanCode, cleanList, cleanNumber, cleanSex } from '../src/clean/plain.ts';
import { readRegions } from '../src/clean/regions.ts';
import { RowCleaner } from '../src/clean/row.ts';
import { tidy } from '../src/clean/text.ts';
import { slug } from '../src/map/slug.ts';
import { messages } from '../src/messages.ts';
import type { Raw } from '../src/read/cell.ts';
import { family } from './family.ts';

const value = (cleaned: Cleaned<unknown>) => cleaned?.value ?? null;
const reason = (cleaned: Cleaned<unknown>) => cleaned?.notes?.filter(({ warning }) => !warning).map(({ message }) => Object.entries(messages).find(([, one]) => one === message)?.[0]).join() ?? null;
const remark = (cleaned: Cleaned<unknown>) => cleaned?.notes?.filter(({ warning }) => warning).map(({ message }) => Object.entries(messages).find(([, one]) => one === message)?.[0]);

const anyCell: fc.Arbitrary<Raw> = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: fc.constantFrom(...'0123456789.,/-E+ \'"LPkabserang'), maxLength: 20 }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test('mean the same in every form that offices use', () => {
    fc.assert(fc.property(day, (date) => {
      const [year = '', month = '', dd = ''] = date.split('-');
      const serial = (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000;
      const forms: Raw[] = [
        date, `${dd}/${month}/${year}`, `${Number(dd)}-${Number(month)}-${year}`, `${dd}.${month}.${year}`, `${year}/${month}/${dd}`, `${date}T00:00:00`, `${dd}/${month}/${year} 00:00`,
        formatDate(date, 'id'), formatDate(date, 'en'), formatShortDate(date, 'id'), formatShortDate(date, 'en').toUpperCase(), { date, time: null }, `'${date}`,
        ...(serial >= 10_000 ? [serial, String(serial)] : serial >= 3_654 ? [serial] : []),
      ];
      for (const form of forms) expect(value(cleanDate(form, false)), JSON.stringify(form)).toBe(date);
    }), { numRuns: 300 });
  });

  test.each<[Raw, string]>([
    ['31/02/2021', 'dateMissing'], ['07/25/2021', 'dateOrder'], ['12/07/21', 'dateYear'], ['12 Juli 21', 'dateYear'], ['kemarin', 'date'], ['12 Foo 2021', 'date'], [36, 'date'], ['2021', 'date'], [2_021, 'date'],
  ])('%j is refused: %s', (cell, why) => expect(reason(cleanDate(cell, false))).toBe(why));

  test('count from 1904 where the workbook does', () => expect(value(cleanDate(42_927, true))).toBe('2021-07-12'));
});

test.each<[Raw, string | null]>([
  ['09.00 WIB', '09:00'], ['9.00', '09:00'], ['pukul 13.30', '13:30'], ['Pkl. 08:15:00', '08:15'], [0.375, '09:00'], [9.3, '09:30'], [9, '09:00'], ['7', '07:00'], [{ date: null, time: '09:00' }, '09:00'],
  ['25.00', null], ['09.75', null], ['10.00 WITA', null], ['pagi', null], ['-', null],
])('the time %j is %j', (cell, time) => expect(value(cleanTime(cell))).toBe(time));

describe('numbers', () => {
  test('are read as Indonesia writes them', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const written = `${new Intl.NumberFormat('id-ID').format(whole)},${String(cents).padStart(2, '0')}`;
      expect(value(cleanNumber(written))).toBe(Number(`${whole}.${String(cents).padStart(2, '0')}`));
    }));
  });

  test.each<[string, number | string]>([
    ['1.234', 1_234], ['1.234.567', 1_234_567], ['1,234.5', 1_234.5], ['0,5', 0.5], ['12.5', 12.5], ['Rp 1.500.000,-', 1_500_000], ['007', 7],
    ['1,234', 'numberAmbiguous'], ['dua', 'number'], ['1.2.3', 'number'], ['12 orang', 'number'],
  ])('%j', (text, wanted) => expect(typeof wanted === 'number' ? value(cleanNumber(text)) : reason(cleanNumber(text))).toBe(wanted));
});

describe('the NIK', () => {
  const man = '3604340501850000';

  test.each<[string, Raw]>([['as text', man], ['with spaces', '3604 3405 0185 0000'], ['with dots', '36.0434.050185.0000'], ['behind an apostrophe', `'${man}`], ['behind a sign of formula', `="${man}"`], ['as a number', Number(man)], ['with decimals', `${man}.0`], ['with an unseen sign', `\u200B${man}\u00A0`]])('is read %s', (_name, cell) => {
    expect(cleanNik(cell, true)).toMatchObject({ value: man });
  });

  test.each<[string, Raw, string]>([
    ['3,60434E+15', '3,60434E+15', 'nikScientific'], ['3.60434450185E+15', '3.60434450185E+15', 'nikScientific'], ['a digit lost', man.slice(0, 15), 'nikLength'], ['a digit too many', `${man}1`, 'nikLength'],
    ['32 January', '3604343201850000', 'nikDate'], ['day 72', '3604347201850000', 'nikDate'], ['month 13', '3604340513850000', 'nikDate'], ['30 February', '3604343002850000', 'nikDate'],
    ['a letter', '36043405O1850000', 'nikSigns'], ['the serial 0000 in earnest', man, 'nikSerial'],
  ])('is refused with its reason: %s', (_name, cell, why) => expect(reason(cleanNik(cell, why !== 'nikSerial'))).toBe(why));

  test('from a region that no table has, or rounded by a spreadsheet, is told', () => {
    expect(remark(cleanNik('9904340501850000', true))).toEqual(['nikRegion']);
    expect(remark(cleanNik(3_604_340_501_850_010, true))).toEqual(['nikRounded']);
    expect(remark(cleanNik('3604340501850010', true))).toEqual([]);
  });

  test('never stands whole in a message', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 20 }), (digits) => {
      for (const note of cleanNik(digits, false)?.notes ?? []) expect(String(note.parameters?.['value'])).not.toContain(digits);
    }));
  });
});

test.each<[Raw, string | null]>([
  ['L', 'L'], ['p', 'P'], ['LAKI-LAKI', 'L'], ['Laki - laki', 'L'], ['PEREMPUAN', 'P'], ['PEREMPAUN', 'P'], ['Wanita', 'P'], [1, 'L'], ['2', 'P'], ['x', null], ['', null],
])('the sex %j is %j', (cell, sex) => expect(value(cleanSex(cell))).toBe(sex));

test.each<[Raw, boolean | null]>([['Ya', true], ['TDK', false], ['tidak ada', false], [1, true], [0, false], [true, true], ['✓', true], ['mungkin', null], ['-', null]])('%j is %j', (cell, wanted) => expect(value(cleanBoolean(cell))).toBe(wanted));

describe('codes', () => {
  test('are found by code and label in either language, in every list', () => {
    for (const list of listNames) for (const { code, labelId, labelEn } of vocabulary(list)) {
      const same = (text: string) => vocabulary(list).filter((term) => [term.code, term.labelId, term.labelEn].some((other) => slug(other) === slug(text)));
      for (const text of [code, labelId, labelEn, labelId.toUpperCase()]) if (same(text).length === 1) expect(value(cleanCode(text, list, 'id')), `${list} ${text}`).toBe(code);
    }
  });

  test('forgive a slip, take the abbreviation, and name the choices otherwise', () => {
    expect(value(cleanCode('Penyuluh Soial', 'PILLAR_TYPE', 'id'))).toBe('PENSOS');
    expect(value(cleanCode('tagana', 'PILLAR_TYPE', 'id'))).toBe('TAGANA');
    expect(cleanCode('Satpam', 'SEX', 'en')?.notes).toEqual([{ message: messages.code, parameters: { value: 'Satpam', options: 'Male, Female' } }]);
  });

  test('and plain texts come in lists', () => {
    expect(value(cleanList('TKSK; PSM;tksk', 'PILLAR_TYPE', 200, 'id'))).toEqual(['TKSK', 'PSM']);
    expect(value(cleanList('Dani/Deni, Dany', undefined, 200, 'id'))).toEqual(['Dani', 'Deni', 'Dany']);
    expect(reason(cleanList('TKSK; Satpam', 'PILLAR_TYPE', 200, 'id'))).toBe('code');
  });
});

describe('regions', () => {
  const read = (regency: Raw, district: Raw = null, village: Raw = null) =>
    readRegions([{ key: 'regency', level: 'REGENCY', cell: regency }, { key: 'district', level: 'DISTRICT', cell: district }, { key: 'village', level: 'VILLAGE', cell: village }], 'id');
  const why = (regency: Raw, district: Raw = null, village: Raw = null) => Object.values(read(regency, district, village).notes).flat().map(({ message }) => Object.entries(messages).find(([, one]) => one === message)?.[0]).join();

  test.each<[Raw, Raw, Raw, string]>([
    ['KAB. SERANG', null, null, '36.04'], ['Kabupaten Lebak', null, null, '36.02'], ['KAB SERANG', 'BANDUNG', null, '36.04.34'], ['Serang', 'Kec. Bandung', null, '36.04.34'], [null, 'Kec. Bandung, Kab. Serang', null, '36.04.34'],
    ['36.04', '36.04.34', null, '36.04.34'], [3_604, 360_434, null, '36.04.34'], ['Kota Cilegon', 'Grogol', null, '36.72.06'], ['TANGSEL', null, null, '36.74'],
  ])('%j, %j, %j is %s', (regency, district, village, area) => expect(read(regency, district, village).area).toBe(area));

  test('a broad name that two share is settled by the narrow one that one of them has', () => {
    expect(read('SERANG', 'BANDUNG').codes).toEqual({ regency: '36.04', district: '36.04.34' });
  });

  test.each<[Raw, Raw, string]>([
    ['SERANG', null, 'regionShared'], [null, 'Cibeber', 'regionShared'], ['Kab. Lebak', 'Bandung', 'regionNotInside'], ['Kab. Serang', 'Bandng', 'regionSimilar'], ['Kab. Antah', null, 'regionUnknown'], ['Kec. Rangkasbitung', null, 'regionLevel'],
  ])('%j, %j is told: %s', (regency, district, told) => expect(why(regency, district)).toBe(told));

  test('of those that bear a name the one inside the area of the list is meant', () => {
    expect(readRegions([{ key: 'district', level: 'DISTRICT', cell: 'Cibeber' }], 'id', '36.02').area).toBe('36.02.19');
    expect(readRegions([{ key: 'district', level: 'DISTRICT', cell: 'Cibeber' }], 'id', '36').area).toBeNull();
    expect(readRegions([{ key: 'district', level: 'DISTRICT', cell: 'Kec. Bandung' }], 'id', '36.02').area).toBe('36.04.34');
  });

  test('nothing given is nothing found', () => expect(read('-', '', null)).toEqual({ codes: {}, area: null, notes: {} }));

  test('the full name of every district is that district', () => {
    for (const code of ['36.01.35', '36.02.22', '36.02.19', '36.72.01', '36.03.17', '36.73.04']) {
      const regency = region(code.slice(0, 5))?.shortName ?? null;
      expect(read(regency, region(code)?.name ?? null).area).toBe(code);
    }
  });
});

test('invisible signs, doubled spaces and words for nothing leave no trace', () => {
  expect(tidy(' \u200BDani\u00A0 \tDeni\u00AD ')).toBe('Dani Deni');
  expect(['-', ' – ', 'NIHIL', 'n/a', '', '\uFEFF'].map(tidy)).toEqual([null, null, null, null, null, null]);
});

describe('a row', () => {
  const keys = family.columns.map(({ key }) => key);
  const cleaner = (language: 'id' | 'en' = 'id') => new RowCleaner(family, keys.map((key, position) => ({ key, position })), { language, demo: true, from1904: false, area: '36' });
  const row = (cells: Record<string, Raw>) => keys.map((key) => cells[key] ?? null);

  test('becomes typed values, without what is empty', () => {
    expect(cleaner().read(row({ nik: '3604344501850000', fullName: ' Dani  Hamdani ', birthDate: '05/01/1985', sex: 'PEREMPUAN', regency: 'KAB. SERANG', district: 'BANDUNG', poor: 'Ya', income: '1.500.000', begins: '09.00', note: 'satu\r\n  dua', aliases: 'NIHIL' }))).toEqual({
      values: { nik: '3604344501850000', fullName: 'Dani Hamdani', birthDate: '1985-01-05', sex: 'P', poor: true, income: 1_500_000, begins: '09:00', note: 'satu\ndua', regency: '36.04', district: '36.04.34', area: '36.04.34' },
      problems: [], warnings: [],
    });
  });

  test('tells every wrong cell at once, in the reader\'s language', () => {
    expect(cleaner('en').read(row({ nik: '3,6E+15', fullName: null, birthDate: { error: '#REF!' }, district: { error: 'formula' }, sex: { error: '#N/A' } })).problems.map(({ column, message }) => [column, message.slice(0, 40)])).toEqual([
      ['nik', '"3,6E+15" is in scientific notation, so '], ['fullName', 'Is required. Fill in this cell, or skip '], ['birthDate', "This cell holds the spreadsheet's error "], ['district', 'This cell holds a formula saved without '],
    ]);
  });

  test('warns where the NIK and the columns beside it differ (rule 2)', () => {
    const { problems, warnings } = cleaner().read(row({ nik: '3604344501850000', fullName: 'Dani', birthDate: '06/01/1985', sex: 'L' }));
    expect([problems, warnings.map(({ column }) => column)]).toEqual([[], ['nik', 'nik']]);
    expect(warnings[0]?.message).toContain('3604**********00');
  });

  test('never fails, whatever stands in it', () => {
    const one = cleaner();
    fc.assert(fc.property(fc.array(anyCell, { minLength: keys.length, maxLength: keys.length }), (cells) => {
      const { values, problems } = one.read(cells);
      for (const { message } of problems) expect(message).toMatch(/\S/);
      expect(values['nik'] ?? '3604344501850000').toMatch(/^\d{16}$/);
      expect(values['birthDate'] ?? '2021-07-12').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }), { numRuns: 500 });
  });

  test('that stands in the file twice, or shares its NIK, is told with the other\'s number', () => {
    const doubles = new Doubles('id');
    expect(doubles.find(2, { fullName: 'Dani' })).toEqual([]);
    expect(doubles.find(3, { nik: '1', fullName: 'Deni' })).toEqual([]);
    expect(doubles.find(4, { fullName: 'Dani' })[0]?.message).toContain('baris 2');
    expect(doubles.find(5, { nik: '1', fullName: 'Doni' })[0]).toMatchObject({ column: 'nik', message: expect.stringContaining('baris 3') });
  });
});
