import { most, type Reading } from '../text/reading.ts';
import { commonWords } from '../words/common.ts';
import { fieldWords } from '../words/offices.ts';
import { made, pillarNamed, withName, withPost, type Found } from './name-and-post.ts';
import { nameAt, type NamePart, type PersonName } from './names.ts';
import { officeAt, type Grammar } from './offices.ts';
import { postAt } from './posts.ts';
import type { RegionMention } from './regions.ts';

/** Somebody or some body that the text names once: a person, a post or an office, or several of them together. */
export type Mention = {
  start: number;
  end: number;
  person: PersonName | null;
  /** Whether title, post or verb show that it is a person's name. */
  sure: boolean;
  post: string | null;
  /** Post and office together, as written. */
  affiliation: string | null;
  office: string | null;
  area: RegionMention | null;
};

/** Words that make a post many people's. */
const many = /^(?:para|seluruh|semua|setiap|segenap|tiap|beberapa|sejumlah)$/i;

/** Everybody whom the text names, in its order. Two that overlap are never given. */
export function mentions(reading: Reading, regions: readonly RegionMention[], headlineEnd = 0): Mention[] {
  const { text, tokens } = reading;
  const grammar: Grammar = { text, tokens, regionAt: new Map(regions.map((region) => [region.from, region])), headlineEnd };
  const loose = looseStarts(reading);
  const placed = new Set(regions.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length && found.length < most; at += 1) {
    const here = tokens[at]?.kind === 'WORD' ? mentionAt(grammar, at, loose.has(at), placed) : null;
    if (!here) continue;
    found.push(here.mention);
    at = here.to;
  }
  return [...found, ...again(grammar, found)].toSorted((a, b) => a.start - b.start);
}

/** Those who were named in full and are then called by one of their names alone. */
function again(grammar: Grammar, found: readonly Mention[]): Mention[] {
  const { tokens } = grammar;
  const words = found.flatMap(({ person }) => person?.fullName.split(' ').map((word) => [word, person.fullName] as const) ?? []);
  const owners = Map.groupBy(words, ([word]) => word);
  const called = new Set([...owners].flatMap(([word, names]) => (word.length >= 3 && new Set(names.map(([, name]) => name)).size === 1 ? [word] : [])));
  const more: Mention[] = [];
  let known = 0;
  for (let at = 0; at < tokens.length && more.length < most; at += 1) {
    const token = tokens[at];
    if (!token) break;
    while ((found[known]?.end ?? Infinity) <= token.start) known += 1;
    if (!called.has(token.text) || (found[known]?.start ?? Infinity) < token.end) continue;
    let to = at;
    while (called.has(tokens[to + 1]?.text ?? '') && (tokens[to + 1]?.start ?? 0) - (tokens[to]?.end ?? 0) === 1) to += 1;
    const fullName = tokens.slice(at, to + 1).map(({ text }) => text).join(' ');
    more.push(made(grammar, at, to, { person: { fullName, titlesBefore: null, titlesAfter: null } }).mention);
    at = to;
  }
  return more;
}

/** Tokens behind a label as "Narasumber :", where a name may stand without capitals. */
function looseStarts({ tokens, labels }: Reading): Set<number> {
  const places = labels.filter(({ label }) => /^(?:narasumber|moderator|pembuka|pemateri|pembicara|pimpinan rapat|notulis|sambutan|pemimpin rapat)/.test(label)).flatMap(({ items }) => items.map(({ start }) => start));
  const starts = new Set(places);
  return new Set(tokens.flatMap(({ start }, i) => (starts.has(start) ? [i] : [])));
}

function mentionAt(grammar: Grammar, at: number, loose: boolean, placed: ReadonlySet<number>): Found | null {
  const { tokens } = grammar;
  const post = many.test(tokens[at - 1]?.text ?? '') ? null : postAt(grammar, at);
  const holder = post && withName(grammar, post);
  if (holder) return holder;
  const pillar = pillarNamed(grammar, at);
  if (pillar) return pillar;
  const name = placed.has(at) ? null : nameAt(tokens, at, loose);
  if (name && !startsInName(tokens, at, name)) {
    const named = withPost(grammar, name, loose);
    if (named) return named;
  }
  const office = officeAt(grammar, at);
  return office ? made(grammar, office.from, office.to, { office: office.name, area: office.area }) : null;
}

/** Whether the token stands inside a run of capitalised words that began before it: names are read from their beginning. */
function startsInName(tokens: Grammar['tokens'], at: number, { sure }: NamePart): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (!previous || !token || sure || previous.kind !== 'WORD' || token.start - previous.end !== 1) return false;
  const key = previous.text.toLowerCase();
  return /^\p{Lu}/u.test(previous.text) && !commonWords.has(key) && !fieldWords.has(key) && !previous.text.endsWith('.');
}
