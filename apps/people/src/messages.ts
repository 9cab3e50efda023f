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
} as const satisfies Record<string, Message>;
