import type { LawFacts } from '../records.ts';

type Detail = Partial<Omit<LawFacts, 'kind' | 'number' | 'year' | 'title'>>;

/** A regulation of the Minister of Social Affairs that is in force. */
function permensos(number: string, year: number, title: string, detail: Detail = {}): LawFacts {
  return { kind: 'PERMENSOS', number, year, title, status: 'IN_FORCE', issuer: 'kemensos', ...detail };
}

/** One that a later regulation took the place of. */
function former(number: string, year: number, title: string, detail: Detail = {}): LawFacts {
  return permensos(number, year, title, { status: 'REPLACED', ...detail });
}

/** Day on which the doubts of this register were last gone through. */
const checkedOn = '2026-11-20';

const titleUnchecked: LawFacts['caveats'] = [{ field: 'title', kind: 'UNCONFIRMED', text: 'Ditulis menurut pokok isinya; judul resmi belum diperiksa.', checkedOn }];
const recitalsUnchecked = { field: 'implements', kind: 'UNCONFIRMED', text: 'Disimpulkan dari pokok isinya; dasar hukum dalam naskahnya belum diperiksa.', checkedOn } as const;

/** Regulations, decrees and letters of the ministry. */
export const ministryLaws = {
  pmksPsks: permensos('8', 2012, 'Pedoman Pendataan dan Pengelolaan Data PMKS dan PSKS', {
    summary: 'Menetapkan 26 jenis PMKS dan 12 jenis PSKS.',
    caveats: [{ field: 'status', kind: 'UNCONFIRMED', text: 'Belum diperiksa apakah ada peraturan pengganti.', checkedOn }],
  }),
  tksk2013: former('3', 2013, 'Tenaga Kesejahteraan Sosial Kecamatan'),
  tksk2013b: former('24', 2013, 'Tenaga Kesejahteraan Sosial Kecamatan', { caveats: titleUnchecked }),
  tksk: permensos('28', 2018, 'Tenaga Kesejahteraan Sosial Kecamatan', {
    replaces: ['tksk2013', 'tksk2013b'],
    summary: 'Tugas, pengangkatan, dan evaluasi TKSK; penunjukan dapat dilakukan kementerian, dinas provinsi, atau dinas kabupaten/kota.',
  }),
  tkskTeknis: {
    kind: 'PERDIRJEN', number: '35', year: 2020, title: 'Petunjuk teknis Tenaga Kesejahteraan Sosial Kecamatan', status: 'IN_FORCE', issuer: 'kemensos', implements: ['tksk'], caveats: titleUnchecked,
  },
  psm2012: former('1', 2012, 'Pekerja Sosial Masyarakat'),
  psm: permensos('10', 2019, 'Pekerja Sosial Masyarakat', { replaces: ['psm2012'], summary: 'Kedudukan, syarat, dan tugas PSM di desa dan kelurahan.' }),
  karangTaruna2010: former('77/HUK', 2010, 'Pedoman Dasar Karang Taruna'),
  karangTaruna: permensos('25', 2019, 'Karang Taruna', {
    replaces: ['karangTaruna2010'],
    summary: 'Anggota berusia 13–45 tahun, pengurus paling muda 17 tahun, masa bakti lima tahun. Diubah dengan Permensos 9/2025.',
  }),
  karangTarunaUbahan: permensos('9', 2025, 'Perubahan atas Peraturan Menteri Sosial Nomor 25 Tahun 2019 tentang Karang Taruna', {
    summary: 'Mengubah Permensos 25/2019.',
    caveats: [{ field: 'summary', kind: 'UNCONFIRMED', text: 'Isi perubahannya belum diperiksa.', checkedOn }],
  }),
  tagana: permensos('28', 2012, 'Pedoman Umum Taruna Siaga Bencana'),
  lks2011: former('184', 2011, 'Lembaga Kesejahteraan Sosial'),
  lks2016: former('22', 2016, 'Standar Nasional Lembaga Kesejahteraan Sosial'),
  lks: permensos('5', 2024, 'Lembaga Kesejahteraan Sosial', {
    replaces: ['lks2011', 'lks2016'], implements: ['ppKesos'], caveats: [recitalsUnchecked],
    summary: 'Setiap LKS, berbadan hukum atau tidak, wajib terdaftar menurut wilayah kerjanya.',
  }),
  akreditasi2012: former('17', 2012, 'Akreditasi Lembaga Kesejahteraan Sosial'),
  akreditasi: permensos('8', 2025, 'Akreditasi Lembaga Kesejahteraan Sosial', {
    replaces: ['akreditasi2012'], implements: ['ppKesos'],
    caveats: [recitalsUnchecked, { field: 'summary', kind: 'UNCONFIRMED', text: 'Tingkat dan masa berlaku akreditasi menurut peraturan ini belum diperiksa.', checkedOn }],
  }),
  puskesos: permensos('15', 2018, 'Sistem Layanan dan Rujukan Terpadu untuk Penanganan Fakir Miskin dan Orang Tidak Mampu', {
    implements: ['uuFakirMiskin'], caveats: [recitalsUnchecked],
    summary: 'Puskesos di desa dan kelurahan adalah bentuk kecil dari layanan rujukan terpadu di kabupaten/kota.',
  }),
  fakirMiskin2013: {
    kind: 'KEPMENSOS', number: '146/HUK', year: 2013, title: 'Kriteria Fakir Miskin dan Orang Tidak Mampu', status: 'REPLACED', issuer: 'kemensos', caveats: titleUnchecked,
  },
  fakirMiskin: {
    kind: 'KEPMENSOS', number: '262/HUK', year: 2022, title: 'Kriteria Fakir Miskin', status: 'IN_FORCE', issuer: 'kemensos', replaces: ['fakirMiskin2013'], implements: ['uuFakirMiskin'], caveats: [recitalsUnchecked],
    summary: 'Tanpa tempat berteduh langsung termasuk fakir miskin; selain itu delapan tanda lain dicatat.',
  },
  atensi: permensos('7', 2021, 'Asistensi Rehabilitasi Sosial', { summary: 'Rehabilitasi sosial dalam lima kelompok sasaran dan tujuh komponen.', caveats: titleUnchecked }),
  edaranSantunan: {
    kind: 'OTHER', number: '150/3.2/BS.01.02/02/2021', year: 2021, title: 'Surat Kementerian Sosial tentang santunan kematian korban Covid-19', status: 'IN_FORCE', issuer: 'kemensos',
    summary: 'Tidak ada santunan bagi ahli waris korban meninggal akibat Covid-19.', caveats: titleUnchecked,
  },
} satisfies Record<string, LawFacts>;
