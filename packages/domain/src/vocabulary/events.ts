import { entry, pilar } from './entry.ts';

/** Terms of events and outreach. S0–S4 are the five source documents. */
export const EVENT_TYPE = [
  entry('PENSOSKEL', 'Penyuluhan Sosial Keliling', 'Mobile social outreach', 'Dokumen sumber S0'),
  entry('SOSIALISASI_PERDA', 'Sosialisasi Perda', 'Briefing on a regional regulation', 'Dokumen sumber S4'),
  entry('SOSIALISASI_TEMATIK', 'Sosialisasi tematik', 'Thematic briefing', 'Dokumen sumber S1'),
  entry('PEMBINAAN_LKS', 'Pembinaan LKS', 'Guidance of welfare institutions (LKS)', 'Dokumen sumber S2'),
  entry('RAKOR_KECAMATAN', 'Rapat Koordinasi Kesos Tingkat Kecamatan', 'District coordination meeting on social welfare', 'Dokumen sumber S3'),
  entry('BIMTEK', 'Bimbingan Teknis', 'Technical training', 'Praktik umum'),
  entry('MUSDES', 'Musyawarah Desa/Kelurahan', 'Village deliberation', 'Praktik umum'),
  entry('MONEV', 'Monitoring dan Evaluasi', 'Monitoring and evaluation', 'Dokumen sumber S2'),
] as const;

export const EVENT_STATE = [
  entry('DRAFT', 'Konsep', 'Draft', pilar),
  entry('SCHEDULED', 'Terjadwal', 'Scheduled', pilar),
  entry('INVITED', 'Undangan terkirim', 'Invited', pilar),
  entry('ONGOING', 'Berlangsung', 'Ongoing', pilar),
  entry('HELD', 'Terlaksana', 'Held', pilar),
  entry('REPORTED', 'Dilaporkan', 'Reported', pilar),
  entry('PUBLISHED', 'Dipublikasikan', 'Published', pilar),
  entry('CANCELLED', 'Dibatalkan', 'Cancelled', pilar),
  entry('POSTPONED', 'Ditunda', 'Postponed', pilar),
] as const;

export const EVENT_ROLE = [
  entry('PEMBUKA', 'Pembuka acara', 'Opener', 'Dokumen sumber S0, S1'),
  entry('MODERATOR', 'Moderator', 'Moderator', 'Dokumen sumber S0'),
  entry('NARASUMBER', 'Narasumber', 'Speaker', 'Dokumen sumber S0–S4'),
  entry('PENDAMPING', 'Pendamping pembuka', 'Accompanies the opener', 'Dokumen sumber S1'),
  entry('SAMBUTAN', 'Pemberi sambutan', 'Remarks', 'Dokumen sumber S4'),
  entry('PESERTA', 'Peserta', 'Participant', 'Dokumen sumber S0, S1, S3'),
  entry('UNDANGAN', 'Tamu undangan', 'Invited guest', 'Dokumen sumber S2'),
] as const;

export const EVENT_MODE = [
  entry('VIRTUAL', 'Virtual (daring)', 'Online', 'Dokumen sumber S0'),
  entry('TATAP_MUKA', 'Tatap muka (luring)', 'On site', 'Dokumen sumber S1–S4'),
  entry('HYBRID', 'Hybrid', 'Hybrid', 'Praktik umum'),
] as const;

export const DAY_PART = [
  entry('PAGI', 'Pagi', 'Morning', 'Praktik umum'),
  entry('SIANG', 'Siang', 'Midday', 'Praktik umum'),
  entry('SORE', 'Sore', 'Afternoon', 'Praktik umum'),
  entry('MALAM', 'Malam', 'Evening', 'Praktik umum'),
] as const;

export const RECURRENCE = [
  entry('ANNUAL', 'Tahunan', 'Every year', 'Dokumen sumber S2'),
] as const;

export const ORGANISER_KIND = [
  entry('MAIN', 'Penyelenggara', 'Organiser', 'Dokumen sumber S0–S4'),
  entry('CO', 'Penyelenggara bersama', 'Co-organiser', 'Dokumen sumber S4'),
] as const;

export const PARTICIPANT_GROUP = [
  entry('TKSK', 'TKSK', 'District welfare workers (TKSK)', 'Dokumen sumber S0, S1'),
  entry('TKS', 'TKS', 'Welfare workers (TKS)', 'Dokumen sumber S1'),
  entry('PSM', 'PSM', 'Community social workers (PSM)', 'Dokumen sumber S1'),
  entry('PUSKESOS', 'Petugas Puskesos', 'Service centre officers (Puskesos)', 'Dokumen sumber S1'),
  entry('KARANG_TARUNA', 'Karang Taruna', 'Village youth organisations (Karang Taruna)', 'Dokumen sumber S3'),
  entry('LKS', 'Pengurus LKS', 'Boards of welfare institutions (LKS)', 'Dokumen sumber S2'),
  entry('APARAT_DESA', 'Aparatur desa/kelurahan', 'Village officials', 'Dokumen sumber S3'),
  entry('RT_RW', 'Ketua RT/RW', 'Neighbourhood heads', 'Dokumen sumber S1'),
  entry('UNDANGAN', 'Tamu undangan', 'Invited guests', 'Dokumen sumber S2'),
  entry('MASYARAKAT', 'Masyarakat', 'The public', 'Praktik umum'),
] as const;

export const KEY_POINT_CATEGORY = [
  entry('POLICY', 'Kebijakan', 'Policy', pilar),
  entry('INSTRUCTION', 'Arahan', 'Instruction', pilar),
  entry('INFORMATION', 'Informasi', 'Information', pilar),
  entry('ISSUE', 'Permasalahan', 'Issue', pilar),
] as const;

export const PUBLICATION_KIND = [
  entry('NEWS', 'Berita', 'News', 'Dokumen sumber S0–S4'),
  entry('INTERVIEW', 'Wawancara', 'Interview', 'Dokumen sumber S0–S4'),
] as const;
