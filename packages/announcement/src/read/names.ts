import type { Token } from '../text/tokens.ts';
import { commonWords } from '../words/common.ts';
import { fieldWords } from '../words/offices.ts';
import { honorifics, isTitleAfter, isTitleBefore, titleKey } from '../words/titles.ts';

/** A person's name as written, with its titles apart. */
export type PersonName = { fullName: string; titlesBefore: string | null; titlesAfter: string | null };

/** A name and the tokens it takes, from the first title to the last; `sure` where a title or a word of address shows that it is one. */
export type NamePart = { name: PersonName; from: number; to: number; sure: boolean };

const longestName = 6;
const particles = new Set(['bin', 'binti', 'al', 'van', 'de']);

/** The name that begins at this token, null where none does. `loose` also takes words without a capital (behind "Narasumber :"). */
export function nameAt(tokens: readonly Token[], start: number, loose = false): NamePart | null {
  let at = start;
  let addressed = false;
  while (honorifics.has(titleKey(tokens[at]?.text ?? ''))) {
    addressed = true;
    at += 1;
  }
  const before: string[] = [];
  while (tokens[at]?.kind === 'WORD' && isTitleBefore(tokens[at]?.text ?? '') && before.length < 6) {
    before.push(tokens[at]?.text ?? '');
    at += 1;
    // "Dr. Hj. …" may be written "Dr.Hj." or "Dr . Hj"
    if (tokens[at]?.text === '.') at += 1;
  }
  const words: string[] = [];
  while (words.length < longestName && isNameWord(tokens[at], loose, words.length > 0)) {
    const word = tokens[at];
    const previous = tokens[at - 1];
    // A name does not go on in another line.
    if (words.length > 0 && previous && word && word.start - previous.end > 1) break;
    words.push(word?.text ?? '');
    at += 1;
  }
  if (words.length === 0) return null;
  const { titles, next } = titlesFrom(tokens, at);
  const sure = before.length > 0 || titles.length > 0 || addressed;
  return { name: { fullName: words.join(' '), titlesBefore: before.join(' ') || null, titlesAfter: titles.join(', ') || null }, from: start, to: next - 1, sure };
}

/** ", M.Si." or " AP. MAP." behind a name. */
function titlesFrom(tokens: readonly Token[], start: number): { titles: string[]; next: number } {
  const titles: string[] = [];
  let next = start;
  while (titles.length < 6) {
    const comma = tokens[next]?.text === ',' ? 1 : 0;
    const token = tokens[next + comma];
    if (!token || token.kind !== 'WORD' || !isTitleAfter(token.text)) break;
    titles.push(token.text);
    next += comma + 1;
    if (tokens[next]?.text === '.' && tokens[next]?.start === token.end && tokens[next + 1]?.text === ',') next += 1;
  }
  return { titles, next };
}

function isNameWord(token: Token | undefined, loose: boolean, further: boolean): boolean {
  if (!token || token.kind !== 'WORD') return false;
  const { text } = token;
  const key = text.toLowerCase();
  if (further && particles.has(key)) return true;
  if (!(loose ? /^\p{L}/u : /^\p{Lu}/u).test(text) || /[\d/&]/.test(text) || text.length > 30) return false;
  if (text.includes('.') && !/^\p{Lu}\.$/u.test(text)) return false;
  if (text.length === 1 && !further) return false;
  return !commonWords.has(key) && !fieldWords.has(key) && !(further && isTitleAfter(text) && text === text.toUpperCase() && text.length <= 4 && !/^\p{Lu}\.$/u.test(text));
}
