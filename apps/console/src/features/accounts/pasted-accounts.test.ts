import { expect, test } from 'vitest';
import { readPasted } from './pasted-accounts.ts';

const roles = [{ value: 'TKSK', label: 'TKSK' }, { value: 'KEC_OFFICER', label: 'Petugas kecamatan (Kasi Kesos)' }];

test('reads rows of a spreadsheet, with roles by word or code and days as an office writes them', () => {
  const rows = readPasted('Ani Contoh\tani@contoh.id\tPetugas kecamatan (kasi kesos)\t36.02.14\t31/12/2026\r\n\nBudi; budi@contoh.id; TKSK; 36.02.14; 2027-01-05', roles);
  expect(rows).toMatchObject([
    { displayName: 'Ani Contoh', email: 'ani@contoh.id', role: 'KEC_OFFICER', area: { id: '36.02.14' }, validTo: '2026-12-31', organisation: null },
    { displayName: 'Budi', email: 'budi@contoh.id', role: 'TKSK', area: { id: '36.02.14' }, validTo: '2027-01-05' },
  ]);
});

test('leaves open what it does not understand', () => {
  const [row] = readPasted('Ani\t\tRaja\t\t31/02/2026', roles);
  expect(row).toMatchObject({ displayName: 'Ani', email: '', role: '', area: null });
  expect(row?.validTo).toMatch(/^\d{4}-\d\d-\d\d$/);
});
