import type { Message } from '@pilar/subgraph/messages';

/** Why no codes are made. */
export const invitationMessages = {
  number: { id: 'pilih 1 sampai {max} akun; ada {count}', en: 'choose 1 to {max} accounts; there are {count}' },
  notYours: {
    id: 'akun {value} tidak ada, dinonaktifkan, atau bukan akun yang Anda kelola: semua haknya harus berada di wilayah Anda, dan bukan akun Anda sendiri',
    en: 'there is no account {value}, it is disabled, or you do not manage it: all its grants must lie in your area, and it must not be your own',
  },
} as const satisfies Record<string, Message>;
