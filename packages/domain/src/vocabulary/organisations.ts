import { entry, pilar } from './entry.ts';

/** Terms of bodies that act, of law and of plans. */
export const OFFICE_KIND = [
  entry('DINAS_SOSIAL', 'Dinas Sosial', 'Social-affairs office', 'Dokumen sumber S0–S4'),
  entry('MINISTRY', 'Kementerian', 'Ministry', 'Dokumen sumber S0–S4'),
  entry('PARLIAMENT', 'DPRD', 'Regional parliament (DPRD)', 'Dokumen sumber S0–S4'),
  entry('PARLIAMENT_COMMISSION', 'Komisi DPRD', 'Commission of the regional parliament', 'Dokumen sumber S0–S4'),
  entry('PLANNING_AGENCY', 'Bappeda', 'Planning agency (Bappeda)', 'Dokumen sumber S0–S4'),
  entry('REGIONAL_SECRETARIAT', 'Sekretariat Daerah', 'Regional secretariat', 'Dokumen sumber S0–S4'),
  entry('REGIONAL_GOVERNMENT', 'Pemerintah Daerah', 'Regional government', 'Dokumen sumber S0–S4'),
  entry('DISTRICT_OFFICE', 'Kantor Kecamatan', 'District office (kecamatan)', 'Dokumen sumber S0–S4'),
  entry('VILLAGE_OFFICE', 'Kantor Desa/Kelurahan', 'Village office (desa or kelurahan)', 'Dokumen sumber S0–S4'),
  entry('UNIVERSITY', 'Perguruan tinggi', 'University', 'Dokumen sumber S0–S4'),
  entry('MEDIA', 'Media', 'News medium', 'Dokumen sumber S0–S4'),
  entry('COMMUNITY_ORGANISATION', 'Organisasi masyarakat', 'Community organisation', 'Dokumen sumber S0–S4'),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

export const OFFICE_LEVEL = [
  entry('NATIONAL', 'Pusat', 'National', 'UU 23/2014'),
  entry('PROVINCE', 'Provinsi', 'Province', 'UU 23/2014'),
  entry('REGENCY', 'Kabupaten/Kota', 'Regency or city', 'UU 23/2014'),
  entry('DISTRICT', 'Kecamatan', 'District', 'UU 23/2014'),
  entry('VILLAGE', 'Desa/Kelurahan', 'Village', 'UU 23/2014'),
] as const;

export const INSTITUTION_KIND = [
  entry('LKS', 'Lembaga Kesejahteraan Sosial (LKS)', 'Social welfare institution (LKS)', 'Permensos 8/2012'),
  entry('LK3', 'Lembaga Konsultasi Kesejahteraan Keluarga (LK3)', 'Family welfare consultation institution (LK3)', 'Permensos 8/2012'),
] as const;

export const LEGAL_FORM = [
  entry('BERBADAN_HUKUM', 'Berbadan hukum', 'Legal person', 'Permensos 5/2024'),
  entry('TIDAK_BERBADAN_HUKUM', 'Tidak berbadan hukum', 'Not a legal person', 'Permensos 5/2024'),
] as const;

export const LEGAL_BASIS_KIND = [
  entry('UU', 'Undang-Undang (UU)', 'Law (UU)', 'Peraturan perundang-undangan'),
  entry('PP', 'Peraturan Pemerintah (PP)', 'Government regulation (PP)', 'Peraturan perundang-undangan'),
  entry('INPRES', 'Instruksi Presiden (Inpres)', 'Presidential instruction (Inpres)', 'Peraturan perundang-undangan'),
  entry('PERDA', 'Peraturan Daerah (Perda)', 'Regional regulation (Perda)', 'Peraturan perundang-undangan'),
  entry('PERGUB', 'Peraturan Gubernur (Pergub)', 'Governor’s regulation (Pergub)', 'Peraturan perundang-undangan'),
  entry('PERMENSOS', 'Peraturan Menteri Sosial (Permensos)', 'Regulation of the Minister of Social Affairs (Permensos)', 'Peraturan perundang-undangan'),
  entry('KEPMENSOS', 'Keputusan Menteri Sosial (Kepmensos)', 'Decree of the Minister of Social Affairs (Kepmensos)', 'Peraturan perundang-undangan'),
  entry('PERDIRJEN', 'Peraturan Direktur Jenderal (Perdirjen)', 'Director General’s regulation (Perdirjen)', 'Peraturan perundang-undangan'),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;

export const LEGAL_BASIS_STATUS = [
  entry('IN_FORCE', 'Berlaku', 'In force', pilar),
  entry('REPLACED', 'Diganti', 'Replaced', pilar),
  entry('REPEALED', 'Dicabut', 'Repealed', pilar),
  entry('UNKNOWN', 'Belum diketahui', 'Unknown', pilar),
] as const;

export const PLAN_DOC = [
  entry('RPJMD', 'Rencana Pembangunan Jangka Menengah Daerah (RPJMD)', 'Regional medium-term development plan (five years)', 'Dokumen sumber S4'),
  entry('RENSTRA', 'Rencana Strategis (Renstra)', 'Agency strategic plan (five years)', 'Dokumen sumber S4'),
  entry('RKPD', 'Rencana Kerja Pemerintah Daerah (RKPD)', 'Annual regional work plan', 'Dokumen sumber S0, S4'),
  entry('RENJA', 'Rencana Kerja (Renja)', 'Annual agency work plan', 'Dokumen sumber S4'),
] as const;
