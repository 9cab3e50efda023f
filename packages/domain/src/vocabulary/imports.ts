import { entry, pilar } from './entry.ts';

/** Terms of imports: files of an office, or batches of a machine, that become records. */
export const IMPORT_KIND = [
  entry('PERSON', 'Pilar sosial dan pejabat', 'Persons who serve', pilar),
  entry('TKSK', 'Daftar TKSK', 'List of TKSK', pilar),
  entry('PSM', 'Daftar PSM', 'List of PSM', pilar),
  entry('TAGANA', 'Daftar Tagana', 'List of Tagana', pilar),
  entry('PILLAR', 'Daftar pilar sosial lain', 'List of other social pillars', pilar),
  entry('OFFICE', 'Lembaga', 'Offices', pilar),
  entry('EVENT', 'Kegiatan', 'Events', pilar),
  entry('MINISTRY_ANSWER', 'Hasil usulan SIKS-NG', 'Answers of the ministry (SIKS-NG)', pilar),
  entry('NIK_LIST', 'Daftar NIK yang diperiksa', 'List of checked NIK', pilar),
  entry('DTKS', 'Penerima layanan: data DTKS per jenis', 'Persons served: DTKS by type', pilar),
  entry('PPKS', 'Penerima layanan: daftar PPKS', 'Persons served: register of PPKS', pilar),
  entry('KPM', 'Penerima layanan: daftar perubahan KPM', 'Persons served: change list of card holders', pilar),
  entry('PROPOSAL', 'Usulan dari berkas SIKS-NG', 'Proposals from a file of SIKS-NG', pilar),
  entry('ENTITLEMENT', 'Penerima program: lampiran SK', 'Recipients of a programme: annex of a decree', pilar),
  entry('POVERTY_SNAPSHOT', 'Angka kemiskinan ekstrem', 'Figures of extreme poverty', pilar),
  entry('BANK_FILE', 'Berkas bank atau PT Pos', 'File of a bank or the post office', pilar),
] as const;

export const IMPORT_STATE = [
  entry('READING', 'Berkas dibaca', 'Reading the file', pilar),
  entry('MAPPING', 'Menunggu pencocokan kolom', 'Columns to be matched', pilar),
  entry('CHECKING', 'Diperiksa', 'Checking', pilar),
  entry('CHECKED', 'Selesai diperiksa', 'Checked', pilar),
  entry('COMMITTING', 'Dimasukkan', 'Entering', pilar),
  entry('COMMITTED', 'Sudah dimasukkan', 'Entered', pilar),
  entry('UNDOING', 'Ditarik kembali', 'Undoing', pilar),
  entry('UNDONE', 'Sudah ditarik kembali', 'Undone', pilar),
  entry('STOPPED', 'Berhenti di tengah jalan', 'Stopped half-way', pilar),
  entry('REFUSED', 'Berkas ditolak', 'File refused', pilar),
  entry('CANCELLED', 'Dibatalkan', 'Cancelled', pilar),
] as const;

export const IMPORT_ROW_STATE = [
  entry('WRONG', 'Perlu diperbaiki', 'To be mended', pilar),
  entry('MENDED', 'Sudah diperbaiki', 'Mended', pilar),
  entry('SKIPPED', 'Dilewati', 'Skipped', pilar),
] as const;

export const IMPORT_OUTCOME = [
  entry('CREATED', 'Dimasukkan', 'Entered', pilar),
  entry('REFUSED', 'Ditolak', 'Refused', pilar),
  entry('UNDONE', 'Ditarik kembali', 'Undone', pilar),
  entry('KEPT', 'Tetap ada setelah penarikan', 'Kept at the undo', pilar),
] as const;
