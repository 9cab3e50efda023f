import type { Message } from '@pilar/subgraph/messages';

/** Messages of this subgraph alone. */
export const messages = {
  notForUpload: { id: 'berkas dengan tujuan {value} hanya dibuat oleh Pilar sendiri; pilih tujuan lain', en: 'files for {value} are made by Pilar itself only; choose another purpose' },
  fileTooLarge: { id: 'terlalu besar: {found}, paling besar {max}. Perkecil atau bagi berkas ini.', en: 'too large: {found}, at most {max}. Make it smaller or divide it.' },
  fileEmpty: { id: 'berkas ini kosong; pilih berkas lain', en: 'this file is empty; choose another one' },
  tooManyUploads: { id: 'ada {max} unggahan Anda yang belum selesai; selesaikan atau batalkan dulu', en: 'you have {max} unfinished uploads; finish or cancel some first' },
  noSuchFile: { id: 'Berkas ini tidak ada, atau tiketnya sudah lewat waktu. Buka lagi dari Pilar.', en: 'There is no such file, or its ticket has run out. Open it from Pilar again.' },
  tusVersion: { id: 'Kirim header Tus-Resumable: 1.0.0.', en: 'Send the header Tus-Resumable: 1.0.0.' },
  tusType: { id: 'Kirim potongan berkas sebagai application/offset+octet-stream.', en: 'Send pieces of a file as application/offset+octet-stream.' },
  tusOffset: { id: 'Upload-Offset {found} tidak cocok; sudah diterima {expected} byte. Lanjutkan dari sana.', en: 'Upload-Offset {found} does not match; {expected} bytes have been received. Go on from there.' },
  tusTooMuch: { id: 'Yang dikirim lebih dari {declared} byte yang diumumkan.', en: 'More was sent than the {declared} bytes announced.' },
  storeFull: { id: 'Tempat penyimpanan penuh. Yang sudah terkirim tetap ada; coba lagi nanti, dan beri tahu admin.', en: 'The storage is full. What was sent so far is kept; try again later, and tell the administrator.' },
  uploadFailed: { id: 'Terjadi kesalahan di server. Coba lagi; sebutkan nomor permintaan {requestId} bila melapor.', en: 'Something went wrong on the server. Try again; quote request id {requestId} when you report it.' },
  jobOver: { id: 'pekerjaan ini sudah berakhir ({state}) dan tidak dapat dibatalkan lagi', en: 'this job has ended ({state}) and can no longer be cancelled' },
  jobNotFailed: { id: 'hanya pekerjaan yang gagal dapat dijalankan lagi; pekerjaan ini berstatus {state}', en: 'only a failed job can be run again; this one is {state}' },
  taskDone: { id: 'tugas ini sudah selesai; muat ulang daftar tugas', en: 'this task is done already; reload the list of tasks' },
  taskTaken: { id: 'tugas ini sudah diambil rekan Anda; bila perlu, mintalah ia melepasnya', en: 'a colleague has taken this task; if need be, ask them to give it back' },
  taskNotTaken: { id: 'tugas ini tidak sedang diambil siapa pun', en: 'nobody has taken this task' },
  taskOfAnother: { id: 'Tugas ini diambil rekan Anda; hanya ia, petugas kabupaten/kota, atau provinsi yang dapat melepasnya.', en: 'A colleague has taken this task; only they, the regency or the province can give it back.' },
  taskNeeded: { id: 'tugas jenis ini tidak dapat dikesampingkan; selesaikan pada catatannya', en: 'a task of this kind cannot be dismissed; do it in its record' },
} as const satisfies Record<string, Message>;
