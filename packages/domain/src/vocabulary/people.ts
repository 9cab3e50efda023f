import { entry, pilar } from './entry.ts';

/** Terms of people who serve, and of families and persons served. */
export const PILLAR_TYPE = [
  entry('TKSK', 'Tenaga Kesejahteraan Sosial Kecamatan (TKSK)', 'District social welfare worker (TKSK)', 'Permensos 8/2012'),
  entry('TKS', 'Tenaga Kesejahteraan Sosial (TKS)', 'Social welfare worker (TKS)', 'Dokumen sumber S1'),
  entry('PSM', 'Pekerja Sosial Masyarakat (PSM)', 'Community social worker (PSM)', 'Permensos 8/2012'),
  entry('TAGANA', 'Taruna Siaga Bencana (Tagana)', 'Disaster preparedness volunteer (Tagana)', 'Permensos 8/2012'),
  entry('PENSOS', 'Penyuluh Sosial (Pensos)', 'Social outreach officer (Pensos)', 'Permensos 8/2012'),
  entry('WPKS', 'Wanita Pemimpin Kesejahteraan Sosial (WPKS)', 'Woman leader in social welfare (WPKS)', 'Permensos 8/2012'),
  entry('PSP', 'Pekerja Sosial Profesional (Peksos)', 'Professional social worker (Peksos)', 'Permensos 8/2012'),
] as const;

export const PILLAR_STATE = [
  entry('PROPOSED', 'Diusulkan', 'Proposed', pilar),
  entry('SELECTED', 'Terpilih', 'Selected', pilar),
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('SUSPENDED', 'Diberhentikan sementara', 'Suspended', pilar),
  entry('DORMANT', 'Vakum', 'Dormant', pilar),
  entry('ENDED', 'Berakhir', 'Ended', pilar),
] as const;

/** Parts of a person's record, each of which is one or the other's where two records are merged. */
export const PERSON_FIELD = [
  entry('FULL_NAME', 'Nama', 'Name', pilar),
  entry('TITLES', 'Gelar', 'Titles', pilar),
  entry('AREA', 'Wilayah', 'Region', pilar),
  entry('NIK', 'NIK', 'NIK', pilar),
  entry('FAMILY_CARD', 'Nomor KK', 'Family card number', pilar),
  entry('SEX', 'Jenis kelamin', 'Sex', pilar),
  entry('BIRTH_PLACE', 'Tempat lahir', 'Place of birth', pilar),
  entry('BIRTH_DATE', 'Tanggal lahir', 'Date of birth', pilar),
  entry('MARITAL_STATE', 'Status perkawinan', 'Marital state', pilar),
  entry('EDUCATION', 'Pendidikan', 'Schooling', pilar),
  entry('PHONE', 'Telepon', 'Telephone', pilar),
  entry('EMAIL', 'Surel', 'E-mail', pilar),
  entry('ADDRESS_KTP', 'Alamat KTP', 'Address on the identity card', pilar),
  entry('ADDRESS_DOMICILE', 'Alamat domisili', 'Domicile', pilar),
] as const;

export const PILLAR_POSITION = [
  entry('MEMBER', 'Petugas', 'Worker', pilar),
  entry('COORDINATOR', 'Koordinator', 'Coordinator', 'Dokumen sumber S1'),
] as const;

/** What may come next in a term of service. */
export const PILLAR_STEP = [
  entry('SELECT', 'Nyatakan terpilih', 'Select', pilar),
  entry('ACTIVATE', 'Aktifkan dengan SK', 'Activate by decree', pilar),
  entry('EXTEND', 'Perpanjang', 'Extend', pilar),
  entry('SUSPEND', 'Berhentikan sementara', 'Suspend', pilar),
  entry('RESUME', 'Tugaskan kembali', 'Resume', pilar),
  entry('REST', 'Nyatakan vakum', 'Mark dormant', pilar),
  entry('REACTIVATE', 'Aktifkan kembali', 'Reactivate', pilar),
  entry('END', 'Akhiri', 'End', pilar),
  entry('SUCCEED', 'Angkat pengganti', 'Appoint a successor', pilar),
] as const;

export const PILLAR_END_REASON = [
  entry('RESIGNED', 'Mengundurkan diri', 'Resigned', pilar),
  entry('AGE', 'Batas usia', 'Age limit', pilar),
  entry('DECEASED', 'Meninggal dunia', 'Deceased', pilar),
  entry('MOVED', 'Pindah domisili', 'Moved away', pilar),
  entry('BECAME_ASN', 'Diangkat menjadi ASN/PPPK', 'Became a civil servant', pilar),
  entry('CANDIDACY', 'Mencalonkan diri', 'Stood for election', pilar),
  entry('DISCIPLINE', 'Pelanggaran', 'Discipline', pilar),
  entry('NOT_EXTENDED', 'Tidak diperpanjang', 'Not extended', pilar),
  entry('TERM_END', 'Masa tugas selesai', 'Term completed', pilar),
  entry('TRANSFERRED', 'Alih tugas atau wilayah', 'Transferred to another role or area', pilar),
  entry('NOT_SELECTED', 'Tidak terpilih', 'Not selected', pilar),
] as const;

export const APPOINTER = [
  entry('KEMENSOS', 'Kementerian Sosial', 'Ministry of Social Affairs', 'Permensos 28/2018'),
  entry('DINSOS_PROV', 'Dinas Sosial Provinsi', 'Provincial social office', 'Permensos 28/2018'),
  entry('DINSOS_KAB', 'Dinas Sosial Kabupaten/Kota', 'Regency or city social office', 'Permensos 28/2018'),
] as const;

export const TRAINING_KIND = [
  entry('BASIC', 'Pelatihan dasar', 'Basic training', pilar),
  entry('BIMTEK', 'Bimbingan teknis (bimtek)', 'Technical guidance (bimtek)', pilar),
  entry('ADVANCED', 'Pemantapan', 'Advanced training', pilar),
  entry('CERTIFICATION', 'Sertifikasi', 'Certification', pilar),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

export const PILLAR_GRADE = [
  entry('GOOD', 'Baik', 'Good', 'Permensos 28/2018'),
  entry('FAIR', 'Cukup', 'Fair', 'Permensos 28/2018'),
  entry('POOR', 'Kurang', 'Poor', 'Permensos 28/2018'),
] as const;

/** Levels that evaluate a term (rule 11), the highest first. */
export const GRADE_LEVEL = [
  entry('CENTRE', 'Pusat', 'Centre', 'Permensos 28/2018'),
  entry('PROVINCE', 'Provinsi', 'Province', 'Permensos 28/2018'),
  entry('REGENCY', 'Kabupaten/kota', 'Regency or city', 'Permensos 28/2018'),
] as const;

export const EXTENSION_ADVICE = [
  entry('EXTEND', 'Perpanjang', 'Extend', pilar),
  entry('DECIDE', 'Pertimbangkan', 'Decide', pilar),
  entry('DO_NOT_EXTEND', 'Jangan diperpanjang', 'Do not extend', pilar),
] as const;

export const SEX = [
  entry('L', 'Laki-laki', 'Male', 'Administrasi kependudukan'),
  entry('P', 'Perempuan', 'Female', 'Administrasi kependudukan'),
] as const;

export const FAMILY_RELATION = [
  entry('KEPALA_KELUARGA', 'Kepala keluarga', 'Head of family', 'Administrasi kependudukan (SHDK)'),
  entry('SUAMI', 'Suami', 'Husband', 'Administrasi kependudukan (SHDK)'),
  entry('ISTRI', 'Istri', 'Wife', 'Administrasi kependudukan (SHDK)'),
  entry('ANAK', 'Anak', 'Child', 'Administrasi kependudukan (SHDK)'),
  entry('MENANTU', 'Menantu', 'Son- or daughter-in-law', 'Administrasi kependudukan (SHDK)'),
  entry('CUCU', 'Cucu', 'Grandchild', 'Administrasi kependudukan (SHDK)'),
  entry('ORANG_TUA', 'Orang tua', 'Parent', 'Administrasi kependudukan (SHDK)'),
  entry('MERTUA', 'Mertua', 'Parent-in-law', 'Administrasi kependudukan (SHDK)'),
  entry('FAMILI_LAIN', 'Famili lain', 'Other relative', 'Administrasi kependudukan (SHDK)'),
  entry('LAINNYA', 'Lainnya', 'Other', 'Administrasi kependudukan (SHDK)'),
] as const;

const dukcapil = 'Administrasi kependudukan';

export const MARITAL_STATE = [
  entry('BELUM_KAWIN', 'Belum kawin', 'Single', dukcapil),
  entry('KAWIN', 'Kawin', 'Married', dukcapil),
  entry('CERAI_HIDUP', 'Cerai hidup', 'Divorced', dukcapil),
  entry('CERAI_MATI', 'Cerai mati', 'Widowed', dukcapil),
] as const;

export const EDUCATION = [
  entry('TIDAK_SEKOLAH', 'Tidak atau belum sekolah', 'No schooling', dukcapil),
  entry('SD', 'SD atau sederajat', 'Primary school', dukcapil),
  entry('SMP', 'SMP atau sederajat', 'Junior secondary school', dukcapil),
  entry('SMA', 'SMA atau sederajat', 'Senior secondary school', dukcapil),
  entry('D1_D2', 'Diploma I atau II', 'One- or two-year diploma', dukcapil),
  entry('D3', 'Diploma III', 'Three-year diploma', dukcapil),
  entry('D4_S1', 'Diploma IV atau S1', 'Bachelor', dukcapil),
  entry('S2', 'S2', 'Master', dukcapil),
  entry('S3', 'S3', 'Doctorate', dukcapil),
] as const;

/** What a NIK is shown whole for. */
export const NIK_PURPOSE = [
  entry('IDENTITY_CHECK', 'Mencocokkan dengan KTP atau data kependudukan', 'Comparing with the card or the civil register', pilar),
  entry('DECREE', 'Menulis surat keputusan atau surat tugas', 'Writing a decree or a letter of assignment', pilar),
  entry('PAYMENT', 'Membayar tali asih atau honor', 'Paying an allowance or a fee', pilar),
  entry('INSURANCE', 'Mendaftarkan jaminan sosial', 'Registering for social insurance', pilar),
  entry('LEGAL_REQUEST', 'Memenuhi permintaan resmi menurut undang-undang', 'Answering an official request under the law', pilar),
  entry('SUBJECT_REQUEST', 'Atas permintaan orangnya sendiri', 'At the person\'s own request', pilar),
] as const;

export const REPORT_KIND = [
  entry('DAILY', 'Jurnal harian', 'Daily journal', pilar),
  entry('MONTHLY', 'Laporan bulanan', 'Monthly report', pilar),
] as const;

/** RECORDED and WITHDRAWN are of journals, all others of monthly reports. */
export const REPORT_STATE = [
  entry('RECORDED', 'Tercatat', 'Recorded', pilar),
  entry('WITHDRAWN', 'Ditarik', 'Withdrawn', pilar),
  entry('DRAFT', 'Konsep', 'Draft', pilar),
  entry('WAITING', 'Menunggu keputusan', 'Waiting for a decision', pilar),
  entry('REVISION', 'Perlu perbaikan', 'To be revised', pilar),
  entry('APPROVED', 'Disetujui', 'Approved', pilar),
  entry('REJECTED', 'Ditolak', 'Rejected', pilar),
] as const;

export const REPORT_DECISION = [
  entry('APPROVE', 'Setujui', 'Approve', pilar),
  entry('REVISE', 'Minta perbaikan', 'Ask for revision', pilar),
  entry('REJECT', 'Tolak', 'Reject', pilar),
] as const;

/** What can be done next with a report. */
export const REPORT_STEP = [
  entry('CORRECT', 'Ubah', 'Correct', pilar),
  entry('WITHDRAW', 'Tarik', 'Withdraw', pilar),
  entry('SUBMIT', 'Ajukan', 'Submit', pilar),
  entry('DECIDE', 'Putuskan', 'Decide', pilar),
] as const;
