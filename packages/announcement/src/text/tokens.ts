import { isTitleAfter, titleKey, titlesBefore } from '../words/titles.ts';

/** A word (with the dots of its abbreviation), a number or a single mark. */
export type Token = { text: string; start: number; end: number; kind: 'WORD' | 'NUMBER' | 'MARK' };

/** Abbreviations whose dot ends no sentence, without dots and in small letters. */
const abbreviations = new Set([
  'no', 'nmr', 'kec', 'kab', 'prov', 'kel', 'ds', 'jl', 'jln', 'kp', 'blk', 'gg', 'lt', 'km', 'yth', 'dkk', 'dll', 'dsb', 'dst', 'sd', 'pkl', 'tgl', 'thn', 'tlp', 'telp', 'hp', 'wa', 'cp',
  'ttd', 'an', 'ub', 'nip', 'tk', 'jend', 'st', 'a', 'up', 'u', 'd', 'bpk', 'bp', 'sdr', 'sdri', 'lk', 'hlm', 'kav', 'perum', 'komp',
]);

/** Longest piece of letters that counts as one word; what is longer is cut, so that nothing has to look at all of it again. */
const longestWord = 60;

/** Cuts a text into tokens, one look at each character. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === ' ' || char === '\n') {
      at += 1;
      continue;
    }
    // "se-Banten" is all of Banten.
    const all = /^se-\p{Lu}/u.test(text.slice(at, at + 4));
    const end = all ? at + 3 : isWordChar(char) ? wordEnd(text, at) : at + 1;
    const part = text.slice(at, end);
    tokens.push({ text: part, start: at, end, kind: !isWordChar(char) ? 'MARK' : /^\d+$/.test(part) ? 'NUMBER' : 'WORD' });
    at = end;
  }
  return tokens;
}

/** Whether the dot at the end of the word belongs to it and ends no sentence by itself. */
export function isAbbreviation(word: string): boolean {
  const key = titleKey(word);
  return titlesBefore.has(key) || abbreviations.has(key) || (key.length === 1 && /^\p{Lu}$/u.test(word[0] ?? ''));
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < longestWord) {
    const char = text[end] ?? '';
    if (isWordChar(char)) end += 1;
    else if (joins(char) && isWordChar(text[end + 1] ?? '') && !(char === '/' && /^\p{Lu}\p{Ll}{5}/u.test(text.slice(end + 1, end + 7)))) end += 1;
    else break;
  }
  const word = text.slice(start, end);
  const dotted = text[end] === '.' && (isAbbreviation(word) || isTitleAfter(`${word}.`));
  return dotted ? end + 1 : end;
}

/** "M.Si", "FK-TKSK", "Jum'at", "s/d", "Al-Qur'an". */
function joins(char: string): boolean {
  return char === '.' || char === '-' || char === "'" || char === '/' || char === '&';
}

function isWordChar(char: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(char);
}
