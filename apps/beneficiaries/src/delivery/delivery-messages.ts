import type { Message } from '@pilar/subgraph/messages';

/** Messages of deliveries. */
export const deliveryMessages = {
  already: { id: 'nomor {nth} sudah diserahkan pada {at}; jangan diserahkan lagi', en: 'number {nth} was delivered on {at} already; do not give it again' },
  wrongState: { id: 'nomor {nth} {state}; langkah ini hanya untuk yang {states}', en: 'number {nth} is {state}; the step is for those {states}' },
  frozen: { id: 'nomor {nth} dibekukan: {reason}. Jangan diserahkan; catat sebagai gagal', en: 'number {nth} is frozen: {reason}. Do not give it; record it as failed' },
  notActive: { id: 'hak bantuan nomor {nth} {state}, tidak lagi aktif. Jangan diserahkan; catat sebagai gagal', en: 'the entitlement of number {nth} is {state} and no more active. Do not give it; record it as failed' },
  otherBatch: { id: '{value} tidak ada dalam penyaluran ini, atau bukan di wilayah Anda', en: '{value} is not in this distribution, or not in your area' },
  future: { id: '{value} belum terjadi', en: '{value} has not come yet' },
  beforeStart: { id: '{value} mendahului hari pertama penyaluran ({from})', en: '{value} lies before the first day of the distribution ({from})' },
  mandateNeeded: { id: 'orang lain menerima hanya dengan surat kuasa tertulis; lampirkan pindaian atau fotonya', en: 'somebody else takes it with a written mandate only; attach a scan or photograph of it' },
  mandateOfSelf: { id: 'surat kuasa hanya bila orang lain yang menerima', en: 'a mandate is for when somebody else takes it' },
  nothing: { id: 'pilih paling sedikit satu penerima', en: 'choose at least one recipient' },
  tooMany: { id: '{count} terlalu banyak sekaligus; paling banyak {max}', en: '{count} are too many at once; at most {max}' },
  rowTwice: { id: 'sudah disebut pada baris {value}', en: 'is named in row {value} already' },
  givenElsewhere: { id: 'periode ini sudah diberikan dalam penyaluran lain', en: 'the period was given in another distribution' },
} as const satisfies Record<string, Message>;
