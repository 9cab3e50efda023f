import type { Message } from '@pilar/subgraph/messages';
import { messages } from '../messages.ts';

/** Messages about yearly reports of institutions. */
export const institutionReportMessages = {
  yearToCome: { id: 'tahun {value} belum tiba; laporan disusun untuk tahun ini atau sebelumnya', en: 'the year {value} is still to come; report of this year or an earlier one' },
  yearTooOld: { id: 'tahun {value} lebih dari {max} tahun yang lalu; pilih tahun yang lebih baru', en: 'the year {value} lies more than {max} years back; choose a later one' },
  beforeFounded: { id: 'lembaga ini baru berdiri {founded}; pilih tahun sesudahnya, atau perbaiki tanggal berdirinya', en: 'the institution was founded on {founded}; choose a later year, or correct the day of its foundation' },
  afterEnd: { id: 'lembaga ini bubar pada {ended}; laporan hanya untuk tahun sampai hari itu', en: 'the institution ended on {ended}; reports are for years until that day' },
  sameYear: { id: 'Laporan tahun {year} lembaga ini sudah ada. Buka laporan itu.', en: 'There is a report of {year} of this institution already. Open that one.' },
  sameYearAtOnce: { id: 'Laporan tahun ini baru saja disusun orang lain. Muat ulang, lalu buka laporan itu.', en: 'Somebody else has just begun the report of this year. Reload and open that one.' },
  wrongState: { id: 'laporan berstatus {state} tidak dapat melalui langkah ini; hanya pada: {from}', en: 'a report that is {state} cannot take this step; only in: {from}' },
  ownSubmission: { id: 'Anda sendiri yang mengajukan laporan ini; petugas lain yang memutuskan.', en: 'You submitted this report yourself; another officer decides on it.' },
  reasonNeeded: { id: 'tulis apa yang perlu diperbaiki', en: 'state what is to be mended' },
  outOfRange: messages.outOfRange,
} as const satisfies Record<string, Message>;
