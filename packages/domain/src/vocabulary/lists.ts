import { entry, pilar } from './entry.ts';

/** Lists of the graph, as exports and saved views name them. */
export const LIST = [
  entry('PEOPLE', 'Orang', 'Persons', pilar),
  entry('PILLARS', 'Pilar sosial', 'Terms of service', pilar),
  entry('PILLAR_REPORTS', 'Laporan pilar', 'Reports of pillars', pilar),
  entry('STANDINGS', 'Kesiapan pilar', 'Standing of pillars', pilar),
  entry('DUTIES', 'Tupoksi', 'Main duties', pilar),
  entry('DUTY_ACKNOWLEDGEMENTS', 'Pernyataan tupoksi', 'Acknowledged duties', pilar),
  entry('TRAININGS', 'Pelatihan', 'Trainings', pilar),
  entry('GRADES', 'Nilai tahunan', 'Yearly grades', pilar),
  entry('RESOURCE_RECAP', 'Rekap PSKS', 'PSKS recap', pilar),
  entry('ORGANISATION_RECAP', 'Rekap PSKS organisasi', 'PSKS recap of organisations', pilar),
  entry('OFFICES', 'Kantor dan badan', 'Offices and bodies', pilar),
  entry('INSTITUTIONS', 'LKS', 'Welfare institutions', pilar),
  entry('YOUTH_ORGANISATIONS', 'Karang Taruna', 'Karang Taruna', pilar),
  entry('FORUMS', 'Forum', 'Forums', pilar),
  entry('PARTNER_ORGANISATIONS', 'Mitra', 'Partners', pilar),
  entry('SERVICE_CENTRES', 'Puskesos', 'Puskesos (village service centres)', pilar),
  entry('SERVICE_STANDING', 'Cakupan Puskesos', 'Coverage by Puskesos', pilar),
  entry('REGISTRATIONS', 'Pendaftaran lembaga', 'Registration of institutions', pilar),
  entry('MONITORINGS', 'Monev LKS', 'Monitoring of institutions', pilar),
  entry('MONITORING_FINDINGS', 'Temuan monev', 'Findings of monitoring', pilar),
  entry('ACCREDITATIONS', 'Akreditasi LKS', 'Accreditation of institutions', pilar),
  entry('LEGAL_BASES', 'Dasar hukum', 'Law', pilar),
  entry('PLAN_DOCUMENTS', 'Dokumen rencana', 'Plans', pilar),
  entry('PLAN_ITEMS', 'Butir rencana', 'Plan items', pilar),
  entry('EVENTS', 'Kegiatan', 'Events', pilar),
  entry('EVENT_SERIES', 'Rangkaian kegiatan', 'Series of events', pilar),
  entry('ACTION_ITEMS', 'Tindak lanjut', 'Action items', pilar),
  entry('EVENT_QUESTIONS', 'Pertanyaan', 'Questions', pilar),
  entry('POLICY_NOTICES', 'Ketentuan', 'Policy notices', pilar),
  entry('PARTICIPANTS', 'Peserta kegiatan', 'Participants of events', pilar),
  entry('OUTREACH_COVERAGE', 'Cakupan kegiatan', 'Outreach coverage', pilar),
  entry('FAMILIES', 'Keluarga', 'Families', pilar),
  entry('BENEFICIARIES', 'Penerima manfaat', 'Persons served', pilar),
  entry('WELFARE_CASES', 'Kasus PPKS', 'Welfare cases', pilar),
  entry('CASE_RECAP', 'Rekap PPKS', 'Recap of welfare cases', pilar),
] as const;

export const EXPORT_FORMAT = [
  entry('XLSX', 'Excel (XLSX)', 'Excel (XLSX)', pilar),
  entry('CSV', 'CSV', 'CSV', pilar),
] as const;

export const EXPORT_COLUMN_KIND = [
  entry('TEXT', 'Teks', 'Text', pilar),
  entry('DATE', 'Tanggal', 'Date', pilar),
  entry('NUMBER', 'Angka', 'Number', pilar),
  entry('BOOLEAN', 'Ya atau tidak', 'Yes or no', pilar),
  entry('CODE', 'Istilah', 'Term', pilar),
  entry('CODES', 'Beberapa istilah', 'Several terms', pilar),
  entry('REGION', 'Wilayah', 'Region', pilar),
  entry('REGIONS', 'Beberapa wilayah', 'Several regions', pilar),
  entry('NIK', 'NIK tersamar', 'Masked NIK', pilar),
] as const;
