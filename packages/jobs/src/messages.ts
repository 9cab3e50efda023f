import type { Message } from '@pilar/subgraph/messages';

/** What owners are told of jobs that did not come to their end. */
export const messages = {
  accountEnded: { id: 'Pekerjaan ini berhenti karena akun yang memulainya tidak aktif lagi.', en: 'This job stopped because the account that started it is no longer active.' },
  grantEnded: { id: 'Pekerjaan ini berhenti karena hak akses yang dipakai memulainya sudah berakhir. Mulai lagi dengan hak akses yang berlaku.', en: 'This job stopped because the grant under which it was started has ended. Start it again under a grant that holds.' },
  unexpected: { id: 'Terjadi kesalahan pada server. Coba jalankan lagi; bila berulang, sampaikan nomor {errorId} kepada admin.', en: 'Something went wrong on the server. Try again; if it repeats, give the administrator the number {errorId}.' },
  full: { id: 'Penyimpanan server penuh. Minta admin memberi ruang, lalu jalankan lagi: yang sudah selesai tidak diulang.', en: 'The server\'s storage is full. Ask the administrator to make room, then run it again: what is done is not done twice.' },
  crashed: { id: 'Pekerjaan ini {count} kali terputus di tempat yang sama. Sampaikan nomor {errorId} kepada admin.', en: 'This job was cut off {count} times at the same place. Give the administrator the number {errorId}.' },
} as const satisfies Record<string, Message>;
