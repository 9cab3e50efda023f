import { entry, pilar } from './entry.ts';

const kt = 'Permensos 25/2019';

/** Terms of Karang Taruna. */
export const YOUTH_LEVEL = [
  entry('PROVINCE', 'Provinsi', 'Province', kt),
  entry('REGENCY', 'Kabupaten/Kota', 'Regency or city', kt),
  entry('DISTRICT', 'Kecamatan', 'District', kt),
  entry('VILLAGE', 'Desa/Kelurahan', 'Village', kt),
] as const;

export const YOUTH_STATE = [
  entry('FORMED', 'Terbentuk', 'Formed', pilar),
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('DORMANT', 'Vakum', 'Dormant', 'Dokumen sumber S3'),
  entry('DISSOLVED', 'Bubar', 'Dissolved', pilar),
] as const;

/** What is done with an organisation, and with FORM what its timeline begins with. */
export const YOUTH_STEP = [
  entry('FORM', 'Dibentuk', 'Formed', pilar),
  entry('CONFIRM_BOARD', 'Kukuhkan pengurus', 'Confirm board', kt),
  entry('ACTIVATE', 'Nyatakan aktif', 'Activate', pilar),
  entry('REST', 'Nyatakan vakum', 'Declare dormant', pilar),
  entry('REACTIVATE', 'Aktifkan kembali', 'Reactivate', 'Dokumen sumber S3'),
  entry('CLASSIFY', 'Tetapkan klasifikasi', 'Classify', kt),
  entry('NOTE_ACTIVITY', 'Catat kegiatan', 'Note an activity', pilar),
  entry('DISSOLVE', 'Bubarkan', 'Dissolve', pilar),
] as const;

export const YOUTH_CLASSIFICATION = [
  entry('TUMBUH', 'Tumbuh', 'Growing (tumbuh)', kt),
  entry('BERKEMBANG', 'Berkembang', 'Developing (berkembang)', kt),
  entry('MAJU', 'Maju', 'Advanced (maju)', kt),
  entry('PERCONTOHAN', 'Percontohan', 'Model (percontohan)', kt),
] as const;

export const YOUTH_POSITION = [
  entry('CHAIR', 'Ketua', 'Chair', kt),
  entry('VICE_CHAIR', 'Wakil ketua', 'Vice chair', kt),
  entry('SECRETARY', 'Sekretaris', 'Secretary', kt),
  entry('TREASURER', 'Bendahara', 'Treasurer', kt),
  entry('SECTION_HEAD', 'Ketua bidang', 'Head of a section', kt),
  entry('MEMBER', 'Anggota pengurus', 'Member of the board', kt),
] as const;

/** What an active organisation lacks (rule 14). */
export const YOUTH_LACK = [
  entry('BOARD', 'Pengurus tidak berlaku', 'No board in office', pilar),
  entry('PROGRAMME', 'Program kerja tahun ini belum disahkan', 'No adopted programme this year', 'Dokumen sumber S3'),
  entry('REPORT', 'LPJ tahun lalu belum ada', 'No report on last year', 'Dokumen sumber S3'),
  entry('ACTIVITY', 'Tanpa kegiatan 12 bulan', 'No activity for 12 months', pilar),
] as const;

export const PROGRAMME_STATE = [
  entry('DRAFT', 'Rancangan', 'Draft', pilar),
  entry('ADOPTED', 'Disahkan', 'Adopted', pilar),
  entry('RUNNING', 'Berjalan', 'Running', pilar),
  entry('REPORTED', 'Dilaporkan', 'Reported', pilar),
  entry('ACCEPTED', 'LPJ diterima', 'Report accepted', pilar),
] as const;

export const PROGRAMME_STEP = [
  entry('CORRECT', 'Perbaiki rancangan', 'Correct the draft', pilar),
  entry('ADOPT', 'Sahkan', 'Adopt', pilar),
  entry('REPORT', 'Laporkan', 'Report', pilar),
  entry('DECIDE', 'Putuskan', 'Decide', pilar),
] as const;

/** Where the money of an item comes from [S1]. */
export const YOUTH_FUND = [
  entry('DANA_DESA', 'Dana Desa', 'Village fund', 'Dokumen sumber S1'),
  entry('APBDES', 'APB Desa', 'Village budget', pilar),
  entry('APBD', 'APBD', 'Regional budget', 'Dokumen sumber S1'),
  entry('APBN', 'APBN', 'State budget', 'Dokumen sumber S1'),
  entry('SWADAYA', 'Swadaya masyarakat', 'Self-help', 'Dokumen sumber S1'),
  entry('CSR', 'Dunia usaha', 'Companies', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

export const ACCOUNTABILITY_STATE = [
  entry('SUBMITTED', 'Menunggu keputusan', 'Awaiting a decision', pilar),
  entry('RETURNED', 'Dikembalikan', 'Sent back', pilar),
  entry('ACCEPTED', 'Diterima', 'Accepted', pilar),
] as const;

export const ACCOUNTABILITY_DECISION = [
  entry('ACCEPT', 'Terima', 'Accept', pilar),
  entry('RETURN', 'Kembalikan', 'Send back', pilar),
] as const;
