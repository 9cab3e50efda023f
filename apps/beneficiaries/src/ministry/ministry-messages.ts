import type { Message } from '@pilar/subgraph/messages';

/** Messages of files for the ministry. */
export const ministryMessages = {
  nothingReady: { id: 'tidak ada usulan baru yang lengkap dan belum pernah masuk berkas. Lengkapi dulu yang tercantum di daftar kekurangan', en: 'no complete proposal waits that is in no file yet. Complete those listed as lacking something first' },
  nothingToRepeat: { id: 'semua usulan berkas ini sudah dijawab, ditarik, dikembalikan, atau datanya tidak lengkap lagi', en: 'every proposal of this file is answered, withdrawn, returned or no longer complete' },
  whyAgain: { id: 'wajib diisi bila usulan berkas lama dimasukkan lagi (repeats)', en: 'is required when proposals of an earlier file are put into one again (repeats)' },
  onlyAgain: { id: 'hanya diisi bila usulan berkas lama dimasukkan lagi (repeats)', en: 'is only for proposals of an earlier file that are put into one again (repeats)' },
  filedMeanwhile: { id: 'Petugas lain baru saja memasukkan salah satu usulan ini ke berkas. Muat ulang halaman, lalu periksa berkas yang sudah dibuat.', en: 'Another officer has just put one of these proposals into a file. Reload the page and look at the files made.' },
  changedSince: {
    id: '{count} dari {all} usulan berkas ini sudah dijawab, ditarik, dikembalikan, atau datanya tidak lengkap lagi. Buat berkas baru dari berkas ini; yang tidak dapat dikirim akan tercantum dengan kekurangannya.',
    en: '{count} of the {all} proposals of this file are answered, withdrawn, returned or no longer complete. Make a new file from this one; what cannot be sent is listed with what it lacks.',
  },
  noSuchFile: { id: 'Berkas ini tidak ada di wilayah Anda.', en: 'There is no such file in your area.' },
} as const satisfies Record<string, Message>;
