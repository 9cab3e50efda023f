import { entry, pilar } from './entry.ts';

const siksng = 'Templat usulan SIKS-NG';

/** Programmes of the ministry for which a file of proposals is made, one a file. */
export const MINISTRY_PROGRAMME = [
  entry('PKH', 'Program Keluarga Harapan (PKH)', 'Conditional cash (PKH)', siksng),
  entry('BPNT', 'Sembako (BPNT)', 'Food aid (BPNT)', siksng),
  entry('PBI_JK', 'Iuran jaminan kesehatan (PBI-JK)', 'Health premium (PBI-JK)', siksng),
] as const;

/** What the ministry answers to a proposal. */
export const MINISTRY_RESULT = [
  entry('ACCEPTED', 'Diterima', 'Accepted', pilar),
  entry('REJECTED', 'Ditolak', 'Rejected', pilar),
] as const;

/** Why an approved proposal is not put into the ministry's file. */
export const MINISTRY_GAP = [
  entry('NOT_NEW', 'Bukan usulan baru', 'Not a new proposal', pilar),
  entry('OBJECTION', 'Sanggahan belum diperiksa', 'Objection not checked', pilar),
  entry('PERSON', 'Kepala keluarga atau orangnya tidak aktif di sini', 'No active head or person here', pilar),
  entry('RESTRICTED', 'Data dibatasi atas permintaan orangnya', 'Restricted at the person’s request', pilar),
  entry('FILED', 'Orangnya sudah di berkas yang belum dijawab; hanya untuk program lain', 'Person in a file not answered yet; only for another programme', pilar),
  entry('TWICE', 'Orang yang sama diusulkan dua kali', 'Same person proposed twice', pilar),
  entry('NIK', 'NIK', 'NIK', siksng),
  entry('FAMILY_CARD', 'Nomor KK', 'Family card', siksng),
  entry('BIRTH_PLACE', 'Tempat lahir', 'Place of birth', siksng),
  entry('BIRTH_DATE', 'Tanggal lahir', 'Date of birth', siksng),
  entry('MOTHER_NAME', 'Nama ibu kandung', "Mother's name", siksng),
  entry('SEX', 'Jenis kelamin', 'Sex', siksng),
  entry('OCCUPATION', 'Pekerjaan', 'Work', siksng),
  entry('MARITAL_STATE', 'Status perkawinan', 'Marital state', siksng),
  entry('ADDRESS', 'Alamat', 'Address', siksng),
] as const;
