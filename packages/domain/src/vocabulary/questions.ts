import { entry, pilar } from './entry.ts';

/** What a question at an event is about (topik pertanyaan). */
export const QUESTION_TOPIC = [
  entry('BANSOS_DAERAH', 'Bantuan sosial daerah', 'Aid of province and regency', 'Dokumen sumber S0'),
  entry('BANSOS_PUSAT', 'PKH, Sembako, dan bantuan pusat', 'National aid (PKH, Sembako)', 'Praktik umum'),
  entry('SANTUNAN', 'Santunan dan kompensasi', 'Death benefits and compensation', 'Dokumen sumber S0'),
  entry('PENYALURAN', 'Penyaluran bantuan (6T)', 'Distribution of aid (6T)', 'Dokumen sumber S0'),
  entry('PENDATAAN', 'Pendataan dan data penerima', 'Data collection and lists of recipients', 'Dokumen sumber S3'),
  entry('USULAN', 'Usulan, sanggah, dan pengaduan', 'Proposals, objections and complaints', 'Praktik umum'),
  entry('JAMINAN_KESEHATAN', 'Jaminan kesehatan (PBI-JK)', 'Health premium (PBI-JK)', 'Praktik umum'),
  entry('REHABILITASI', 'Rehabilitasi dan rujukan', 'Rehabilitation and referral', 'Dokumen sumber S4'),
  entry('KELUARGA', 'Keluarga dan pendampingan psikososial', 'Families and psychosocial support', 'Dokumen sumber S0'),
  entry('TUPOKSI', 'Tugas, SK, dan honor pilar', 'Duties, decrees and pay of pillars', 'Dokumen sumber S1'),
  entry('LEMBAGA', 'LKS, Karang Taruna, dan Puskesos', 'Institutions, Karang Taruna and Puskesos', 'Dokumen sumber S2, S3'),
  entry('ANGGARAN', 'Kebijakan dan anggaran', 'Policy and budget', 'Dokumen sumber S0'),
  entry('LAINNYA', 'Lainnya', 'Other', pilar),
] as const;
