import type { ChapterFacts, LawFacts } from '../records.ts';
import { ministryLaws } from './laws-ministry.ts';

/** Articles whose chapter is not known. */
const articles = (texts: Record<string, string>): ChapterFacts[] => [{ articles: Object.entries(texts).map(([number, text]) => ({ number, text })) }];

/** Day on which the doubts of this register were last gone through. */
const checkedOn = '2026-11-20';

const nationalAndProvincialLaws = {
  uuKesos: {
    kind: 'UU', number: '11', year: 2009, title: 'Kesejahteraan Sosial', status: 'IN_FORCE',
    summary: 'Dasar penyelenggaraan kesejahteraan sosial oleh pemerintah, pemerintah daerah, dan masyarakat.',
  },
  ppKesos: {
    kind: 'PP', number: '39', year: 2012, title: 'Penyelenggaraan Kesejahteraan Sosial', status: 'IN_FORCE',
    summary: 'Menetapkan empat sasaran, tujuh kriteria, dan empat bidang pelayanan; Perda provinsi mengikutinya.',
    implements: ['uuKesos'],
    contents: articles({
      2: 'Sasaran: perseorangan, keluarga, kelompok, dan masyarakat, diprioritaskan bagi yang memenuhi tujuh kriteria masalah sosial.',
      3: 'Empat bidang: rehabilitasi, jaminan, pemberdayaan, dan perlindungan sosial.',
    }),
  },
  uuFakirMiskin: {
    kind: 'UU', number: '13', year: 2011, title: 'Penanganan Fakir Miskin', status: 'IN_FORCE',
    summary: 'Data diperiksa PSKS di kecamatan dan desa, lalu naik melalui bupati atau wali kota dan gubernur ke menteri, paling sedikit sekali dalam dua tahun.',
    contents: articles({
      8: 'PSKS di kecamatan dan desa atau kelurahan memeriksa data; hasilnya naik ke bupati atau wali kota, gubernur, lalu menteri, paling sedikit sekali dalam dua tahun.',
      42: 'Pemalsuan data fakir miskin dipidana paling lama dua tahun atau denda paling banyak Rp50 juta.',
    }),
  },
  uuPemda: {
    kind: 'UU', number: '23', year: 2014, title: 'Pemerintahan Daerah', status: 'IN_FORCE',
    summary: 'Membagi kewenangan sosial antara pusat, provinsi, dan kabupaten/kota; alasan Perda provinsi disusun ulang.',
  },
  uuPdp: {
    kind: 'UU', number: '27', year: 2022, title: 'Pelindungan Data Pribadi', status: 'IN_FORCE',
    summary: 'Data kesehatan, anak, dan keuangan pribadi termasuk data spesifik yang dijaga lebih ketat.',
    contents: articles({
      4: 'Data spesifik: kesehatan, biometrik, genetika, catatan kejahatan, anak, dan keuangan pribadi.',
      20: 'Dasar pemrosesan, antara lain kewajiban hukum dan tugas bagi kepentingan umum.',
      34: 'Penilaian dampak pelindungan data pribadi bagi pemrosesan yang berisiko tinggi.',
      46: 'Kegagalan pelindungan diberitahukan tertulis kepada subjek data dan lembaga paling lambat 3×24 jam.',
      53: 'Penunjukan pejabat pelindungan data pribadi.',
    }),
  },
  inpresKemiskinanEkstrem: {
    kind: 'INPRES', number: '4', year: 2022, title: 'Percepatan Penghapusan Kemiskinan Ekstrem', status: 'IN_FORCE',
    summary: 'Tiga jalan: mengurangi beban pengeluaran, menaikkan pendapatan, dan mengurangi kantong kemiskinan.',
  },
  inpresDtsen: {
    kind: 'INPRES', number: '4', year: 2025, title: 'Data Tunggal Sosial dan Ekonomi Nasional', status: 'IN_FORCE', validFrom: '2025-02-05',
    summary: 'Menyatukan DTKS, Regsosek, dan P3KE, dipadankan dengan SIAK, dan diperbarui tiap triwulan.',
  },
  permenPpnDtsen: {
    kind: 'OTHER', number: 'Permen PPN 7', year: 2025, title: 'Berbagi pakai Data Tunggal Sosial dan Ekonomi Nasional', status: 'IN_FORCE', implements: ['inpresDtsen'],
    caveats: [{ field: 'title', kind: 'UNCONFIRMED', text: 'Judul ditulis menurut isinya; judul resmi belum diperiksa.' }],
  },
  perda2010: {
    kind: 'PERDA', number: '8', year: 2010, title: 'Penyelenggaraan Kesejahteraan Sosial', status: 'REPLACED', issuer: 'pemprovBanten',
    summary: 'Perda Provinsi Banten sebelum pembagian kewenangan menurut UU 23/2014.',
    caveats: [{ field: 'title', kind: 'UNCONFIRMED', text: 'Judul resmi belum diperiksa.' }],
  },
  perda2018: {
    kind: 'PERDA', number: '8', year: 2018, title: 'Penyelenggaraan Kesejahteraan Sosial', status: 'IN_FORCE', issuer: 'pemprovBanten',
    chapters: 10, articles: 41, replaces: ['perda2010'], implements: ['uuPemda', 'uuKesos', 'ppKesos'],
    summary: 'Menyesuaikan Perda dengan kewenangan provinsi. Empat bidang: rehabilitasi, jaminan, perlindungan, dan pemberdayaan sosial. '
      + 'Tujuh kriteria penerima. Empat bentuk usaha: preventif, represif, rehabilitatif, serta pendukung dan penunjang. '
      + 'Empat sasaran: perseorangan, keluarga, kelompok, masyarakat. Dua unsur pokok: kebijakan dan perencanaan.',
    caveats: [
      { field: 'number', kind: 'UNCONFIRMED', text: 'Disahkan 2 Oktober 2018; nomor 8/2018 disebut dalam sosialisasi tahun 2021 dan belum dipastikan.', checkedOn },
      { field: 'validFrom', kind: 'UNCONFIRMED', text: 'Tanggal pengundangan belum diketahui.', checkedOn },
    ],
  },
  ppSpm: {
    kind: 'PP', number: '2', year: 2018, title: 'Standar Pelayanan Minimal', status: 'IN_FORCE', implements: ['uuPemda'],
    summary: 'Provinsi menangani rehabilitasi di dalam panti dan bencana provinsi; kabupaten/kota menangani yang di luar panti dan bencananya sendiri.',
  },
  pergubJamsosratu: {
    kind: 'PERGUB', number: '16', year: 2015, title: 'Jaminan Sosial Rakyat Banten Bersatu (Jamsosratu)', status: 'UNKNOWN', issuer: 'pemprovBanten',
    summary: 'Bantuan tunai bersyarat dan santunan kematian bagi rumah tangga miskin.',
    caveats: [
      { field: 'status', kind: 'UNCONFIRMED', text: 'Pergub 10/2019 dan 15/2019 terbit kemudian; apakah mengganti atau mengubah belum diperiksa.', checkedOn },
      { field: 'title', kind: 'UNCONFIRMED', text: 'Ditulis menurut pokok isinya; judul resmi belum diperiksa.', checkedOn },
    ],
  },
} satisfies Record<string, LawFacts>;

/** Laws and regulations that the work rests on, each after those it replaces. */
export const laws = { ...nationalAndProvincialLaws, ...ministryLaws };

/** Name of a law in the demo data. */
export type LawKey = keyof typeof laws;
