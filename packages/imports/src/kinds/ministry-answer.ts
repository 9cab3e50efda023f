import type { Column, ImportKind } from '../kind.ts';
import { matchedWords } from './matched.ts';

/** What proposals are for, in the ministry's words. */
export const programmeColumn: Column = {
  key: 'programme', title: { id: 'Program bansos', en: 'Programme' }, type: 'code', list: 'MINISTRY_PROGRAMME', example: 'BPNT',
  aliases: ['program_bansos', 'Program', 'Bansos', 'Jenis Bansos'], spellings: { PBI_JK: ['PBI JK', 'PBI', 'PBI JKN'], BPNT: ['BPNT/Sembako', 'Sembako'] },
};

/**
 * The answers of the ministry to proposals, as SIKS-NG gives them out: a row for each NIK that was sent. Its columns of district and
 * village are left out: the proposal is known by the number, and where it lies by itself.
 */
export const ministryAnswer: ImportKind = {
  kind: 'MINISTRY_ANSWER',
  subgraph: 'beneficiaries',
  permission: 'proposal.decide',
  title: { id: 'Hasil usulan SIKS-NG', en: 'Answers of the ministry (SIKS-NG)' },
  columns: [
    {
      key: 'nik', title: { id: 'NIK usulan', en: 'Proposed NIK' }, type: 'nik', required: true, personal: true, example: '3604344501850001',
      aliases: ['nik_usulan', 'NIK', 'No NIK', 'NIK Pengurus', 'NIK Diusulkan'],
    },
    {
      key: 'result', title: { id: 'Hasil', en: 'Result' }, type: 'code', list: 'MINISTRY_RESULT', required: true, example: 'Diterima',
      aliases: ['Hasil Usulan', 'Hasil Kemensos', 'Status Usulan', 'Status'],
      spellings: {
        ACCEPTED: ['diterima', 'terima', 'berhasil', 'sukses', 'layak', 'disetujui', 'setuju', 'lolos', 'ok', 'ya'],
        REJECTED: ['ditolak', 'tolak', 'gagal', 'tidak diterima', 'tidak berhasil', 'tidak layak', 'tidak disetujui', 'tidak lolos', 'tidak'],
      },
    },
    {
      key: 'matched', title: { id: 'Padan', en: 'Matched' }, type: 'boolean', example: 'Ya',
      aliases: ['Status Padan', 'Padan Dukcapil', 'Hasil Padan', 'Pemadanan'],
      spellings: matchedWords,
    },
    {
      key: 'fullName', title: { id: 'Nama lengkap', en: 'Full name' }, type: 'text', maxLength: 200, personal: true, example: 'Contoh Nama',
      aliases: ['nama_lgkp', 'Nama', 'Nama Lgkp', 'Nama Penerima'],
    },
    {
      key: 'note', title: { id: 'Keterangan validasi', en: 'What the ministry says' }, type: 'longText', maxLength: 1_000, personal: true, example: 'NIK tidak ditemukan di Dukcapil',
      aliases: ['ket_vali', 'Ket Validasi', 'Keterangan', 'Ket', 'Alasan'],
    },
    programmeColumn,
  ],
};
