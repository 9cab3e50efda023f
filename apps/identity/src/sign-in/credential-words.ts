import type { PasswordProblem } from './password-rules.ts';
import { passwordLengths } from './password-rules.ts';
import type { Language } from './words.ts';

/** Texts of the pages for one's password and second factor. */
export type CredentialWords = {
  codeTitle: string;
  codeLead: string;
  code: string;
  codeHint: string;
  codeSubmit: string;
  codeWrong: string;
  enrolTitle: string;
  enrolLead: string;
  enrolRequired: string;
  enrolScan: string;
  enrolKey: string;
  enrolCode: string;
  enrolSubmit: string;
  savedTitle: string;
  savedLead: string;
  savedNext: string;
  factorTitle: string;
  factorOn: string;
  factorOff: string;
  factorBegin: string;
  factorCodes: string;
  factorRemove: string;
  factorRemoveWhy: string;
  factorNeeded: string;
  factorRemoved: string;
  passwordTitle: string;
  passwordLead: (least: number) => string;
  current: string;
  next: string;
  again: string;
  change: string;
  wrongCurrent: string;
  differ: string;
  problems: Record<PasswordProblem, (least: number) => string>;
  changedTitle: string;
  changedText: string;
  signInAgain: string;
  back: string;
  invitationLink: string;
  invitationTitle: string;
  invitationLead: (least: number) => string;
  invitationCode: string;
  invitationCodeHint: string;
  invitationWrong: string;
  set: string;
  setTitle: string;
  setText: string;
};

const indonesian: CredentialWords = {
  codeTitle: 'Masukkan kode',
  codeLead: 'Buka aplikasi autentikator di ponsel Anda.',
  code: 'Kode',
  codeHint: 'Enam angka dari aplikasi, atau salah satu kode cadangan bila ponsel tidak ada.',
  codeSubmit: 'Masuk',
  codeWrong: 'Kode ini tidak cocok, sudah dipakai, atau sudah lewat. Tunggu kode berikutnya, lalu coba lagi.',
  enrolTitle: 'Pasang verifikasi dua langkah',
  enrolLead: 'Selain kata sandi, Pilar akan meminta kode dari ponsel Anda. Kata sandi yang dicuri saja tidak cukup lagi untuk masuk.',
  enrolRequired: 'Peran Anda dapat melihat atau mengatur banyak data orang, karena itu langkah ini wajib.',
  enrolScan: 'Pindai gambar ini dengan aplikasi autentikator, misalnya Aegis, FreeOTP atau Google Authenticator.',
  enrolKey: 'Tidak dapat memindai? Ketik kunci ini di aplikasi:',
  enrolCode: 'Kode enam angka yang kini ditunjukkan aplikasi',
  enrolSubmit: 'Pasang',
  savedTitle: 'Simpan kode cadangan',
  savedLead: 'Setiap kode dapat dipakai sekali bila ponsel hilang. Cetak atau catat sekarang, simpan di tempat terkunci: kode ini tidak ditampilkan lagi.',
  savedNext: 'Sudah saya simpan',
  factorTitle: 'Verifikasi dua langkah',
  factorOn: 'Terpasang. Tulis kata sandi Anda untuk membuat kode cadangan baru; yang lama tidak berlaku lagi.',
  factorOff: 'Belum terpasang. Tulis kata sandi Anda untuk mulai.',
  factorBegin: 'Mulai',
  factorCodes: 'Buat kode cadangan baru',
  factorRemove: 'Lepas',
  factorRemoveWhy: 'Untuk melepas atau pindah ke ponsel lain, tulis juga kode dari aplikasi atau kode cadangan. Semua sesi Anda diakhiri.',
  factorNeeded: 'Peran Anda mewajibkannya: setelah dilepas, Anda memasangnya lagi saat masuk.',
  factorRemoved: 'Verifikasi dua langkah dilepas. Semua sesi Anda diakhiri; masuk lagi untuk melanjutkan.',
  passwordTitle: 'Ganti kata sandi',
  passwordLead: (least) => `Paling sedikit ${least} karakter; apa pun boleh, juga spasi. Beberapa kata yang hanya Anda ingat lebih kuat daripada satu kata dengan angka.`,
  current: 'Kata sandi sekarang',
  next: 'Kata sandi baru',
  again: 'Kata sandi baru, sekali lagi',
  change: 'Ganti',
  wrongCurrent: 'Kata sandi sekarang salah. Coba lagi.',
  differ: 'Kedua kata sandi baru tidak sama. Tulis lagi keduanya.',
  problems: {
    short: (least) => `Kata sandi baru terlalu pendek. Pakai paling sedikit ${least} karakter.`,
    long: () => `Kata sandi baru terlalu panjang. Pakai paling banyak ${passwordLengths.most} karakter.`,
    common: () => 'Kata sandi baru termasuk yang paling sering dipakai, dan ditebak lebih dulu. Pilih yang lain.',
    number: () => 'Kata sandi baru hanya angka, seperti nomor telepon atau NIK, dan mudah ditebak. Tambahkan kata.',
    own: () => 'Kata sandi baru hampir hanya berisi nama Anda, kantor atau wilayah, dan ditebak lebih dulu. Pilih kata lain.',
  },
  changedTitle: 'Kata sandi diganti',
  changedText: 'Semua sesi Anda diakhiri, juga di peramban ini. Masuk dengan kata sandi yang baru.',
  signInAgain: 'Masuk',
  back: 'Kembali ke akun saya',
  invitationLink: 'Punya kode undangan, atau lupa kata sandi?',
  invitationTitle: 'Pasang kata sandi dengan kode',
  invitationLead: (least) => `Kode diberikan oleh admin kantor Anda, untuk akun baru atau bila kata sandi atau ponsel hilang; berlaku sekali, paling lama 14 hari. Kata sandi paling sedikit ${least} karakter; apa pun boleh, juga spasi.`,
  invitationCode: 'Kode dari admin',
  invitationCodeHint: 'Huruf dan angka dalam enam kelompok; besar kecilnya tidak berarti.',
  invitationWrong: 'Kode ini tidak dikenal, sudah dipakai, diganti yang baru, atau sudah lewat. Periksa hurufnya, atau minta kode baru kepada admin.',
  set: 'Pasang kata sandi',
  setTitle: 'Kata sandi dipasang',
  setText: 'Masuk dengan alamat email Anda dan kata sandi ini. Bila pernah masuk sebelumnya, semua sesi itu sudah diakhiri.',
};

const english: CredentialWords = {
  codeTitle: 'Enter the code',
  codeLead: 'Open the authenticator app on your phone.',
  code: 'Code',
  codeHint: 'Six figures from the app, or one of your recovery codes if the phone is not at hand.',
  codeSubmit: 'Sign in',
  codeWrong: 'This code does not match, was used already, or has passed. Wait for the next one and try again.',
  enrolTitle: 'Set up two-step verification',
  enrolLead: 'Beside the password, Pilar will ask for a code from your phone. A stolen password alone will not be enough to sign in any more.',
  enrolRequired: 'Your role can see or manage data of many people, so this step is required.',
  enrolScan: 'Scan this picture with an authenticator app, such as Aegis, FreeOTP or Google Authenticator.',
  enrolKey: 'Cannot scan? Type this key into the app:',
  enrolCode: 'The six figures that the app shows now',
  enrolSubmit: 'Set up',
  savedTitle: 'Keep your recovery codes',
  savedLead: 'Each can be used once if the phone is lost. Print them or write them down now and keep them locked away: they are not shown again.',
  savedNext: 'I have kept them',
  factorTitle: 'Two-step verification',
  factorOn: 'Set up. Enter your password to make new recovery codes; the former ones are good no more.',
  factorOff: 'Not set up. Enter your password to begin.',
  factorBegin: 'Begin',
  factorCodes: 'Make new recovery codes',
  factorRemove: 'Remove',
  factorRemoveWhy: 'To remove it or to move to another phone, enter a code from the app or a recovery code too. All your sessions end.',
  factorNeeded: 'Your role requires it: once removed, you set it up again when you sign in.',
  factorRemoved: 'Two-step verification is removed. All your sessions have ended; sign in again to go on.',
  passwordTitle: 'Change password',
  passwordLead: (least) => `At least ${least} characters; any will do, spaces too. A few words that only you remember are stronger than one word with figures.`,
  current: 'Current password',
  next: 'New password',
  again: 'New password, once more',
  change: 'Change',
  wrongCurrent: 'The current password is wrong. Try again.',
  differ: 'The two new passwords differ. Enter both again.',
  problems: {
    short: (least) => `The new password is too short. Use at least ${least} characters.`,
    long: () => `The new password is too long. Use at most ${passwordLengths.most} characters.`,
    common: () => 'The new password is among the most used ones, which are guessed first. Choose another.',
    number: () => 'The new password is figures only, such as a phone number or NIK, and easily guessed. Add words.',
    own: () => 'The new password is little but your name, the office or the region, which are guessed first. Choose other words.',
  },
  changedTitle: 'Password changed',
  changedText: 'All your sessions have ended, in this browser too. Sign in with the new password.',
  signInAgain: 'Sign in',
  back: 'Back to my account',
  invitationLink: 'Have an invitation code, or forgot the password?',
  invitationTitle: 'Set a password by a code',
  invitationLead: (least) => `The administrator of your office gives the code, for a new account or when password or phone are lost; it is good once, for 14 days at most. A password has at least ${least} characters; any will do, spaces too.`,
  invitationCode: 'Code from the administrator',
  invitationCodeHint: 'Letters and figures in six groups; capitals or not does not matter.',
  invitationWrong: 'This code is not known, was used, was replaced by a newer one, or has passed. Check its letters, or ask the administrator for a new one.',
  set: 'Set password',
  setTitle: 'Password set',
  setText: 'Sign in with your e-mail address and this password. If you have signed in before, all those sessions have ended.',
};

/** The texts in a language. */
export const credentialWords: Readonly<Record<Language, CredentialWords>> = { id: indonesian, en: english };
