import { vocabulary, type ListName } from '@pilar/domain/vocabulary';
import type { Language } from '@pilar/subgraph/messages';
import { likeness, slug } from '../map/slug.ts';
import { messages } from '../messages.ts';
import { textOf, type Raw } from '../read/cell.ts';
import { shown, wrong, type Cleaned } from './note.ts';
import { tidy, tidyLines } from './text.ts';

/** The text, tidy, within its length. */
export function cleanText(cell: Raw, max: number, lines: boolean): Cleaned<string> {
  const text = lines ? tidyLines(textOf(cell)) : tidy(textOf(cell));
  if (text === null) return null;
  if (text.includes('\uFFFD')) return { notes: [{ message: messages.unreadableLetters }] };
  if (text.length > max) return { notes: [{ message: messages.tooLong, parameters: { length: text.length, max } }] };
  return { value: text };
}

/** The number, as Indonesia writes it ("1.234,56"), or in any way that has one meaning only. */
export function cleanNumber(cell: Raw): Cleaned<number> {
  if (typeof cell === 'number') return { value: cell };
  const text = tidy(textOf(cell));
  if (text === null) return null;
  const bare = text.replace(/^rp\.?\s*/i, '').replace(/,-$/, '').replaceAll(' ', '');
  const plain = /^[+-]?\d+$/.test(bare) || /^[+-]?\d{1,3}(?:\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '')
    : /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.')
    : /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(bare) || /^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(bare) ? bare.replaceAll(',', '')
    : /^[+-]?\d+[.,]\d+$/.test(bare) && !/^[+-]?[1-9]\d{0,2},\d{3}$/.test(bare) ? bare.replace(',', '.')
    : null;
  if (plain !== null) return { value: Number(plain) };
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(bare)) return wrong(messages.numberAmbiguous, text, { one: bare.replace(',', ''), other: `${bare}0` });
  return wrong(messages.number, text);
}

const yes = new Set(['ya', 'y', 'yes', 'true', 'benar', 'ada', '1', 'v', '✓', '✔', 'iya']);
const no = new Set(['tidak', 't', 'tdk', 'tidakada', 'no', 'n', 'false', 'salah', 'bukan', '0', 'belum']);

/** Yes or no. */
export function cleanBoolean(cell: Raw): Cleaned<boolean> {
  if (typeof cell === 'boolean') return { value: cell };
  const text = tidy(textOf(cell));
  if (text === null) return null;
  const word = text.toLowerCase().replace(/[\s.]/g, '');
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : wrong(messages.boolean, text);
}

const sexes = new Map<string, 'L' | 'P'>([
  ['l', 'L'], ['lk', 'L'], ['laki', 'L'], ['lakilaki', 'L'], ['laki2', 'L'], ['pria', 'L'], ['1', 'L'], ['m', 'L'], ['male', 'L'],
  ['p', 'P'], ['pr', 'P'], ['perempuan', 'P'], ['wanita', 'P'], ['2', 'P'], ['f', 'P'], ['female', 'P'],
]);

/** The sex: L or P, however the list writes it. */
export function cleanSex(cell: Raw): Cleaned<'L' | 'P'> {
  const text = tidy(textOf(cell));
  if (text === null) return null;
  const word = slug(text);
  const found = sexes.get(word) ?? sexes.get([...sexes.keys()].find((known) => known.length > 3 && likeness(known, word) > 0) ?? '');
  return found === undefined ? wrong(messages.sex, text) : { value: found };
}

/** A code of the vocabulary, from the code, a label in either language, or its abbreviation; a slip of the pen is forgiven. */
export function cleanCode(cell: Raw, list: ListName, language: Language): Cleaned<string> {
  const text = tidy(textOf(cell));
  if (text === null) return null;
  const code = codeOf(text, list);
  return code === null ? wrong(messages.code, text, { options: optionsOf(list, language) }) : { value: code };
}

/** Parts of a list parted by `;`, `,`, `/` or lines; with a vocabulary each is a code of it. */
export function cleanList(cell: Raw, list: ListName | undefined, max: number, language: Language): Cleaned<string[]> {
  const text = tidyLines(textOf(cell));
  if (text === null) return null;
  // A label may itself hold a comma or a stroke.
  const whole = list === undefined ? null : codeOf(text, list);
  if (whole !== null) return { value: [whole] };
  const parts = text.split(text.includes(';') ? /[;\n]/ : /[,/\n]/).flatMap((part) => tidy(part) ?? []);
  const unreadable = parts.find((part) => part.includes('\uFFFD'));
  if (unreadable !== undefined) return { notes: [{ message: messages.unreadableLetters }] };
  const long = parts.find((part) => part.length > max);
  if (long !== undefined) return { notes: [{ message: messages.tooLong, parameters: { length: long.length, max } }] };
  if (list === undefined) return { value: [...new Set(parts)] };
  const codes = parts.map((part) => codeOf(part, list));
  const unknown = parts.filter((_, i) => codes[i] === null);
  if (unknown.length > 0) return wrong(messages.code, unknown.join(', '), { options: optionsOf(list, language) });
  return { value: [...new Set(codes.filter((code) => code !== null))] };
}

const spellings = new Map<ListName, ReadonlyMap<string, string>>();

function codeOf(text: string, list: ListName): string | null {
  const known = spellingsOf(list);
  const word = slug(text);
  const exact = known.get(word) ?? known.get(slug(text.replace(/[()]/g, ' ')));
  if (exact !== undefined) return exact;
  const near = [...known].map(([spelling, code]) => ({ code, score: likeness(spelling, word) })).filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  const [best, next] = near;
  // Two codes equally near: neither is guessed.
  return best && (next === undefined || next.code === best.code || next.score < best.score) ? best.code : null;
}

/** Every spelling of the list's terms: code, labels, labels with their abbreviation, the abbreviation in brackets alone. */
function spellingsOf(list: ListName): ReadonlyMap<string, string> {
  const made = spellings.get(list);
  if (made) return made;
  const found = new Map<string, string>();
  for (const { code, labelId, labelEn } of vocabulary(list)) {
    const abbreviations = [labelId, labelEn].flatMap((label) => [...label.matchAll(/\(([^()]+)\)/g)].map(([, inside = '']) => inside));
    const texts = [code, labelId, labelEn, ...abbreviations].flatMap((text) => [slug(text), slug(text.replace(/[()]/g, ' '))]);
    for (const text of texts) if (!found.has(text)) found.set(text, code);
  }
  spellings.set(list, found);
  return found;
}

/** The first labels of the list, for a message. */
function optionsOf(list: ListName, language: Language): string {
  const terms = vocabulary(list);
  const labels = terms.slice(0, 12).map(({ labelId, labelEn }) => shown(language === 'id' ? labelId : labelEn));
  return terms.length > labels.length ? `${labels.join(', ')}, …` : labels.join(', ');
}
