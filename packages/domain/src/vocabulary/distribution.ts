import { entry, pilar } from './entry.ts';

/** How far a distribution is (status penyaluran). */
export const DISTRIBUTION_STATE = [
  entry('PLANNED', 'Direncanakan', 'Planned', pilar),
  entry('ALLOCATED', 'Dialokasikan', 'Allocated', pilar),
  entry('RUNNING', 'Berjalan', 'Running', pilar),
  entry('COMPLETED', 'Selesai disalurkan', 'Completed', pilar),
  entry('RECONCILED', 'Direkonsiliasi', 'Reconciled', pilar),
  entry('CLOSED', 'Ditutup', 'Closed', pilar),
  entry('CANCELLED', 'Dibatalkan', 'Cancelled', pilar),
] as const;

/** What can be done next with a distribution. */
export const DISTRIBUTION_STEP = [
  entry('ARRANGE', 'Atur jadwal, titik, dan pendamping', 'Arrange days, points and companions', pilar),
  entry('ALLOCATE', 'Alokasikan ke penerima', 'Allocate to recipients', pilar),
  entry('START', 'Mulai penyaluran', 'Start', pilar),
  entry('RECORD', 'Catat penyerahan', 'Record deliveries', pilar),
  entry('COMPLETE', 'Nyatakan selesai', 'Complete', pilar),
  entry('RECONCILE', 'Rekonsiliasi', 'Reconcile', pilar),
  entry('CLOSE', 'Tutup', 'Close', pilar),
  entry('CANCEL', 'Batalkan', 'Cancel', pilar),
] as const;

/** By whom aid is handed out (saluran). */
export const DISTRIBUTION_CHANNEL = [
  entry('BANK', 'Bank', 'Bank', 'Dokumen sumber S3'),
  entry('POST', 'PT Pos', 'Post office', 'Dokumen sumber S3'),
  entry('AGENT', 'Agen atau e-warong', 'Agent', pilar),
  entry('DIRECT', 'Langsung', 'Direct', pilar),
] as const;

/** What became of what one recipient is given. */
export const DELIVERY_STATE = [
  entry('PENDING', 'Belum diserahkan', 'Not given yet', pilar),
  entry('DELIVERED', 'Diserahkan', 'Delivered', pilar),
  entry('CONFIRMED', 'Dikonfirmasi', 'Confirmed', pilar),
  entry('FAILED', 'Gagal salur', 'Failed', pilar),
  entry('RETURNED', 'Dikembalikan', 'Returned', pilar),
] as const;

/** Who took it: somebody else needs a written mandate (rule 40). */
export const DELIVERY_RECEIVER = [
  entry('SELF', 'Penerima sendiri', 'The recipient', pilar),
  entry('MANDATE', 'Orang yang diberi kuasa', 'Somebody with a mandate', pilar),
] as const;

/** Why something was not delivered, or came back. */
export const DELIVERY_FAILURE = [
  entry('ABSENT', 'Tidak hadir', 'Did not come', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('MOVED', 'Pindah', 'Moved away', pilar),
  entry('REFUSED', 'Menolak', 'Refused it', pilar),
  entry('PAPERS', 'Berkas tidak lengkap', 'Papers incomplete', pilar),
  entry('ACCOUNT', 'Rekening bermasalah', 'Trouble with the account', pilar),
  entry('NOT_ENTITLED', 'Tidak lagi berhak', 'Entitled no more', pilar),
  entry('TWICE', 'Sudah menerima', 'Had it already', pilar),
  entry('NOT_HELD', 'Penyaluran dibatalkan', 'The distribution was cancelled', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

/** Which paper a file of a delivery is. */
export const DELIVERY_FILE_KIND = [
  entry('MANDATE', 'Surat kuasa', 'Mandate', pilar),
  entry('PROOF', 'Bukti penyerahan', 'Proof', pilar),
] as const;

/** What a line of a bank's or the post office's file says. */
export const BANK_OUTCOME = [
  entry('PAID', 'Berhasil salur', 'Paid', pilar),
  entry('FAILED', 'Gagal salur', 'Failed', pilar),
  entry('RETURNED', 'Retur', 'Returned', pilar),
] as const;
