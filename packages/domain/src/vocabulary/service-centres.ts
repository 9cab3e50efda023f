import { entry, pilar } from './entry.ts';

const slrt = 'Permensos 15/2018';

/** Terms of Puskesos, the service centres of villages. */
export const SERVICE_CENTRE_STATE = [
  entry('FORMED', 'Terbentuk', 'Formed', pilar),
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('DORMANT', 'Vakum', 'Dormant', pilar),
  entry('CLOSED', 'Ditutup', 'Closed', pilar),
] as const;

/** What becomes of a centre; its timeline begins with FORM. */
export const SERVICE_CENTRE_STEP = [
  entry('FORM', 'Dibentuk', 'Formed', pilar),
  entry('ACTIVATE', 'Nyatakan aktif', 'Activate', pilar),
  entry('REST', 'Nyatakan vakum', 'Declare dormant', pilar),
  entry('REACTIVATE', 'Aktifkan kembali', 'Reactivate', pilar),
  entry('CLOSE', 'Tutup', 'Close', pilar),
] as const;

/** What a centre is without. */
export const SERVICE_CENTRE_LACK = [
  entry('OFFICERS', 'Tanpa petugas', 'No officers', pilar),
  entry('DECREE', 'Belum ada SK', 'No decree', pilar),
  entry('HOURS', 'Jam buka belum dicatat', 'Opening hours not recorded', pilar),
  entry('LOG', 'Buku layanan kosong 30 hari', 'Nothing logged for 30 days', pilar),
] as const;

export const SERVICE_FUNCTION = [
  entry('COORDINATOR', 'Koordinator', 'Coordinator', slrt),
  entry('FRONT_OFFICE', 'Petugas penerima (front office)', 'Front office', slrt),
  entry('BACK_OFFICE', 'Petugas pengolah (back office)', 'Back office', slrt),
  entry('FACILITATOR', 'Fasilitator', 'Facilitator', slrt),
] as const;

/** What a centre is asked for, as its service log counts it. */
export const SERVICE_KIND = [
  entry('COMPLAINT', 'Informasi dan pengaduan', 'Information and complaints', slrt),
  entry('DATA_UPDATE', 'Usulan pembaruan data DTKS/DTSEN', 'Proposals to update DTKS/DTSEN', slrt),
  entry('REFERRAL_UP', 'Rujukan ke SLRT kabupaten/kota', 'Referral to the regency’s SLRT', slrt),
  entry('REFERRAL_INSTITUTION', 'Rujukan ke lembaga', 'Referral to an institution', slrt),
  entry('HOME_VISIT', 'Kunjungan rumah', 'Home visits', slrt),
  entry('OTHER', 'Layanan lain', 'Other services', pilar),
] as const;

export const WEEKDAY = [
  entry('MONDAY', 'Senin', 'Monday', pilar),
  entry('TUESDAY', 'Selasa', 'Tuesday', pilar),
  entry('WEDNESDAY', 'Rabu', 'Wednesday', pilar),
  entry('THURSDAY', 'Kamis', 'Thursday', pilar),
  entry('FRIDAY', 'Jumat', 'Friday', pilar),
  entry('SATURDAY', 'Sabtu', 'Saturday', pilar),
  entry('SUNDAY', 'Minggu', 'Sunday', pilar),
] as const;
