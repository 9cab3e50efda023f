import { entry, pilar } from './entry.ts';

/** How far the yearly monitoring of an institution is (status monev). */
export const MONITORING_STATE = [
  entry('PLANNED', 'Direncanakan', 'Planned', pilar),
  entry('VISITED', 'Dikunjungi', 'Visited', pilar),
  entry('SCORED', 'Dinilai', 'Scored', pilar),
  entry('FOLLOW_UP', 'Tindak lanjut', 'Follow-up', pilar),
  entry('CLOSED', 'Selesai', 'Closed', pilar),
  entry('WITHDRAWN', 'Dibatalkan', 'Withdrawn', pilar),
] as const;

/** What can be done next with a monitoring. */
export const MONITORING_STEP = [
  entry('RESCHEDULE', 'Jadwalkan ulang', 'Reschedule', pilar),
  entry('WITHDRAW', 'Batalkan', 'Withdraw', pilar),
  entry('VISIT', 'Catat kunjungan', 'Record the visit', pilar),
  entry('SETTLE', 'Pilih jawaban', 'Choose between answers', pilar),
  entry('SCORE', 'Nilai', 'Score', pilar),
  entry('ADD_FINDING', 'Catat temuan', 'Add a finding', pilar),
  entry('CLOSE', 'Selesaikan', 'Close', pilar),
] as const;

/** What a question of an instrument is answered with (jenis pertanyaan). */
export const QUESTION_KIND = [
  entry('YES_NO', 'Ya atau tidak', 'Yes or no', pilar),
  entry('CHOICE', 'Pilihan', 'Choice', pilar),
  entry('SCALE', 'Skala', 'Scale', pilar),
  entry('NUMBER', 'Angka', 'Number', pilar),
  entry('TEXT', 'Uraian', 'Text', pilar),
  entry('PHOTO', 'Foto', 'Photograph', pilar),
] as const;

export const FINDING_SEVERITY = [
  entry('MINOR', 'Ringan', 'Minor', pilar),
  entry('MAJOR', 'Sedang', 'Major', pilar),
  entry('CRITICAL', 'Berat', 'Critical', pilar),
] as const;

export const FINDING_STATE = [
  entry('OPEN', 'Belum ditindaklanjuti', 'Open', pilar),
  entry('ANSWERED', 'Sudah dijawab', 'Answered', pilar),
  entry('CLOSED', 'Selesai', 'Closed', pilar),
] as const;
