import { ancestorsOf, covers, kindOf, levelOf, parseRegionCode, type RegionKind } from './region-code.ts';
import { regionAliases } from './region-history.ts';
import { region, regionNames, type Region } from './regions.ts';

/** One region, or the several (or none) that the text may mean, sorted by code, to be shown with their paths. */
export type RegionMatch = { match: Region } | { candidates: Region[] };

type Segment = { kinds: readonly RegionKind[]; name: string; whole: string };

const kindWords: Readonly<Record<string, readonly RegionKind[]>> = {
  provinsi: ['PROVINSI'], propinsi: ['PROVINSI'], prov: ['PROVINSI'],
  kabupaten: ['KABUPATEN'], kab: ['KABUPATEN'],
  kota: ['KOTA'], kotamadya: ['KOTA'],
  kabkota: ['KABUPATEN', 'KOTA'],
  kecamatan: ['KECAMATAN'], kec: ['KECAMATAN'],
  desa: ['DESA'], ds: ['DESA'],
  kelurahan: ['KELURAHAN'], kel: ['KELURAHAN'],
  desakel: ['DESA', 'KELURAHAN'],
};
const villageKinds: readonly RegionKind[] = ['DESA', 'KELURAHAN'];

let index: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Finds the region a text means by its path and aliases, never by a bare name that several bear (rule 45):
 * "KAB. SERANG" and "Kec. Bandung, Kab. Serang" are found, "Serang" gives candidates. The path may run in either
 * direction and leave out levels. `within` admits only regions of that area.
 */
export function matchRegion(text: string, { within }: { within?: string } = {}): RegionMatch {
  const admitted = (code: string) => within === undefined || covers(within, code);
  const byCode = region(parseRegionCode(text) ?? '');
  if (byCode) return admitted(byCode.code) ? { match: byCode } : { candidates: [] };

  for (const segments of readings(text)) {
    const codes = resolve(segments).filter(admitted);
    const found = codes.toSorted().flatMap((code) => region(code) ?? []);
    const [only] = found;
    if (only) return found.length === 1 ? { match: only } : { candidates: found };
  }
  return { candidates: [] };
}

/** Ways to read the text as a path, the likelier first: "kota" opens a new part only if nothing else fits. */
function readings(text: string): Segment[][] {
  const words = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/\bkab(?:upaten)?\.?\s*\/\s*kota\b/g, 'kabkota')
    .replace(/\b(?:desa|ds)\.?\s*\/\s*kel(?:urahan)?\b/g, 'desakel')
    .replace(/[.\s]+/g, ' ');
  const opened = words.replace(/ (?=(?:prov|propinsi|provinsi|kab|kabupaten|kabkota|kec|kecamatan|kel|kelurahan|desa|desakel) )/g, ',');
  return [opened, opened.replace(/ (?=kota )/g, ',')]
    .map((path) => path.split(/[,;>/|]/).map((part) => part.trim()).filter(Boolean).map(segment))
    .flatMap((path) => [path, path.toReversed()]);
}

function segment(part: string): Segment {
  const space = part.indexOf(' ');
  const kinds = space < 0 ? undefined : kindWords[part.slice(0, space)];
  return { kinds: kinds ?? [], name: key(kinds ? part.slice(space + 1) : part), whole: key(part) };
}

/** Codes whose name fits the first part and whose ancestors fit the others, upwards. */
function resolve([head, ...above]: Segment[]): string[] {
  if (!head) return [];
  const wanted = above.map((part) => new Set(lookup(part)));
  return lookup(head).filter((code) => {
    const ancestors = ancestorsOf(code).toReversed();
    let from = 0;
    return wanted.every((codes) => {
      const at = ancestors.findIndex((ancestor, i) => i >= from && codes.has(ancestor));
      from = at + 1;
      return at >= 0;
    });
  });
}

function lookup({ kinds, name, whole }: Segment): readonly string[] {
  const codes = byName().get(name) ?? [];
  if (kinds.length === 0) return codes;
  const exact = codes.filter((code) => kinds.includes(kindOf(code)));
  if (exact.length > 0) return exact;
  // Desa and kelurahan are often mixed up on paper; and "Kota …" may simply be a district's name.
  const village = villageKinds.some((kind) => kinds.includes(kind));
  return village ? codes.filter((code) => villageKinds.includes(kindOf(code))) : byName().get(whole) ?? [];
}

function byName(): ReadonlyMap<string, readonly string[]> {
  if (index) return index;
  const made = new Map<string, string[]>();
  for (const [code, name] of regionNames()) {
    const bare = levelOf(code) === 'REGENCY' ? name.replace(/^(?:Kabupaten|Kota) /, '') : name;
    for (const spelling of new Set([bare, ...(regionAliases[code] ?? [])].map(key))) {
      const codes = made.get(spelling);
      if (codes) codes.push(code);
      else made.set(spelling, [code]);
    }
  }
  return (index = made);
}

/** Letters and digits alone, so that "Lebak Gedong" equals "Lebakgedong". */
function key(name: string): string {
  return name.toLowerCase().replace(/^(?:administrasi|adm) /, '').replace(/[^\p{L}\p{N}]/gu, '');
}
