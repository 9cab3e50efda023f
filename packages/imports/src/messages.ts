import type { Message } from '@pilar/subgraph/messages';

/** What is wrong with a cell, and what to do. `{value}` is the cell as it was written; numbers of persons are masked. */
export const messages = {
  required: { id: 'Wajib diisi. Lengkapi sel ini, atau lewati barisnya.', en: 'Is required. Fill in this cell, or skip the row.' },
  tooLong: { id: 'Terlalu panjang: {length} huruf, paling banyak {max}. Singkatkan.', en: 'Too long: {length} characters, at most {max}. Shorten it.' },
  unreadableLetters: { id: 'Ada huruf yang tidak terbaca (�). Ketik ulang isinya, atau simpan berkas sebagai "CSV UTF-8" dan unggah lagi.', en: 'Some letters cannot be read (�). Type the text again, or save the file as "CSV UTF-8" and upload it once more.' },
  cellError: { id: 'Sel ini berisi kesalahan {value} dari lembar kerja. Ketik nilainya.', en: 'This cell holds the spreadsheet\'s error {value}. Type the value.' },
  formulaWithoutResult: { id: 'Sel ini berisi rumus tanpa hasil tersimpan. Buka berkas di Excel, simpan, lalu unggah lagi; atau ketik nilainya.', en: 'This cell holds a formula saved without its result. Open the file in Excel, save it and upload it again; or type the value.' },

  nikScientific: { id: '"{value}" ditulis dalam notasi ilmiah, sehingga sebagian angkanya hilang (aturan 4). Ketik ulang 16 angkanya sebagai teks.', en: '"{value}" is in scientific notation, so some of its digits are lost (rule 4). Type all 16 digits again, as text.' },
  nikSigns: { id: '"{value}" memuat tanda selain angka. Ketik 16 angkanya saja.', en: '"{value}" holds signs other than digits. Type its 16 digits alone.' },
  nikLength: { id: '"{value}" punya {length} angka, seharusnya 16 (aturan 1). Cocokkan dengan kartunya.', en: '"{value}" has {length} digits where there must be 16 (rule 1). Compare it with the card.' },
  nikDate: { id: '"{value}": angka ke-7 sampai ke-12 bukan tanggal lahir yang mungkin (aturan 2). Cocokkan dengan kartunya.', en: '"{value}": digits 7 to 12 are no possible date of birth (rule 2). Compare it with the card.' },
  nikSerial: { id: '"{value}" berakhir dengan 0000, nomor yang tidak pernah diterbitkan (aturan 1). Cocokkan dengan kartunya.', en: '"{value}" ends in 0000, a number that is never issued (rule 1). Compare it with the card.' },
  nikRegion: { id: '"{value}": enam angka pertama bukan kode kecamatan yang berlaku sekarang. Kode lama sah; periksa bila ragu.', en: '"{value}": its first six digits are no district code in force. Old codes are legal; check when in doubt.' },
  nikRounded: { id: '"{value}" tersimpan sebagai bilangan dan berakhir dengan 0: lembar kerja hanya menyimpan 15 angka. Cocokkan angka terakhirnya.', en: '"{value}" is stored as a number and ends in 0: a spreadsheet keeps 15 digits only. Compare its last digit.' },
  nikBirth: { id: '"{value}" tidak cocok dengan tanggal lahir {other} di kolom lain. NIK tidak diganti setelah koreksi, jadi ini boleh; periksa bila ragu.', en: '"{value}" does not fit the date of birth {other} in the other column. A NIK is not reissued after corrections, so this may be right; check when in doubt.' },
  nikSex: { id: '"{value}" tidak cocok dengan jenis kelamin di kolom lain. Periksa keduanya.', en: '"{value}" does not fit the sex in the other column. Check both.' },
  familyCardLength: { id: '"{value}" punya {length} angka, nomor KK seharusnya 16 (aturan 3). Cocokkan dengan kartunya.', en: '"{value}" has {length} digits where a family card has 16 (rule 3). Compare it with the card.' },
  familyCardDate: { id: '"{value}": angka ke-7 sampai ke-12 bukan tanggal yang mungkin (aturan 3). Cocokkan dengan kartunya.', en: '"{value}": digits 7 to 12 are no possible date (rule 3). Compare it with the card.' },

  date: { id: '"{value}" bukan tanggal yang dikenali. Tulis seperti 12/07/2021, 2021-07-12, atau 12 Juli 2021.', en: '"{value}" is no date that could be read. Write it like 12/07/2021, 2021-07-12 or 12 July 2021.' },
  dateMissing: { id: '"{value}" tidak ada dalam kalender. Periksa hari dan bulannya.', en: '"{value}" is not in the calendar. Check day and month.' },
  dateOrder: { id: '"{value}" tampaknya ditulis bulan lebih dulu. Tulis hari lebih dulu: {other}.', en: '"{value}" seems to give the month first. Write the day first: {other}.' },
  dateYear: { id: '"{value}" hanya memuat dua angka tahun. Tulis tahunnya lengkap, seperti {other}.', en: '"{value}" gives two digits of the year only. Write the whole year, like {other}.' },
  time: { id: '"{value}" bukan jam yang dikenali. Tulis seperti 09.00 atau 13.30.', en: '"{value}" is no time that could be read. Write it like 09.00 or 13.30.' },
  timeZone: { id: '"{value}" memakai zona {zone}; di sini semua jam ditulis dalam WIB. Ubah ke WIB.', en: '"{value}" is in {zone}; all times here are in WIB. Change it to WIB.' },
  number: { id: '"{value}" bukan bilangan. Tulis angka saja, seperti 1.234,56.', en: '"{value}" is no number. Write digits only, like 1.234,56.' },
  numberAmbiguous: { id: '"{value}" dapat berarti dua hal. Tulis {one} atau {other}.', en: '"{value}" may mean two things. Write {one} or {other}.' },
  boolean: { id: '"{value}" bukan ya atau tidak. Tulis Ya atau Tidak.', en: '"{value}" is neither yes nor no. Write Ya or Tidak.' },
  sex: { id: '"{value}" bukan jenis kelamin yang dikenali. Tulis L atau P.', en: '"{value}" is no sex that could be read. Write L or P.' },
  code: { id: '"{value}" tidak ada dalam daftar. Pilihannya: {options}.', en: '"{value}" is not in the list. Choices: {options}.' },

  regionUnknown: { id: 'Wilayah "{value}" tidak ada. Tulis namanya seperti pada daftar Kemendagri, atau kodenya.', en: 'There is no region "{value}". Write its name as Kemendagri lists it, or its code.' },
  regionNotInside: { id: 'Tidak ada {level} "{value}" di {other}. Periksa kedua kolom.', en: 'There is no {level} "{value}" in {other}. Check both columns.' },
  regionSimilar: { id: 'Tidak ada {level} "{value}" di {other}. Mungkin maksudnya {options}.', en: 'There is no {level} "{value}" in {other}. Perhaps {options} is meant.' },
  regionShared: { id: '"{value}" dapat berarti beberapa wilayah: {options}. Tulis lengkap dengan Kab. atau Kota, atau isi kolom wilayah di atasnya (aturan 45).', en: '"{value}" may be several regions: {options}. Write it with Kab. or Kota, or fill in the column of the region above (rule 45).' },
  regionLevel: { id: '"{value}" adalah {other}, bukan {level}. Tulis nama {level}.', en: '"{value}" is {other}, not a {level}. Write the name of a {level}.' },

  doubledRow: { id: 'Baris ini sama persis dengan baris {row}. Hapus salah satu, atau lewati baris ini.', en: 'This row is the same as row {row}. Delete one of them, or skip this row.' },
  doubledNik: { id: 'NIK ini sudah dipakai pada baris {row} dalam berkas yang sama. Periksa keduanya.', en: 'This NIK stands in row {row} of the same file too. Check both.' },
} as const satisfies Record<string, Message>;

/** Remarks about a file as a whole. */
export const fileRemarks = {
  formulas: { id: '{count} sel berisi rumus; yang dipakai adalah hasil yang tersimpan. Periksa bahwa hasilnya benar.', en: '{count} cells hold formulas; their stored results are used. See that they are right.' },
  hiddenRows: { id: '{count} baris tersembunyi ikut dibaca. Hapus dari berkas bila tidak dimaksudkan.', en: '{count} hidden rows are read as well. Delete them from the file if they are not meant.' },
  hiddenColumns: { id: '{count} kolom tersembunyi ikut dibaca. Kosongkan tujuannya bila tidak dimaksudkan.', en: '{count} hidden columns are read as well. Leave them without a target if they are not meant.' },
  repeatedHeader: { id: '{count} baris di tengah data mengulang judul kolom dan dilewati.', en: '{count} rows amid the data repeat the header and are left out.' },
  nikZeros: { id: '{count} dari {total} NIK berakhir dengan 0. Lembar kerja mungkin menghilangkan angka terakhir: ubah kolom NIK menjadi teks di berkas asalnya, lalu unggah lagi (aturan 4).', en: '{count} of {total} NIK end in 0. A spreadsheet may have lost the last digit: make the NIK column text in the original file and upload it again (rule 4).' },
  openElsewhere: { id: '{name} juga sedang mengimpor berkas yang sama sejak {when}. Hanya satu yang dapat dimasukkan; sepakati siapa.', en: '{name} has been importing the same file since {when}. Only one of you can enter it; agree who does.' },
  otherSheets: { id: 'Buku kerja ini memuat {count} lembar; yang dibaca "{sheet}". Pilih lembar lain bila bukan itu yang dimaksud.', en: 'This workbook has {count} sheets; "{sheet}" is read. Choose another if that is not the one.' },
} as const satisfies Record<string, Message>;
