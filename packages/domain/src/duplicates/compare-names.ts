import type { PersonName } from './person-name.ts';

/**
 * How two names agree. SAME but for titles; SPELLING: the same to the ear, or its words put together or in another order; SHORT: one
 * leaves out or shortens words of the other; TYPO: a typing error; LETTER: one letter for another that does not lie beside it on the
 * keyboard, as siblings are named (Rina, Rini; Budi, Rudi); WEAK: only words agree that half of the people have; OTHER.
 */
export type NameAgreement = 'SAME' | 'SPELLING' | 'SHORT' | 'TYPO' | 'LETTER' | 'WEAK' | 'OTHER';

/** Words that say little of who somebody is. */
const common = new Set(['siti', 'muhamad', 'ahmad', 'nur', 'abdul', 'sri', 'dewi', 'ade', 'neng', 'nurul']);
const vowels = 'aeiou';
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

type WordAgreement = 'same' | 'typo' | 'letter' | 'short' | 'other';

/** Compares two names, each as it was read. */
export function compareNames(one: PersonName, other: PersonName): NameAgreement {
  // Signs alone are no name.
  if (one.words.length === 0 || other.words.length === 0) return 'OTHER';
  const [left, right] = [one.words.join(' '), other.words.join(' ')];
  if (left === right) return 'SAME';
  const [leftSound, rightSound] = [one.sounds.join(''), other.sounds.join('')];
  if (leftSound === rightSound || one.sounds.toSorted().join() === other.sounds.toSorted().join()) return 'SPELLING';
  const words = compareWords(one, other);
  if (words !== 'OTHER') return words;
  // Words may have been parted or put together and mistyped at once.
  return one.words.length !== other.words.length && leftSound.length >= 8 && typed(leftSound, rightSound) === 'typo' ? 'TYPO' : 'OTHER';
}

const order: readonly NameAgreement[] = ['SAME', 'SPELLING', 'TYPO', 'SHORT', 'LETTER', 'WEAK', 'OTHER'];

/** The best agreement of the names that two persons are known by. */
export function compareNamesOf(one: readonly PersonName[], other: readonly PersonName[]): NameAgreement {
  const found = new Set(one.flatMap((left) => other.map((right) => compareNames(left, right))));
  return order.find((agreement) => found.has(agreement)) ?? 'OTHER';
}

/** Each word of the shorter name finds its like in the longer one. */
function compareWords(one: PersonName, other: PersonName): NameAgreement {
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const free = new Set(many.words.keys());
  const found: { word: string; agreement: WordAgreement }[] = [];
  for (const [at, word] of few.words.entries()) {
    const best = [...free].map((place) => ({ place, agreement: compareWord(few, at, many, place) })).toSorted((a, b) => ranks.indexOf(a.agreement) - ranks.indexOf(b.agreement))[0];
    if (!best || best.agreement === 'other') return 'OTHER';
    free.delete(best.place);
    found.push({ word, agreement: best.agreement });
  }
  const agreements = new Set(found.map(({ agreement }) => agreement));
  const telling = found.some(({ word, agreement }) => !common.has(word) && agreement !== 'short' || agreement === 'short' && word.length >= 3);
  if (!telling) return 'WEAK';
  // Of two errors at once one is perhaps another name.
  if (found.filter(({ agreement }) => agreement === 'typo' || agreement === 'letter').length > 1) return 'OTHER';
  if (agreements.has('letter')) return 'LETTER';
  if (free.size > 0 || agreements.has('short')) return 'SHORT';
  return 'TYPO';
}

const ranks: readonly WordAgreement[] = ['same', 'typo', 'letter', 'short', 'other'];

function compareWord(one: PersonName, at: number, other: PersonName, place: number): WordAgreement {
  const [left, right, leftSound, rightSound] = [one.words[at] ?? '', other.words[place] ?? '', one.sounds[at] ?? '', other.sounds[place] ?? ''];
  if (left === right || leftSound === rightSound) return 'same';
  const error = typed(left, right) ?? (leftSound.length > 3 ? typed(leftSound, rightSound) : null);
  if (error) return error;
  return [[left, right], [right, left], [leftSound, rightSound], [rightSound, leftSound]].some(([short, long]) => shortened(short ?? '', long ?? '')) ? 'short' : 'other';
}

/** An initial, or how people are called: the beginning or the end of a name (Nur, Yana for Suryana). */
function shortened(short: string, long: string): boolean {
  if (short.length === 1) return long.startsWith(short);
  return short.length >= 3 && long.length > short.length + 1 && (long.startsWith(short) || long.endsWith(short));
}

/** Whether one typing error makes one word of the other; of long words two. */
function typed(one: string, other: string): 'typo' | 'letter' | null {
  const [length, apart] = [Math.max(one.length, other.length), edits(one, other)];
  if (length < 3 || apart > (length >= 8 ? 2 : 1)) return null;
  if (one.length !== other.length) return length === 3 || (one.slice(1) === other || one === other.slice(1)) ? null : 'typo';
  const changed = [...Array(length).keys()].filter((at) => one[at] !== other[at]);
  // Two letters in each other's place are one edit, and two where they differ.
  return apart < changed.length || changed.every((at) => slipped(one, other, at)) ? 'typo' : 'letter';
}

/** A finger that slipped to the next key; but names that rhyme are names (Tati, Yati), and so are short ones of other vowels (Aldi, Aldo). */
function slipped(one: string, other: string, at: number): boolean {
  const [letter, against] = [one[at] ?? '', other[at] ?? ''];
  if (at === 0 || (one.length <= 5 && vowels.includes(letter) && vowels.includes(against))) return false;
  return keyboard.some((row) => row.includes(letter) && row.includes(against) && Math.abs(row.indexOf(letter) - row.indexOf(against)) === 1);
}

/** Fewest letters to add, drop, change or put in the place of their neighbour (optimal string alignment). */
export function edits(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Math.abs(one.length - other.length);
  let [earlier, before] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const least = Math.min((now[column - 1] ?? 0) + 1, (before[column] ?? 0) + 1, (before[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      now.push(swapped ? Math.min(least, (earlier[column - 2] ?? 0) + 1) : least);
    }
    [earlier, before] = [before, now];
  }
  return before.at(-1) ?? 0;
}
