import type { Message } from '@pilar/subgraph/messages';

/** Why no codes are made. */
export const invitationMessages = {
  number: { id: 'pilih 1 sampai {max} akun; ada {count}', en: 'choose 1 to {max} accounts; there are {count}' },
  notYours: {
    id: 'akun {value} tidak ada, dinonaktifkan, atau bukan akun yang Anda kelola: semua haknya harus berada di wilayah Anda, dan bukan akun Anda sendiri',
    en: 'there is no account {value}, it is disabled, or you do not manage it: all its grants must lie in your area, and it must not be your own',
  },
  mailOff: { id: 'pengiriman surel belum diatur pada instalasi ini; cetak kodenya', en: 'this installation sends no mail; print the codes' },
  recoveryOnPaper: {
    id: 'kode pemulihan hanya diserahkan di atas kertas: kode ini mencabut verifikasi dua langkah, sehingga siapa pun yang membaca surelnya menguasai akun itu',
    en: 'codes for recovery are handed out on paper alone: they take two-step verification away, and whoever reads the mailbox would own the account',
  },
  noAddress: { id: 'akun {value} tidak punya alamat surel yang dapat dikirimi; cetak kodenya', en: 'the account {value} has no e-mail address that mail reaches; print its code' },
} as const satisfies Record<string, Message>;
