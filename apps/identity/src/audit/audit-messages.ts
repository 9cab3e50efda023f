import type { Message } from '@pilar/subgraph/messages';

/** Messages of the access log. */
export const auditMessages = {
  subjectOrAccount: { id: 'Isi subject (orang atau catatan) atau account (akun yang membuka), atau keduanya.', en: 'Give subject (a person or record) or account (who opened it), or both.' },
  spanBackwards: { id: 'from: {from} sesudah to: {to}. Tukar kedua tanggalnya.', en: 'from: {from} is after to: {to}. Swap the two days.' },
  spanTooLong: { id: 'from, to: paling banyak {max} hari sekali tanya. Persempit rentangnya.', en: 'from, to: at most {max} days at once. Narrow the span.' },
  tooManyAccesses: { id: 'Jejak ini lebih dari {max} baris. Pilih waktu yang lebih pendek atau satu jenis.', en: 'These are more than {max} accesses. Choose a shorter time or one kind.' },
} satisfies Record<string, Message>;
