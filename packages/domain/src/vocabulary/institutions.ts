import { entry, pilar } from './entry.ts';

/** Terms of welfare institutions (LKS, LK3): what they are, do and hold, and their registration. */
const lks = 'Permensos 5/2024';

export const INSTITUTION_OWNER = [
  entry('KEMENSOS', 'Kementerian Sosial', 'Ministry of Social Affairs', pilar),
  entry('PROV', 'Pemerintah provinsi', 'Province', pilar),
  entry('KAB', 'Pemerintah kabupaten/kota', 'Regency or city', pilar),
  entry('MASYARAKAT', 'Masyarakat', 'Community', pilar),
] as const;

/** How far an institution works, which gives the authority that registers it. */
export const WORKING_LEVEL = [
  entry('REGENCY', 'Dalam satu kabupaten/kota', 'Within one regency or city', lks),
  entry('PROVINCE', 'Lintas kabupaten/kota dalam satu provinsi', 'Several regencies of one province', lks),
  entry('NATIONAL', 'Lintas provinsi', 'Several provinces', lks),
] as const;

export const CARE_SERVICE = [
  entry('CHILD', 'Anak', 'Children', pilar),
  entry('ELDERLY', 'Lanjut usia', 'Elderly', pilar),
  entry('DISABILITY', 'Penyandang disabilitas', 'Persons with disabilities', pilar),
  entry('NAPZA', 'Korban penyalahgunaan napza', 'Substance-abuse victims', pilar),
  entry('HOMELESS', 'Gelandangan dan pengemis', 'Homeless persons and beggars', pilar),
  entry('VICTIM', 'Korban kekerasan dan perdagangan orang', 'Victims of violence and trafficking', pilar),
  entry('HEALTH', 'Orang dengan HIV/AIDS', 'Persons with HIV/AIDS', pilar),
  entry('FAMILY', 'Keluarga dan konsultasi', 'Families and counselling', pilar),
  entry('POOR', 'Fakir miskin', 'The poor', pilar),
  entry('DISASTER', 'Korban bencana', 'Disaster victims', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

export const CARE_SETTING = [
  entry('INSIDE', 'Dalam lembaga', 'Inside the institution', pilar),
  entry('OUTSIDE', 'Luar lembaga', 'Outside the institution', pilar),
] as const;

/** Age groups by which those in care are counted. */
export const CARE_AGE = [
  entry('UNDER_6', '0–5 tahun', 'Up to 5 years', pilar),
  entry('AGE_6_17', '6–17 tahun', '6 to 17 years', pilar),
  entry('AGE_18_59', '18–59 tahun', '18 to 59 years', pilar),
  entry('AGE_60', '60 tahun ke atas', '60 years and more', pilar),
] as const;

export const STAFF_ROLE = [
  entry('HEAD', 'Ketua', 'Head', pilar),
  entry('SECRETARY', 'Sekretaris', 'Secretary', pilar),
  entry('TREASURER', 'Bendahara', 'Treasurer', pilar),
  entry('SOCIAL_WORKER', 'Pekerja sosial', 'Social worker', pilar),
  entry('CAREGIVER', 'Pengasuh', 'Caregiver', pilar),
  entry('HEALTH', 'Tenaga kesehatan', 'Health worker', pilar),
  entry('TEACHER', 'Pendidik', 'Teacher', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

/** Papers that an institution holds. */
export const PAPER_KIND = [
  entry('DEED', 'Akta notaris pendirian', 'Notarial deed of foundation', lks),
  entry('STATUTES', 'Anggaran dasar dan anggaran rumah tangga', 'Statutes', lks),
  entry('BOARD_LIST', 'Susunan pengurus', 'List of the board', lks),
  entry('MINISTRY_DECREE', 'Pengesahan badan hukum (Kemenkumham)', 'Approval as a legal person (Ministry of Law)', lks),
  entry('DOMICILE', 'Surat keterangan domisili', 'Letter of domicile', lks),
  entry('TAX_NUMBER', 'Nomor pokok wajib pajak (NPWP)', 'Tax number (NPWP)', lks),
  entry('PERMIT_REGENCY', 'Izin operasional kabupaten/kota', 'Operating permit of the regency', pilar),
  entry('PERMIT_PROVINCE', 'Izin operasional provinsi', 'Operating permit of the province', pilar),
  entry('WORK_PROGRAMME', 'Program kerja', 'Work programme', lks),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

/** Whether an institution is registered, as of today. */
export const INSTITUTION_STANDING = [
  entry('UNREGISTERED', 'Belum terdaftar', 'Not registered', pilar),
  entry('REGISTERED', 'Terdaftar', 'Registered', pilar),
  entry('EXPIRED', 'Tanda daftar habis masa', 'Registration expired', pilar),
  entry('SUSPENDED', 'Tanda daftar dibekukan', 'Registration suspended', pilar),
  entry('REVOKED', 'Tanda daftar dicabut', 'Registration revoked', pilar),
  entry('DISSOLVED', 'Bubar', 'Dissolved', pilar),
] as const;

export const REGISTRATION_KIND = [
  entry('NEW', 'Pendaftaran baru', 'New registration', pilar),
  entry('RENEWAL', 'Perpanjangan', 'Renewal', pilar),
] as const;

export const REGISTRATION_AUTHORITY = [
  entry('REGENCY', 'Kabupaten/kota', 'Regency or city', lks),
  entry('PROVINCE', 'Provinsi', 'Province', lks),
  entry('MINISTRY', 'Kementerian Sosial', 'Ministry of Social Affairs', lks),
] as const;

export const REGISTRATION_STATE = [
  entry('DRAFT', 'Konsep', 'Draft', pilar),
  entry('SUBMITTED', 'Diajukan', 'Submitted', pilar),
  entry('RETURNED', 'Dikembalikan', 'Returned', pilar),
  entry('DOCS_CHECKED', 'Berkas diperiksa', 'Papers checked', pilar),
  entry('FIELD_VERIFIED', 'Lapangan diverifikasi', 'Verified on site', pilar),
  entry('REGISTERED', 'Terdaftar', 'Registered', pilar),
  entry('EXPIRED', 'Habis masa', 'Expired', pilar),
  entry('SUSPENDED', 'Dibekukan', 'Suspended', pilar),
  entry('REVOKED', 'Dicabut', 'Revoked', pilar),
  entry('REFUSED', 'Ditolak', 'Refused', pilar),
  entry('WITHDRAWN', 'Ditarik pemohon', 'Withdrawn by the applicant', pilar),
  entry('DISSOLVED', 'Lembaga bubar', 'Institution dissolved', pilar),
] as const;

/** What may come next in a registration. */
export const REGISTRATION_STEP = [
  entry('CORRECT', 'Perbaiki permohonan', 'Correct the application', pilar),
  entry('SUBMIT', 'Ajukan', 'Submit', pilar),
  entry('WITHDRAW', 'Tarik permohonan', 'Withdraw the application', pilar),
  entry('CHECK_PAPERS', 'Nyatakan berkas lengkap', 'Find the papers complete', pilar),
  entry('VERIFY_SITE', 'Catat verifikasi lapangan', 'Record the visit', pilar),
  entry('RETURN', 'Kembalikan', 'Return', pilar),
  entry('GRANT', 'Daftarkan', 'Register', pilar),
  entry('REFUSE', 'Tolak', 'Refuse', pilar),
  entry('SUSPEND', 'Bekukan', 'Suspend', pilar),
  entry('RESUME', 'Cabut pembekuan', 'End the suspension', pilar),
  entry('REVOKE', 'Cabut tanda daftar', 'Revoke', pilar),
] as const;

/** What is looked at among the papers of an application. */
export const PAPERS_CHECK = [
  entry('PAPERS_WHOLE', 'Semua berkas wajib ada dan terbaca', 'All required papers are there and legible', pilar),
  entry('PAPERS_VALID', 'Izin dan keterangan masih berlaku', 'Permits and letters are in force', pilar),
  entry('NAME_AGREES', 'Nama dan alamat sama di semua berkas', 'Name and address agree in all papers', pilar),
  entry('BOARD_AGREES', 'Susunan pengurus sesuai dengan akta', 'The board is that of the deed', pilar),
  entry('SERVICE_DESCRIBED', 'Program kerja menyebut layanan dan sasaran', 'The programme names services and whom they are for', pilar),
] as const;

/** What is looked at on site. */
export const SITE_CHECK = [
  entry('ADDRESS_TRUE', 'Alamat sesuai dan papan nama terpasang', 'The address is right and a name board stands', pilar),
  entry('OFFICE_THERE', 'Kantor sekretariat ada dan dipakai', 'There is an office, and it is used', pilar),
  entry('STAFF_THERE', 'Pengurus dan petugas hadir', 'Board and staff are present', pilar),
  entry('SERVICE_RUNS', 'Layanan berjalan', 'The service runs', pilar),
  entry('FACILITIES_FIT', 'Sarana layak dan aman', 'Facilities are fit and safe', pilar),
  entry('RECORDS_KEPT', 'Administrasi klien dan keuangan tertib', 'Records of clients and money are kept', pilar),
] as const;

/** Kinds of organisations among potential and resources (PSKS). */
export const ORGANISATION_RESOURCE = [
  entry('LKS', 'Lembaga Kesejahteraan Sosial (LKS)', 'Social welfare institution (LKS)', 'Permensos 8/2012'),
  entry('LK3', 'Lembaga Konsultasi Kesejahteraan Keluarga (LK3)', 'Family welfare consultation institution (LK3)', 'Permensos 8/2012'),
  entry('KT', 'Karang Taruna', 'Karang Taruna (youth organisation)', 'Permensos 8/2012'),
  entry('WKSBM', 'Wahana Kesejahteraan Sosial Berbasis Masyarakat (WKSBM)', 'Community-based welfare network (WKSBM)', 'Permensos 8/2012'),
  entry('DU', 'Dunia usaha', 'Business (dunia usaha)', 'Permensos 8/2012'),
  entry('KP', 'Keluarga Pioner', 'Pioneer family (Keluarga Pioner)', 'Permensos 8/2012'),
] as const;
