import type { LawFacts } from '../records.ts';
import { ministryLaws } from './laws-ministry.ts';

const nationalAndProvincialLaws = {
  uuKesos: {
    kind: 'UU', number: '11', year: 2009, title: 'Kesejahteraan Sosial', status: 'IN_FORCE',
    summary: 'Dasar penyelenggaraan kesejahteraan sosial oleh pemerintah, pemerintah daerah, dan masyarakat.',
  },
  ppKesos: {
    kind: 'PP', number: '39', year: 2012, title: 'Penyelenggaraan Kesejahteraan Sosial', status: 'IN_FORCE',
    summary: 'Menetapkan empat sasaran, tujuh kriteria, dan empat bidang pelayanan; Perda provinsi mengikutinya.',
  },
  uuFakirMiskin: {
    kind: 'UU', number: '13', year: 2011, title: 'Penanganan Fakir Miskin', status: 'IN_FORCE',
    summary: 'Data diperiksa PSKS di kecamatan dan desa, lalu naik melalui bupati atau wali kota dan gubernur ke menteri, paling sedikit sekali dalam dua tahun.',
  },
  uuPemda: {
    kind: 'UU', number: '23', year: 2014, title: 'Pemerintahan Daerah', status: 'IN_FORCE',
    summary: 'Membagi kewenangan sosial antara pusat, provinsi, dan kabupaten/kota; alasan Perda provinsi disusun ulang.',
  },
  uuPdp: {
    kind: 'UU', number: '27', year: 2022, title: 'Pelindungan Data Pribadi', status: 'IN_FORCE',
    summary: 'Data kesehatan, anak, dan keuangan pribadi termasuk data spesifik yang dijaga lebih ketat.',
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
    kind: 'OTHER', number: 'Permen PPN 7', year: 2025, title: 'Berbagi pakai Data Tunggal Sosial dan Ekonomi Nasional', status: 'IN_FORCE',
    caveats: [{ field: 'title', kind: 'UNCONFIRMED', text: 'Judul ditulis menurut isinya; judul resmi belum diperiksa.' }],
  },
  perda2010: {
    kind: 'PERDA', number: '8', year: 2010, title: 'Penyelenggaraan Kesejahteraan Sosial', status: 'REPLACED', issuer: 'pemprovBanten',
    summary: 'Perda Provinsi Banten sebelum pembagian kewenangan menurut UU 23/2014.',
    caveats: [{ field: 'title', kind: 'UNCONFIRMED', text: 'Judul resmi belum diperiksa.' }],
  },
  perda2018: {
    kind: 'PERDA', number: '8', year: 2018, title: 'Penyelenggaraan Kesejahteraan Sosial', status: 'IN_FORCE', issuer: 'pemprovBanten',
    chapters: 10, articles: 41, replaces: ['perda2010'],
    summary: 'Menyesuaikan Perda dengan kewenangan provinsi. Empat bidang: rehabilitasi, jaminan, perlindungan, dan pemberdayaan sosial. '
      + 'Tujuh kriteria penerima. Empat bentuk usaha: preventif, represif, rehabilitatif, serta pendukung dan penunjang. '
      + 'Empat sasaran: perseorangan, keluarga, kelompok, masyarakat. Dua unsur pokok: kebijakan dan perencanaan.',
    caveats: [
      { field: 'number', kind: 'UNCONFIRMED', text: 'Disahkan 2 Oktober 2018; nomor 8/2018 disebut dalam sosialisasi tahun 2021 dan belum dipastikan.' },
      { field: 'validFrom', kind: 'UNCONFIRMED', text: 'Tanggal pengundangan belum diketahui.' },
    ],
  },
} satisfies Record<string, LawFacts>;

/** Laws and regulations that the work rests on, each after those it replaces. */
export const laws = { ...nationalAndProvincialLaws, ...ministryLaws };

/** Name of a law in the demo data. */
export type LawKey = keyof typeof laws;
