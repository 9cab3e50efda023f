import type { Message } from '@pilar/subgraph/messages';

/** Messages of inventory rounds. */
export const inventoryMessages = {
  outOfRange: { id: '{value} di luar {min} sampai {max}', en: '{value} is outside {min} to {max}' },
  wrongStep: { id: 'pendataan ini {state}; langkah ini hanya untuk yang {states}', en: 'this round is {state}; the step is for those {states}' },
  dayOrder: { id: 'hari terakhir mendahului hari pertama', en: 'the last day lies before the first' },
  planDays: { id: '{value} bukan hari dalam tahun {year}', en: '{value} is no day of {year}' },
  villageOutside: { id: '{value} bukan desa atau kelurahan di {area}', en: '{value} is no village of {area}' },
  nothingToPlan: { id: 'semua desa dan kelurahan di {area} sudah punya pendataan untuk tahun dan periode ini', en: 'every village of {area} has a round of this year and period already' },
  tooMany: { id: '{count} terlalu banyak sekaligus; paling banyak {max}', en: '{count} are too many at once; at most {max}' },
  sameRound: { id: '{village} sudah punya pendataan {period} {year}; buka pendataan itu', en: '{village} has a round {period} {year} already; open that one' },
  enumeratorOne: { id: 'isi pilar, atau nama dengan asal lembaganya, tidak keduanya', en: 'give a pillar, or a name with its body, and not both' },
  enumeratorTwice: { id: 'petugas ini disebut dua kali', en: 'this enumerator is named twice' },
  beforeBegin: { id: 'tanggal {value} mendahului mulainya pendataan ({begin})', en: 'the day {value} lies before the beginning of the round ({begin})' },
  findOne: { id: 'isi keluarga atau orang, tepat salah satu', en: 'give a family or a person, exactly one' },
  nothingFound: { id: 'pilih paling sedikit satu keluarga atau orang', en: 'choose at least one family or person' },
  foundTwice: { id: 'sudah disebut pada baris {value}', en: 'is named in row {value} already' },
  notThere: { id: 'tidak tercatat di {village} sebagai aktif. Bila pindah ke sini, terima dulu kepindahannya; bila baru, daftarkan dulu', en: 'is not recorded in {village} as active. Receive the move first, or register who is new' },
  countRange: { id: '{value} bukan jumlah; isi 0 sampai {max}', en: '{value} is no number; give 0 to {max}' },
  minutesNeeded: { id: 'simpan dulu berita acara yang ditandatangani', en: 'file the signed minutes first' },
  withdrawnFind: { id: 'temuan ini sudah ditarik', en: 'this entry was taken back already' },
  receiptClosed: { id: 'tanda terima hanya untuk temuan yang masih tercatat', en: 'a receipt is for an entry that stands' },
} as const satisfies Record<string, Message>;
