/** Languages of the sign-in pages. */
export type Language = 'id' | 'en';

/** Both languages, Indonesian first: it is the office's. */
export const languages = ['id', 'en'] as const satisfies readonly Language[];

/** The texts of the sign-in pages. */
export type Words = {
  title: string;
  lead: string;
  email: string;
  password: string;
  submit: string;
  wrong: string;
  missing: string;
  wait: (seconds: number) => string;
  otherLanguage: string;
  office: string;
  demoTitle: string;
  demoLead: string;
  expiredTitle: string;
  expiredText: string;
  errorTitle: string;
  errorText: string;
  errorCode: string;
  home: string;
  signOutTitle: string;
  signOutText: string;
  signOutSubmit: string;
  signedOutTitle: string;
  signedOutText: string;
};

const indonesian: Words = {
  title: 'Masuk ke Pilar',
  lead: 'Gunakan akun dinas Anda.',
  email: 'Alamat email',
  password: 'Kata sandi',
  submit: 'Masuk',
  wrong: 'Email atau kata sandi salah. Periksa keduanya, lalu coba lagi.',
  missing: 'Isi alamat email dan kata sandi.',
  wait: (seconds) => `Terlalu banyak percobaan yang gagal. Coba lagi ${inMinutes(seconds, 'dalam', 'menit', 'menit')}.`,
  otherLanguage: 'English',
  office: 'Dinas Sosial Provinsi Banten',
  demoTitle: 'Akun demo',
  demoLead: 'Semua orang dan data pribadi di demo ini rekaan. Kata sandi semua akun:',
  expiredTitle: 'Halaman masuk ini sudah tidak berlaku',
  expiredText: 'Halaman dibuka terlalu lama, sudah dipakai, atau dibuka di peramban lain. Mulai lagi dari beranda.',
  errorTitle: 'Masuk tidak dapat dilanjutkan',
  errorText: 'Permintaan yang sampai ke sini tidak lengkap atau tidak berlaku. Mulai lagi dari beranda; bila terulang, beri tahu admin dengan kode di bawah.',
  errorCode: 'Kode',
  home: 'Ke beranda Pilar',
  signOutTitle: 'Keluar dari Pilar?',
  signOutText: 'Sesi Anda di peramban ini akan diakhiri.',
  signOutSubmit: 'Keluar',
  signedOutTitle: 'Anda sudah keluar',
  signedOutText: 'Sesi Anda di peramban ini sudah diakhiri.',
};

const english: Words = {
  title: 'Sign in to Pilar',
  lead: 'Use your office account.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'E-mail or password is wrong. Check both and try again.',
  missing: 'Enter e-mail address and password.',
  wait: (seconds) => `Too many failed attempts. Try again ${inMinutes(seconds, 'in', 'minute', 'minutes')}.`,
  otherLanguage: 'Bahasa Indonesia',
  office: 'Dinas Sosial Provinsi Banten',
  demoTitle: 'Demo accounts',
  demoLead: 'All people and personal data in this demo are invented. Password of every account:',
  expiredTitle: 'This sign-in page is no longer valid',
  expiredText: 'It was open too long, has been used, or was opened in another browser. Start again from the home page.',
  errorTitle: 'Sign-in cannot continue',
  errorText: 'The request that arrived here is incomplete or not valid. Start again from the home page; if it happens again, tell your administrator the code below.',
  errorCode: 'Code',
  home: 'To the Pilar home page',
  signOutTitle: 'Sign out of Pilar?',
  signOutText: 'Your session in this browser will end.',
  signOutSubmit: 'Sign out',
  signedOutTitle: 'You have signed out',
  signedOutText: 'Your session in this browser has ended.',
};

/** The texts in a language. */
export const words: Readonly<Record<Language, Words>> = { id: indonesian, en: english };

/** The first language we have among: the reader's own choice, the client's wish, what the browser sends. Else Indonesian. */
export function chooseLanguage(chosen: string | undefined, uiLocales: string | undefined, acceptLanguage: string | undefined): Language {
  return match([chosen ?? '']) ?? match((uiLocales ?? '').split(' ')) ?? match(byPreference(acceptLanguage ?? '')) ?? 'id';
}

function match(tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-')[0];
    // Browsers still send the old code of Indonesian.
    if (language === 'id' || language === 'in') return 'id';
    if (language === 'en') return 'en';
  }
  return undefined;
}

function byPreference(header: string): string[] {
  return header.split(',').slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { tag, quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function inMinutes(seconds: number, preposition: string, one: string, many: string): string {
  const minutes = Math.ceil(seconds / 60);
  return `${preposition} ${minutes} ${minutes === 1 ? one : many}`;
}
