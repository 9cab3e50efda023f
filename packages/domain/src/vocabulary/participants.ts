import { entry, pilar } from './entry.ts';

/** Terms of who is invited to an event and who came. */
export const PARTICIPANT_STATE = [
  entry('INVITED', 'Diundang', 'Invited', pilar),
  entry('REGISTERED', 'Menyatakan hadir', 'Registered', pilar),
  entry('PRESENT', 'Hadir', 'Present', pilar),
  entry('ABSENT', 'Tidak hadir', 'Absent', pilar),
  entry('EXCUSED', 'Izin', 'Excused', pilar),
] as const;

/** How somebody's coming became known. */
export const CHECK_IN_METHOD = [
  entry('LIST', 'Dicentang petugas', 'Ticked by an officer', pilar),
  entry('LINK', 'Tautan daftar hadir', 'By the link of the event', pilar),
  entry('CODE', 'Kode peserta pada petugas', 'Code shown to an officer', pilar),
  entry('WALK_IN', 'Datang tanpa undangan', 'Came uninvited', pilar),
  entry('PAPER', 'Daftar hadir kertas', 'From a paper list', pilar),
] as const;

/** What somebody who came thought of an event, the best first. */
export const FEEDBACK_RATING = [
  entry('VERY_GOOD', 'Sangat baik', 'Very good', pilar),
  entry('GOOD', 'Baik', 'Good', pilar),
  entry('FAIR', 'Cukup', 'Fair', pilar),
  entry('POOR', 'Kurang', 'Poor', pilar),
  entry('VERY_POOR', 'Sangat kurang', 'Very poor', pilar),
] as const;

/** How feedback reached the office. */
export const FEEDBACK_METHOD = [
  entry('LINK', 'Lewat tautan', 'By the link of the event', pilar),
  entry('PAPER', 'Lembar kertas', 'From a sheet of paper', pilar),
] as const;
