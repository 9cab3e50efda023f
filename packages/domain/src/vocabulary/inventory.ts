import { entry, pilar } from './entry.ts';

/** How far the inventory round of a village is (status pendataan). */
export const INVENTORY_STATE = [
  entry('PLANNED', 'Direncanakan', 'Planned', pilar),
  entry('RUNNING', 'Berjalan', 'Running', pilar),
  entry('CLOSED', 'Ditutup', 'Closed', pilar),
  entry('PUBLISHED', 'Diumumkan', 'Published', pilar),
  entry('WITHDRAWN', 'Dibatalkan', 'Withdrawn', pilar),
] as const;

/** What can be done next with a round. */
export const INVENTORY_STEP = [
  entry('ARRANGE', 'Atur jadwal dan petugas', 'Arrange days and enumerators', pilar),
  entry('BEGIN', 'Mulai pendataan', 'Begin', pilar),
  entry('RECORD', 'Catat temuan', 'Record what was found', pilar),
  entry('FILE_MINUTES', 'Simpan berita acara', 'File the minutes', pilar),
  entry('CLOSE', 'Tutup pendataan', 'Close', pilar),
  entry('PUBLISH', 'Umumkan hasil', 'Publish', pilar),
  entry('WITHDRAW', 'Batalkan', 'Withdraw', pilar),
] as const;

/** What part of its year a round covers. */
export const INVENTORY_PERIOD = [
  entry('YEAR', 'Setahun', 'Whole year', pilar),
  entry('SEMESTER_1', 'Semester I', 'First half', pilar),
  entry('SEMESTER_2', 'Semester II', 'Second half', pilar),
] as const;

/** Of which body somebody counts in a village, who is not among the pillars (petugas pendataan). */
export const ENUMERATOR_BODY = [
  entry('VILLAGE', 'Pemerintah desa atau kelurahan', 'Village government', 'Dokumen sumber S3'),
  entry('KB', 'Petugas KB', 'Family planning officers', 'Dokumen sumber S1'),
  entry('RT_RW', 'RT atau RW', 'Heads of neighbourhoods', 'Dokumen sumber S1'),
  entry('BPS', 'BPS', 'BPS (statistics office)', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;
