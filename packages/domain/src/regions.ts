import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installation } from './installation.ts';
import {
  ancestorsOf, areaEnd, areaStart, countryCode, covers, kindOf, levelOf, parentOf, type RegionKind, type RegionLevel,
} from './region-code.ts';
import { regionAliases, regionOrigins } from './region-history.ts';

/** A region of Indonesia as Kemendagri codes it. */
export type Region = {
  code: string;
  /** Official name: "Kabupaten Lebak"; districts and villages bare: "Bandung". */
  name: string;
  /** Name with the usual abbreviation of its kind: "Kab. Lebak", "Kec. Bandung". */
  shortName: string;
  /** Path from the region up to its province: "Kec. Bandung, Kab. Serang, Banten". */
  fullName: string;
  level: RegionLevel;
  kind: RegionKind;
  parentCode: string | null;
  /** Short names from the province down to the region itself (the country has only its own). */
  path: readonly string[];
  /** Code of Statistics Indonesia; null where it is not known for certain. */
  bpsCode: string | null;
  aliases: readonly string[];
  validFrom: string | null;
  validTo: string | null;
  /** Codes of the regions it was split off from. */
  predecessors: readonly string[];
};

type Tree = {
  names: ReadonlyMap<string, string>;
  children: ReadonlyMap<string, readonly string[]>;
  /** Codes of each level, sorted. */
  levels: ReadonlyMap<RegionLevel, readonly string[]>;
  bpsCodes: ReadonlyMap<string, string>;
  hash: string;
};

const packageFiles = createRequire(import.meta.url);
let loaded: Tree | undefined;
const built = new Map<string, Region>();

/** The region, null when no such code is loaded (villages outside the installation's province are not). */
export function region(code: string): Region | null {
  const known = built.get(code);
  if (known) return known;
  const name = tree().names.get(code);
  if (name === undefined) return null;
  const made = build(code, name);
  built.set(code, made);
  return made;
}

/** Regions directly below, sorted by code. */
export function children(code: string): Region[] {
  return (tree().children.get(code) ?? []).map(must);
}

/** The regions from the country down to the region itself; empty for an unknown code. */
export function pathOf(code: string): Region[] {
  return tree().names.has(code) ? [...ancestorsOf(code), code].map(must) : [];
}

/** Every loaded region within the area, sorted by code, of one level if given. */
export function regionsWithin(area: string, level?: RegionLevel): Region[] {
  const codes = level === undefined ? [...regionNames().keys()] : tree().levels.get(level) ?? [];
  return codes.slice(placeOf(codes, areaStart(area)), placeOf(codes, areaEnd(area))).map(must);
}

/** Place of the first code that is not before the given one: every map asks for a province's villages, so none is looked at in vain. */
function placeOf(codes: readonly string[], code: string): number {
  let [from, to] = [0, codes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((codes[middle] ?? '') < code) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Official name by code, sorted by code; cheaper than regions where nothing else is needed. */
export function regionNames(): ReadonlyMap<string, string> {
  return tree().names;
}

/** SHA-256 of all region data. Subgraphs that differ in it must not be composed: their lists are merged by position. */
export function regionsHash(): string {
  return tree().hash;
}

function must(code: string): Region {
  const found = region(code);
  if (!found) throw new Error(`Region ${code} is missing from the region data`);
  return found;
}

function build(code: string, name: string): Region {
  const level = levelOf(code);
  const kind = kindOf(code);
  const shortName = shorten(kind, name);
  const parentCode = parentOf(code);
  const above = parentCode === null || parentCode === countryCode ? [] : must(parentCode).path;
  const path = [...above, shortName];
  const origin = regionOrigins[code];
  return {
    code, name, shortName, level, kind, parentCode, path,
    fullName: path.toReversed().join(', '),
    bpsCode: bpsCodeOf(code, level),
    aliases: regionAliases[code] ?? [],
    validFrom: origin?.validFrom ?? null,
    validTo: null,
    predecessors: origin?.predecessors ?? [],
  };
}

function shorten(kind: RegionKind, name: string): string {
  switch (kind) {
    case 'KABUPATEN': return name.replace(/^Kabupaten /, 'Kab. ');
    case 'KECAMATAN': return `Kec. ${name}`;
    case 'DESA': return `Desa ${name}`;
    case 'KELURAHAN': return `Kel. ${name}`;
    default: return name;
  }
}

/** In Banten the BPS code of a regency is its own without the dot; elsewhere (Aceh, Papua) it is not, so it stays unknown. */
function bpsCodeOf(code: string, level: RegionLevel): string | null {
  if (level === 'DISTRICT') return tree().bpsCodes.get(code) ?? null;
  const upper = level === 'PROVINCE' || level === 'REGENCY';
  return upper && covers(installation.province, code) ? code.replace('.', '') : null;
}

function tree(): Tree {
  return (loaded ??= load());
}

function load(): Tree {
  const parts = [areaFile('provinces'), areaFile('regencies'), areaFile('districts'), homeVillages()];
  const points = readFileSync(new URL('../data/district-points.csv', import.meta.url), 'utf8');
  const hash = createHash('sha256');
  for (const text of [...parts, points, JSON.stringify([regionOrigins, regionAliases])]) hash.update(text).update('\0');

  const pairs = parts.flatMap(rows).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = new Map([...pairs, [countryCode, 'Indonesia'] as const]);
  const below = new Map<string, string[]>();
  for (const code of names.keys()) {
    const parent = parentOf(code);
    if (parent === null) continue;
    const siblings = below.get(parent);
    if (siblings) siblings.push(code);
    else below.set(parent, [code]);
  }
  const bpsCodes = new Map(points.split('\n').slice(1).filter(Boolean).map((row) => {
    const [code = '', bpsCode = ''] = row.split(',');
    return [code, bpsCode] as const;
  }));
  return { names, children: below, levels: Map.groupBy(names.keys(), levelOf), bpsCodes, hash: hash.digest('hex') };
}

/** Code and name of each row: the first and the last column (no name loaded here holds a comma). The package writes an apostrophe as a quotation mark. */
function rows(csv: string): (readonly [string, string])[] {
  return csv.split('\n').filter((row) => /^\d/.test(row)).map((row) => {
    const name = row.slice(row.lastIndexOf(',') + 1).replace(/^"|"$/g, '').replaceAll('""', "'");
    return [row.slice(0, row.indexOf(',')), name] as const;
  });
}

function areaFile(area: string): string {
  return areaBytes(area).toString('utf8');
}

function areaBytes(area: string): Buffer {
  // Its own reader parses a file with all columns at once and asynchronously: too slow and too large for a start.
  return readFileSync(packageFiles.resolve(`idn-area-data/data/${area}.csv`));
}

/** Only the province's rows are decoded, since the whole file is 2.8 MB; it is sorted by code. */
function homeVillages(): string {
  const bytes = areaBytes('villages');
  const start = bytes.indexOf(`\n${installation.province}.`) + 1;
  const last = bytes.lastIndexOf(`\n${installation.province}.`) + 1;
  const end = bytes.indexOf('\n', last);
  return bytes.toString('utf8', start, end < 0 ? undefined : end);
}
