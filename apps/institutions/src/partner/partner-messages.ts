import type { Message } from '@pilar/subgraph/messages';
import { messages } from '../messages.ts';
import { youthMessages } from '../youth/youth-messages.ts';

/** Messages about partners. */
export const partnerMessages = {
  samePartner: { id: '"{name}" sudah tercatat sebagai mitra jenis ini di wilayah ini. Buka catatan itu.', en: '"{name}" is recorded as a partner of this kind in this region already. Open that record.' },
  sameAtOnce: { id: 'Mitra dengan jenis, nama, dan wilayah ini sudah tercatat. Cari catatan itu.', en: 'A partner of this kind, name and region is recorded already. Look for that record.' },
  notOfKind: { id: 'tidak dicatat untuk mitra jenis "{kind}"; kosongkan', en: 'is not recorded of partners of kind "{kind}"; leave it out' },
  contactOfFamily: { id: 'kontak keluarga adalah data pribadi; hak Anda tidak mencakupnya', en: 'how a family is reached is private; your right does not cover it' },
  count: youthMessages.count,
  dayInFuture: messages.dayInFuture,
  badEmail: messages.badEmail,
  badPhone: { id: '"{value}" bukan nomor telepon; tulis 6 sampai 20 angka, misalnya 0254 123456', en: '"{value}" is no telephone number; write 6 to 20 digits, such as 0254 123456' },
  termOrder: messages.termOrder,
  paperBefore: { id: 'yang berlaku sekarang bertanggal {value}; yang baru tidak mendahuluinya. Untuk memperbaiki salah ketik, tulis nomor yang sama', en: 'the present one is dated {value}; a new one does not come before it. To mend a slip, give the same number' },
  notABusiness: { id: 'sumbangan dicatat untuk dunia usaha', en: 'contributions are recorded of businesses' },
  ended: { id: 'kemitraan ini sudah berakhir sejak {value}; sumbangan sesudahnya tidak dicatat', en: 'this partnership ended on {value}; what was given later is not recorded' },
  purposeNeeded: { id: 'isi untuk apa: butir rencana, nama program, atau wilayah', en: 'say what it is for: a plan item, a programme by name, or a region' },
  contributionUnknown: { id: 'bukan sumbangan mitra ini, atau sudah ditarik', en: 'no contribution of this partner, or withdrawn already' },
} as const satisfies Record<string, Message>;
