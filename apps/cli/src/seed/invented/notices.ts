import type { LawKey } from '../sources/laws.ts';

/** A notice made of what an event said; `supersedes` is the key of one that stands before it. */
type NoticeFacts = { key: string; event: string; law?: LawKey; area: string; statement: string; explanation?: string; validFrom: string; validTo?: string; supersedes?: string };

/** Notices of what S0 said to the TKSK (fact 32), and invented ones that follow. */
export const notices: readonly NoticeFacts[] = [
  {
    key: 'noCompensation', event: 'outreachLebak', law: 'edaranSantunan', area: '36', statement: 'Tidak ada santunan kematian akibat Covid-19.', validFrom: '2021-07-12',
    explanation: 'Surat edaran kementerian menyatakan anggarannya tidak ada. Sampaikan dengan santun, dan jangan terima berkas permohonan.',
  },
  {
    key: 'regularAid', event: 'outreachLebak', area: '36', statement: 'Bantuan sosial reguler provinsi menunggu kebijakan dan perubahan anggaran, sesuai kemampuan daerah.', validFrom: '2021-07-12',
    explanation: 'Jangan menyebut tanggal atau jumlah sebelum ada keputusan.',
  },
  {
    key: 'plannedAid', event: 'outreachCilegon', area: '36', statement: 'Bantuan sosial reguler provinsi disalurkan menurut rencana kerja tahun berjalan.', validFrom: '2026-11-24', supersedes: 'regularAid',
    explanation: 'Contoh ketentuan pengganti. Daftar penerima diumumkan di kantor desa.',
  },
  { key: 'noPromise', event: 'rakorRangkasbitung', area: '36.02', statement: 'Pendataan bukan jaminan bantuan; kalimat ini dibacakan pada setiap kunjungan.', validFrom: '2026-10-14' },
];
