import type { Message } from '@pilar/subgraph/messages';

/** Messages of this subgraph alone. */
export const messages = {
  secondTksk: {
    id: 'Kecamatan ini sudah punya TKSK aktif, dan hanya satu yang boleh (aturan 8). Akhiri dulu masa tugasnya, atau isi overrideReason bila memang harus dua.',
    en: 'This district has an active TKSK already, and only one is allowed (rule 8). End that term first, or give overrideReason where two are needed.',
  },
  termOrder: { id: 'masa tugas berakhir sebelum mulai', en: 'the term ends before it begins' },
  decreeNeeded: { id: 'wajib diisi untuk pilar aktif (aturan 9)', en: 'is required for an active pillar (rule 9)' },
  decreeInFuture: { id: 'tanggal SK {value} belum tiba', en: 'the decree date {value} lies in the future' },
  hasDied: { id: 'orang ini meninggal pada {date} dan tidak dapat diangkat', en: 'this person died on {date} and cannot be appointed' },
  endNeeded: { id: 'wajib diisi untuk masa tugas yang sudah berakhir', en: 'is required for a term that has ended' },
  endInFuture: { id: 'hari terakhir {value} belum tiba', en: 'the last day {value} has not come yet' },
  notEnded: { id: 'hanya untuk masa tugas yang berstatus ENDED', en: 'belongs to a term that has ENDED only' },
  dayInFuture: { id: 'tanggal {value} belum tiba', en: 'the day {value} has not come yet' },
  beforeTerm: { id: 'tanggal {value} mendahului awal masa tugas ({from})', en: 'the day {value} lies before the term began ({from})' },
  notLater: { id: '{value} tidak lebih akhir dari masa tugas sekarang ({until})', en: '{value} is not later than the present end of the term ({until})' },
  badStep: { id: '{step} tidak dapat dilakukan: {type} ini berstatus {state}, dan langkah itu hanya dari {from}', en: '{step} cannot follow: this {type} is {state}, and the step leads only from {from}' },
  succeededAlready: { id: 'masa tugas ini sudah ada penggantinya', en: 'this term has a successor already' },
  samePost: { id: 'orang yang sama di tempat tugas yang sama: perpanjang masa tugasnya', en: 'the same person in the same post: extend the term instead' },
  oneRunning: { id: 'Orang ini sudah punya masa tugas yang berjalan dengan jenis dan wilayah yang sama. Perpanjang atau akhiri dulu masa tugas itu.', en: 'This person already has a running term of this kind and region. Extend or end that term first.' },
  termOverlaps: { id: 'bertumpang tindih dengan masa tugas lain orang ini di tempat yang sama. Periksa tanggalnya.', en: 'overlaps another term of this person in the same post. Check the dates.' },
  secondCoordinator: { id: 'Wilayah ini sudah punya koordinator aktif untuk jenis ini. Akhiri dulu masa tugasnya, atau angkat penggantinya.', en: 'This region has an active coordinator of this kind already. End that term first, or appoint a successor.' },
  severalPersons: { id: '{count} orang dengan nama ini tercatat di wilayah ini. Catat masa tugasnya pada halaman orang yang dimaksud, atau isi Ya pada kolom "Memang orang lain"', en: '{count} persons of this name are recorded in this area. Enter the term on the page of the one who is meant, or put Yes into "Somebody else indeed"' },
  secondTkskRow: { id: 'kecamatan ini sudah punya TKSK aktif, di Pilar atau pada baris lain berkas ini (aturan 8). Akhiri dulu masa tugas yang lama, atau lewati baris ini', en: 'this district has an active TKSK already, in Pilar or in another row of this file (rule 8). End the former term first, or skip the row' },
  sameTerm: { id: 'masa tugas ini sudah tercatat. Lewati baris ini, atau isi Ya pada "{column}" bila memang orang lain', en: 'this term is recorded already. Skip the row, or put Yes into "{column}" if it is somebody else' },
  repeatedTerm: { id: 'nama, wilayah dan masa tugas sama dengan baris {ref} berkas ini. Lewati baris ini, atau isi Ya pada "{column}" bila memang orang lain', en: 'name, region and term are those of row {ref} of this file. Skip the row, or put Yes into "{column}" if it is somebody else' },
  samePerson: { id: 'orang dengan nama ini di wilayah ini sudah tercatat (aturan 6). Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'a person of this name in this region is recorded already (rule 6). Skip the row, or put Yes into "{column}" if it is somebody else' },
  repeatedPerson: { id: 'nama dan wilayah sama dengan baris {ref} berkas ini (aturan 6). Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'name and region are those of row {ref} of this file (rule 6). Skip the row, or put Yes into "{column}" if it is somebody else' },
  samePersonElsewhere: { id: 'nama ini tercatat juga di wilayah {area}; periksa apakah orangnya sama', en: 'this name is recorded in region {area} too; check whether it is the same person' },
} as const satisfies Record<string, Message>;
