import { entry, pilar } from './entry.ts';

/** Terms of proposals for the national register (usulan) and of the village meetings that decide on them. */
export const PROPOSAL_KIND = [
  entry('NEW', 'Usulan baru', 'New', pilar),
  entry('UPDATE', 'Pembaruan data', 'Update', pilar),
  entry('REMOVE', 'Usulan keluar', 'Removal', pilar),
] as const;

/** Who a proposal comes from. */
export const PROPOSAL_ORIGIN = [
  entry('VILLAGE', 'Desa atau kelurahan', 'Village', pilar),
  entry('REGENCY', 'Kabupaten/kota', 'Regency', pilar),
  entry('CITIZEN', 'Warga (usul-sanggah)', 'Citizen', pilar),
] as const;

/** Steps of the path; which of them are required, and whose they are, stands in the path itself. */
export const PROPOSAL_STEP = [
  entry('SUBMISSION', 'Pengajuan', 'Submission', pilar),
  entry('MEETING', 'Musyawarah desa/kelurahan', 'Village meeting', pilar),
  entry('DISTRICT_CHECK', 'Pemeriksaan kecamatan', 'District check', pilar),
  entry('REGENCY_VERIFICATION', 'Verifikasi kabupaten/kota', 'Regency verification', pilar),
  entry('APPROVAL', 'Pengesahan bupati/wali kota', 'Approval by the regent or mayor', pilar),
  entry('SENDING', 'Pengiriman ke Kemensos', 'Sending to the ministry', pilar),
  entry('ANSWER', 'Jawaban Kemensos', 'Answer of the ministry', pilar),
] as const;

export const PROPOSAL_STATE = [
  entry('DRAFT', 'Draf', 'Draft', pilar),
  entry('VILLAGE_LIST', 'Dalam daftar usulan', 'On the list', pilar),
  entry('MUSDES_ACCEPTED', 'Diterima musyawarah', 'Accepted by the meeting', pilar),
  entry('MUSDES_REJECTED', 'Ditolak musyawarah', 'Rejected by the meeting', pilar),
  entry('KEC_CHECKED', 'Diperiksa kecamatan', 'Checked by the district', pilar),
  entry('REG_VERIFIED', 'Diverifikasi kabupaten/kota', 'Verified by the regency', pilar),
  entry('REG_APPROVED', 'Disahkan bupati/wali kota', 'Approved by the regent or mayor', pilar),
  entry('SENT_NATIONAL', 'Dikirim ke Kemensos', 'Sent to the ministry', pilar),
  entry('NATIONAL_OK', 'Diterima Kemensos', 'Accepted by the ministry', pilar),
  entry('NATIONAL_REJECTED', 'Ditolak Kemensos', 'Rejected by the ministry', pilar),
  entry('RETURNED', 'Dikembalikan', 'Returned', pilar),
  entry('REJECTED', 'Ditolak', 'Rejected', pilar),
  entry('WITHDRAWN', 'Dicabut', 'Withdrawn', pilar),
] as const;

/** What an entry of the ledger says. */
export const VERIFICATION_VERDICT = [
  entry('ACCEPTED', 'Disetujui', 'Accepted', pilar),
  entry('RETURNED', 'Dikembalikan', 'Returned', pilar),
  entry('REJECTED', 'Ditolak', 'Rejected', pilar),
  entry('WITHDRAWN', 'Dicabut', 'Withdrawn', pilar),
  entry('OBJECTED', 'Disanggah warga', 'Objected to', pilar),
  entry('OBJECTION_UPHELD', 'Sanggahan terbukti', 'Objection upheld', pilar),
  entry('OBJECTION_DISMISSED', 'Sanggahan tidak terbukti', 'Objection dismissed', pilar),
  entry('UNDONE', 'Keputusan dibatalkan', 'Decision undone', pilar),
] as const;

/** What somebody decides of a proposal at its step. */
export const PROPOSAL_DECISION = [
  entry('ACCEPTED', 'Setujui', 'Accept', pilar),
  entry('RETURNED', 'Kembalikan', 'Return', pilar),
  entry('REJECTED', 'Tolak', 'Reject', pilar),
] as const;

/** What a ground check finds of an objection. */
export const OBJECTION_RESULT = [
  entry('OBJECTION_UPHELD', 'Sanggahan terbukti', 'Upheld', pilar),
  entry('OBJECTION_DISMISSED', 'Sanggahan tidak terbukti', 'Dismissed', pilar),
] as const;

/** Why a proposal is returned or rejected. */
export const DECISION_REASON = [
  entry('DATA_INCOMPLETE', 'Data belum lengkap', 'Data incomplete', pilar),
  entry('NIK_UNMATCHED', 'NIK tidak padan', 'NIK not matched', pilar),
  entry('FAMILY_CARD_WRONG', 'KK tidak sesuai', 'Family card does not fit', pilar),
  entry('ADDRESS_WRONG', 'Alamat tidak sesuai', 'Address does not fit', pilar),
  entry('MINUTES_WRONG', 'Berita acara belum sesuai', 'Minutes do not fit', pilar),
  entry('ALREADY_REGISTERED', 'Sudah terdata', 'Registered already', pilar),
  entry('NOT_ELIGIBLE', 'Tidak memenuhi kriteria', 'Does not meet the criteria', pilar),
  entry('MOVED', 'Pindah', 'Moved', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

/** Why whom a proposal is about is no more there. */
export const PROPOSAL_ABSENCE = [
  entry('DECEASED', 'Sudah meninggal', 'Has died', pilar),
  entry('DISSOLVED', 'Keluarga tidak ada lagi', 'Family no longer there', pilar),
  entry('MOVED', 'Sudah pindah dari sini', 'Has moved away', pilar),
] as const;

export const MEETING_KIND = [
  entry('MUSDES', 'Musyawarah desa', 'Meeting of a desa', pilar),
  entry('MUSKEL', 'Musyawarah kelurahan', 'Meeting of a kelurahan', pilar),
] as const;

export const MEETING_STATE = [
  entry('CALLED', 'Dijadwalkan', 'Called', pilar),
  entry('HELD', 'Selesai', 'Held', pilar),
  entry('CANCELLED', 'Dibatalkan', 'Cancelled', pilar),
] as const;

/** What a meeting says of a name. */
export const MEETING_VERDICT = [
  entry('ACCEPTED', 'Diterima', 'Accepted', pilar),
  entry('REJECTED', 'Ditolak', 'Rejected', pilar),
] as const;

/** What a file of a meeting or a proposal is. */
export const VERIFICATION_FILE_KIND = [
  entry('MINUTES', 'Berita acara', 'Minutes', pilar),
  entry('ATTENDANCE', 'Daftar hadir', 'Attendance list', pilar),
  entry('PHOTO', 'Foto', 'Photograph', pilar),
  entry('PUBLICATION', 'Bukti pengumuman', 'Proof of publication', pilar),
  entry('SPTJM', 'SPTJM', 'Statement of responsibility (SPTJM)', pilar),
  entry('DECREE', 'SK pengesahan', 'Decree of approval', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;
