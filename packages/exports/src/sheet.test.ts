import { expect, test } from 'vitest';
import { layoutOf, maskNik } from './sheet.ts';

test('writes regions by name and code, terms by label, days as days', () => {
  const layout = layoutOf([
    { title: { id: 'Nama', en: 'Name' }, kind: 'text' },
    { title: { id: 'Wilayah', en: 'Region' }, kind: 'region' },
    { title: { id: 'Sasaran', en: 'Targets' }, kind: 'regions' },
    { title: { id: 'Jenis', en: 'Kind' }, kind: 'code', list: 'PILLAR_TYPE' },
    { title: { id: 'Tugas', en: 'Serves as' }, kind: 'codes', list: 'PILLAR_TYPE' },
    { title: { id: 'Mulai', en: 'From' }, kind: 'date' },
    { title: { id: 'Pejabat', en: 'Official' }, kind: 'boolean' },
    { title: { id: 'Bab', en: 'Chapters' }, kind: 'number' },
  ], 'id');
  expect(layout.columns.map(({ title }) => title)).toEqual(['Nama', 'Wilayah', 'Kode wilayah', 'Sasaran', 'Kode sasaran', 'Jenis', 'Tugas', 'Mulai', 'Pejabat', 'Bab']);
  expect(layout.cells(['Ayu', '36.04.34', ['36.02', '36.04'], 'TKSK', ['PSM', 'TAGANA'], '2021-07-12', false, 3])).toEqual([
    'Ayu', 'Kec. Bandung, Kab. Serang, Banten', '36.04.34', 'Kab. Lebak, Banten; Kab. Serang, Banten', '36.02; 36.04',
    'Tenaga Kesejahteraan Sosial Kecamatan (TKSK)', 'Pekerja Sosial Masyarakat (PSM); Taruna Siaga Bencana (Tagana)', { day: '2021-07-12' }, 'Tidak', 3,
  ]);
  expect(layout.cells([null, null, null, null, null, null, null, null]).every((cell) => cell === null)).toBe(true);
});

test('never writes a whole NIK', () => {
  const layout = layoutOf([{ title: { id: 'NIK', en: 'NIK' }, kind: 'nik' }], 'id');
  expect(layout.cells(['3604010101900001'])).toEqual(['3604**********01']);
  expect(layout.cells(['3604**********01'])).toEqual(['3604**********01']);
  expect(maskNik('')).toBe('');
});
