import type { Message } from '@pilar/subgraph/messages';

/** What is said of trainings. */
export const trainingMessages = {
  trainingCount: { id: '{count} orang; catat 1 sampai 200 orang sekaligus', en: '{count} persons; record 1 to 200 at once' },
  trainingTwice: { id: 'baris {row}: orang ini sudah ada di baris {first}; hapus salah satu', en: 'row {row}: this person stands in row {first} already; remove one' },
  trainingHad: { id: 'baris {row}: orang ini sudah tercatat mengikuti "{title}" mulai {date}; hapus baris ini', en: 'row {row}: this person is recorded for "{title}" from {date} already; remove the row' },
  trainingPerson: { id: 'baris {row}: tidak ada orang dengan id {value} di wilayah Anda', en: 'row {row}: there is no person with id {value} in your area' },
  trainingThere: { id: 'Salah satu orang ini sudah tercatat mengikuti pelatihan dengan nama dan tanggal mulai yang sama. Muat ulang, lalu periksa.', en: 'One of these persons is recorded for a training of this title and first day already. Reload and check.' },
  trainingOrder: { id: 'selesai {value} sebelum mulai {start}', en: 'ends {value}, before it begins {start}' },
  trainingFuture: { id: '{value} belum tiba; catat pelatihan sesudah selesai', en: '{value} lies in the future; record a training once it is over' },
  trainingHours: { id: '{value} jam; isi 1 sampai 2.000', en: '{value} hours; give 1 to 2,000' },
  certificateEarly: { id: 'tanggal sertifikat {value} sebelum pelatihan mulai ({start})', en: 'the certificate\'s date {value} is before the training began ({start})' },
  trainingOrganiser: { id: 'isi nama penyelenggara, atau pilih kantornya', en: 'name the organiser, or choose the office' },
  trainingWithdrawn: { id: 'Pelatihan ini sudah dicabut dan tidak dapat diubah lagi. Catat sebagai pelatihan baru bila memang diikuti.', en: 'This training has been withdrawn and can no longer be changed. Record it anew if it did take place.' },
} as const satisfies Record<string, Message>;
