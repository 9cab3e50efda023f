import type { Message } from '@pilar/subgraph/messages';

/** Why a session is not ended. */
export const sessionMessages = {
  over: { id: 'sesi ini sudah berakhir', en: 'this session has ended already' },
  noneOfOwn: { id: 'Hanya dari konsol: permintaan ini tidak datang dari sebuah sesi, jadi tidak ada yang dapat ditinggalkan.', en: 'From the console only: this request comes from no session, so there is none to keep.' },
} as const satisfies Record<string, Message>;
