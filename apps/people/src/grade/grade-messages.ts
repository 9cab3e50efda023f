import type { Message } from '@pilar/subgraph/messages';

/** What is said of yearly grades. */
export const gradeMessages = {
  gradeTooEarly: { id: 'tahun {year} dinilai mulai {from}; tunggu sampai tanggal itu', en: '{year} is graded from {from} on; wait until that day' },
  gradeBeforeTerm: { id: 'masa tugas ini belum berjalan pada tahun {year}; pilih tahun sejak {from}', en: 'this term had not begun in {year}; choose a year from {from} on' },
  gradeAfterTerm: { id: 'masa tugas ini sudah berakhir sebelum tahun {year}; pilih tahun sampai {to}', en: 'this term had ended before {year}; choose a year up to {to}' },
  gradeNotBegun: { id: 'masa tugas ini belum dimulai; nilai sesudah pilar diangkat', en: 'this term has not begun; grade it once the pillar is appointed' },
  gradeYearRange: { id: 'tahun {year}; isi tahun 2000 sampai tahun ini', en: 'year {year}; give a year from 2000 to this one' },
  gradeNotYourLevel: { id: 'Nilai tingkat {level} tidak diberikan dari wilayah Anda. Kabupaten/kota memberi nilai kabupaten/kota; provinsi memberi nilai provinsi dan mencatat nilai pusat.', en: 'A grade of level {level} is not given from your area. A regency gives its own; the province gives its own and records the centre\'s.' },
  gradedAlready: { id: 'Tingkat ini sudah menilai tahun itu. Muat ulang, lalu ubah nilainya.', en: 'This level has graded that year already. Reload, then change the grade.' },
  gradeSettled: { id: 'Tingkat {level} sudah menilai tahun {year}, jadi nilai di bawahnya tidak diubah lagi. Minta tingkat {level} mengubah nilainya bila keliru.', en: 'Level {level} has graded {year}, so that grades below stand. Ask level {level} to change its grade if it is wrong.' },
} as const satisfies Record<string, Message>;
