import type { Message } from '@pilar/subgraph/messages';

/** What becomes of an import as a whole. */
export const workMessages = {
  gone: { id: 'Impor ini sudah dibatalkan atau dilanjutkan dari tempat lain.', en: 'This import was cancelled or went on elsewhere.' },
  unknownKind: { id: 'Jenis impor ini belum ada.', en: 'There is no such kind of import yet.' },
  tooManyWrong: { id: 'Lebih dari {max} baris salah, jadi pemeriksaan dihentikan. Periksa pencocokan kolom dan baris judulnya, lalu periksa lagi.', en: 'More than {max} rows are wrong, so the check was ended. See whether columns and header row are right, and check again.' },
  missingColumns: { id: 'Kolom wajib tidak ada dalam berkas: {columns}. Tambahkan kolomnya, lalu kirim lagi.', en: 'The file lacks columns that are required: {columns}. Add them and send it again.' },
  workRefused: { id: 'Peran atau wilayah Anda tidak lagi mengizinkan impor ini. Hubungi admin provinsi.', en: 'Your role or area no longer allows this import. Ask the provincial administrator.' },
  errorFile: { id: 'Baris yang perlu diperbaiki', en: 'Rows to be mended' },
  reason: { id: 'YANG PERLU DIPERBAIKI', en: 'WHAT IS WRONG' },
  rowNumber: { id: 'BARIS ASAL', en: 'ORIGINAL ROW' },
} as const satisfies Record<string, Message>;
