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
  samePerson: { id: 'orang dengan nama ini di wilayah ini sudah tercatat (aturan 6). Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'a person of this name in this region is recorded already (rule 6). Skip the row, or put Yes into "{column}" if it is somebody else' },
  repeatedPerson: { id: 'nama dan wilayah sama dengan baris {ref} berkas ini (aturan 6). Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'name and region are those of row {ref} of this file (rule 6). Skip the row, or put Yes into "{column}" if it is somebody else' },
  samePersonElsewhere: { id: 'nama ini tercatat juga di wilayah {area}; periksa apakah orangnya sama', en: 'this name is recorded in region {area} too; check whether it is the same person' },
  secondMonthlyReport: { id: 'Laporan bulanan masa tugas ini untuk bulan itu sudah ada; satu saja per bulan. Buka dan ubah laporan itu.', en: 'This term has a report of that month already, and there is one a month. Open and correct that one.' },
  notServing: { id: 'masa tugas ini berstatus {state} dan belum bertugas; aktifkan dulu masa tugasnya', en: 'this term is {state} and does not serve yet; make the term active first' },
  reportInFuture: { id: 'tanggal {value} belum tiba', en: '{value} lies in the future' },
  outsideTerm: { id: 'tanggal {value} di luar masa tugas ({from} sampai {to}); periksa tanggal atau pilih masa tugas lain', en: '{value} is not within the term ({from} to {to}); check the date or choose another term' },
  outsideService: { id: 'wilayah {value} di luar wilayah tugas {area}; pilih wilayah di dalamnya', en: 'region {value} is not within the region served, {area}; choose one inside it' },
  notAMonth: { id: 'isi hari pertama bulan, misalnya 2026-10-01, bukan {value}', en: 'give the first day of a month, such as 2026-10-01, not {value}' },
  notOfKind: { id: 'ini {kind}; langkah ini tidak ada untuknya', en: 'this is a {kind}, which has no such step' },
  wrongReportState: { id: 'laporan ini berstatus {state}, jadi langkah ini belum atau tidak lagi dapat dilakukan', en: 'this report is {state}, so this cannot be done with it' },
  notTheWriter: { id: 'Jurnal hanya dapat diubah atau ditarik penulisnya, atau petugas kecamatan dan kabupaten/kota.', en: 'A journal is changed or withdrawn by its writer, or by officers of district and regency.' },
  writerTooLate: { id: 'Penulis dapat mengubah jurnalnya selama {days} hari; sesudah itu mintalah petugas kecamatan atau kabupaten/kota.', en: 'Its writer may change a journal for {days} days; ask an officer of the district or regency after that.' },
  ownSubmission: { id: 'Yang mengajukan laporan tidak memutuskannya. Mintalah petugas lain.', en: 'Whoever submitted a report does not decide on it. Ask another officer.' },
  decisionReason: { id: 'wajib diisi bila laporan dikembalikan atau ditolak', en: 'is required when a report is sent back or rejected' },
} as const satisfies Record<string, Message>;
