import type { Message } from '@pilar/subgraph/messages';
import { messages } from '../messages.ts';

/** Messages about Puskesos, their officers and their log. */
export const serviceMessages = {
  livingAlready: { id: 'desa/kelurahan ini sudah memiliki Puskesos, "{name}". Buka catatan itu; bila sudah ditutup, catat penutupannya dulu.', en: 'this village has a Puskesos already, "{name}". Open that record; if it is closed, record that first.' },
  livingAtOnce: { id: 'Desa/kelurahan ini sudah memiliki Puskesos. Cari catatan itu.', en: 'This village has a Puskesos already. Look for that record.' },
  firstState: messages.formedState,
  dayInFuture: messages.dayInFuture,
  termOrder: messages.termOrder,
  closed: { id: 'Puskesos ini sudah ditutup', en: 'this Puskesos is closed' },
  decreeNumberFirst: { id: 'isi nomor SK; tanggal dan penerbitnya menyertainya', en: 'give the decree\'s number; its date and issuer go with it' },
  holdsNumber: { id: 'memuat 16 angka seperti NIK. Hapus: nomor orang tidak dicatat di sini', en: 'holds 16 digits as a NIK does. Take them out: no person\'s number is kept here' },
  notTheirOffice: { id: '{name} bukan kantor kabupaten/kota dari desa/kelurahan ini', en: '{name} is no office of the regency that this village lies in' },
  badTime: { id: '"{value}" bukan jam; tulis seperti 08:00', en: '"{value}" is no time of day; write it as 08:00' },
  closesBefore: { id: 'tutup {value} tidak sesudah buka {opens}', en: 'closing at {value} does not come after opening at {opens}' },
  spansOverlap: { id: 'jam {value} bertumpang dengan jam lain pada hari yang sama', en: 'the hours from {value} overlap others of the same day' },
  tooManySpans: { id: 'paling banyak empat rentang jam sehari', en: 'at most four spans a day' },
  coordinatorStarts: { id: 'koordinator sekarang mulai bertugas {value}; pilih hari sesudahnya', en: 'the present coordinator began on {value}; choose a later day' },
  coordinatorOverlap: { id: 'bertumpang dengan koordinator yang bertugas sampai {value}', en: 'overlaps the coordinator who served until {value}' },
  servesAlready: { id: 'orang ini sudah bertugas pada fungsi itu sejak {value}', en: 'this person has been serving in that function since {value}' },
  officerGone: { id: 'petugas ini tidak sedang bertugas di Puskesos ini', en: 'this officer is not serving at this Puskesos' },
  notServing: { id: 'Puskesos ini berstatus "{state}" sejak {since}; layanan dicatat untuk hari sebelum itu, atau setelah aktif kembali', en: 'this Puskesos is in state "{state}" since {since}; log days before that, or once it is active again' },
  notActiveYet: { id: 'Puskesos ini belum aktif; nyatakan aktif dulu, lalu catat layanannya', en: 'this Puskesos is not active yet; activate it first, then log its services' },
  dayTooEarly: { id: '{value} mendahului {min}; periksa tahunnya', en: '{value} is before {min}; check the year' },
  dayThere: { id: 'Layanan tanggal {value} sudah dicatat. Buka dan perbaiki yang itu.', en: 'The services of {value} are logged already. Open and correct that entry.' },
  dayAtOnce: { id: 'Layanan tanggal itu sudah dicatat. Buka dan perbaiki yang itu.', en: 'The services of that day are logged already. Open and correct that entry.' },
  servicesNeeded: { id: 'isi sedikitnya satu jenis layanan', en: 'give one kind of service at least' },
  kindTwice: { id: 'jenis layanan ini sudah ada di baris {row}', en: 'this kind of service stands in row {row} already' },
  count: { id: '{value} di luar batas 0 sampai {max}', en: '{value} is out of the range 0 to {max}' },
  nobody: { id: 'isi jumlah orangnya, laki-laki atau perempuan', en: 'give the number of persons, male or female' },
  moreThanCame: { id: 'selesai {settled} dan dirujuk {referred} melebihi {persons} orang yang dilayani', en: '{settled} settled and {referred} referred are more than the {persons} served' },
} as const satisfies Record<string, Message>;
