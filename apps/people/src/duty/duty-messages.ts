import type { Message } from '@pilar/subgraph/messages';

/** What is said of duties and their acknowledgement. */
export const dutyMessages = {
  dutyItemCount: { id: '{count} butir; isi 1 sampai 50 butir tugas', en: '{count} items; give 1 to 50 duties' },
  dutyItemBlank: { id: 'butir {row} kosong; isi atau hapus', en: 'item {row} is blank; fill it in or remove it' },
  dutyItemLong: { id: 'butir {row} lebih dari 500 huruf; pecah menjadi beberapa butir', en: 'item {row} has more than 500 characters; split it' },
  dutyItemTwice: { id: 'butir {row} sudah ada di atasnya; hapus salah satu', en: 'item {row} stands above already; remove one of them' },
  dutyTooEarly: { id: '{value} lebih awal daripada versi {number} yang digantikan ({before}); pilih tanggal itu atau sesudahnya', en: '{value} is before version {number}, which it replaces ({before}); choose that day or a later one' },
  dutyPublishedMeanwhile: { id: 'Versi baru tupoksi ini baru saja diterbitkan orang lain. Muat ulang, lalu bandingkan.', en: 'Somebody else has just published a version of these duties. Reload and compare.' },
  dutyOfOther: { id: 'tupoksi ini milik {type}, bukan {own}; pilih tupoksi yang sesuai', en: 'these are the duties of {type}, not of {own}; choose those of the term' },
  dutyTermEnded: { id: 'masa tugas ini sudah berakhir; tidak ada lagi yang perlu dinyatakan', en: 'this term has ended; there is nothing to acknowledge any more' },
  dutyDateFuture: { id: 'tanggal {value} belum tiba; isi tanggal hari ini atau sebelumnya', en: '{value} lies in the future; give today or an earlier day' },
  dutyOwnDate: { id: 'pernyataan sendiri bertanggal hari ini; kosongkan tanggal', en: 'your own acknowledgement is of today; leave the date out' },
  dutyNotOwn: { id: 'TKSK hanya menyatakan memahami tupoksinya sendiri, di kecamatannya. Untuk orang lain, minta petugas kabupaten mencatatnya.', en: 'A TKSK acknowledges only their own duties, in their district. For somebody else, ask the regency\'s officer to record it.' },
} as const satisfies Record<string, Message>;
