import type { Message } from '@pilar/subgraph/messages';

/** Messages of distributions. */
export const distributionMessages = {
  period: { id: '"{value}" bukan periode; tulis misalnya 2026-11, 2026-Q4, 2026-H2, 2026, atau 2026-11-28', en: '"{value}" is no period; write for example 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-11-28' },
  unknownProgramme: { id: 'program "{value}" tidak ada', en: 'there is no programme "{value}"' },
  notActive: { id: '{programme} tidak berlaku pada tahun {year}', en: '{programme} is not active in {year}' },
  outsideProgramme: { id: '{area} di luar wilayah {programme}', en: '{area} lies outside the region of {programme}' },
  dayOrder: { id: 'hari terakhir mendahului hari pertama', en: 'the last day lies before the first' },
  pointDay: { id: '{value} di luar masa penyaluran ({from} sampai {to})', en: '{value} lies outside the days of the distribution ({from} to {to})' },
  timeForm: { id: '"{value}" bukan jam; tulis misalnya 08:30', en: '"{value}" is no time; write for example 08:30' },
  timeOrder: { id: 'jam selesai mendahului jam mulai', en: 'it ends before it begins' },
  outsideBatch: { id: '{value} di luar {area}', en: '{value} lies outside {area}' },
  servedTwice: { id: '{value} sudah dilayani titik lain pada baris {row}', en: '{value} is served by the point in row {row} already' },
  tooMany: { id: '{count} terlalu banyak; paling banyak {max}', en: '{count} are too many; at most {max}' },
  goodsNeeded: { id: 'tulis barang apa yang diterima tiap orang atau keluarga', en: 'state what each person or family is given' },
  wrongStep: { id: 'penyaluran ini {state}; langkah ini hanya untuk yang {states}', en: 'this distribution is {state}; the step is for those {states}' },
  noAmount: { id: '{programme} belum punya besaran bantuan pada {day}; isi dulu di programnya', en: '{programme} has no amount on {day}; set it first in the programme' },
  wantsSpan: { id: 'besaran {programme} {per}; periode sehari tidak dapat dihitung. Pilih bulan, triwulan, semester, atau tahun', en: 'the amount of {programme} is {per}; it cannot be worked out for one day. Choose a month, quarter, half-year or year' },
  nobody: { id: 'tidak ada hak bantuan yang aktif dan belum disalurkan untuk {period} di {area}', en: 'no entitlement in {area} is active and without {period}' },
  noAllocation: { id: 'belum ada alokasi {programme} tahun {year} yang mencakup {area}; pemilik program menetapkannya dulu', en: 'no allocation of {programme} for {year} covers {area}; the owner of the programme sets it first' },
  aboveAllocation: { id: 'perlu {needed}; alokasi {area} tinggal {left} dari {amount}', en: '{needed} are needed; of the allocation of {area}, {amount}, {left} are left' },
  startEarly: { id: 'penyaluran baru mulai {value}', en: 'the distribution begins on {value} only' },
  notSettled: { id: '{count} penerima ({amount}) belum diserahkan, gagal, atau dikembalikan; selesaikan dulu satu per satu', en: '{count} recipients ({amount}) are neither delivered, failed nor returned; settle them one by one first' },
  unbalanced: { id: 'rencana {planned} tidak sama dengan jumlah diserahkan, gagal, dan dikembalikan {found}', en: 'planned {planned} is not what was delivered, failed and returned together: {found}' },
} as const satisfies Record<string, Message>;
