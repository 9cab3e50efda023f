import type { Token } from '../text/tokens.ts';
import { fieldWords, officeHeads, officeLongForms } from '../words/offices.ts';
import { postHead } from '../words/posts.ts';
import type { RegionMention } from './regions.ts';

/** An office as written, and the tokens it takes. */
export type OfficePart = { name: string; from: number; to: number; area: RegionMention | null };

/** What the parts of a text are read by: its words, and the regions by the token they begin at. */
export type Grammar = {
  text: string;
  tokens: readonly Token[];
  regionAt: ReadonlyMap<number, RegionMention>;
  /** Where the headline ends. In it a capital shows no name: "Camat Bandung Ajak Warga …". */
  headlineEnd: number;
};

/** The office that begins at this token, null where none does. */
export function officeAt(grammar: Grammar, start: number): OfficePart | null {
  const { text, tokens } = grammar;
  const first = tokens[start];
  if (!first || first.kind !== 'WORD') return null;
  for (const { pattern, follows } of officeHeads) {
    pattern.lastIndex = first.start;
    const head = pattern.exec(text)?.[0];
    if (head === undefined || /\n/.test(head) || (follows !== 'FIXED' && !/^\p{Lu}/u.test(head))) continue;
    let last = lastWithin(tokens, start, first.start + head.length);
    const known = last;
    last = follows === 'FIXED' ? last : goOn(grammar, last, follows);
    // "Taruna Siaga Bencana (Tagana) Provinsi Banten": the region stands behind the bracket.
    const behind = tokens[start - 1]?.text === '(' && tokens[last + 1]?.text === ')' ? grammar.regionAt.get(last + 2) : undefined;
    if (behind) return { name: `${text.slice(first.start, tokens[last]?.end ?? first.end)} ${text.slice(behind.start, behind.end)}`, from: start, to: behind.to, area: behind };
    // "Pemerintah Kabupaten" holds the word of the region's kind.
    const short = follows === 'FIXED' ? abbreviated(grammar, last) : last;
    const area = short > last ? grammar.regionAt.get(short + 1) ?? null : grammar.regionAt.get(last + 1) ?? grammar.regionAt.get(last) ?? null;
    const to = area && area.to > last ? area.to : last;
    if (follows !== 'FIXED' && to === known) return null;
    const name = text.slice(first.start, tokens[to]?.end ?? first.end);
    return { name: short > last && area ? name.replace(/ ?\([^()]{2,12}\)/, '') : name, from: start, to, area };
  }
  return null;
}

/** Behind the short form of the office in brackets, where a region follows: "Dinas Sosial (Dinsos) Provinsi Banten". */
function abbreviated({ tokens, regionAt }: Grammar, last: number): number {
  const bracketed = tokens[last + 1]?.text === '(' && tokens[last + 3]?.text === ')' && (tokens[last + 2]?.text.length ?? 0) <= 12;
  return bracketed && regionAt.has(last + 4) ? last + 3 : last;
}

/** Words of the field, joined by "dan", "," or "&"; or any capitalised words of a proper name, until a region begins. */
function goOn({ text, tokens, regionAt }: Grammar, from: number, follows: 'FIELD' | 'NAME'): number {
  let last = from;
  for (let count = 0; count < 12; count += 1) {
    const [next, further] = [tokens[last + 1], tokens[last + 2]];
    if (!next || regionAt.has(last + 1) || (count > 0 && startsFixed(text, next)) || text.slice(tokens[last]?.end ?? 0, next.start).includes('\n')) break;
    const fits = (token: Token | undefined) => token !== undefined && token.kind === 'WORD' && /^[\p{Lu}]/u.test(token.text) && !isPost(text, token)
      && (follows === 'NAME' ? true : fieldWords.has(token.text.toLowerCase()) || /^\p{Lu}{2,6}$/u.test(token.text));
    if (fits(next)) last += 1;
    else if (/^(?:dan|&|untuk)$/.test(next.text) && fits(further) && follows === 'FIELD' && !regionAt.has(last + 2)) last += 2;
    else if (next.text === '(' && tokens[last + 3]?.text === ')' && /^[\p{Lu}-]{2,10}$/u.test(further?.text ?? '')) last += 3;
    else break;
  }
  return last;
}

function startsFixed(text: string, { start }: Token): boolean {
  const fixed = officeHeads[0]?.pattern;
  if (!fixed) return false;
  fixed.lastIndex = start;
  return fixed.test(text);
}

export function isPost(text: string, token: Token): boolean {
  postHead.lastIndex = token.start;
  return postHead.test(text);
}

export function lastWithin(tokens: readonly Token[], from: number, end: number): number {
  let last = from;
  while ((tokens[last + 1]?.end ?? Infinity) <= end) last += 1;
  return last;
}

/** "Dinsos Lebak" and "Dinas Sosial Lebak" are one. */
export function officeKey(name: string): string {
  const long = officeLongForms.reduce((made, [short, form]) => made.replace(short, form), name);
  return long.toLowerCase().replace(/\b(?:provinsi|prov|kabupaten|kab|kota|kecamatan|kec)\b\.?/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}
