/** Why a file was not taken, with what to do; `{name}` stands for a value. Stored by name, told in the reader's language. */
export const refusals = {
  empty: { id: 'Berkas ini kosong. Pilih berkas lain.', en: 'This file is empty. Choose another one.' },
  otherSize: { id: 'Yang tiba {found} byte, yang diumumkan {declared} byte. Unggah lagi.', en: '{found} bytes arrived, {declared} were announced. Upload it again.' },
  wrongType: { id: 'Isi berkas ini bukan jenis yang diterima di sini ({found}). Yang diterima: {accepted}.', en: 'The content of this file is not of a kind that is taken here ({found}). Taken are: {accepted}.' },
  webPage: { id: 'Berkas ini halaman web (HTML) atau XML yang diberi nama seperti tabel. Buka di Excel, pilih Simpan Sebagai, jenis "Excel Workbook (.xlsx)", lalu unggah hasilnya.', en: 'This is a web page (HTML) or XML that only has the name of a spreadsheet. Open it in Excel, choose Save As, type "Excel Workbook (.xlsx)", and upload the result.' },
  oldExcel: { id: 'Berkas ini Excel bentuk lama (.xls atau .xlsb). Buka di Excel, pilih Simpan Sebagai, jenis "Excel Workbook (.xlsx)", lalu unggah hasilnya.', en: 'This is an Excel file of an older form (.xls or .xlsb). Open it in Excel, choose Save As, type "Excel Workbook (.xlsx)", and upload the result.' },
  locked: { id: 'Berkas ini dikunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu unggah salinan itu.', en: 'This file is locked with a password. Save a copy without one and upload that.' },
  macros: { id: 'Buku kerja ini memuat makro. Simpan sebagai "Excel Workbook (.xlsx)" tanpa makro, lalu unggah hasilnya.', en: 'This workbook holds macros. Save it as "Excel Workbook (.xlsx)" without macros and upload the result.' },
  badArchive: { id: 'Buku kerja ini rusak dan tidak dapat dibuka. Buka di Excel, simpan lagi sebagai .xlsx, lalu unggah hasilnya.', en: 'This workbook is damaged and does not open. Open it in Excel, save it as .xlsx again, and upload the result.' },
  tooLargeUnpacked: { id: 'Isi buku kerja ini lebih dari {max} setelah dibuka. Hapus lembar dan baris yang tidak perlu, atau bagi menjadi beberapa berkas.', en: 'Unpacked, this workbook holds more than {max}. Remove sheets and rows that are not needed, or divide it into several files.' },
  tooManyPixels: { id: 'Gambar ini lebih besar dari {max} megapiksel. Perkecil, lalu unggah lagi.', en: 'This picture has more than {max} megapixels. Make it smaller and upload it again.' },
  badPicture: { id: 'Gambar ini rusak dan tidak dapat dibuka. Simpan lagi sebagai JPEG atau PNG, lalu unggah hasilnya.', en: 'This picture is damaged and does not open. Save it as JPEG or PNG again and upload the result.' },
  heic: { id: 'Foto ini berbentuk HEIC dari iPhone. Kirim sebagai JPEG: di iPhone pilih Pengaturan, Kamera, Format, "Paling Kompatibel", atau simpan ulang sebagai JPEG.', en: 'This photo is in the iPhone\'s HEIC form. Send it as JPEG: on the iPhone choose Settings, Camera, Formats, "Most Compatible", or save it as JPEG.' },
  activePdf: { id: 'PDF ini memuat skrip, lampiran, atau perintah yang berjalan sendiri ({found}). Cetak ke PDF atau pindai ulang, lalu unggah hasilnya.', en: 'This PDF holds a script, an attachment or a command that runs by itself ({found}). Print it to PDF or scan it again, and upload the result.' },
  badPdf: { id: 'PDF ini rusak atau tidak utuh. Simpan atau pindai ulang, lalu unggah hasilnya.', en: 'This PDF is damaged or incomplete. Save or scan it again, and upload the result.' },
} as const;

/** Name of a refusal. */
export type RefusalName = keyof typeof refusals;

/** What a refusal names. */
export type RefusalValues = Record<string, string | number>;

/** A file that is not taken. */
export class FileRefused extends Error {
  readonly refusal: RefusalName;
  readonly values: RefusalValues;

  constructor(refusal: RefusalName, values: RefusalValues = {}) {
    super(refusal);
    this.refusal = refusal;
    this.values = values;
  }
}

/** A stored refusal in the reader's language. */
export function refusalText(language: 'id' | 'en', name: string, values: unknown): string {
  const known = (values ?? {}) as RefusalValues;
  const text = Object.hasOwn(refusals, name) ? refusals[name as RefusalName][language] : name;
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(known[key] ?? whole));
}
