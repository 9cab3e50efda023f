import { entry, pilar } from './entry.ts';

/** Terms of the product itself and of administrative areas. */
export const ROLE = [
  entry('PROV_ADMIN', 'Administrator provinsi', 'Provincial administrator', pilar),
  entry('PROV_OFFICER', 'Petugas provinsi', 'Provincial officer', pilar),
  entry('PROV_HEAD', 'Kepala Dinas Sosial Provinsi', 'Head of the provincial office', pilar),
  entry('VIEWER', 'Pemantau (Sekda, Bappeda, DPRD)', 'Observer (secretary, planning agency, parliament)', pilar),
  entry('REG_OFFICER', 'Petugas kabupaten/kota', 'Regency or city officer', pilar),
  entry('KEC_OFFICER', 'Petugas kecamatan (Kasi Kesos)', 'District officer (Kasi Kesos)', pilar),
  entry('TKSK', 'TKSK', 'District welfare worker (TKSK)', pilar),
  entry('VILLAGE_OPERATOR', 'Operator desa/kelurahan (Puskesos)', 'Village operator (Puskesos)', pilar),
  entry('LKS_USER', 'Pengguna LKS', 'Institution user (LKS)', pilar),
  entry('KT_USER', 'Pengguna Karang Taruna', 'Youth organisation user (Karang Taruna)', pilar),
  entry('AUDITOR', 'Auditor dan pejabat pelindungan data', 'Auditor and data protection officer', pilar),
  entry('MACHINE', 'Sistem daerah', 'Regional system', pilar),
] as const;

/** Whether an account may sign in (status akun). */
export const ACCOUNT_STATE = [
  entry('ACTIVE', 'Aktif', 'Active', pilar),
  entry('DISABLED', 'Dinonaktifkan', 'Disabled', pilar),
] as const;

/** How a grant stands today (status hak akses). */
export const GRANT_STATE = [
  entry('UPCOMING', 'Akan berlaku', 'Upcoming', pilar),
  entry('VALID', 'Berlaku', 'Valid', pilar),
  entry('ENDED', 'Berakhir', 'Ended', pilar),
] as const;

/** Why somebody sees a record (alasan terlihat). */
export const AUDIENCE_REASON = [
  entry('AREA', 'Catatan berada di wilayah perannya', 'The record lies in the area of their role', pilar),
  entry('ABOVE', 'Catatan berlaku sampai ke wilayah di bawahnya', 'The record reaches down to their area', pilar),
  entry('OPEN', 'Terbuka bagi semua yang masuk', 'Open to everybody signed in', pilar),
] as const;

export const VIEWER_KIND = [
  entry('OFFICER', 'Petugas', 'Officer', pilar),
  entry('MACHINE', 'Sistem', 'Machine', pilar),
] as const;

export const LANGUAGE = [
  entry('ID', 'Bahasa Indonesia', 'Indonesian', pilar),
  entry('EN', 'Bahasa Inggris', 'English', pilar),
] as const;

export const REGION_LEVEL = [
  entry('COUNTRY', 'Negara', 'Country', 'UU 23/2014'),
  entry('PROVINCE', 'Provinsi', 'Province', 'UU 23/2014'),
  entry('REGENCY', 'Kabupaten/Kota', 'Regency or city', 'UU 23/2014'),
  entry('DISTRICT', 'Kecamatan', 'District', 'UU 23/2014'),
  entry('VILLAGE', 'Desa/Kelurahan', 'Village', 'UU 23/2014'),
] as const;

export const REGION_KIND = [
  entry('NEGARA', 'Negara', 'Country', 'UU 23/2014'),
  entry('PROVINSI', 'Provinsi', 'Province', 'UU 23/2014'),
  entry('KABUPATEN', 'Kabupaten', 'Regency', 'UU 23/2014'),
  entry('KOTA', 'Kota', 'City', 'UU 23/2014'),
  entry('KECAMATAN', 'Kecamatan', 'District', 'UU 23/2014'),
  entry('DESA', 'Desa', 'Rural village (desa)', 'UU 23/2014'),
  entry('KELURAHAN', 'Kelurahan', 'Urban village (kelurahan)', 'UU 23/2014'),
] as const;

export const SOURCE = [
  entry('MANUAL', 'Entri manual', 'Entered by hand', pilar),
  entry('IMPORT', 'Impor berkas', 'Imported from a file', pilar),
  entry('NATIONAL', 'Data nasional', 'National data', pilar),
  entry('REGENCY_SYSTEM', 'Sistem kabupaten/kota', 'Regency or city system', pilar),
] as const;

export const CAVEAT_KIND = [
  entry('UNCONFIRMED', 'Belum terkonfirmasi', 'Unconfirmed', pilar),
  entry('CONTRADICTORY', 'Bertentangan', 'Contradictory', pilar),
  entry('AS_REPORTED', 'Sebagaimana dilaporkan', 'As reported', pilar),
] as const;

export const JOB_KIND = [
  entry('IMPORT_READ', 'Membaca berkas impor', 'Reading an import file', pilar),
  entry('IMPORT_CHECK', 'Memeriksa impor', 'Checking an import', pilar),
  entry('IMPORT_COMMIT', 'Impor', 'Import', pilar),
  entry('IMPORT_UNDO', 'Membatalkan impor', 'Undoing an import', pilar),
  entry('EXPORT', 'Ekspor', 'Export', pilar),
  entry('DOCUMENT', 'Dokumen', 'Document', pilar),
  entry('BOUNDARIES', 'Memasang batas wilayah', 'Installing boundaries', pilar),
  entry('DUPLICATE_SEARCH', 'Mencari yang tercatat dua kali', 'Looking for persons recorded twice', pilar),
  entry('PERSON_COPY', 'Salinan data seseorang', 'Copy of somebody’s data', pilar),
] as const;

export const JOB_STATE = [
  entry('WAITING', 'Menunggu', 'Waiting', pilar),
  entry('RUNNING', 'Berjalan', 'Running', pilar),
  entry('DONE', 'Selesai', 'Done', pilar),
  entry('FAILED', 'Gagal', 'Failed', pilar),
  entry('CANCELLED', 'Dibatalkan', 'Cancelled', pilar),
] as const;

export const CHANGE_OPERATION = [
  entry('CREATED', 'Dibuat', 'Created', pilar),
  entry('UPDATED', 'Diubah', 'Updated', pilar),
  entry('DELETED', 'Dihapus', 'Deleted', pilar),
  entry('MERGED', 'Digabung', 'Merged', pilar),
  entry('LEFT_AREA', 'Keluar dari wilayah', 'Left the area', pilar),
  entry('RECODED', 'Kode wilayah berubah', 'Region recoded', pilar),
] as const;

export const FILE_PURPOSE = [
  entry('IMPORT', 'Impor data', 'Data import', pilar),
  entry('IMAGE', 'Foto atau gambar', 'Photo or picture', pilar),
  entry('SIGNED_DOCUMENT', 'Dokumen bertanda tangan', 'Signed document', pilar),
  entry('BOUNDARIES', 'Batas wilayah', 'Boundaries', pilar),
  entry('LOGO', 'Logo', 'Logo', pilar),
  entry('PAPER', 'Surat lembaga', 'Paper of an institution', pilar),
  entry('RESULT', 'Hasil pekerjaan', 'Result of a job', pilar),
] as const;

/** What has become of official boundaries that were sent (status batas). */
export const BOUNDARY_STATE = [
  entry('CHECKING', 'Sedang diperiksa', 'Being checked', pilar),
  entry('REFUSED', 'Ditolak', 'Refused', pilar),
  entry('READY', 'Siap dipasang', 'Ready to install', pilar),
  entry('INSTALLED', 'Terpasang', 'Installed', pilar),
  entry('REMOVED', 'Dilepas', 'Removed', pilar),
] as const;

export const FILE_STATE = [
  entry('UPLOADING', 'Sedang diunggah', 'Being uploaded', pilar),
  entry('READY', 'Siap', 'Ready', pilar),
  entry('REFUSED', 'Ditolak', 'Refused', pilar),
] as const;

/** What a record can ask of people. A new kind of task needs its words here; see `TaskSpec` in packages/subgraph. */
export const TASK_KIND = [
  entry('EVENT_REPORT', 'Laporkan kegiatan', 'Report the event', pilar),
  entry('EVENT_COMPLETE', 'Lengkapi catatan kegiatan', 'Complete the record of the event', pilar),
  entry('ACTION_DUE', 'Kerjakan tindak lanjut rapat', 'Do what a meeting left to be done', pilar),
  entry('POST_VACANT', 'Usulkan pengganti untuk tempat tugas yang kosong', 'Propose a successor for a vacant post', pilar),
  entry('TERM_ENDING', 'Perpanjang atau akhiri masa tugas', 'Extend or end the term of service', pilar),
  entry('REPORT_DUE', 'Putuskan laporan bulanan', 'Decide on the monthly report', pilar),
  entry('PAPER_ENDING', 'Perbarui surat lembaga yang akan habis masa', 'Renew a paper of an institution that is about to end', pilar),
  entry('REGISTRATION_RENEWAL', 'Siapkan perpanjangan tanda daftar lembaga', 'Prepare the renewal of an institution’s registration', pilar),
  entry('REGISTRATION_ENDING', 'Perpanjang tanda daftar lembaga', 'Renew the registration of an institution', pilar),
  entry('ENDING_SOON', 'Tinggal 30 hari atau kurang: surat atau kepengurusan habis masa', '30 days or less: a paper or a board’s term ends', pilar),
  entry('REGISTRATION_STEP', 'Kerjakan langkah pendaftaran lembaga', 'Take the next step of a registration', pilar),
  entry('REPORT_REVISION', 'Perbaiki laporan bulanan', 'Revise the monthly report', pilar),
  entry('YOUTH_TERM_ENDING', 'Kukuhkan pengurus baru Karang Taruna', 'Confirm a new board of the Karang Taruna', pilar),
  entry('YOUTH_DORMANT', 'Periksa Karang Taruna tanpa kegiatan 12 bulan, usulan vakum', 'Look after a Karang Taruna without activity for 12 months: proposed as dormant', pilar),
  entry('YOUTH_REPORT_DUE', 'Susun LPJ Karang Taruna', 'Submit the Karang Taruna’s report', pilar),
  entry('YOUTH_REPORT_DECISION', 'Putuskan LPJ Karang Taruna', 'Decide on the Karang Taruna’s report', pilar),
  entry('FORUM_BOARD_ENDING', 'Catat pengurus baru forum', 'Record a new board of the forum', pilar),
  entry('PARTNER_PAPER_ENDING', 'Perpanjang SK atau perjanjian mitra', 'Renew the partner’s decree or agreement', pilar),
  entry('SERVICE_CENTRE_SILENT', 'Tanyakan Puskesos yang buku layanannya kosong 30 hari', 'Ask a Puskesos that has logged nothing for 30 days', pilar),
  entry('SERVICE_CENTRE_UNSTAFFED', 'Tunjuk petugas Puskesos', 'Appoint officers of the Puskesos', pilar),
  entry('SERVICE_CENTRE_NO_DECREE', 'Catat SK Puskesos', 'Record the decree of the Puskesos', pilar),
  entry('MONITORING_VISIT', 'Kunjungi lembaga untuk monev', 'Visit the institution for its monitoring', pilar),
  entry('MONITORING_SCORE', 'Nilai hasil monev', 'Score the monitoring', pilar),
  entry('MONITORING_FINDING', 'Tindak lanjuti temuan monev', 'Follow up a finding of the monitoring', pilar),
  entry('MONITORING_ANSWER', 'Periksa jawaban atas temuan monev', 'Check the answer to a finding of the monitoring', pilar),
  entry('MONITORING_CLOSE', 'Selesaikan monev', 'Close the monitoring', pilar),
  entry('ACCREDITATION_RENEWAL', 'Siapkan perpanjangan akreditasi', 'Prepare the renewal of the accreditation', pilar),
  entry('ACCREDITATION_ENDING', 'Ajukan perpanjangan akreditasi', 'Apply for the renewal of the accreditation', pilar),
  entry('ACCREDITATION_ENDED', 'Akreditasi sudah berakhir', 'The accreditation has ended', pilar),
  entry('INSTITUTION_REPORT_DECISION', 'Putuskan laporan tahunan lembaga', 'Decide on the yearly report of an institution', pilar),
  entry('INSTITUTION_REPORT_REVISION', 'Perbaiki laporan tahunan lembaga', 'Mend the yearly report of an institution', pilar),
  entry('INVENTORY_BEGIN', 'Mulai pendataan desa atau kelurahan', 'Begin the inventory of the village', pilar),
  entry('INVENTORY_CLOSE', 'Selesaikan pendataan desa atau kelurahan', 'Finish the inventory of the village', pilar),
  entry('INVENTORY_PUBLISH', 'Umumkan hasil pendataan', 'Publish the result of the inventory', pilar),
  entry('PROPOSAL_RETURNED', 'Perbaiki usulan yang dikembalikan', 'Mend a proposal that was returned', pilar),
  entry('PROPOSAL_GROUND_CHECK', 'Periksa sanggahan warga di lapangan', 'Check a citizen’s objection on the ground', pilar),
  entry('MEETING_RESULT', 'Catat hasil musyawarah', 'Record the result of the meeting', pilar),
  entry('ENTITLEMENT_FROZEN', 'Putuskan hak bantuan yang dibekukan', 'Decide on an entitlement that was frozen', pilar),
  entry('DISTRIBUTION_COMPLETE', 'Selesaikan penyaluran yang lewat waktu', 'Complete a distribution past its days', pilar),
  entry('DISTRIBUTION_RECONCILE', 'Rekonsiliasi penyaluran', 'Reconcile the distribution', pilar),
  entry('SIX_T_FINDING', 'Tindak lanjuti temuan 6T', 'Follow up a finding of the 6T', pilar),
  entry('SIX_T_ANSWER', 'Periksa jawaban atas temuan 6T', 'Check the answer to a finding of the 6T', pilar),
  entry('MEETING_PUBLICATION', 'Umumkan hasil musyawarah', 'Publish the result of the meeting', pilar),
  entry('COMPLAINT_TRIAGE', 'Telaah pengaduan', 'Triage the complaint', pilar),
  entry('COMPLAINT_TAKE_UP', 'Tangani pengaduan', 'Take up the complaint', pilar),
  entry('COMPLAINT_ANSWER', 'Jawab pengaduan', 'Answer the complaint', pilar),
  entry('COMPLAINT_CLOSE', 'Selesaikan pengaduan yang sudah dijawab', 'Close the complaint that was answered', pilar),
  entry('COMPLAINT_OVERDUE', 'Pengaduan lewat tenggat di tingkat bawah: tangani atau tegur', 'A complaint is overdue at the level below: take it up or press for it', pilar),
  entry('CASE_SERVICE_DUE', 'Selesaikan atau perpanjang layanan kasus', 'Complete or extend a service of a case', pilar),
  entry('REFERRAL_ANSWER', 'Tanyakan jawaban lembaga atas rujukan', 'Ask the institution to answer a referral', pilar),
  entry('CLIENT_EXPIRING', 'Perpanjang atau nonaktifkan klien mesin', 'Prolong or disable a machine client', pilar),
  entry('CLIENT_SECRET_SWAP', 'Pasang rahasia baru klien mesin: yang lama segera berakhir', 'Put the new secret of a machine client in: the former one ends', pilar),
  entry('CLIENT_SECRET_OLD', 'Ganti rahasia klien mesin', 'Renew the secret of a machine client', pilar),
  entry('ERASURE_DECIDE', 'Putuskan penghapusan data', 'Decide on the erasure of data', pilar),
  entry('GRANT_ENDING', 'Perpanjang atau akhiri peran akun', 'Prolong or end the role of an account', pilar),
  entry('REFERRAL_NEXT', 'Rujuk ke lembaga berikutnya: rujukan ditolak', 'Refer to the next institution: a referral was rejected', pilar),
  entry('ALERT_OPEN', 'Periksa peringatan keamanan', 'Look into a security alert', pilar),
  entry('INCIDENT_NOTICE', 'Beri tahu lembaga dan orang terdampak tentang insiden', 'Tell the authority and the affected of an incident', pilar),
  entry('DATA_REQUEST_DUE', 'Jawab permintaan subjek data', 'Answer a request about somebody’s own data', pilar),
] as const;
