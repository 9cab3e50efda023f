import type { ImportKind } from '../kind.ts';
import { matchedWords } from './matched.ts';

/**
 * Lists of NIK and name that the civil register or the ministry sends back: which numbers are right, or which are not. Often that alone
 * tells them apart, a file each, so what was answered, by whom and when is told once where no column says it.
 */
export const nikList: ImportKind = {
  kind: 'NIK_LIST',
  subgraph: 'beneficiaries',
  permission: 'beneficiary.checkNik',
  title: { id: 'Daftar NIK yang diperiksa', en: 'List of checked NIK' },
  columns: [
    {
      key: 'nik', title: { id: 'NIK', en: 'NIK' }, type: 'nik', required: true, personal: true, example: '3602140101700000',
      aliases: ['No NIK', 'Nomor NIK', 'Nomor Induk Kependudukan', 'No KTP', 'No. KTP', 'Nomor KTP'],
    },
    {
      key: 'fullName', title: { id: 'Nama', en: 'Name' }, type: 'text', required: true, maxLength: 200, personal: true, example: 'Warga Contoh',
      aliases: ['Nama Lengkap', 'Nama Lgkp', 'nama_lgkp', 'Nm', 'Nama Penduduk', 'Nama KPM', 'Nama Penerima', 'Full name'],
    },
    {
      key: 'matched', title: { id: 'Padan', en: 'Matched' }, type: 'boolean', required: true, given: true, example: 'Padan',
      aliases: ['Status Padan', 'Padan Dukcapil', 'Hasil Padan', 'Hasil Pemadanan', 'Pemadanan', 'Hasil', 'Status NIK', 'Status Dukcapil', 'Hasil Cek', 'Status'], spellings: matchedWords,
    },
    {
      key: 'source', title: { id: 'Sumber jawaban', en: 'Who answered' }, type: 'code', list: 'NIK_SOURCE', required: true, given: true, example: 'Jawaban Dukcapil',
      aliases: ['Sumber', 'Sumber Data', 'Diperiksa oleh'],
      spellings: { DUKCAPIL: ['Dukcapil', 'Disdukcapil', 'Ditjen Dukcapil'], MINISTRY: ['Kemensos', 'SIKS-NG', 'Pusdatin'] },
    },
    {
      key: 'checkedOn', title: { id: 'Tanggal jawaban', en: 'Day of the answer' }, type: 'date', required: true, given: true, example: '31/10/2026',
      aliases: ['Tanggal Padan', 'Tgl Padan', 'Tanggal Cek', 'Tgl Cek', 'Tanggal Pemadanan', 'Tanggal'],
    },
    {
      key: 'note', title: { id: 'Keterangan', en: 'What the answer says' }, type: 'longText', maxLength: 300, personal: true, example: 'NIK tidak ditemukan',
      aliases: ['Ket', 'Catatan', 'Alasan', 'Keterangan Padan', 'Ket Vali'],
    },
  ],
};
