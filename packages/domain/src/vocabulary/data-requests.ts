import { entry, pilar } from './entry.ts';

const law = 'UU 27/2022';

/** What somebody asks of the data that is kept of them (jenis permintaan). */
export const DATA_REQUEST_KIND = [
  entry('INFORMATION', 'Informasi tentang pemrosesan', 'Information on what is done with it', law),
  entry('CORRECTION', 'Pembetulan', 'Correction', law),
  entry('COPY', 'Akses dan salinan', 'Access and a copy', law),
  entry('RESTRICTION', 'Pembatasan atau penundaan', 'Restriction', law),
  entry('ERASURE', 'Penghapusan', 'Erasure', law),
  entry('OBJECTION', 'Keberatan atas keputusan otomatis', 'Objection to automated decisions', law),
  entry('WITHDRAWAL', 'Penarikan persetujuan', 'Withdrawal of consent', law),
] as const;

/** How far a request is (status permintaan). */
export const DATA_REQUEST_STATE = [
  entry('RECEIVED', 'Diterima', 'Received', pilar),
  entry('IDENTIFIED', 'Identitas diperiksa', 'Identity checked', pilar),
  entry('ANSWERED', 'Dijawab', 'Answered', pilar),
  entry('REFUSED', 'Ditolak', 'Refused', pilar),
] as const;

/** By which way a request came (saluran). */
export const DATA_REQUEST_CHANNEL = [
  entry('DESK', 'Datang langsung', 'At the desk', pilar),
  entry('LETTER', 'Surat', 'Letter', pilar),
  entry('EMAIL', 'Surel', 'E-mail', pilar),
  entry('PHONE', 'Telepon', 'Telephone', pilar),
] as const;

/** What whoever asks is to the person (hubungan). */
export const DATA_REQUEST_RELATION = [
  entry('SELF', 'Orang itu sendiri', 'The person', pilar),
  entry('PARENT', 'Orang tua dari anak', 'Parent of a child', pilar),
  entry('GUARDIAN', 'Wali', 'Guardian', pilar),
  entry('PROXY', 'Kuasa', 'Proxy', pilar),
] as const;

/** What showed who asks (bukti identitas). */
export const DATA_REQUEST_PROOF = [
  entry('IDENTITY_CARD', 'KTP-el ditunjukkan', 'Identity card shown', pilar),
  entry('FAMILY_CARD', 'Kartu keluarga ditunjukkan', 'Family card shown', pilar),
  entry('OTHER_CARD', 'Kartu identitas lain ditunjukkan', 'Another card shown', pilar),
  entry('KNOWN', 'Dikenal petugas desa atau pendamping', 'Known to an officer of the village or a companion', pilar),
] as const;

/** What gives the right to ask for another (bukti kewenangan). */
export const DATA_REQUEST_AUTHORITY = [
  entry('BIRTH_RECORD', 'Akta kelahiran atau kartu keluarga', 'Birth certificate or family card', pilar),
  entry('COURT_DECISION', 'Penetapan perwalian', 'Decision of guardianship', pilar),
  entry('POWER_OF_ATTORNEY', 'Surat kuasa', 'Power of attorney', pilar),
] as const;

/** Why a request is refused (alasan penolakan). */
export const DATA_REQUEST_REFUSAL = [
  entry('NOT_IDENTIFIED', 'Identitas tidak terbukti', 'Identity not proven', pilar),
  entry('NO_AUTHORITY', 'Tidak berwenang atas nama orang itu', 'No right to ask for that person', pilar),
  entry('NOT_HELD', 'Data yang dimaksud tidak ada', 'Nothing of it is held', pilar),
  entry('LEGAL_DUTY', 'Wajib disimpan menurut peraturan', 'To be kept by law', law),
  entry('REPEATED', 'Sama dengan permintaan yang sudah dijawab', 'The same was answered before', pilar),
  entry('WITHDRAWN', 'Dicabut pemohon', 'Taken back by whoever asked', pilar),
] as const;

/** What is done with a request (langkah). */
export const DATA_REQUEST_STEP = [
  entry('RECEIVE', 'Terima permintaan', 'Receive', pilar),
  entry('IDENTIFY', 'Periksa identitas', 'Check identity', pilar),
  entry('COPY', 'Kumpulkan data dan buat salinan', 'Gather the data and make a copy', pilar),
  entry('ANSWER', 'Jawab', 'Answer', pilar),
  entry('REFUSE', 'Tolak', 'Refuse', pilar),
] as const;

/** Why a restriction is lifted (alasan pencabutan pembatasan). */
export const RESTRICTION_LIFT = [
  entry('CORRECTED', 'Data sudah dibetulkan', 'The data were corrected', pilar),
  entry('FOUND_RIGHT', 'Data diperiksa dan ternyata benar', 'The data were checked and are right', pilar),
  entry('OBJECTION_ENDED', 'Keberatan selesai diperiksa', 'The objection was examined', pilar),
  entry('TAKEN_BACK', 'Diminta oleh orangnya', 'Asked by whom it is about', pilar),
  entry('LEGAL_DUTY', 'Wajib diproses menurut peraturan', 'To be processed by law', law),
] as const;
