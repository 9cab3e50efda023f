import type { Message } from '@pilar/subgraph/messages';
import { messages } from '../messages.ts';

/** Messages about Karang Taruna, their programmes and reports. */
export const youthMessages = {
  livingAlready: { id: 'wilayah ini sudah memiliki Karang Taruna, "{name}". Buka catatan itu; bila sudah bubar, catat pembubarannya dulu.', en: 'this region has a Karang Taruna already, "{name}". Open that record; if it is dissolved, record that first.' },
  livingAtOnce: { id: 'Wilayah ini sudah memiliki Karang Taruna. Cari catatan itu.', en: 'This region has a Karang Taruna already. Look for that record.' },
  formedState: { id: 'yang baru dicatat berstatus FORMED atau DORMANT; menjadi {value} adalah langkah tersendiri', en: 'a new record is FORMED or DORMANT; becoming {value} is a step of its own' },
  dayInFuture: messages.dayInFuture,
  count: { id: '{value} di luar batas 0 sampai {max}', en: '{value} is out of the range 0 to {max}' },
  tooYoung: { id: 'umur {value} tahun; pengurus sedikitnya {min} tahun saat mulai menjabat (aturan 13)', en: 'aged {value}; on a board one is at least {min} when the term begins (rule 13)' },
  tooOld: { id: 'umur {value} tahun tidak mungkin; periksa tahun lahirnya', en: 'an age of {value} cannot be; check the year of birth' },
  residentsUnconfirmed: { id: 'pengurus harus warga wilayah Karang Taruna (aturan 13); centang bila SK atau kepala desa menyatakannya', en: 'a board is made of residents of the region (rule 13); tick it when the decree or the village head says so' },
  termOrder: messages.termOrder,
  termTooLong: { id: 'masa bakti paling lama lima tahun, sampai {max} (aturan 13)', en: 'a term is five years at most, until {max} (rule 13)' },
  boardNeeded: { id: 'tidak ada pengurus yang masa baktinya berjalan pada {value}; kukuhkan pengurus dulu (aturan 14)', en: 'no board is in office on {value}; confirm a board first (rule 14)' },
  programmeNeeded: { id: 'program kerja tahun {year} belum disahkan; sahkan dulu (aturan 14)', en: 'no programme of {year} is adopted; adopt one first (rule 14)' },
  yearRange: { id: 'tahun {value} di luar batas {min} sampai {max}', en: 'the year {value} is out of the range {min} to {max}' },
  programmeThere: { id: 'Program kerja tahun {year} sudah ada. Buka dan perbaiki yang itu.', en: 'There is a programme of {year} already. Open and correct that one.' },
  programmeAtOnce: { id: 'Program kerja tahun itu sudah ada. Buka dan perbaiki yang itu.', en: 'There is a programme of that year already. Open and correct that one.' },
  notWorking: { id: 'Karang Taruna ini berstatus {state}; program kerja disahkan setelah aktif kembali', en: 'this Karang Taruna is {state}; a programme is adopted once it is at work again' },
  dissolved: { id: 'Karang Taruna ini sudah bubar', en: 'this Karang Taruna is dissolved' },
  itemNumber: { id: 'isi satu sampai {max} kegiatan', en: 'give one to {max} items' },
  adoptedLate: { id: 'program kerja {year} disahkan paling lambat {max}', en: 'the programme of {year} is adopted by {max} at the latest' },
  notBegun: { id: 'program kerja {year} belum berjalan; dilaporkan setelah tahunnya mulai', en: 'the programme of {year} is not running yet; it is reported on once its year has begun' },
  itemMissing: { id: 'kegiatan "{goal}" belum dilaporkan', en: 'the item "{goal}" is not reported on' },
  itemUnknown: { id: 'bukan kegiatan program kerja ini', en: 'not an item of this programme' },
  itemTwice: { id: 'kegiatan ini sudah dilaporkan di baris {row}', en: 'this item is reported on in row {row} already' },
  returnReason: { id: 'tulis apa yang perlu diperbaiki; penyusunnya membacanya', en: 'say what is to be mended; those who wrote it will read it' },
  ownReport: { id: 'LPJ ini Anda sendiri yang mengirim; yang memutuskan petugas lain', en: 'you submitted this report yourself; another officer decides on it' },
  driveThere: { id: 'Sasaran tahun {year} sudah ditetapkan. Ubah yang itu.', en: 'A target for {year} is set already. Change that one.' },
  driveAtOnce: { id: 'Sasaran tahun itu sudah ditetapkan. Ubah yang itu.', en: 'A target for that year is set already. Change that one.' },
  target: { id: 'sasaran {value} di luar batas 1 sampai {max}, jumlah desa dan kelurahannya', en: 'a target of {value} is out of the range 1 to {max}, the number of its villages' },
} as const satisfies Record<string, Message>;
