import type { Message } from '@pilar/subgraph/messages';

/** What may be wrong with a step of an alert. */
export const alertMessages = {
  settled: { id: 'peringatan ini sudah selesai diperiksa; muat ulang untuk melihat hasilnya', en: 'this alert is settled already; reload to see what came of it' },
} as const satisfies Record<string, Message>;
