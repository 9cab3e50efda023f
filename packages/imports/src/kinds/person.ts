import type { Column, ImportKind } from '../kind.ts';
import { areaColumns, areaKeys } from './area.ts';

/** What lists tell of a person beside the name: kept apart, and shown to few. */
export const personalColumns: Column[] = [
  {
    key: 'nik', title: { id: 'NIK', en: 'NIK' }, type: 'nik', personal: true, example: '3602140101700000',
    aliases: ['No KTP', 'No. KTP', 'Nomor KTP', 'No NIK', 'Nomor Induk Kependudukan', 'KTP'],
  },
  {
    key: 'birthDate', title: { id: 'Tanggal lahir', en: 'Date of birth' }, type: 'date', personal: true, example: '01/01/1970',
    aliases: ['Tgl Lahir', 'Tgl. Lahir', 'Tanggal Kelahiran', 'Tgl Kelahiran'],
  },
  {
    key: 'sex', title: { id: 'Jenis kelamin', en: 'Sex' }, type: 'sex', personal: true, example: 'P',
    aliases: ['JK', 'L/P', 'Jns Kelamin', 'Kelamin', 'Gender'],
  },
  {
    key: 'phone', title: { id: 'Nomor telepon', en: 'Telephone number' }, type: 'text', maxLength: 20, personal: true, example: '0812 0000 0000',
    aliases: ['No HP', 'No. HP', 'Nomor HP', 'HP', 'No Telp', 'No. Telp', 'Telepon', 'Telp', 'No WA', 'WhatsApp', 'Kontak'],
  },
];

/** Lists of persons who serve: officials, TKSK, PSM, speakers. Titles that stand in the name are taken out of it. */
export const person: ImportKind = {
  kind: 'PERSON',
  subgraph: 'people',
  permission: 'person.register',
  title: { id: 'Orang yang bertugas', en: 'Persons who serve' },
  area: { from: areaKeys },
  columns: [
    {
      key: 'fullName', title: { id: 'Nama', en: 'Name' }, type: 'text', required: true, maxLength: 200, personal: true, example: 'Dra. Contoh Nama, M.Si.',
      aliases: ['Nama Lengkap', 'Nama Pejabat', 'Nama Pegawai', 'Nama Petugas', 'Nama TKSK', 'Nama PSM', 'Nama Personil', 'Nama Anggota', 'Nama dan Gelar', 'Nama Lengkap dan Gelar', 'Nm', 'Name', 'Full name'],
    },
    {
      key: 'titlesBefore', title: { id: 'Gelar depan', en: 'Titles before the name' }, type: 'text', maxLength: 60, personal: true, example: 'Dra.',
      aliases: ['Gelar di depan', 'Gelar Dpn', 'Gelar awal'],
    },
    {
      key: 'titlesAfter', title: { id: 'Gelar belakang', en: 'Titles after the name' }, type: 'text', maxLength: 60, personal: true, example: 'M.Si.',
      aliases: ['Gelar di belakang', 'Gelar Blk', 'Gelar', 'Gelar akademik'],
    },
    {
      key: 'aliases', title: { id: 'Ejaan lain', en: 'Other spellings' }, type: 'list', personal: true, example: 'Contoh Nma; Cntoh Nama',
      aliases: ['Nama lain', 'Alias', 'Nama panggilan', 'Panggilan'],
    },
    {
      key: 'official', title: { id: 'Pejabat', en: 'Official' }, type: 'boolean', example: 'Ya',
      aliases: ['Pejabat (ya/tidak)', 'Status pejabat', 'Apakah pejabat'],
    },
    ...areaColumns,
    {
      key: 'distinct', title: { id: 'Memang orang lain', en: 'Somebody else indeed' }, type: 'boolean', example: 'Ya',
      aliases: ['Orang lain dengan nama sama', 'Bukan orang yang sama'],
    },
    ...personalColumns,
    {
      key: 'post', title: { id: 'Jabatan', en: 'Post' }, type: 'text', maxLength: 200, checkedOnly: true, example: 'Kepala Seksi Kesejahteraan Sosial',
      aliases: ['Nama Jabatan', 'Posisi', 'Jabatan/Tugas', 'Tugas', 'Jab'],
    },
    {
      key: 'office', title: { id: 'Instansi', en: 'Office' }, type: 'text', maxLength: 200, checkedOnly: true, example: 'Dinas Sosial Kabupaten Lebak',
      aliases: ['Unit Kerja', 'Unit', 'OPD', 'SKPD', 'Kantor', 'Lembaga', 'Asal Instansi', 'Nama Instansi', 'Dinas'],
    },
  ],
};
