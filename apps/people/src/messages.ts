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
} as const satisfies Record<string, Message>;
