/** The demo officer who serves as TKSK writes them. Key of the term among the invented ones. */
export const reportingTerm = 'tksk-36.04.34';

/** An entry of the journal. */
export type JournalFacts = { date: string; area: string; venue: string; activity: string; constraint?: string; note?: string };

/** The report of a month. */
export type MonthFacts = { month: string; activity: string; constraint?: string; note?: string };

const district = '36.04.34';
const village = (number: number) => `${district}.${number}`;

/** Invented entries of a journal; they name nobody who is served. */
export const journals: readonly JournalFacts[] = [
  { date: '2026-10-05', area: village(2001), venue: 'Kantor desa', activity: 'Mencocokkan daftar penerima sembako bersama operator desa.', constraint: 'Dua keluarga sudah pindah dan belum tercatat.' },
  { date: '2026-10-08', area: village(2002), venue: 'Posyandu', activity: 'Menjelaskan bahwa pendataan bukan jaminan bantuan kepada warga yang bertanya.' },
  { date: '2026-10-12', area: village(2003), venue: 'Rumah warga', activity: 'Kunjungan rumah kepada lanjut usia yang tinggal sendiri.', note: 'Perlu kunjungan kedua bersama bidan desa.' },
  { date: '2026-10-12', area: village(2003), venue: 'Balai desa', activity: 'Rapat persiapan musyawarah desa.' },
  { date: '2026-10-21', area: village(2001), venue: 'Agen penyalur', activity: 'Mendampingi penyaluran bantuan, tepat jumlah dan tepat waktu.', constraint: 'Mesin EDC agen sempat tidak tersambung.' },
  { date: '2026-11-10', area: district, venue: 'Aula kecamatan', activity: 'Rakor kecamatan tentang pemutakhiran data.' },
  { date: '2026-11-18', area: village(2002), venue: 'Rumah warga', activity: 'Verifikasi usulan baru hasil musyawarah desa.' },
];

/** The month that the regency has approved. */
export const approvedMonth: MonthFacts = { month: '2026-09-01', activity: 'Pemutakhiran data di tiga desa dan pendampingan penyaluran bantuan.' };

/** The month that waits for the regency. */
export const waitingMonth: MonthFacts = {
  month: '2026-10-01',
  activity: 'Pendampingan penyaluran bantuan, kunjungan rumah, dan persiapan musyawarah desa di tiga desa.',
  constraint: 'Sambungan mesin EDC agen sering terputus.',
  note: 'Mohon jadwal verifikasi bersama bidan desa.',
};
