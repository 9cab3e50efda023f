import { entry, pilar } from './entry.ts';
import { EVENT_PAPER_KIND } from './event-papers.ts';

/** Papers of a distribution of aid; each is a kind of printed paper too (DOCUMENT_KIND). */
export const DISTRIBUTION_PAPER_KIND = [
  entry('DISTRIBUTION_LIST', 'Daftar nominatif penyaluran', 'List of recipients of a distribution', pilar),
  entry('DISTRIBUTION_RECEIPTS', 'Tanda terima penyaluran', 'Receipts of a distribution', pilar),
  entry('DISTRIBUTION_HANDOVER', 'Berita acara serah terima (BAST) penyaluran', 'Minutes of handing over (BAST)', pilar),
] as const;

/** Terms of printed papers. */
export const DOCUMENT_KIND = [
  entry('EVENT_REPORT', 'Laporan kegiatan', 'Event report', pilar),
  entry('PERSON_LIST', 'Daftar nama', 'List of persons', pilar),
  entry('TKSK_LIST', 'Daftar TKSK per kecamatan', 'TKSK by district', pilar),
  entry('CASE_RECAP', 'Rekapitulasi PPKS', 'PPKS recap', pilar),
  entry('DISTRIBUTION_REPORT', 'Laporan penyaluran bantuan dan 6T', 'Report of distribution and the 6T', pilar),
  entry('POVERTY_REPORT', 'Laporan kemiskinan ekstrem', 'Report of extreme poverty', pilar),
  entry('RESOURCE_RECAP', 'Rekapitulasi PSKS', 'PSKS recap', pilar),
  entry('INSTITUTION_CERTIFICATE', 'Tanda daftar LKS', 'Certificate of registration (LKS)', pilar),
  entry('INSTITUTION_LIST', 'Daftar lembaga (LKS)', 'List of institutions (LKS)', pilar),
  entry('YOUTH_COMPLIANCE', 'Program kerja dan LPJ Karang Taruna', 'Programmes and reports of Karang Taruna', pilar),
  entry('RAKOR_COVERAGE', 'Cakupan rakor dan tindak lanjut', 'Coordination meetings and action items', pilar),
  entry('DISTRICT_BRIEF', 'Bahan rapat kecamatan', 'Meeting brief of a district', pilar),
  entry('COMPLAINT_FIGURES', 'Rekapitulasi pengaduan', 'Figures of complaints', pilar),
  entry('PLAN_ALIGNMENT', 'Keselarasan rencana', 'Plan alignment', pilar),
  entry('ACCESS_AUDIT', 'Laporan jejak akses', 'Report of accesses', pilar),
  entry('BREACH_NOTICE', 'Pemberitahuan kegagalan pelindungan data', 'Notice of a personal-data breach', 'UU 27/2022'),
  ...EVENT_PAPER_KIND,
  ...DISTRIBUTION_PAPER_KIND,
] as const;

export const DOCUMENT_STATE = [
  entry('DRAFT', 'Konsep', 'Draft', pilar),
  entry('ISSUED', 'Terbit', 'Issued', pilar),
  entry('SIGNED', 'Ditandatangani', 'Signed', pilar),
  entry('REVOKED', 'Dicabut', 'Revoked', pilar),
] as const;

export const DOCUMENT_MAKING = [
  entry('PREVIEW', 'Pratinjau sedang dibuat', 'Preview being made', pilar),
  entry('PAPER', 'Dokumen sedang dibuat', 'Paper being made', pilar),
] as const;
