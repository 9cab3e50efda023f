import type { OfficeKey } from '../sources/offices.ts';

/** What a meeting left to be done, and what became of it: at a later meeting, or by itself. */
type ActionFacts = {
  key: string; event: string; text: string; office?: OfficeKey; ownerName?: string; due: string;
  moves: readonly { state: 'OPEN' | 'DOING' | 'DONE'; remark: string; meeting?: string; due?: string }[];
};

/** Invented minutes, by the name of their event. The source documents hold none. */
export const inventedMinutes: Readonly<Record<string, { agenda: readonly { text: string; done: boolean; remark?: string }[]; decisions: readonly string[]; note?: string }>> = {
  rakorBandung2018: {
    agenda: [{ text: 'Tindak lanjut rapat 2017', done: true, remark: 'Dua dari empat selesai.' }, { text: 'Karang Taruna dan PSM desa', done: true }],
    decisions: ['Desa yang belum selesai mendata dibantu PSM desa tetangga.', 'Program kerja Karang Taruna diserahkan sebelum akhir tahun.'],
    note: 'Rapat dibuka Camat, dilanjutkan laporan tiap desa.',
  },
};

/** What the first coordination meeting of Kec. Bandung (fact 35) would leave to be done, and what came of it in 2018. */
export const inventedActions: readonly ActionFacts[] = [
  { key: 'inventory', event: 'meetingBandung', text: 'Selesaikan inventarisasi PMKS dan PSKS di seluruh desa', ownerName: 'Kepala desa se-Kecamatan Bandung', due: '2017-12-31', moves: [{ state: 'OPEN', remark: 'Tiga desa belum selesai', meeting: 'rakorBandung2018', due: '2018-07-31' }] },
  { key: 'youth', event: 'meetingBandung', text: 'Hidupkan kembali Karang Taruna desa yang vakum', office: 'karangTarunaSerang', due: '2018-03-31', moves: [{ state: 'DOING', remark: 'Dua desa sudah membentuk pengurus', meeting: 'rakorBandung2018', due: '2018-12-31' }] },
  { key: 'psm', event: 'meetingBandung', text: 'Data ulang PSM yang masih aktif', office: 'fkTkskSerang', due: '2017-11-30', moves: [{ state: 'DONE', remark: 'Daftar PSM diserahkan ke kecamatan', meeting: 'rakorBandung2018' }] },
  { key: 'explain', event: 'meetingBandung', text: 'Pasang penjelasan bahwa pendataan bukan jaminan bantuan di kantor desa', ownerName: 'Perangkat desa', due: '2017-11-15', moves: [{ state: 'DONE', remark: 'Terpasang di semua kantor desa' }] },
  { key: 'programme', event: 'rakorBandung2018', text: 'Serahkan program kerja Karang Taruna desa ke kecamatan', office: 'karangTarunaSerang', due: '2018-12-31', moves: [] },
  { key: 'schedule', event: 'rakorRangkasbitung', text: 'Serahkan jadwal pendataan tiap desa', ownerName: 'Kasi Kesos Kecamatan Rangkasbitung', due: '2026-10-31', moves: [{ state: 'DOING', remark: 'Sebelas desa sudah menyerahkan' }] },
  { key: 'neighbours', event: 'rakorRangkasbitung', text: 'Tetapkan TKSK pendamping bagi kecamatan yang kosong', office: 'dinsosLebak', due: '2026-12-04', moves: [] },
];
