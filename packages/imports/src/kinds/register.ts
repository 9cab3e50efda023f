import type { Column, ImportKind } from '../kind.ts';
import { areaColumns, areaKeys } from './area.ts';
import { personalColumns } from './person.ts';
import { disabilityColumns, ppksTypes } from './ppks-types.ts';

/** A column of plain words about a person. */
export const text = (key: string, id: string, en: string, maxLength: number, example: string, aliases: string[]): Column => ({ key, title: { id, en }, type: 'text', maxLength, personal: true, example, aliases });

/** Where somebody lives; registers with two addresses head these with "domisili". */
const livesIn: Column[] = areaColumns.map((column) => ({
  ...column, required: column.key === 'village', personal: true, aliases: [...column.aliases, `${column.title.id} Domisili`, ...column.aliases.map((alias) => `${alias} Domisili`)],
}));

/** Who somebody is and where they live. */
export const identity: readonly Column[] = [
  { key: 'fullName', title: { id: 'Nama', en: 'Name' }, type: 'text', required: true, maxLength: 200, personal: true, example: 'Warga Contoh', aliases: ['Nama Lengkap', 'Nama PPKS', 'Nama PMKS', 'Nama Anggota', 'Nm', 'Full name'] },
  ...personalColumns.filter(({ key }) => key !== 'phone').map((column) => (column.key === 'nik' ? { ...column, aliases: [...column.aliases, 'Nomor NIK'] } : column)),
  text('noNikReason', 'Alasan tanpa NIK', 'Why there is no NIK', 500, 'Belum direkam', ['Keterangan NIK', 'Alasan tidak punya NIK']),
  text('birthPlace', 'Tempat lahir', 'Place of birth', 100, 'Serang', ['Tmp Lahir', 'Tempat Kelahiran', 'Kota Lahir']),
  text('motherName', 'Nama ibu kandung', 'Name of the mother', 200, 'Ibu Contoh', ['Ibu Kandung', 'Nama Ibu', 'Nama Gadis Ibu Kandung']),
  { key: 'cardNumber', title: { id: 'Nomor KK', en: 'Family card' }, type: 'familyCard', personal: true, example: '3604340101200001', aliases: ['No KK', 'NOKK', 'No. KK', 'Nomor Kartu Keluarga', 'KK'] },
  {
    key: 'relation', title: { id: 'Hubungan keluarga', en: 'Relation to the head' }, type: 'code', list: 'FAMILY_RELATION', personal: true, example: 'Kepala keluarga',
    aliases: ['Hubungan', 'SHDK', 'Status Hubungan Dalam Keluarga', 'Hubungan dalam keluarga', 'Hubungan dengan kepala keluarga'],
  },
  ...livesIn,
  text('address', 'Alamat', 'Address', 300, 'Kp. Contoh', ['Alamat Domisili', 'Alamat Tinggal', 'Alamat Sekarang', 'Alamat Lengkap', 'Jalan']),
  text('rt', 'RT', 'RT', 3, '001', ['RT Domisili']),
  text('rw', 'RW', 'RW', 3, '002', ['RW Domisili']),
];

/** What an officer says of a row that a rule stops. */
export const said: readonly Column[] = [
  { key: 'stepChild', title: { id: 'Anak tiri', en: 'Stepchild' }, type: 'boolean', personal: true, example: 'Ya', aliases: ['Status anak tiri'] },
  { key: 'distinct', title: { id: 'Memang orang lain', en: 'Somebody else indeed' }, type: 'boolean', example: 'Ya', aliases: ['Orang lain dengan nama sama', 'Bukan orang yang sama'] },
];

const year: Column = { key: 'year', title: { id: 'Tahun data', en: 'Year of the data' }, type: 'number', required: true, given: true, example: '2025', aliases: ['Tahun', 'Tahun pendataan'] };

/** A kind of file whose rows are persons served. */
export const kindOf = (kind: ImportKind['kind'], title: ImportKind['title'], columns: Column[], others: readonly string[] = []): ImportKind =>
  // A type alone may tell of a child, an illness or a crime.
  ({ kind, subgraph: 'beneficiaries', permission: 'beneficiary.register', reads: 'case.readSensitive', title, area: { from: areaKeys }, columns, others });

/** The ministry's list of one type (17 columns, with its misspelt DESA/KELUARAHAN); of which type and year the file does not say. */
export const dtks = kindOf('DTKS', { id: 'Penerima layanan: data DTKS per jenis', en: 'Persons served: DTKS by type' }, [
  { key: 'caseType', title: { id: 'Jenis PPKS', en: 'Type' }, type: 'text', maxLength: 100, required: true, given: true, example: 'PD', aliases: ['Jenis PMKS', 'Kode jenis PPKS', 'Kode PPKS'] },
  year,
  text('dtksId', 'ID DTKS', 'ID in DTKS', 60, '1F2E3D', ['IDDTKS', 'ID BDT', 'ID ART']),
  ...identity,
  text('hamlet', 'Dusun', 'Hamlet', 100, 'Dusun Contoh', ['Lingkungan', 'Kampung']),
  ...said,
]);

/** How far the office had come with a row by its own word. Nothing of it is entered: a list is nobody's visit, and who confirms a case here is told by its steps. */
const checkedThere: Column[] = ([
  ['verified', 'Status verifikasi', 'State of verification', ['Verifikasi', 'Terverifikasi', 'Hasil verifikasi', 'Verifikasi data']],
  ['validated', 'Status validasi', 'State of validation', ['Validasi', 'Tervalidasi', 'Hasil validasi', 'Validasi data']],
  ['approved', 'Status persetujuan', 'State of approval', ['Persetujuan', 'Disetujui', 'Status approval', 'Approval', 'Status pengesahan', 'Pengesahan']],
] as const).map(([key, id, en, aliases]) => ({ ...text(key, id, en, 100, 'Sudah', [...aliases]), checkedOnly: true }));

/** An office's own register: a row a person with both addresses, a column of 0 and 1 a type. */
export const ppks = kindOf('PPKS', { id: 'Penerima layanan: daftar PPKS', en: 'Persons served: register of PPKS' }, [
  year,
  ...identity,
  text('addressKtp', 'Alamat KTP', 'Address on the identity card', 300, 'Kp. Contoh', ['Alamat sesuai KTP', 'Alamat di KTP']),
  text('rtKtp', 'RT KTP', 'RT on the identity card', 3, '001', ['RT sesuai KTP']),
  text('rwKtp', 'RW KTP', 'RW on the identity card', 3, '002', ['RW sesuai KTP']),
  text('villageKtp', 'Desa/Kelurahan KTP', 'Village on the identity card', 100, 'Contoh', ['Desa KTP', 'Kelurahan KTP', 'Desa/Kelurahan sesuai KTP']),
  text('districtKtp', 'Kecamatan KTP', 'District on the identity card', 100, 'Contoh', ['Kecamatan sesuai KTP', 'Kec KTP']),
  text('regencyKtp', 'Kabupaten/Kota KTP', 'Regency on the identity card', 100, 'Contoh', ['Kabupaten KTP', 'Kota KTP', 'Kab/Kota KTP', 'Kabupaten/Kota sesuai KTP']),
  ...ppksTypes.map(({ code, title }): Column => ({ key: code, title, type: 'boolean', personal: true, example: '1', aliases: [`${title.id} (${code})`, `${code} ${title.id}`] })),
  ...disabilityColumns,
  ...checkedThere,
  ...said,
]);

/** Headers of a change list, whose rows are holders of the card (pengurus). */
const holderWords: Readonly<Record<string, string[]>> = {
  fullName: ['Nama Pengurus', 'Nama KPM', 'Nama Wali', 'Pengurus'], nik: ['NIK Pengurus', 'NIK KPM'], motherName: ['Nama Gadis Ibu', 'Nama Ibu Kandung Pengurus'], village: ['Kode Wilayah'],
};

/** The change list of families who hold a card (KKS): whom it tells of. Numbers of card, account and PKH belong to their aid and are no columns here. */
export const kpm = kindOf('KPM', { id: 'Penerima layanan: daftar perubahan KPM', en: 'Persons served: change list of card holders' }, [
  ...identity.map((column) => ({ ...column, aliases: [...column.aliases, ...holderWords[column.key] ?? []] })),
  text('headName', 'Nama kepala keluarga', 'Name of the head', 200, 'Warga Contoh', ['Kepala Keluarga', 'Nama KK', 'Nama Kep Keluarga', 'Nama KRT', 'Nama Kepala Rumah Tangga']),
  text('change', 'Status KPM', 'Status', 100, 'Aktif', ['Status', 'Status Kepesertaan', 'Status Penerima', 'Keterangan', 'Ket', 'Perubahan', 'Jenis Perubahan']),
  ...said,
  // A letter apart from the family card, and a number of another thing.
], ['No KKS', 'Nomor KKS', 'No. Kartu KKS', 'KKS', 'Status PKH']);

/** Registers of persons served that offices hold. */
export const registerKinds: readonly ImportKind[] = [dtks, ppks, kpm];
