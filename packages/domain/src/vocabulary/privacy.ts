import { entry, pilar } from './entry.ts';

/** What an account may do so many times a day. */
export const DAILY_USE = [
  entry('REVEAL', 'Data dibuka utuh', 'Records shown whole', pilar),
  entry('GUESS', 'Nomor yang bukan milik orang di wilayahnya', 'Numbers that are nobody’s in their area', pilar),
  entry('FOUND_ELSEWHERE', 'Orang dalam daftar yang tercatat di wilayah lain', 'Persons of lists who are recorded elsewhere', pilar),
  entry('EXPORT_ROWS', 'Baris data pribadi dalam berkas', 'Rows of personal data in files', pilar),
] as const;

/** Why a machine client's request was refused. */
export const CLIENT_REFUSAL = [
  entry('RATE_LIMITED', 'Terlalu sering atau terlalu banyak', 'Too often or too much', pilar),
  entry('FORBIDDEN', 'Di luar hak atau cakupannya', 'Beyond its rights or scopes', pilar),
  entry('GRANT_UNKNOWN', 'Bukan wilayahnya', 'None of its areas', pilar),
  entry('GRANT_EXPIRED', 'Masa berlaku habis', 'Expired', pilar),
  entry('UNAUTHENTICATED', 'Klien dinonaktifkan', 'Client disabled', pilar),
  entry('BAD_REQUEST', 'Permintaan keliru atau terlalu besar', 'Malformed or too large', pilar),
] as const;

/** Why whoever watches over personal data is told. */
export const SECURITY_ALERT_KIND = [
  entry('GUESSING', 'Nomor dicoba-coba', 'Numbers are being tried', pilar),
  entry('MANY_REVEALS', 'Banyak data dibuka utuh', 'Many records shown whole', pilar),
  entry('MANY_EXPORTS', 'Banyak data pribadi dibawa keluar', 'Much personal data taken out', pilar),
  entry('SIGN_IN_ATTACK', 'Kata sandi dicoba-coba', 'Passwords are being tried', pilar),
  entry('CHAIN_BROKEN', 'Jejak audit tidak utuh', 'The audit trail is not whole', pilar),
] as const;

export const SECURITY_ALERT_STATE = [
  entry('OPEN', 'Belum diperiksa', 'Not looked at yet', pilar),
  entry('SETTLED', 'Selesai diperiksa', 'Settled', pilar),
] as const;

/** Kinds of personal data that an incident may touch. */
export const BREACH_DATA = [
  entry('NUMBER', 'NIK dan nomor KK', 'NIK and family card numbers', pilar),
  entry('IDENTITY', 'Nama, tanggal lahir, alamat', 'Names, birth dates, addresses', pilar),
  entry('POVERTY', 'Keadaan ekonomi dan bantuan', 'Poverty and aid', pilar),
  entry('HEALTH', 'Kesehatan dan disabilitas', 'Health and disability', pilar),
  entry('CASE', 'Kasus anak, kekerasan, dan hukum', 'Cases of children, violence and law', pilar),
  entry('CONTACT', 'Nomor telepon dan surel', 'Telephone numbers and e-mail', pilar),
  entry('CREDENTIAL', 'Akun dan kata sandi', 'Accounts and passwords', pilar),
] as const;

export const INCIDENT_STATE = [
  entry('OPEN', 'Dibuka', 'Open', pilar),
  entry('ASSESSED', 'Dinilai', 'Assessed', pilar),
  entry('NOTIFIED', 'Sudah diberitahukan', 'Notified', pilar),
  entry('CLOSED', 'Ditutup', 'Closed', pilar),
  entry('DISMISSED', 'Bukan insiden', 'No incident', pilar),
] as const;

/** What is done with an incident. */
export const INCIDENT_STEP = [
  entry('OPEN', 'Insiden dibuka', 'Incident opened', pilar),
  entry('ASSESS', 'Akibat dan penanganan dinilai', 'Consequences and handling assessed', pilar),
  entry('FIND', 'Orang terdampak dicari', 'Affected persons looked for', pilar),
  entry('TELL_AUTHORITY', 'Lembaga pelindungan data diberi tahu', 'Data-protection authority told', pilar),
  entry('TELL_SUBJECTS', 'Orang terdampak diberi tahu', 'Affected persons told', pilar),
  entry('TELL_PUBLIC', 'Masyarakat diberi tahu', 'Public told', pilar),
  entry('CLOSE', 'Insiden ditutup', 'Incident closed', pilar),
  entry('DISMISS', 'Dinyatakan bukan insiden', 'Found to be no incident', pilar),
] as const;

/** Who is told of an incident. */
export const NOTICE_TO = [
  entry('AUTHORITY', 'Lembaga pelindungan data pribadi', 'Data-protection authority', pilar),
  entry('SUBJECTS', 'Orang terdampak', 'Affected persons', pilar),
  entry('PUBLIC', 'Masyarakat', 'The public', pilar),
] as const;
