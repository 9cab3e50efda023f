import type { PersonFacts } from '../records.ts';

/** Officials whom the source documents name, in their public role only: no contact data, no NIK. */
export const persons = {
  nurhana: { fullName: 'Nurhana', titlesBefore: 'Dra.', titlesAfter: 'M.Si.', area: '36', official: true },
  widianto: { fullName: 'Widianto', area: '36', official: true },
  palmawati: { fullName: 'Palmawati Taher', titlesBefore: 'Prof. Dr. Hj.', area: '36', official: true },
  alMuktabar: { fullName: 'Al Muktabar', area: '36', official: true },
  barhum: { fullName: 'Barhum', area: '36', official: true },
  kastaWiguna: { fullName: 'Kasta Wiguna', titlesAfter: 'AP. MAP.', area: '32.04.13', official: true },
  toniHidayat: { fullName: 'Toni Hidayat', titlesAfter: 'S.Sos', area: '32.04.13', official: true },
  daniFitriana: {
    fullName: 'Dani Fitriana', titlesBefore: 'Ir.', aliases: ['Deni Fitriana'], area: '32.04', official: true,
    caveats: [
      { field: 'fullName', kind: 'CONTRADICTORY', text: 'Satu naskah menulis nama depannya dengan dua ejaan: Dani dan Deni. Ejaan yang benar belum dipastikan.' },
      { field: 'pillars', kind: 'UNCONFIRMED', text: 'Disebut TKSK di Kabupaten Bandung; kecamatan tugas dan surat keputusannya tidak disebut, sehingga masa tugasnya tidak dicatat.' },
    ],
  },
  muhammadFitriana: {
    fullName: 'Muhammad Fitriana', area: '32.04', official: true,
    caveats: [{ field: 'posts', kind: 'UNCONFIRMED', text: 'Mewakili Dinas Sosial Kabupaten Bandung; jabatannya tidak disebut.' }],
  },
  suburPriyanto: { fullName: 'Subur Priyanto', titlesBefore: 'Drs.', area: '36.04.34', official: true },
  arifChandra: { fullName: 'Arif Chandra', area: '36.04', official: true },
  ahmadSaifulRohman: { fullName: 'Ahmad Saiful Rohman', area: '36.04', official: true },
} satisfies Record<string, PersonFacts>;

/** Name of a person in the demo data. */
export type PersonKey = keyof typeof persons;
