import type { Message } from '@pilar/subgraph/messages';

/** Why an address for calendars is not made or ended. */
export const calendarMessages = {
  people: { id: 'Alamat kalender hanya untuk petugas, bukan untuk sistem. Sistem membaca kegiatan lewat graf.', en: 'A calendar address is for officers, not for systems. A system reads events from the graph.' },
  tooMany: { id: 'Anda sudah punya {max} alamat kalender. Cabut yang tidak dipakai lagi.', en: 'you have {max} calendar addresses already. Revoke those that are not used any more.' },
  gone: { id: 'alamat ini sudah dicabut', en: 'this address was revoked already' },
} as const satisfies Record<string, Message>;
