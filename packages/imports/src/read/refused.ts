import { say, type Language, type Message } from '@pilar/subgraph/messages';

/** A file that cannot be read as a list. Its message says why and what to do. */
export class FileRefused extends Error {
  readonly told: Message;
  readonly parameters: Record<string, string | number>;

  constructor(told: Message, parameters: Record<string, string | number> = {}) {
    super(say('en', told, parameters));
    this.told = told;
    this.parameters = parameters;
  }

  /** The message for the one who sent the file. */
  in(language: Language): string {
    return say(language, this.told, this.parameters);
  }
}

/** Why a file is refused as a whole. */
export const refusals = {
  empty: { id: 'Berkas ini kosong. Isi daftarnya, simpan, lalu unggah lagi.', en: 'This file is empty. Fill in the list, save it and upload it again.' },
  noRows: { id: 'Lembar "{sheet}" hanya berisi judul kolom, tanpa satu baris data pun. Pilih lembar lain, atau isi datanya.', en: 'Sheet "{sheet}" holds a header only and not one row of data. Choose another sheet, or fill in the data.' },
  noHeader: { id: 'Tidak ada baris judul kolom yang dikenali pada lembar "{sheet}". Tulis judul seperti {example} pada baris pertama di atas data, atau pakai contoh berkas.', en: 'Sheet "{sheet}" has no header row that could be recognised. Write titles such as {example} in the row above the data, or use the sample file.' },
  tooManyRows: { id: 'Daftar ini lebih dari {max} baris. Pecah menjadi beberapa berkas, misalnya satu per kecamatan.', en: 'This list has more than {max} rows. Split it into several files, for example one a district.' },
  tooManyColumns: { id: 'Lembar "{sheet}" lebih dari {max} kolom (baris {row}). Hapus kolom yang tidak perlu, lalu unggah lagi.', en: 'Sheet "{sheet}" has more than {max} columns (row {row}). Delete the columns that are not needed and upload it again.' },
  tooLarge: { id: 'Berkas ini terlalu besar untuk dibaca: isinya lebih dari {max} MB. Hapus gambar dan lembar yang tidak perlu, atau pecah menjadi beberapa berkas.', en: 'This file is too large to be read: it holds more than {max} MB. Delete pictures and sheets that are not needed, or split it into several files.' },
  rowTooLong: { id: 'Baris {row} terlalu panjang untuk sebuah daftar. Periksa apakah ada isi berkas lain yang ikut tertempel di sana.', en: 'Row {row} is too long for a list. See whether something else was pasted into it.' },
  openQuote: { id: 'Tanda kutip yang dibuka pada baris {row} tidak pernah ditutup. Hapus tanda kutip itu atau tutup, lalu unggah lagi.', en: 'A quotation mark opened in row {row} is never closed. Delete or close it and upload the file again.' },
  macros: { id: 'Buku kerja ini memuat makro. Simpan sebagai "Excel Workbook (.xlsx)" tanpa makro, lalu unggah lagi.', en: 'This workbook holds macros. Save it as "Excel Workbook (.xlsx)" without macros and upload it again.' },
  html: { id: 'Berkas ini sebenarnya halaman web (HTML), bukan lembar Excel. Buka di Excel, pilih Simpan sebagai "Excel Workbook (.xlsx)", lalu unggah hasilnya.', en: 'This file is really a web page (HTML), not an Excel sheet. Open it in Excel, save it as "Excel Workbook (.xlsx)" and upload the result.' },
  oldExcel: { id: 'Berkas ini Excel lama (.xls) atau dikunci kata sandi. Simpan sebagai "Excel Workbook (.xlsx)" tanpa kata sandi, lalu unggah lagi.', en: 'This file is of old Excel (.xls) or locked by a password. Save it as "Excel Workbook (.xlsx)" without password and upload it again.' },
  otherWorkbook: { id: 'Berkas ini bukan buku kerja .xlsx. Simpan sebagai "Excel Workbook (.xlsx)" atau CSV, lalu unggah lagi.', en: 'This file is no .xlsx workbook. Save it as "Excel Workbook (.xlsx)" or CSV and upload it again.' },
  notText: { id: 'Berkas ini bukan daftar: bukan buku kerja .xlsx dan bukan teks CSV. Simpan daftarnya sebagai .xlsx atau CSV, lalu unggah lagi.', en: 'This file is no list: neither an .xlsx workbook nor CSV text. Save the list as .xlsx or CSV and upload it again.' },
  damaged: { id: 'Buku kerja ini rusak atau terpotong. Buka di Excel, simpan ulang, lalu unggah lagi.', en: 'This workbook is damaged or cut off. Open it in Excel, save it again and upload it once more.' },
  noSheet: { id: 'Buku kerja ini tidak memuat lembar data. Salin daftarnya ke sebuah lembar, simpan, lalu unggah lagi.', en: 'This workbook holds no sheet of data. Copy the list into a sheet, save it and upload it again.' },
} as const satisfies Record<string, Message>;
