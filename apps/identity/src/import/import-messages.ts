import type { Message } from '@pilar/subgraph/messages';

/** Messages of imports. */
export const messages = {
  noImportFile: { id: 'tidak ada berkas impor dengan id {value} milik Anda; unggah dulu berkasnya', en: 'you have no file for import with id {value}; upload the file first' },
  importFileNotReady: { id: 'berkas ini belum siap ({state}); selesaikan unggahannya, atau unggah berkas lain', en: 'this file is not ready ({state}); finish its upload, or upload another' },
  fileEntered: { id: 'Berkas yang sama sudah dimasukkan oleh {name} pada {when}. Tarik kembali impor itu dulu bila ingin mengulang.', en: 'The same file was entered by {name} on {when}. Undo that import first if it is to be repeated.' },
  fileEnteredJustNow: { id: 'Berkas yang sama baru saja mulai dimasukkan oleh petugas lain di wilayah Anda. Lihat daftar impor, dan sepakati siapa yang melanjutkan.', en: 'Somebody else in your area has just begun to enter the same file. See the list of imports, and agree who goes on.' },
  importNotNow: {
    map: { id: 'kolom tidak dapat diubah lagi; impor ini berstatus {state}', en: 'columns can no longer be changed; this import is {state}' },
    check: { id: 'impor ini belum atau tidak dapat diperiksa lagi (status {state}); cocokkan dulu semua kolom wajib', en: 'this import cannot be checked now ({state}); match all required columns first' },
    mend: { id: 'baris tidak dapat diperbaiki sekarang; impor ini berstatus {state}', en: 'rows cannot be mended now; this import is {state}' },
    commit: { id: 'tidak ada baris yang dapat dimasukkan sekarang; impor ini berstatus {state}', en: 'there are no rows to be entered now; this import is {state}' },
    undo: { id: 'tidak ada yang dapat ditarik kembali sekarang; impor ini berstatus {state}', en: 'there is nothing to be undone now; this import is {state}' },
    cancel: { id: 'impor ini tidak dapat dibatalkan sekarang (status {state}); pekerjaan yang berjalan hanya dapat dihentikan oleh yang memulainya, dan yang sudah dimasukkan ditarik kembali lewat undoImport', en: 'this import cannot be cancelled now ({state}); running work is stopped by who started it, and what was entered is taken back by undoImport' },
  },
  noSuchSheet: { id: 'tidak ada lembar {value}; pilih 0 sampai {max}', en: 'there is no sheet {value}; choose 0 to {max}' },
  badHeaderRow: { id: 'baris {value} tidak ada; baris dihitung dari 1', en: 'there is no row {value}; rows count from 1' },
  badHeaderRows: { id: 'judul kolom memakai 1 sampai 3 baris, bukan {value}', en: 'a header takes 1 to 3 rows, not {value}' },
  noSuchColumn: { id: 'berkas ini tidak punya kolom ke-{value}', en: 'this file has no column {value}' },
  noSuchTarget: { id: 'tidak ada kolom "{value}" pada jenis impor ini; lihat importKinds', en: 'this kind of import has no column "{value}"; see importKinds' },
  targetTwice: { id: '"{value}" dipilih untuk dua kolom; pilih satu saja', en: '"{value}" is chosen for two columns; choose one' },
  notGiven: { id: '"{value}" tidak diisi untuk seluruh berkas; cocokkan dengan sebuah kolom', en: '"{value}" is not told for a whole file; match it with a column' },
  missingTargets: { id: 'kolom wajib belum dicocokkan: {columns}', en: 'required columns are not matched yet: {columns}' },
  nothingLikeIt: { id: 'tidak ada baris salah dengan isi itu di kolom ini', en: 'no wrong row has that value in this column' },
  noSuchRows: { id: 'tidak ada baris seperti itu yang dapat diubah di impor ini', en: 'there are no such rows to be changed in this import' },
  rowsOrFile: { id: 'isi salah satu: rows atau file', en: 'give one of rows and file' },
  batchTooLong: { id: '{length} baris dari paling banyak {max}; kirim sebagai berkas, atau bagi menjadi beberapa kelompok', en: '{length} rows of at most {max}; send a file, or divide them into several batches' },
  refTwice: { id: '"{value}" dipakai untuk dua baris; beri nama yang berbeda', en: '"{value}" names two rows; give them different names' },
} as const satisfies Record<string, Message | Record<string, Message>>;
