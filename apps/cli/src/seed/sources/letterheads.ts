import type { LetterheadFacts } from '../records.ts';

/** Letterheads of the two offices that the demo officers print under: names and addresses from the sources alone, so without telephone, e-mail, rank or NIP. */
export const letterheads = {
  dinsosBanten: {
    office: 'dinsosBanten', lines: ['PEMERINTAH PROVINSI BANTEN', 'DINAS SOSIAL'], address: 'Kawasan Pusat Pemerintahan Provinsi Banten (KP3B), Curug, Kota Serang', place: 'Serang',
    signatories: [
      { post: 'Kepala Dinas Sosial Provinsi Banten', name: 'Dra. Nurhana, M.Si.' },
      { onBehalf: ['a.n. Kepala Dinas Sosial Provinsi Banten'], post: 'Kepala Seksi Penyuluhan Kesos dan PSDS', name: 'Widianto' },
    ],
  },
  dinsosLebak: {
    office: 'dinsosLebak', lines: ['PEMERINTAH KABUPATEN LEBAK', 'DINAS SOSIAL'], place: 'Rangkasbitung',
    signatories: [{ post: 'Kepala Dinas Sosial Kabupaten Lebak' }],
  },
} satisfies Record<string, LetterheadFacts>;
