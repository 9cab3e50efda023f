import type { Language } from '@pilar/domain/dates';

const indonesian = {
  title: 'Tanda terima pendataan',
  lead: 'Ketik kode pada tanda terima Anda untuk melihat sampai di mana pendataannya. Halaman ini tidak menampilkan nama atau alamat siapa pun.',
  code: 'Kode tanda terima',
  codeHint: 'Dua belas huruf dan angka, misalnya 7K3M-9QPA-2X4T.',
  look: 'Lihat',
  wrongCode: 'Kode ini tidak dikenal. Periksa lagi tiap huruf dan angkanya. Bila tetap tidak ditemukan, tanyakan kepada petugas yang memberikannya.',
  noPromise: 'Pendataan bukan jaminan bantuan.',
  stands: 'Data Anda tercatat dalam pendataan ini.',
  left: 'Tanda terima ini tidak lagi mewakili catatan yang berlaku. Hal ini bukan keputusan tentang bantuan. Tanyakan alasannya di tempat di bawah.',
  round: 'Pendataan',
  state: 'Keadaan',
  next: 'Langkah berikutnya',
  ask: 'Tempat bertanya',
  askText: 'Kantor desa atau kelurahan tempat Anda didata, Puskesos, atau TKSK di kantor kecamatan. Bawa tanda terima ini.',
  RUNNING: 'Petugas masih mendata. Sesudahnya berita acara ditandatangani dan hasilnya dijelaskan kepada masyarakat.',
  PLANNED: 'Pendataan belum dimulai.',
  CLOSED: 'Pendataan sudah ditutup. Hasilnya akan dijelaskan kepada masyarakat di desa atau kelurahan.',
  PUBLISHED: 'Hasil sudah dijelaskan kepada masyarakat. Usulan bantuan, bila ada, dibahas dalam musyawarah desa atau kelurahan.',
  WITHDRAWN: 'Pendataan ini tidak dilanjutkan. Pendataan berikutnya akan diumumkan di desa atau kelurahan.',
  another: 'Periksa kode lain',
  guessingTitle: 'Terlalu banyak kode yang keliru',
  guessing: 'Tunggu sepuluh menit, atau tanyakan kepada petugas yang memberikan tanda terima.',
} as const;

const english: Record<keyof typeof indonesian, string> = {
  title: 'Receipt of an inventory',
  lead: 'Type the code on your receipt to see how far the inventory is. This page shows nobody\'s name or address.',
  code: 'Code of the receipt',
  codeHint: 'Twelve letters and digits, such as 7K3M-9QPA-2X4T.',
  look: 'Look up',
  wrongCode: 'This code is not known. Check every letter and digit again. If it still is not found, ask the officer who gave it to you.',
  noPromise: 'To be counted is no promise of aid.',
  stands: 'You are on record in this inventory.',
  left: 'This receipt stands for no entry that is in force any more. That decides nothing about aid. Ask for the reason at the places below.',
  round: 'Inventory',
  state: 'State',
  next: 'What comes next',
  ask: 'Where to ask',
  askText: 'The office of the village you were counted in, its Puskesos, or the TKSK at the district office. Bring this receipt.',
  RUNNING: 'Officers are still counting. After that minutes are signed and the result is explained to the public.',
  PLANNED: 'The inventory has not begun.',
  CLOSED: 'The inventory is closed. Its result will be explained to the public in the village.',
  PUBLISHED: 'The result was explained to the public. Proposals for aid, if any, are discussed in the meeting of the village.',
  WITHDRAWN: 'This inventory is not carried on. The next one will be announced in the village.',
  another: 'Check another code',
  guessingTitle: 'Too many wrong codes',
  guessing: 'Wait ten minutes, or ask the officer who gave you the receipt.',
};

/** Texts of the pages for receipts. */
export const receiptWords: Readonly<Record<Language, Record<keyof typeof indonesian, string>>> = { id: indonesian, en: english };
