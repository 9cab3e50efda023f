import { entry, pilar } from './entry.ts';

/** By which way a complaint came (saluran). */
export const COMPLAINT_CHANNEL = [
  entry('PUBLIC_PAGE', 'Halaman publik', 'Public page', pilar),
  entry('DESK', 'Datang langsung', 'At the desk', pilar),
  entry('PHONE', 'Telepon', 'Telephone', pilar),
  entry('LETTER', 'Surat', 'Letter', pilar),
  entry('SOCIAL_MEDIA', 'Media sosial', 'Social media', pilar),
  entry('FIELD', 'Di lapangan', 'In the field', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

/** What a complaint is about (kategori). */
export const COMPLAINT_CATEGORY = [
  entry('AID_CLAIM_AFTER_ENUMERATION', 'Menagih bantuan setelah didata', 'Claim of aid after enumeration', 'Dokumen sumber S3'),
  entry('EXCLUSION', 'Berhak tetapi tidak menerima', 'Left out though entitled', pilar),
  entry('INCLUSION_ERROR', 'Penerima tidak tepat', 'Aid to somebody not entitled', pilar),
  entry('DELIVERY', 'Penyaluran bantuan', 'Delivery of aid', pilar),
  entry('CONDUCT', 'Perilaku petugas', 'Conduct of an officer', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

/** How far a complaint is (status pengaduan). */
export const COMPLAINT_STATE = [
  entry('RECEIVED', 'Diterima', 'Received', pilar),
  entry('TRIAGED', 'Ditelaah', 'Triaged', pilar),
  entry('REFERRED', 'Diteruskan', 'Referred', pilar),
  entry('IN_PROGRESS', 'Ditangani', 'In progress', pilar),
  entry('RESOLVED', 'Dijawab', 'Answered', pilar),
  entry('CLOSED', 'Selesai', 'Closed', pilar),
  entry('REJECTED', 'Tidak diproses', 'Rejected', pilar),
] as const;

/** What is done with a complaint (langkah). */
export const COMPLAINT_STEP = [
  entry('RECEIVE', 'Terima pengaduan', 'Receive', pilar),
  entry('TRIAGE', 'Telaah', 'Triage', pilar),
  entry('REFER', 'Teruskan', 'Refer', pilar),
  entry('TAKE_UP', 'Tangani', 'Take up', pilar),
  entry('RELEASE', 'Lepaskan', 'Release', pilar),
  entry('ESCALATE', 'Naikkan ke tingkat di atas', 'Hand up to the level above', pilar),
  entry('RESOLVE', 'Jawab pelapor', 'Answer the reporter', pilar),
  entry('CLOSE', 'Selesaikan', 'Close', pilar),
  entry('REJECT', 'Tidak diproses', 'Reject', pilar),
] as const;

/** Whose officer a complaint about conduct is about (asal petugas). */
export const COMPLAINED_OFFICE = [
  entry('VILLAGE', 'Petugas desa atau kelurahan', 'Officer of the village', pilar),
  entry('DISTRICT', 'Petugas kecamatan, termasuk TKSK', 'Officer of the district, TKSK included', pilar),
  entry('REGENCY', 'Petugas kabupaten atau kota', 'Officer of the regency or city', pilar),
  entry('PROVINCE', 'Petugas provinsi', 'Officer of the province', pilar),
  entry('UNKNOWN', 'Tidak tahu', 'Not known', pilar),
] as const;

/** Why a complaint is not worked on. */
export const COMPLAINT_REJECTION = [
  entry('NOT_OURS', 'Bukan urusan dinas sosial', 'Not a matter of the social office', pilar),
  entry('REPEATED', 'Sudah dilaporkan', 'Reported before', pilar),
  entry('UNCLEAR', 'Isi tidak dapat ditelusuri', 'Cannot be followed up', pilar),
  entry('NO_MATTER', 'Bukan pengaduan', 'No complaint', pilar),
] as const;

/** What the reporter of a complaint is opened for (tujuan). */
export const COMPLAINT_PURPOSE = [
  entry('ANSWER', 'Menghubungi pelapor', 'To reach the reporter', pilar),
  entry('CHECK', 'Memeriksa kebenaran pengaduan', 'To check what was told', pilar),
  entry('AUDIT', 'Pemeriksaan', 'Audit', pilar),
] as const;
