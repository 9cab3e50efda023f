import { entry, pilar } from './entry.ts';

/** Terms of welfare cases. The types themselves are data (CaseTypeList). */
export const CASE_STATE = [
  entry('REPORTED', 'Dilaporkan', 'Reported', pilar),
  entry('ASSESSED', 'Diasesmen', 'Assessed', pilar),
  entry('CONFIRMED', 'Ditetapkan', 'Confirmed', pilar),
  entry('IN_SERVICE', 'Dilayani', 'In service', pilar),
  entry('TERMINATED', 'Selesai', 'Terminated', pilar),
  entry('REJECTED', 'Ditolak', 'Rejected', pilar),
  entry('TRANSFERRED', 'Dialihkan', 'Transferred', pilar),
  entry('WITHDRAWN', 'Dibatalkan', 'Withdrawn', pilar),
] as const;

/** What a person does to a case. */
export const CASE_STEP = [
  entry('REPORT', 'Laporkan', 'Report', pilar),
  entry('ASSESS', 'Catat asesmen', 'Record the assessment', pilar),
  entry('CONFIRM', 'Tetapkan', 'Confirm', pilar),
  entry('BEGIN_SERVICE', 'Mulai layanan', 'Begin service', pilar),
  entry('TERMINATE', 'Akhiri layanan', 'Terminate', pilar),
  entry('REJECT', 'Tolak', 'Reject', pilar),
  entry('TRANSFER', 'Alihkan', 'Transfer', pilar),
  entry('REVERIFY', 'Verifikasi ulang', 'Verify again', pilar),
  entry('WITHDRAW', 'Batalkan', 'Withdraw', pilar),
] as const;

/** Whom a case is about. */
export const CASE_UNIT = [
  entry('PERSON', 'Perseorangan', 'Person', 'PP 39/2012'),
  entry('FAMILY', 'Keluarga', 'Family', 'PP 39/2012'),
  entry('GROUP', 'Kelompok', 'Group', 'PP 39/2012'),
  entry('COMMUNITY', 'Masyarakat', 'Community', 'PP 39/2012'),
] as const;

/** Why a type alone tells more of somebody than others may know. */
export const CASE_SENSITIVITY = [
  entry('CHILD', 'Data anak', 'Children\'s data', 'UU 27/2022'),
  entry('HEALTH', 'Data kesehatan', 'Health data', 'UU 27/2022'),
  entry('CRIME', 'Catatan kejahatan', 'Crime records', 'UU 27/2022'),
  entry('RESTRICTED', 'Terbatas', 'Restricted', pilar),
] as const;

/** Whose task the case is: the province cares inside institutions, the regency outside of them. */
export const HANDLING_LEVEL = [
  entry('REG', 'Kabupaten/kota', 'Regency or city', 'PP 2/2018'),
  entry('PROV', 'Provinsi', 'Province', 'PP 2/2018'),
  entry('CENTRAL', 'Kementerian Sosial', 'Ministry of Social Affairs', 'PP 2/2018'),
] as const;

export const CASE_OUTCOME = [
  entry('FUNCTIONING', 'Berfungsi sosial kembali', 'Functions socially again', pilar),
  entry('REUNITED', 'Kembali ke keluarga', 'Back with the family', pilar),
  entry('IMPROVED', 'Membaik, layanan cukup', 'Better, service suffices', pilar),
  entry('REFUSED', 'Menolak layanan', 'Refuses service', pilar),
  entry('MOVED', 'Pindah', 'Moved away', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('AGED_OUT', 'Melewati batas umur jenisnya', 'Beyond the age of the type', pilar),
] as const;

export const CASE_REJECTION = [
  entry('NOT_MET', 'Tidak memenuhi kriteria', 'Does not meet the criteria', pilar),
  entry('NOT_FOUND', 'Tidak ditemukan', 'Not found', pilar),
  entry('UNTRUE', 'Laporan tidak benar', 'Report not true', pilar),
  entry('RECORDED_ALREADY', 'Sudah tercatat', 'Recorded already', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
] as const;

/** Age on the day of finding, as the recap tells it apart. */
export const AGE_GROUP = [
  entry('AGE_0_5', '0–5 tahun', '0–5 years', pilar),
  entry('AGE_6_12', '6–12 tahun', '6–12 years', pilar),
  entry('AGE_13_17', '13–17 tahun', '13–17 years', pilar),
  entry('AGE_18_59', '18–59 tahun', '18–59 years', pilar),
  entry('AGE_60', '60 tahun ke atas', '60 years and over', pilar),
  entry('UNKNOWN', 'Tidak diketahui', 'Not known', pilar),
] as const;

/** What the particulars of a case are opened for. */
/** Kinds of disability: health data, which open for a purpose only. GANDA: several, where a source does not say which. */
export const DISABILITY_KIND = [
  entry('FISIK', 'Fisik', 'Physical', 'UU 8/2016'),
  entry('INTELEKTUAL', 'Intelektual', 'Intellectual', 'UU 8/2016'),
  entry('MENTAL', 'Mental', 'Mental', 'UU 8/2016'),
  entry('SENSORIK', 'Sensorik', 'Sensory', 'UU 8/2016'),
  entry('GANDA', 'Ganda', 'Multiple', 'UU 8/2016'),
] as const;

export const CASE_PURPOSE = [
  entry('ASSESSMENT', 'Asesmen atau penetapan', 'Assessment or confirmation', pilar),
  entry('SERVICE', 'Memberi layanan', 'Giving service', pilar),
  entry('REFERRAL', 'Merujuk ke lembaga', 'Referral to an institution', pilar),
  entry('PROTECTION', 'Melindungi dari bahaya', 'Protection from harm', pilar),
  entry('LEGAL_REQUEST', 'Memenuhi permintaan resmi menurut undang-undang', 'Answering an official request under the law', pilar),
  entry('SUBJECT_REQUEST', 'Atas permintaan orangnya atau walinya', 'At the request of the person or guardian', pilar),
] as const;
