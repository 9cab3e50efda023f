import type { Message } from '@pilar/subgraph/messages';

/** What ends the making of a paper, for whoever asked for it. */
export const messages = {
  requestGone: { id: 'Permintaan ini tidak lagi dapat Anda lihat, atau pemohonnya belum terbukti. Muat ulang halamannya.', en: 'This request is yours to see no longer, or who asks is not known. Reload its page.' },
  documentGone: { id: 'Dokumen ini tidak ada lagi di wilayah Anda.', en: 'This paper is no longer in your area.' },
  eventGone: { id: 'Kegiatannya tidak ada lagi, atau tidak lagi dapat Anda lihat. Cabut konsep ini.', en: 'Its event is gone, or yours to see no longer. Revoke this draft.' },
  paperGone: { id: 'Naskah {paper} kegiatan ini belum dibuat, atau tidak dapat Anda lihat. Buat dahulu di halaman kegiatannya.', en: 'The {paper} of this event has not been drafted, or is not yours to see. Draft it on the page of the event first.' },
  incidentGone: { id: 'Insidennya tidak ada lagi, atau bukan Anda yang menanganinya. Cabut konsep ini.', en: 'Its incident is gone, or not yours to handle. Revoke this draft.' },
  tooManyAccesses: { id: 'Jejak ini lebih dari {max} akses. Pilih waktu yang lebih pendek atau satu jenis, atau ekspor sebagai lembar kerja.', en: 'These are more than {max} accesses. Choose a shorter time or one kind, or export them as a sheet.' },
  distributionGone: { id: 'Penyalurannya tidak ada lagi, atau tidak lagi dapat Anda lihat. Cabut konsep ini.', en: 'Its distribution is gone, or yours to see no longer. Revoke this draft.' },
  tooManyRecipients: { id: 'Penyaluran ini lebih dari {max} penerima. Buat dokumennya per kecamatan oleh petugas kecamatan, atau ekspor sebagai lembar kerja.', en: 'This distribution has more than {max} recipients. Let the districts make the paper of theirs, or export it as a sheet.' },
  institutionGone: { id: 'Lembaganya tidak ada lagi, atau tidak lagi dapat Anda lihat. Cabut konsep ini.', en: 'Its institution is gone, or yours to see no longer. Revoke this draft.' },
  notRegistered: { id: '{institution} sekarang tidak terdaftar, sehingga tanda daftarnya tidak dapat dibuat.', en: '{institution} is not registered now, so that no certificate can be made of it.' },
  otherNumber: { id: 'Nomor dokumen {value} bukan nomor tanda daftar {number}. Perbaiki nomornya, lalu buat pratinjau lagi.', en: 'The number {value} of the paper is not that of the registration, {number}. Correct it, then make the preview again.' },
  tooManyInstitutions: { id: 'Wilayah ini punya lebih dari {max} lembaga. Persempit wilayahnya, atau ekspor sebagai lembar kerja.', en: 'This region has more than {max} institutions. Narrow it, or export the list as a sheet.' },
  noLetterhead: { id: '{office} belum punya kop surat. Isi dahulu di halaman kantor itu, lalu buat pratinjau lagi.', en: '{office} has no letterhead yet. Set it on the page of that office, then make the preview again.' },
  noSignatory: { id: 'Penanda tangan nomor {value} tidak ada lagi pada kop surat {office}. Pilih yang lain, lalu buat pratinjau lagi.', en: 'Signatory number {value} stands no longer in the letterhead of {office}. Choose another, then make the preview again.' },
  tooManyPersons: { id: 'Daftar ini lebih dari {max} nama. Persempit wilayah atau saringan, atau ekspor sebagai lembar kerja.', en: 'This list has more than {max} names. Narrow its region or filter, or export it as a sheet.' },
  yearBeforeData: { id: 'Tahun {value} mendahului kegiatan pertama yang tercatat ({first}); cakupannya akan tampak nol padahal tidak diketahui. Cabut konsep ini, lalu pilih tahun {first} atau sesudahnya.', en: 'The year {value} is before the first event on record ({first}); its coverage would look like none where it is not known. Revoke this draft, then choose {first} or a later year.' },
  changedSince: { id: 'Catatannya berubah sejak pratinjau. Periksa pratinjau yang baru, lalu terbitkan lagi.', en: 'Its record has changed since the preview. Look at the new preview, then issue it again.' },
} as const satisfies Record<string, Message>;
