import { children } from '@pilar/domain/regions';
import type { dictionary } from '@zxcvbn-ts/language-common';
import { createRequire } from 'node:module';

/** Why a password is not taken. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'number' | 'own';

/** Whose password it is to be. */
export type PasswordOwner = { email: string; name: string; /** Asked for a code beside it. */ secondFactor: boolean };

/** Least lengths, alone and with a second factor. */
export const passwordLengths = { alone: 12, withFactor: 8, most: 1_000 } as const;

// Unpacked when the first password is judged: whoever starts the server need not wait for 49,000 words.
const load = createRequire(import.meta.url);
let commonOnes: ReadonlySet<string> | undefined;
const common = () => (commonOnes ??= new Set((load('@zxcvbn-ts/language-common') as { dictionary: typeof dictionary }).dictionary['passwords-common']));

/** Words of this office, which whoever guesses here tries first. */
const office = ['pilar', 'dinsos', 'dinas', 'sosial', 'banten', 'provinsi', 'kabupaten', 'kota', 'petugas', 'admin', 'password', 'sandi', 'rahasia', 'demo'];
const shortestWord = 4;
let regions: readonly string[] | undefined;
const regionWords = () => (regions ??= children('36').flatMap(({ name }) => wordsOf(name)));

/**
 * After NIST 800-63B: length alone counts, any characters do, nothing runs out. Refused is what is guessed first: what is common,
 * with figures around it or not, numbers (of a phone, a day, an identity card), and the person's, the office's and the region's own words.
 */
export function judgePassword(password: string, { email, name, secondFactor }: PasswordOwner): PasswordProblem | null {
  const text = password.normalize('NFC').toLowerCase();
  const length = [...text].length;
  if (length < (secondFactor ? passwordLengths.withFactor : passwordLengths.alone)) return 'short';
  if (password.length > passwordLengths.most) return 'long';
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (bare === '') return 'number';
  const words = [...office, ...regionWords(), ...wordsOf(name), ...wordsOf(email)].filter((word) => word.length >= shortestWord).toSorted((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), text).replace(/[^\p{L}]/gu, '');
  if ([...rest].length < shortestWord) return 'own';
  return common().has(text) || common().has(bare) || new Set(text).size < 5 ? 'common' : null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}]+/u);
}
