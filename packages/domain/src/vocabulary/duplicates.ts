import { entry, pilar } from './entry.ts';

/** Why two records of persons served may be one person's, or may not (rule 6). */
export const MATCH_REASON = [
  entry('SAME_NIK', 'NIK sama', 'Same NIK', pilar),
  entry('FORMER_NIK', 'NIK sama dengan NIK lama', 'One has the former NIK of the other', pilar),
  entry('NIK_DIGIT', 'NIK beda satu angka', 'NIK one digit apart', pilar),
  entry('OTHER_NIK', 'NIK berbeda', 'Different NIK', pilar),
  entry('SAME_NAME', 'Nama sama', 'Same name', pilar),
  entry('NAME_SPELLING', 'Nama sama, lain ejaan', 'Same name, spelt otherwise', pilar),
  entry('NAME_SHORT', 'Nama panggilan atau disingkat', 'A short form of the name', pilar),
  entry('NAME_TYPO', 'Nama beda salah ketik', 'Name a typing error apart', pilar),
  entry('NAME_LETTER', 'Nama beda satu huruf, seperti nama saudara', 'Name one letter apart, as siblings are named', pilar),
  entry('NAME_WEAK', 'Hanya kata umum dalam nama yang sama', 'Only common words of the name agree', pilar),
  entry('OTHER_NAME', 'Nama berbeda', 'Different name', pilar),
  entry('SAME_BIRTH', 'Tanggal lahir sama', 'Same date of birth', pilar),
  entry('BIRTH_SWAPPED', 'Hari dan bulan lahir tertukar', 'Day and month of birth swapped', pilar),
  entry('BIRTH_DIGIT', 'Tanggal lahir beda satu angka', 'Date of birth one digit apart', pilar),
  entry('BIRTH_YEAR', 'Tahun lahir sama, harinya perkiraan', 'Same year of birth, the day estimated', pilar),
  entry('OTHER_BIRTH', 'Tanggal lahir berbeda', 'Different date of birth', pilar),
  entry('OTHER_SEX', 'Jenis kelamin berbeda', 'Different sex', pilar),
  entry('SAME_FAMILY', 'Satu keluarga', 'Same family', pilar),
  entry('SAME_VILLAGE', 'Satu desa/kelurahan', 'Same village', pilar),
  entry('SAME_DISTRICT', 'Satu kecamatan', 'Same district', pilar),
  entry('SAME_MOTHER', 'Nama ibu sama', 'Same mother\'s name', pilar),
  entry('LIKE_MOTHER', 'Nama ibu mirip', 'Like mother\'s name', pilar),
  entry('OTHER_MOTHER', 'Nama ibu berbeda', 'Different mother\'s name', pilar),
] as const;

/** What was decided of two records. */
export const DUPLICATE_STATE = [
  entry('OPEN', 'Belum diputuskan', 'Not decided', pilar),
  entry('SAME', 'Orang yang sama', 'The same person', pilar),
  entry('DIFFERENT', 'Orang yang berbeda', 'Different persons', pilar),
] as const;

/** A part of what is recorded of a person served, taken from one record or the other in a merge. */
export const BENEFICIARY_PART = [
  entry('FULL_NAME', 'Nama', 'Name', pilar),
  entry('NIK', 'NIK', 'NIK', pilar),
  entry('SEX', 'Jenis kelamin', 'Sex', pilar),
  entry('BIRTH_PLACE', 'Tempat lahir', 'Place of birth', pilar),
  entry('BIRTH_DATE', 'Tanggal lahir', 'Date of birth', pilar),
  entry('MARITAL_STATE', 'Status perkawinan', 'Marital state', pilar),
  entry('EDUCATION', 'Pendidikan', 'Schooling', pilar),
  entry('OCCUPATION', 'Pekerjaan', 'Work', pilar),
  entry('PHONE', 'Telepon', 'Telephone', pilar),
  entry('AREA', 'Desa/kelurahan', 'Village', pilar),
  entry('ADDRESS_KTP', 'Alamat KTP', 'Address on the identity card', pilar),
  entry('ADDRESS_DOMICILE', 'Alamat domisili', 'Address of domicile', pilar),
  entry('FAMILY', 'Keluarga dan hubungannya', 'Family and relation', pilar),
] as const;
