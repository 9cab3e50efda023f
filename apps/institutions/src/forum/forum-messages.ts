import type { Message } from '@pilar/subgraph/messages';
import { messages } from '../messages.ts';
import { youthMessages } from '../youth/youth-messages.ts';

/** Messages about forums. */
export const forumMessages = {
  oneOfAKind: { id: 'wilayah ini sudah memiliki forum jenis ini, "{name}". Buka catatan itu; bila sudah bubar, catat pembubarannya dulu.', en: 'this region has a forum of this kind already, "{name}". Open that record; if it is dissolved, record that first.' },
  oneAtOnce: { id: 'Wilayah ini sudah memiliki forum jenis ini. Cari catatan itu.', en: 'This region has a forum of this kind already. Look for that record.' },
  officeTaken: { id: 'Kantor ini sudah dipakai oleh forum lain. Pilih kantor lain, atau kosongkan.', en: 'Another forum acts as this office. Choose another one, or leave it empty.' },
  formedState: messages.formedState,
  wrongLevel: { id: 'wilayah {area} bertingkat {found}, bukan {value}. Pilih wilayah lain, atau perbaiki tingkatnya', en: 'region {area} is at level {found}, not {value}. Choose another region, or correct the level' },
  dayInFuture: messages.dayInFuture,
  termOrder: messages.termOrder,
  termTooLong: youthMessages.termTooLong,
  memberNumber: messages.memberNumber,
  memberTwice: messages.memberTwice,
  tooMany: { id: 'forum ini sudah memiliki {count} anggota; paling banyak {max}', en: 'this forum has {count} members; {max} at most' },
  memberAlready: { id: '{name} sudah menjadi anggota sejak {since}', en: '{name} is a member since {since} already' },
  joinedBefore: { id: '{name} pernah menjadi anggota sampai {value}; pilih hari sesudahnya', en: '{name} was a member until {value}; choose a later day' },
  notAMember: { id: 'bukan anggota forum ini', en: 'not a member of this forum' },
  leftAlready: { id: 'keanggotaan ini sudah berakhir {value}', en: 'this membership ended on {value} already' },
  leftBeforeJoined: { id: '{value} mendahului hari menjadi anggota, {since}', en: '{value} comes before the day of joining, {since}' },
  dissolved: { id: 'forum ini sudah bubar; anggotanya tidak berubah lagi', en: 'this forum is dissolved; its members change no more' },
} as const satisfies Record<string, Message>;
