import type { Message } from '@pilar/subgraph/messages';

/** Messages of files for the ministry. */
export const ministryMessages = {
  nothingReady: { id: 'tidak ada usulan baru yang lengkap dan belum pernah masuk berkas, kecuali yang orangnya sudah di berkas program ini yang belum dijawab. Lengkapi dulu yang tercantum di daftar kekurangan', en: 'no complete proposal waits that is in no file yet, but for persons who stand in a file of this programme that is not answered. Complete those listed as lacking something first' },
  nothingToRepeat: { id: 'semua usulan berkas ini sudah dijawab, ditarik, dikembalikan, tidak lengkap lagi, atau orangnya ada di berkas lain yang belum dijawab', en: 'every proposal of this file is answered, withdrawn, returned, no longer complete, or its person stands in another file that is not answered' },
  whyAgain: { id: 'wajib diisi bila usulan berkas lama dimasukkan lagi (repeats)', en: 'is required when proposals of an earlier file are put into one again (repeats)' },
  onlyAgain: { id: 'hanya diisi bila usulan berkas lama dimasukkan lagi (repeats)', en: 'is only for proposals of an earlier file that are put into one again (repeats)' },
  filedMeanwhile: { id: 'Petugas lain baru saja memasukkan salah satu usulan ini ke berkas. Muat ulang halaman, lalu periksa berkas yang sudah dibuat.', en: 'Another officer has just put one of these proposals into a file. Reload the page and look at the files made.' },
  changedSince: {
    id: '{count} dari {all} usulan berkas ini sudah dijawab, ditarik, dikembalikan, atau datanya tidak lengkap lagi. Buat berkas baru dari berkas ini; yang tidak dapat dikirim akan tercantum dengan kekurangannya.',
    en: '{count} of the {all} proposals of this file are answered, withdrawn, returned or no longer complete. Make a new file from this one; what cannot be sent is listed with what it lacks.',
  },
  notWaiting: {
    id: 'NIK ini tidak ada pada usulan dari wilayah Anda yang menunggu jawaban Kemensos. Cocokkan nomornya dengan berkas yang dikirim, atau lewati baris ini.',
    en: 'No proposal of your area that waits for the ministry\'s answer has this NIK. Compare the number with the file that was sent, or skip this row.',
  },
  notSent: { id: 'Usulan dengan NIK ini belum ditandai terkirim. Tandai dulu di halaman Berkas SIKS-NG, lalu periksa lagi.', en: 'The proposal with this NIK is not marked as sent. Mark it on the page of SIKS-NG files first, then check again.' },
  otherProgramme: { id: 'Usulan dengan NIK ini dikirim untuk program lain. Cocokkan program bansosnya, atau lewati baris ini.', en: 'The proposal with this NIK was sent for another programme. Compare the programme, or skip this row.' },
  several: { id: 'Dua usulan dengan NIK ini menunggu jawaban. Isi program bansosnya; bila sama, catat jawabannya di halaman usulan masing-masing.', en: 'Two proposals with this NIK wait for an answer. Give the programme; where it is the same, record the answer on the page of each.' },
  otherName: { id: 'Nama ini berbeda dari nama pemilik NIK. Cocokkan nomornya; bila memang orangnya, kosongkan sel ini.', en: 'This name differs from that of the NIK\'s holder. Compare the number; if it is that person indeed, clear this cell.' },
  whyRejected: { id: 'Wajib diisi untuk usulan yang ditolak: alasan Kemensos.', en: 'Is required for a rejected proposal: why the ministry rejected it.' },
  answered: { id: 'Jawaban ini sudah tercatat ({recorded}); baris ini tidak mengubah apa pun. Lewati saja.', en: 'This answer is recorded already ({recorded}); the row changes nothing. Skip it.' },
  answeredOtherwise: {
    id: 'Kemensos sudah tercatat menjawab “{recorded}”, tetapi baris ini berisi “{result}”. Cocokkan dengan SIKS-NG; bila yang tercatat keliru, tarik kembali impor atau keputusannya dulu.',
    en: 'The ministry is recorded to have answered “{recorded}”, and this row says “{result}”. Compare it with SIKS-NG; if the recorded one is wrong, take that import or decision back first.',
  },
  answeredTwice: { id: 'Baris {ref} menjawab usulan yang sama. Cocokkan keduanya, lalu lewati salah satu.', en: 'Row {ref} answers the same proposal. Compare both, and skip one of them.' },
  noSuchFile: { id: 'Berkas ini tidak ada di wilayah Anda.', en: 'There is no such file in your area.' },
} as const satisfies Record<string, Message>;
