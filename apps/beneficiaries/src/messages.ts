import type { Message } from '@pilar/subgraph/messages';

/** Messages of this subgraph alone. */
export const messages = {
  relationNeeded: { id: 'wajib diisi bila keluarga diisi', en: 'is required with a family' },
  familyNeeded: { id: 'wajib diisi bila hubungan keluarga diisi', en: 'is required with a relation' },
  secondHead: { id: 'Keluarga ini sudah punya kepala keluarga, dan hanya satu yang boleh. Pilih hubungan lain.', en: 'This family has a head already, and only one is allowed. Choose another relation.' },
  birthInFuture: { id: 'tanggal lahir {value} belum tiba', en: 'the birth date {value} lies in the future' },
} as const satisfies Record<string, Message>;
