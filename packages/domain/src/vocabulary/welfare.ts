import { entry } from './entry.ts';

/** Terms of social welfare as regulations list them. What Permensos 8/2012 calls PMKS is PPKS today. */
export const SERVICE_FIELD = [
  entry('REHSOS', 'Rehabilitasi Sosial', 'Social rehabilitation', 'PP 39/2012'),
  entry('JAMSOS', 'Jaminan Sosial', 'Social security', 'PP 39/2012'),
  entry('DAYASOS', 'Pemberdayaan Sosial', 'Social empowerment', 'PP 39/2012'),
  entry('LINSOS', 'Perlindungan Sosial', 'Social protection', 'PP 39/2012'),
] as const;

export const EFFORT_FORM = [
  entry('PREVENTIF', 'Usaha preventif', 'Preventive effort', 'Dokumen sumber S4'),
  entry('REPRESIF', 'Usaha represif', 'Repressive effort', 'Dokumen sumber S4'),
  entry('REHABILITATIF', 'Usaha rehabilitatif', 'Rehabilitative effort', 'Dokumen sumber S4'),
  entry('PENUNJANG', 'Usaha pendukung dan penunjang', 'Supporting effort', 'Dokumen sumber S4'),
] as const;

export const TARGET = [
  entry('PERSEORANGAN', 'Perseorangan', 'Individual', 'PP 39/2012'),
  entry('KELUARGA', 'Keluarga', 'Family', 'PP 39/2012'),
  entry('KELOMPOK', 'Kelompok', 'Group', 'PP 39/2012'),
  entry('MASYARAKAT', 'Masyarakat', 'Community', 'PP 39/2012'),
] as const;

export const CRITERION = [
  entry('KEMISKINAN', 'Kemiskinan', 'Poverty', 'PP 39/2012'),
  entry('KETELANTARAN', 'Ketelantaran', 'Neglect', 'PP 39/2012'),
  entry('KECACATAN', 'Kecacatan (disabilitas)', 'Disability', 'PP 39/2012'),
  entry('KETERPENCILAN', 'Keterpencilan', 'Remoteness', 'PP 39/2012'),
  entry('KETUNAAN_SOSIAL', 'Ketunaan sosial dan penyimpangan perilaku', 'Social dysfunction', 'PP 39/2012'),
  entry('BENCANA', 'Korban bencana', 'Disaster victim', 'PP 39/2012'),
  entry('KEKERASAN', 'Korban tindak kekerasan, eksploitasi, dan diskriminasi', 'Victim of violence, exploitation or discrimination', 'PP 39/2012'),
] as const;

export const SIX_T = [
  entry('SASARAN', 'Tepat sasaran', 'Right target', 'Praktik 6T'),
  entry('JUMLAH', 'Tepat jumlah', 'Right quantity', 'Praktik 6T'),
  entry('HARGA', 'Tepat harga', 'Right price', 'Praktik 6T'),
  entry('WAKTU', 'Tepat waktu', 'Right time', 'Praktik 6T'),
  entry('KUALITAS', 'Tepat kualitas', 'Right quality', 'Praktik 6T'),
  entry('ADMINISTRASI', 'Tepat administrasi', 'Right administration', 'Praktik 6T'),
] as const;

export const FUND_SOURCE = [
  entry('APBD_PROV', 'APBD Provinsi', 'Provincial budget', 'Dokumen sumber S1'),
  entry('APBD_KAB', 'APBD Kabupaten/Kota', 'Regency budget', 'Dokumen sumber S1'),
  entry('APBN', 'APBN (Kementerian)', 'Ministry budget, also at village level', 'Dokumen sumber S1'),
  entry('DANA_DESA', 'APBDes/Dana Desa', 'Village budget', 'Dokumen sumber S1'),
  entry('SWADAYA', 'Keswadayaan masyarakat', 'Community self-help', 'Dokumen sumber S1'),
  entry('CSR', 'CSR, Baznas, donatur', 'Companies, alms and donors', 'Praktik umum'),
] as const;

export const PPKS_TYPE = [
  entry('ABT', 'Anak Balita Terlantar', 'Neglected under-five child', 'Permensos 8/2012'),
  entry('AT', 'Anak Terlantar', 'Neglected child', 'Permensos 8/2012'),
  entry('ABH', 'Anak yang Berhadapan dengan Hukum', 'Child in contact with the law', 'Permensos 8/2012'),
  entry('AJ', 'Anak Jalanan', 'Street child', 'Permensos 8/2012'),
  entry('ADK', 'Anak dengan Kedisabilitasan', 'Child with disability', 'Permensos 8/2012'),
  entry('AKTK', 'Anak Korban Tindak Kekerasan atau Diperlakukan Salah', 'Child victim of violence or maltreatment', 'Permensos 8/2012'),
  entry('AMPK', 'Anak yang Memerlukan Perlindungan Khusus', 'Child in need of special protection', 'Permensos 8/2012'),
  entry('LUT', 'Lanjut Usia Terlantar', 'Neglected older person', 'Permensos 8/2012'),
  entry('PD', 'Penyandang Disabilitas', 'Person with disability', 'Permensos 8/2012'),
  entry('TS', 'Tuna Susila', 'Person in sex work', 'Permensos 8/2012'),
  entry('GLD', 'Gelandangan', 'Homeless person', 'Permensos 8/2012'),
  entry('PGM', 'Pengemis', 'Beggar', 'Permensos 8/2012'),
  entry('PML', 'Pemulung', 'Waste picker', 'Permensos 8/2012'),
  entry('KM', 'Kelompok Minoritas', 'Minority group', 'Permensos 8/2012'),
  entry('BWBLP', 'Bekas Warga Binaan Lembaga Pemasyarakatan', 'Former prison inmate', 'Permensos 8/2012'),
  entry('ODHA', 'Orang dengan HIV/AIDS', 'Person living with HIV', 'Permensos 8/2012'),
  entry('NAPZA', 'Korban Penyalahgunaan NAPZA', 'Victim of substance abuse', 'Permensos 8/2012'),
  entry('KTRF', 'Korban Trafficking', 'Victim of human trafficking', 'Permensos 8/2012'),
  entry('KTK', 'Korban Tindak Kekerasan', 'Victim of violence (adult)', 'Permensos 8/2012'),
  entry('PMBS', 'Pekerja Migran Bermasalah Sosial', 'Migrant worker with social problems', 'Permensos 8/2012'),
  entry('KBA', 'Korban Bencana Alam', 'Victim of natural disaster', 'Permensos 8/2012'),
  entry('KBS', 'Korban Bencana Sosial', 'Victim of social disaster', 'Permensos 8/2012'),
  entry('PRSE', 'Perempuan Rawan Sosial Ekonomi', 'Socio-economically vulnerable woman', 'Permensos 8/2012'),
  entry('FM', 'Fakir Miskin', 'Poor person or household', 'Permensos 8/2012'),
  entry('KBSP', 'Keluarga Bermasalah Sosial Psikologis', 'Family with psychosocial problems', 'Permensos 8/2012'),
  entry('KAT', 'Komunitas Adat Terpencil', 'Remote indigenous community', 'Permensos 8/2012'),
] as const;

export const PSKS_TYPE = [
  entry('PSP', 'Pekerja Sosial (Peksos)', 'Professional social worker', 'Permensos 8/2012'),
  entry('PSM', 'Pekerja Sosial Masyarakat', 'Community social worker (volunteer)', 'Permensos 8/2012'),
  entry('TAGANA', 'Taruna Siaga Bencana', 'Disaster preparedness volunteer', 'Permensos 8/2012'),
  entry('LKS', 'Lembaga Kesejahteraan Sosial', 'Social welfare institution', 'Permensos 8/2012'),
  entry('KT', 'Karang Taruna', 'Village youth social organisation', 'Permensos 8/2012'),
  entry('LK3', 'Lembaga Konsultasi Kesejahteraan Keluarga', 'Family welfare consultation institution', 'Permensos 8/2012'),
  entry('KP', 'Keluarga Pioner', 'Pioneer family', 'Permensos 8/2012'),
  entry('WKSBM', 'Wahana Kesejahteraan Sosial Berbasis Masyarakat', 'Community-based welfare network', 'Permensos 8/2012'),
  entry('WPKS', 'Wanita Pemimpin Kesejahteraan Sosial', 'Woman leader in social welfare', 'Permensos 8/2012'),
  entry('PENSOS', 'Penyuluh Sosial', 'Social outreach officer (functional or community)', 'Permensos 8/2012'),
  entry('TKSK', 'Tenaga Kesejahteraan Sosial Kecamatan', 'District social welfare worker', 'Permensos 8/2012'),
  entry('DU', 'Dunia Usaha', 'Business sector', 'Permensos 8/2012'),
] as const;
