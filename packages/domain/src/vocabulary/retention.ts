import { entry, pilar } from './entry.ts';

/** Terms of how long data of persons are kept, and of their erasure (UU 27/2022). */
export const RETENTION_CLASS = [
  entry('BENEFICIARY', 'Orang yang dilayani dan keluarganya', 'Persons served and their families', pilar),
  entry('PERSON', 'Orang yang bertugas', 'Persons who serve', pilar),
  entry('PARTICIPANT', 'Tamu kegiatan yang tidak ada di daftar mana pun', 'Guests of events who are in no register', pilar),
  entry('COMPLAINT', 'Pengaduan yang tidak menyebut warga: pengadu dan isinya', 'Complaints that name nobody served: who told them, and what', pilar),
  entry('AUDIT', 'Jejak audit: siapa membaca dan mengubah', 'Audit trail: who read and changed', pilar),
  entry('PAPERS', 'Surat yang diterbitkan dan berita acara', 'Issued papers and minutes', pilar),
  entry('FIGURES', 'Jumlah dan nilai tanpa orangnya', 'Counts and amounts without persons', pilar),
] as const;

export const RETENTION_ACTION = [
  entry('ERASE', 'Dihapus', 'Erased', pilar),
  entry('KEEP', 'Disimpan', 'Kept', pilar),
] as const;

export const ERASURE_GROUND = [
  entry('RULE', 'Masa simpan habis', 'Retention has ended', 'UU 27/2022'),
  entry('REQUEST', 'Permintaan subjek data', 'Request of the person', 'UU 27/2022'),
  entry('WITHDRAWAL', 'Persetujuan ditarik', 'Consent was withdrawn', 'UU 27/2022'),
  entry('UNLAWFUL', 'Diperoleh tanpa dasar hukum', 'Obtained without legal basis', 'UU 27/2022'),
] as const;

export const ERASURE_STATE = [
  entry('PROPOSED', 'Diusulkan', 'Proposed', pilar),
  entry('HELD', 'Ditahan', 'Held', pilar),
  entry('APPROVED', 'Disetujui', 'Approved', pilar),
  entry('DONE', 'Sudah dihapus', 'Erased', pilar),
] as const;

/** What stands against erasing somebody's data. */
export const ERASURE_HOLD = [
  entry('OPEN_CASE', 'Kasus masih ditangani', 'A case is still handled', pilar),
  entry('RUNNING_AID', 'Hak bantuan masih berjalan', 'An entitlement is running', pilar),
  entry('OPEN_PROPOSAL', 'Usulan belum selesai', 'A proposal is not finished', pilar),
  entry('OPEN_COMPLAINT', 'Pengaduan belum selesai', 'A complaint is not closed', pilar),
  entry('ACTIVE_TERM', 'Masih bertugas', 'Still serves', pilar),
  entry('COMING_EVENT', 'Kegiatannya belum berlangsung', 'The event is still to come', pilar),
  entry('OPEN_POST', 'Masih memegang jabatan', 'Still holds a post', pilar),
  entry('RESTRICTED', 'Data dibatasi atas permintaan orangnya', 'Restricted at the person’s request', pilar),
] as const;
