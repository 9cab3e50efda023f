import { entry, pilar } from './entry.ts';

/** Terms of services for a case and of referrals to institutions. */
export const CASE_SERVICE_KIND = [
  entry('COUNSELLING', 'Konseling dan pendampingan', 'Counselling and companionship', pilar),
  entry('FAMILY_ASSISTANCE', 'Pendampingan dalam keluarga', 'Assistance within the family', pilar),
  entry('ATENSI', 'ATENSI (Asistensi Rehabilitasi Sosial)', 'ATENSI (social rehabilitation assistance)', 'Permensos 7/2021'),
  entry('BASIC_REHABILITATION', 'Rehabilitasi sosial dasar', 'Basic social rehabilitation', 'PP 2/2018'),
  entry('ADVANCED_REHABILITATION', 'Rehabilitasi sosial lanjut', 'Advanced social rehabilitation', 'PP 2/2018'),
  entry('INSTITUTIONAL_CARE', 'Pengasuhan atau perawatan dalam lembaga', 'Care inside an institution', pilar),
  entry('HEALTH_ACCESS', 'Akses layanan kesehatan', 'Access to health care', pilar),
  entry('EDUCATION_ACCESS', 'Akses pendidikan', 'Access to education', pilar),
  entry('LEGAL_AID', 'Advokasi dan bantuan hukum', 'Advocacy and legal aid', pilar),
  entry('SKILLS', 'Pelatihan keterampilan dan usaha', 'Training of skills and livelihood', pilar),
  entry('REINTEGRATION', 'Reunifikasi dan reintegrasi', 'Reunion and reintegration', pilar),
] as const;

export const CASE_SERVICE_STATE = [
  entry('PLANNED', 'Direncanakan', 'Planned', pilar),
  entry('RUNNING', 'Berjalan', 'Running', pilar),
  entry('DONE', 'Selesai', 'Done', pilar),
  entry('STOPPED', 'Dihentikan', 'Stopped', pilar),
] as const;

/** What a person does to a service. */
export const CASE_SERVICE_STEP = [
  entry('START', 'Mulai', 'Start', pilar),
  entry('COMPLETE', 'Selesaikan', 'Complete', pilar),
  entry('STOP', 'Hentikan', 'Stop', pilar),
] as const;

/** Why a service ended before its time. */
export const CASE_SERVICE_STOP = [
  entry('REFUSED', 'Menolak layanan', 'Refuses the service', pilar),
  entry('MOVED', 'Pindah', 'Moved away', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('NOT_FITTING', 'Tidak sesuai kebutuhan', 'Does not fit the needs', pilar),
  entry('NO_MEANS', 'Petugas, dana, atau tempat tidak ada', 'No worker, means or place', pilar),
  entry('REFERRED', 'Dilanjutkan lembaga rujukan', 'Carried on by an institution', pilar),
  entry('MISTAKE', 'Salah catat', 'Entered by mistake', pilar),
] as const;

export const REFERRAL_STATE = [
  entry('SENT', 'Menunggu jawaban', 'Waits for an answer', pilar),
  entry('ACCEPTED', 'Diterima', 'Accepted', pilar),
  entry('REJECTED', 'Ditolak', 'Rejected', pilar),
  entry('WITHDRAWN', 'Ditarik', 'Withdrawn', pilar),
  entry('ARRIVED', 'Dalam layanan lembaga', 'In the institution’s care', pilar),
  entry('TRANSFERRED', 'Pindah ke lembaga lain', 'Moved on to another institution', pilar),
  entry('ENDED', 'Selesai', 'Ended', pilar),
] as const;

/** What is shared by a referral is opened for this. */
export const REFERRAL_PURPOSE = [
  entry('ANSWER', 'Menjawab rujukan', 'Answering the referral', pilar),
  entry('CARE', 'Merawat atau melayani orangnya', 'Caring for or serving the person', pilar),
  entry('LETTER', 'Mencetak surat rujukan', 'Printing the letter of referral', pilar),
  entry('FOLLOW_UP', 'Memantau rujukan', 'Following the referral up', pilar),
  entry('LEGAL_REQUEST', 'Memenuhi permintaan resmi menurut undang-undang', 'Answering an official request under the law', pilar),
  entry('SUBJECT_REQUEST', 'Atas permintaan orangnya atau walinya', 'At the request of the person or guardian', pilar),
] as const;

/** What a person does to a referral. */
export const REFERRAL_STEP = [
  entry('ACCEPT', 'Terima', 'Accept', pilar),
  entry('REJECT', 'Tolak', 'Reject', pilar),
  entry('WITHDRAW', 'Tarik rujukan', 'Withdraw', pilar),
  entry('ARRIVE', 'Catat kedatangan', 'Record the arrival', pilar),
  entry('LEAVE', 'Catat kepulangan', 'Record the departure', pilar),
] as const;

/** Why an institution takes somebody not. */
export const REFERRAL_REJECTION = [
  entry('FULL', 'Tempat penuh', 'No free place', pilar),
  entry('NOT_FITTING', 'Di luar layanan lembaga', 'Outside of what it serves', pilar),
  entry('NO_STAFF', 'Tenaga tidak mencukupi', 'Too few staff', pilar),
  entry('MORE_NEEDED', 'Keterangan atau surat kurang', 'Facts or papers are missing', pilar),
  entry('OTHER', 'Alasan lain', 'Another reason', pilar),
] as const;

/** With what somebody left an institution. */
export const REFERRAL_OUTCOME = [
  entry('REUNITED', 'Kembali ke keluarga', 'Back with the family', pilar),
  entry('INDEPENDENT', 'Mandiri', 'Independent', pilar),
  entry('COMPLETED', 'Layanan selesai', 'Service completed', pilar),
  entry('LEFT', 'Pergi atas kemauan sendiri', 'Left of their own will', pilar),
  entry('DECEASED', 'Meninggal', 'Deceased', pilar),
  entry('MOVED_ON', 'Pindah ke lembaga lain', 'Moved on to another institution', pilar),
] as const;

/** Who agreed to a referral (UU 27/2022: of a child its guardian). */
export const CONSENT_GIVER = [
  entry('SELF', 'Orangnya sendiri', 'The person', 'UU 27/2022'),
  entry('PARENT', 'Orang tua', 'A parent', 'UU 27/2022'),
  entry('GUARDIAN', 'Wali', 'A guardian', 'UU 27/2022'),
  entry('FAMILY', 'Keluarga', 'The family', pilar),
  entry('AUTHORITY', 'Pejabat atau pengadilan', 'An authority or a court', pilar),
] as const;

/** How somebody agreed. */
export const CONSENT_FORM = [
  entry('WRITTEN', 'Tertulis', 'In writing', 'UU 27/2022'),
  entry('RECORDED', 'Lisan, direkam', 'Spoken and recorded', 'UU 27/2022'),
  entry('WITNESSED', 'Lisan, disaksikan', 'Spoken before a witness', pilar),
] as const;

/** What of a case an institution may be told; no more than is chosen. */
export const SHARED_FACT = [
  entry('NAME', 'Nama', 'Name', pilar),
  entry('SEX', 'Jenis kelamin', 'Sex', pilar),
  entry('AGE', 'Umur', 'Age', pilar),
  entry('BIRTH_DATE', 'Tanggal lahir', 'Birth date', pilar),
  entry('VILLAGE', 'Desa atau kelurahan', 'Village', pilar),
  entry('TYPE', 'Jenis PPKS', 'Type of case', pilar),
  entry('NEEDS', 'Kebutuhan', 'Needs', pilar),
  entry('NARRATIVE', 'Kronologi', 'What happened', pilar),
] as const;

/** Why nobody can be referred to an institution now. */
export const REFERRAL_HINDRANCE = [
  entry('NOT_FITTING', 'Tidak melayani yang dibutuhkan', 'Does not give that service', pilar),
  entry('FULL', 'Penuh', 'Full', pilar),
  entry('NO_CAPACITY', 'Daya tampung belum tercatat', 'Capacity not recorded', pilar),
  entry('UNREGISTERED', 'Belum terdaftar', 'Not registered', pilar),
  entry('EXPIRED', 'Tanda daftar habis masa', 'Registration expired', pilar),
  entry('SUSPENDED', 'Dibekukan', 'Suspended', pilar),
  entry('REVOKED', 'Tanda daftar dicabut', 'Registration revoked', pilar),
  entry('DISSOLVED', 'Bubar', 'Dissolved', pilar),
] as const;
