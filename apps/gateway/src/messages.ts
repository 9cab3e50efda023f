import type { Language } from '@pilar/domain/dates';

/** What a message names: limits, found values, dates. */
export type Parameters = Readonly<Record<string, string | number>>;

/** Every text that the gateway itself says to people and programs outside. */
export const messages = {
  unauthenticated: { id: 'Masuk dahulu, atau kirim token yang sah.', en: 'Sign in first, or send a valid token.' },
  badToken: { id: 'Token tidak sah atau sudah kedaluwarsa. Minta token baru di /oidc/token.', en: 'The token is not valid or has expired. Ask for a new one at /oidc/token.' },
  unknownAccount: { id: 'Akun ini tidak terdaftar atau tidak aktif di Pilar. Hubungi admin provinsi.', en: 'This account is not registered or not active in Pilar. Ask the provincial administrator.' },
  foreignOrigin: { id: 'Permintaan dengan kuki sesi hanya diterima dari {expected}; header Origin: {found}.', en: 'Requests with the session cookie are accepted from {expected} only; Origin header: {found}.' },
  grantUnknown: { id: 'Penugasan {grant} bukan milik akun ini. Pilih penugasan lain.', en: 'Grant {grant} does not belong to this account. Choose another one.' },
  grantNone: { id: 'Akun ini belum memiliki penugasan. Hubungi admin provinsi.', en: 'This account has no grant yet. Ask the provincial administrator.' },
  grantExpired: { id: 'Penugasan {grant} berlaku {from} sampai {to}, tidak pada hari ini ({today}).', en: 'Grant {grant} is valid from {from} to {to}, not today ({today}).' },
  rateLimited: { id: 'Terlalu banyak permintaan: paling banyak {limit} per detik. Coba lagi dalam {seconds} detik.', en: 'Too many requests: at most {limit} per second. Try again in {seconds} s.' },
  costLimited: { id: 'Terlalu banyak data yang diminta akun ini: rata-rata paling banyak {limit} isian per detik. Coba lagi dalam {seconds} detik.', en: 'This account asks for too much data: at most {limit} fields per second on average. Try again in {seconds} s.' },
  tooMuchUnderWay: { id: 'Terlalu banyak yang diminta akun ini sekaligus. Coba lagi dalam {seconds} detik.', en: 'This account asks for too much at once. Try again in {seconds} s.' },
  tooManyStreams: { id: 'Akun ini sudah membuka {limit} aliran kabar; tutup salah satu tab, atau coba lagi nanti.', en: 'This account has {limit} live streams open; close a tab, or try again later.' },
  bodyTooLarge: { id: 'Isi permintaan terlalu besar: paling banyak {limit} byte.', en: 'The request body is too large: at most {limit} bytes.' },
  documentTooLarge: { id: 'Dokumen terlalu besar: {found} byte, paling banyak {limit}.', en: 'The document is too large: {found} bytes, at most {limit}.' },
  tooManyTokens: { id: 'Dokumen terlalu besar: lebih dari {limit} token.', en: 'The document is too large: more than {limit} tokens.' },
  tooDeep: { id: 'Dokumen terlalu dalam: {found} tingkat, paling banyak {limit}.', en: 'The document is too deep: {found} levels, at most {limit}.' },
  fragmentCycle: { id: 'Dokumen terlalu dalam: fragmen {fragment} memuat dirinya sendiri.', en: 'The document is too deep: fragment {fragment} contains itself.' },
  tooManyFields: { id: 'Dokumen terlalu lebar: {found} kolom setelah fragmen diuraikan, paling banyak {limit}.', en: 'The document is too wide: {found} fields with fragments expanded, at most {limit}.' },
  tooManyAliases: { id: 'Dokumen terlalu lebar: {found} alias, paling banyak {limit}.', en: 'The document is too wide: {found} aliases, at most {limit}.' },
  tooManyDirectives: { id: 'Dokumen terlalu lebar: {found} direktif, paling banyak {limit}.', en: 'The document is too wide: {found} directives, at most {limit}.' },
  tooManyRoots: { id: 'Dokumen terlalu lebar: {found} kolom di tingkat pertama, paling banyak {limit}.', en: 'The document is too wide: {found} fields at the first level, at most {limit}.' },
  tooManyRows: { id: 'Permintaan terlalu besar: jawabannya dapat memuat {found} baris, paling banyak {limit}. Kecilkan first, atau minta daftar di dalam daftar secara terpisah.', en: 'The request is too costly: its answer may hold {found} rows, at most {limit}. Lower first, or ask for lists within lists apart.' },
  tooCostly: { id: 'Permintaan terlalu besar: jawabannya dapat memuat {found} kolom, paling banyak {limit}. Kecilkan first, atau minta lebih sedikit kolom.', en: 'The request is too costly: its answer may hold {found} fields, at most {limit}. Lower first, or ask for fewer fields.' },
  reservedName: { id: 'Nama {name} tidak boleh dipakai: awalan __ milik GraphQL.', en: 'The name {name} must not be used: the prefix __ belongs to GraphQL.' },
  mixedIntrospection: { id: 'Minta __schema dan __type dalam permintaan tersendiri.', en: 'Ask for __schema and __type in a request of their own.' },
  batched: { id: 'Satu permintaan memuat satu operasi; larik tidak diterima.', en: 'A request holds one operation; arrays are not accepted.' },
  badRequest: { id: 'Permintaan tidak dapat dibaca: {reason}.', en: 'The request cannot be read: {reason}.' },
  mediaType: { id: 'Kirim isi permintaan sebagai application/json.', en: 'Send the request body as application/json.' },
  unknownOperation: { id: 'operationName: dokumen tidak memuat operasi {name}.', en: 'operationName: the document holds no operation {name}.' },
  ambiguousOperation: { id: 'operationName: dokumen memuat beberapa operasi; sebutkan salah satu.', en: 'operationName: the document holds several operations; name one.' },
  mutationByGet: { id: 'GET hanya untuk kueri; kirim mutasi dengan POST.', en: 'GET is for queries only; send mutations by POST.' },
  numberByGet: { id: 'NIK dan nomor KK tidak boleh berada di alamat; kirim kueri ini dengan POST.', en: 'A NIK or family card number must not stand in an address; send this query by POST.' },
  textByGet: { id: 'Teks yang ditempel tidak boleh berada di alamat; kirim kueri ini dengan POST.', en: 'A pasted text must not stand in an address; send this query by POST.' },
  method: { id: 'Metode {method} tidak diterima di sini.', en: 'Method {method} is not accepted here.' },
  subgraphUnavailable: { id: 'Bagian {subgraph} sedang tidak dapat dihubungi; data ini tidak lengkap. Coba lagi sebentar.', en: 'The part {subgraph} cannot be reached just now; this data is incomplete. Try again shortly.' },
  changeUncertain: { id: 'Bagian {subgraph} tidak menjawab; belum pasti perubahan tersimpan. Ulangi dengan idempotencyKey yang sama.', en: 'The part {subgraph} did not answer; the change may or may not be stored. Repeat it with the same idempotencyKey.' },
  busy: { id: 'Server sedang sibuk; data ini tidak lengkap. Coba lagi sebentar.', en: 'The server is busy; this data is incomplete. Try again shortly.' },
  internal: { id: 'Terjadi kesalahan di server. Sebutkan nomor permintaan {requestId} bila melapor.', en: 'Something went wrong on the server. Quote request id {requestId} when you report it.' },
  notFound: { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' },
  insecure: { id: 'Masuk hanya lewat https. Alamat {address} memakai http biasa dan bukan localhost; minta admin memasang TLS dan PUBLIC_URL.', en: 'Signing in needs https. The address {address} uses plain http and is not localhost; ask the administrator to set up TLS and PUBLIC_URL.' },
  otherAddress: { id: 'Buka Pilar di {address} untuk masuk.', en: 'Open Pilar at {address} to sign in.' },
  signInFailed: { id: 'Masuk tidak selesai. Mulai lagi dari awal.', en: 'Signing in was not completed. Start again.' },
  providerAbsent: { id: 'Layanan masuk sedang tidak dapat dihubungi. Coba lagi sebentar.', en: 'The sign-in service cannot be reached just now. Try again shortly.' },
  again: { id: 'Masuk lagi', en: 'Sign in again' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type MessageName = keyof typeof messages;

/** The message in that language with its parameters put in. */
export function say(language: Language, name: MessageName, parameters: Parameters = {}): string {
  return messages[name][language].replace(/\{(\w+)\}/g, (whole, key: string) => String(parameters[key] ?? whole));
}

/**
 * Language of the answer from `accept-language`: Indonesian unless the caller ranks English higher.
 */
export function chooseLanguage(header: string | undefined): Language {
  if (!header) return 'id';
  let best: { language: Language; weight: number } = { language: 'id', weight: 0 };
  for (const part of header.slice(0, 200).split(',')) {
    const [tag = '', ...options] = part.trim().toLowerCase().split(';');
    const quality = options.find((option) => option.trim().startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
    const language = /^(id|in)\b/.test(tag) ? 'id' : /^en\b/.test(tag) ? 'en' : null;
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
