import type { Note } from '../fact.ts';
import type { Reading } from '../text/reading.ts';
import { longForms, slips } from '../words/terms.ts';

const after = /\b([A-Z]{3,6}) ?\(((?:[\p{L}]{2,20} ){1,6}[\p{L}]{2,20})\)/gu;
const before = /\b((?:\p{Lu}[\p{L}]{1,20} (?:dan )?){1,6}\p{Lu}[\p{L}]{1,20}) ?\(([A-Z]{3,6})\)/gu;

/** Terms that are spelled out otherwise than the field's rules do, and words misspelled: told, never mended. */
export function readCaveats(reading: Reading): Note[] {
  const { text } = reading;
  const notes: Note[] = [];
  const told = new Set<string>();
  const add = (code: 'WRONG_TERM' | 'SPELLING', written: string, right: string, start: number, end: number) => {
    const key = written.toLowerCase();
    if (told.has(key) || key === right.toLowerCase()) return;
    told.add(key);
    notes.push({ code, passages: [reading.passage(start, end)], params: { written, right } });
  };
  for (const { pattern, right, spelling } of slips) {
    for (const match of text.matchAll(pattern)) add(spelling ? 'SPELLING' : 'WRONG_TERM', match[0], right, match.index, match.index + match[0].length);
  }
  const pairs = [...text.matchAll(after)].map((match) => ({ match, short: match[1] ?? '', long: match[2] ?? '' }))
    .concat([...text.matchAll(before)].map((match) => ({ match, short: match[2] ?? '', long: match[1] ?? '' })));
  for (const { match, short, long } of pairs) {
    const right = longForms[short];
    const own = right && ending(long, right);
    if (!right || !own || plain(own) === plain(right) || notes.some(({ params }) => plain(own).includes(plain(String(params['written']))))) continue;
    if (looksLike(own, right)) add('WRONG_TERM', own, right, match.index, match.index + match[0].length);
  }
  return notes;
}

/** As many words from the end of the long form as the right one has. */
function ending(long: string, right: string): string {
  return long.split(' ').slice(-right.split(' ').length).join(' ');
}

function plain(words: string): string {
  return words.toLowerCase().replace(/ dan /g, ' ').replace(/[^\p{L} ]/gu, '');
}

/** Half of the words are those of the right form: what has nothing in common with it explains something else. */
function looksLike(own: string, right: string): boolean {
  const known = new Set(plain(right).split(' '));
  const words = plain(own).split(' ');
  return words.filter((word) => known.has(word)).length * 2 >= words.length;
}
