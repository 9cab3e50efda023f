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
