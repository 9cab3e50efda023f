import { entry, pilar } from './entry.ts';

/** Terms of forums of those who serve. */
export const FORUM_KIND = [
  entry('FK_TKSK', 'Forum Komunikasi TKSK (FK-TKSK)', 'Forum of TKSK (FK-TKSK)', 'Dokumen sumber S3'),
  entry('IPSM', 'Ikatan Pekerja Sosial Masyarakat (IPSM)', 'Association of PSM (IPSM)', 'Permensos 10/2019'),
  entry('KARANG_TARUNA', 'Forum Karang Taruna', 'Forum of Karang Taruna', 'Permensos 25/2019'),
  entry('TAGANA', 'Forum Koordinasi Tagana (FK-Tagana)', 'Forum of Tagana (FK-Tagana)', 'Permensos 28/2012'),
  entry('LKS', 'Forum LKS', 'Forum of welfare institutions (LKS)', 'Praktik umum'),
  entry('PENYULUH', 'Ikatan Penyuluh Sosial Indonesia (Ipensosi)', 'Association of outreach officers (Ipensosi)', 'Praktik umum'),
  entry('CSR', 'Forum CSR Kesejahteraan Sosial', 'Forum of companies for social welfare (CSR)', 'Permensos 6/2016'),
  entry('OTHER', 'Forum lain', 'Other forum', pilar),
] as const;

export const FORUM_LEVEL = [
  entry('NATIONAL', 'Nasional', 'National', 'UU 23/2014'),
  entry('PROVINCE', 'Provinsi', 'Province', 'UU 23/2014'),
  entry('REGENCY', 'Kabupaten/Kota', 'Regency or city', 'UU 23/2014'),
  entry('DISTRICT', 'Kecamatan', 'District', 'UU 23/2014'),
] as const;

export const FORUM_STATE = [
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('DORMANT', 'Vakum', 'Dormant', pilar),
  entry('DISSOLVED', 'Bubar', 'Dissolved', pilar),
] as const;

/** What is done with a forum, and with FORM what its timeline begins with. */
export const FORUM_STEP = [
  entry('FORM', 'Dibentuk', 'Formed', pilar),
  entry('INSTALL_BOARD', 'Catat pengurus baru', 'Record a new board', pilar),
  entry('REST', 'Nyatakan vakum', 'Declare dormant', pilar),
  entry('REVIVE', 'Aktifkan kembali', 'Revive', pilar),
  entry('DISSOLVE', 'Bubarkan', 'Dissolve', pilar),
] as const;

export const FORUM_POSITION = [
  entry('CHAIR', 'Ketua', 'Chair', pilar),
  entry('VICE_CHAIR', 'Wakil ketua', 'Vice chair', pilar),
  entry('SECRETARY', 'Sekretaris', 'Secretary', pilar),
  entry('TREASURER', 'Bendahara', 'Treasurer', pilar),
  entry('MEMBER', 'Anggota pengurus', 'Member of the board', pilar),
] as const;

/** Organisations and families that stand beside the offices as partners. */
export const PARTNER_KIND = [
  entry('WKSBM', 'Wahana Kesejahteraan Sosial Berbasis Masyarakat (WKSBM)', 'Community-based welfare network (WKSBM)', 'Permensos 8/2012'),
  entry('DUNIA_USAHA', 'Dunia usaha', 'Business (dunia usaha)', 'Permensos 8/2012'),
  entry('KELUARGA_PIONER', 'Keluarga Pioner', 'Pioneer family (Keluarga Pioner)', 'Permensos 8/2012'),
  entry('KSB', 'Kampung Siaga Bencana (KSB)', 'Disaster-ready village (KSB)', 'Praktik umum'),
] as const;

/** By what somebody is a partner. */
export const PARTNER_PAPER = [
  entry('DECREE', 'SK', 'Decree', pilar),
  entry('AGREEMENT', 'Perjanjian kerja sama', 'Agreement', pilar),
] as const;

export const PARTNER_STATE = [
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('DORMANT', 'Vakum', 'Dormant', pilar),
  entry('ENDED', 'Berakhir', 'Ended', pilar),
] as const;

/** What is done with a partner, and with REGISTER what its timeline begins with. */
export const PARTNER_STEP = [
  entry('REGISTER', 'Dicatat', 'Registered', pilar),
  entry('RECORD_PAPER', 'Catat SK atau perjanjian', 'Record a decree or agreement', pilar),
  entry('REST', 'Nyatakan vakum', 'Declare dormant', pilar),
  entry('REVIVE', 'Aktifkan kembali', 'Revive', pilar),
  entry('END', 'Akhiri kemitraan', 'End the partnership', pilar),
] as const;
