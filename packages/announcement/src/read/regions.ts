import { covers, levelOf } from '@pilar/domain/region-code';
import { matchRegion } from '@pilar/domain/region-match';
import { regionsWithin, type Region } from '@pilar/domain/regions';
import { most, type Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';

/** A region that the text names. Without a region: several that it may mean, or none. */
export type RegionMention = {
  start: number;
  end: number;
  /** First and last token, the word of its kind included. */
  from: number;
  to: number;
  region: Region | null;
  candidates: readonly Region[];
};

/** Words before the name of a region, and how they are read. A post's word is no part of the region. */
const kinds: Readonly<Record<string, string>> = {
  kabupaten: 'Kabupaten', 'kab.': 'Kabupaten', kab: 'Kabupaten', kota: 'Kota', kotamadya: 'Kota', kecamatan: 'Kecamatan', 'kec.': 'Kecamatan', kec: 'Kecamatan', provinsi: 'Provinsi', 'prov.': 'Provinsi', prov: 'Provinsi', propinsi: 'Provinsi',
  desa: 'Desa', 'ds.': 'Desa', kelurahan: 'Kelurahan', 'kel.': 'Kelurahan', pemprov: 'Provinsi', pemkab: 'Kabupaten', pemkot: 'Kota',
};
const postKinds: Readonly<Record<string, string>> = { camat: 'Kecamatan', sekcam: 'Kecamatan', sekmat: 'Kecamatan', lurah: 'Kelurahan', kades: 'Desa', bupati: 'Kabupaten', walikota: 'Kota', gubernur: 'Provinsi', kapolsek: 'Kecamatan', danramil: 'Kecamatan', kapolres: 'Kabupaten', dandim: 'Kabupaten' };
const longestName = 3;

/** Regions of the text in its order, each read with the others in mind: "Kecamatan Banjaran" beside "Kabupaten Bandung" is of that regency. */
export function regionMentions({ tokens }: Reading, within: string): RegionMention[] {
  const known = new Map<string, readonly Region[]>();
  const look = (words: string) => {
    const found = known.get(words) ?? candidatesOf(words);
    known.set(words, found);
    return found;
  };
  const bare = bareNames(within);
  const mentions: RegionMention[] = [];
  for (let at = 0; at < tokens.length && mentions.length < most; at += 1) {
    const mention = ofKind(tokens, at, look) ?? bareName(tokens, at, bare);
    if (mention) {
      mentions.push(mention);
      at = mention.to;
    }
  }
  return mentions.map((mention, i) => settle(mention, mentions, i, tokens, within));
}

function candidatesOf(words: string): readonly Region[] {
  const found = matchRegion(words);
  return 'match' in found ? [found.match] : found.candidates;
}

/** "Kecamatan Kosambi", "Kab. Serang", "Camat Bandung": the longest name that is one. */
function ofKind(tokens: readonly Token[], at: number, look: (words: string) => readonly Region[]): RegionMention | null {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const kind = kinds[word] ?? postKinds[word];
  if (kind === undefined) return null;
  for (let count = longestName; count >= 1; count -= 1) {
    const names = tokens.slice(at + 1, at + 1 + count);
    const [first, last] = [names[0], names.at(-1)];
    if (names.length < count || !first || !last || names.some(({ kind: is }) => is !== 'WORD')) continue;
    const candidates = look(`${kind} ${names.map(({ text }) => text).join(' ')}`);
    if (candidates.length === 0) continue;
    const post = postKinds[word] !== undefined;
    return { start: post ? first.start : tokens[at]?.start ?? 0, end: last.end, from: post ? at + 1 : at, to: at + count, region: null, candidates };
  }
  return null;
}

/** "TKSK Lebak", "Provinsi" left out before "Banten": names that only one regency or province bears. */
function bareName(tokens: readonly Token[], at: number, bare: ReadonlyMap<string, readonly Region[]>): RegionMention | null {
  for (let count = longestName; count >= 1; count -= 1) {
    const names = tokens.slice(at, at + count);
    const [first, last] = [names[0], names.at(-1)];
    if (names.length < count || !first || !last || !names.every(({ text }) => /^\p{Lu}/u.test(text))) continue;
    const candidates = bare.get(names.map(({ text }) => text.toLowerCase()).join(' '));
    if (candidates) return { start: first.start, end: last.end, from: at, to: at + count - 1, region: null, candidates };
  }
  return null;
}

const bareByArea = new Map<string, ReadonlyMap<string, readonly Region[]>>();

/** Names by which regencies of the area and provinces are called alone; two of the area bear "Serang". */
function bareNames(within: string): ReadonlyMap<string, readonly Region[]> {
  const kept = bareByArea.get(within);
  if (kept) return kept;
  const regencies = regionsWithin(within, 'REGENCY');
  const bareOf = ({ name, level }: Region) => (level === 'REGENCY' ? name.replace(/^(?:Kabupaten|Kota) /, '') : name).toLowerCase();
  const aliases = regencies.flatMap((found) => found.aliases.map((alias) => [alias.toLowerCase(), [found]] as const));
  const made = new Map<string, readonly Region[]>([...regionsWithin('ID', 'PROVINCE').map((found) => [bareOf(found), [found]] as const), ...Map.groupBy(regencies, bareOf), ...aliases]);
  bareByArea.set(within, made);
  return made;
}

/** Which of its candidates a mention means: the one below the region beside it, below one that the text names, or in the office's area. */
function settle(mention: RegionMention, all: readonly RegionMention[], i: number, tokens: readonly Token[], within: string): RegionMention {
  const [only, ...more] = mention.candidates;
  if (only && more.length === 0) return { ...mention, region: only };
  const beside = [all[i + 1], all[i - 1]].filter((other) => other !== undefined && nextTo(mention, other, tokens)).flatMap((other) => other?.candidates ?? []);
  const named = all.filter((other) => other !== mention && other.candidates.length === 1).flatMap(({ candidates }) => candidates);
  const regencies = named.filter(({ level }) => level !== 'PROVINCE');
  for (const above of [beside, regencies, named]) {
    const fits = mention.candidates.filter(({ code }) => above.some((other) => other.code !== code && covers(other.code, code)));
    if (fits.length === 1) return { ...mention, region: fits[0] ?? null };
  }
  const again = mention.candidates.filter(({ code }) => named.some((other) => other.code === code));
  if (again.length === 1) return { ...mention, region: again[0] ?? null };
  const home = mention.candidates.filter(({ code }) => covers(within, code));
  return home.length === 1 ? { ...mention, region: home[0] ?? null } : mention;
}

function nextTo(a: RegionMention, b: RegionMention, tokens: readonly Token[]): boolean {
  const between = a.to < b.from ? tokens.slice(a.to + 1, b.from) : tokens.slice(b.to + 1, a.from);
  return between.length <= 1 && between.every(({ text }) => text === ',' || text === '(' || text === 'di');
}

/** The narrowest of regions that lie in a row: of "Kec. Bandung, Kab. Serang" the district. */
export function narrowest(mentions: readonly RegionMention[]): RegionMention | undefined {
  const order = ['VILLAGE', 'DISTRICT', 'REGENCY', 'PROVINCE', 'COUNTRY'];
  const rank = ({ region, candidates }: RegionMention) => order.indexOf(levelOf(region?.code ?? candidates[0]?.code ?? 'ID'));
  return mentions.toSorted((a, b) => rank(a) - rank(b))[0];
}
