import { expect, it } from 'vitest';
import { importKindOf, pastedFile, pastedLines } from './pasted-list.ts';

const decree = { decreeNumber: '800/1', decreeDate: '2026-01-05', appointer: 'Kementerian Sosial', validFrom: '', validTo: '2026-12-31' };

it('reads names with their places from tabs or semicolons, without numbers and empty lines', () => {
  expect(pastedLines('1\tUmpama Satu\tMaja\n\n2.\tUmpama Dua, S.Sos.\tSajira\n3) Umpama Tiga; Bayah\nUmpama Empat')).toEqual([
    ['Umpama Satu', 'Maja'], ['Umpama Dua, S.Sos.', 'Sajira'], ['Umpama Tiga', 'Bayah'], ['Umpama Empat'],
  ]);
});

it('puts the decree beside each name', () => {
  expect(pastedFile('TKSK', 'TKSK', 'Umpama Satu; Maja', decree).split('\r\n')).toEqual([
    'Nama;Kecamatan;Nomor SK;Tanggal SK;Diangkat oleh;Mulai bertugas;Berlaku sampai', 'Umpama Satu;Maja;800/1;2026-01-05;Kementerian Sosial;;2026-12-31',
  ]);
  expect(pastedFile('PSM', 'PSM', 'Umpama Dua; Mekarsari; Maja', { ...decree, decreeNumber: 'a;"b"' }).split('\r\n')[1]).toBe('Umpama Dua;Mekarsari;Maja;"a;""b""";2026-01-05;Kementerian Sosial;;2026-12-31');
  expect(pastedFile('PENSOS', 'Penyuluh Sosial', 'Umpama Tiga', decree).split('\r\n')).toEqual([
    'Nama;Kecamatan;Jenis pilar;Nomor SK;Tanggal SK;Diangkat oleh;Mulai bertugas;Berlaku sampai', 'Umpama Tiga;;Penyuluh Sosial;800/1;2026-01-05;Kementerian Sosial;;2026-12-31',
  ]);
  expect([importKindOf('TAGANA'), importKindOf('WPKS')]).toEqual(['TAGANA', 'PILLAR']);
});
