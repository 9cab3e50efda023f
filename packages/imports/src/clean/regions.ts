import { installation } from '@pilar/domain/installation';
import { covers, levelOf, parentOf, parseRegionCode, type RegionLevel } from '@pilar/domain/region-code';
import { matchRegion } from '@pilar/domain/region-match';
import { children, region, type Region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import type { Language } from '@pilar/subgraph/messages';
import { distance, slug } from '../map/slug.ts';
import { messages } from '../messages.ts';
import { textOf, type Raw } from '../read/cell.ts';
import { shown, wrong, type Note } from './note.ts';
import { tidy, untrick } from './text.ts';

/** One region cell: which column, its level if it must have one, what stands in it. */
export type RegionCell = { key: string; level: RegionLevel | undefined; cell: Raw };

/** Codes by column, that of the narrowest column, and what is wrong by column. */
export type RegionsRead = { codes: Record<string, string>; area: string | null; notes: Record<string, Note[]> };

/** Words that may stand before a bare name, so that "BANDUNG" in a column of districts is looked for among districts. */
const prefixes: Partial<Record<RegionLevel, string>> = { DISTRICT: 'Kec.', VILLAGE: 'Desa/Kel.' };
const kindWord = /^(?:prov|propinsi|kab|kota|kec|desa|ds|kel)/i;
const mostOptions = 4;

/**
 * Reads the region columns of a row together, broadest first (rule 45): each narrows the next, and a broad name that two
 * share ("SERANG") is settled by the narrow one that only one of them has ("BANDUNG"). Nothing is guessed: of several that bear
 * a name, only the one inside `area`, where the list is entered, is taken without its path.
 */
export function readRegions(cells: readonly RegionCell[], language: Language, area: string | null = null): RegionsRead {
  const notes: Record<string, Note[]> = {};
  const found: { key: string; text: string; options: Region[] }[] = [];
  for (const { key, level, cell } of cells) {
    const text = tidy(untrick(textOf(cell)));
    if (text === null || text === '') continue;
    const above = found.at(-1)?.options;
    const all = candidates(text, level);
    const options = settled(above === undefined ? all : all.filter(({ code }) => above.some((one) => covers(one.code, code))), area);
    if (options.length === 0) {
      notes[key] = explain(text, level, all, above ?? null, language).notes;
      return { codes: {}, area: null, notes };
    }
    found.push({ key, text, options });
  }
  const narrowest = found.at(-1);
  const [only, ...others] = narrowest?.options ?? [];
  if (!narrowest || !only) return { codes: {}, area: null, notes };
  if (others.length > 0) {
    notes[narrowest.key] = wrong(messages.regionShared, narrowest.text, { options: listed(narrowest.options) }).notes;
    return { codes: {}, area: null, notes };
  }
  const codes = Object.fromEntries(found.flatMap(({ key, options }) => {
    const held = options.find(({ code }) => covers(code, only.code));
    return held ? [[key, held.code]] : [];
  }));
  return { codes, area: only.code, notes };
}

/** Of several the ones inside the area, if there are any. */
function settled(options: Region[], area: string | null): Region[] {
  const own = area === null || options.length < 2 ? [] : options.filter(({ code }) => covers(area, code));
  return own.length > 0 ? own : options;
}

/** Regions that the text may mean at that level, those of the installation's province before any elsewhere. */
function candidates(text: string, level: RegionLevel | undefined): Region[] {
  const code = region(dotted(text));
  if (code) return level === undefined || code.level === level ? [code] : [];
  const prefix = level === undefined ? undefined : prefixes[level];
  const texts = prefix !== undefined && !kindWord.test(text) ? [`${prefix} ${text}`, text] : [text];
  for (const within of [installation.province, undefined]) {
    for (const wording of texts) {
      const answer = matchRegion(wording, { within });
      const all = 'match' in answer ? [answer.match] : answer.candidates;
      const fitting = level === undefined ? all : all.filter((one) => one.level === level);
      if (fitting.length > 0) return fitting;
    }
  }
  return [];
}

/** Codes come with dots, without ("360434"), or as a number that lost its last zero's dot ("36.04"). */
function dotted(text: string): string {
  const digits = /^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/.exec(text);
  return digits ? digits.slice(1).filter(Boolean).join('.') : parseRegionCode(text) ?? '';
}

function explain(text: string, level: RegionLevel | undefined, all: readonly Region[], above: readonly Region[] | null, language: Language): { notes: Note[] } {
  const levelName = level === undefined ? '' : label('REGION_LEVEL', level, language).toLowerCase();
  const other = above === null ? region(installation.province)?.fullName ?? '' : above.map(({ fullName }) => fullName).slice(0, mostOptions).join(' / ');
  if (all.length === 0) {
    const elsewhere = matchRegion(text, { within: installation.province });
    if (level !== undefined && 'match' in elsewhere) return wrong(messages.regionLevel, text, { other: elsewhere.match.fullName, level: levelName });
  }
  const near = similar(text, level, above);
  if (near.length > 0) return wrong(messages.regionSimilar, text, { level: levelName, other, options: listed(near) });
  return above === null ? wrong(messages.regionUnknown, text) : wrong(messages.regionNotInside, text, { level: levelName, other });
}

/** Regions of the level whose names are nearly written like this, to be proposed, never taken. */
function similar(text: string, level: RegionLevel | undefined, above: readonly Region[] | null): Region[] {
  if (level === undefined) return [];
  const word = slug(text.replace(/^(?:prov|propinsi|kab|kota|kec|desa|ds|kel)\p{L}*[.\s]+/iu, ''));
  const parents = above ?? [region(installation.province)].filter((one) => one !== null);
  const below = (one: Region): Region[] => (one.level === level ? [one] : children(one.code).flatMap(below));
  return word.length < 4 ? [] : parents.flatMap(below).filter((one) => distance(slug(bareName(one)), word) <= (word.length < 8 ? 1 : 2)).slice(0, mostOptions);
}

function bareName({ name, code }: Region): string {
  return levelOf(code) === 'REGENCY' ? name.replace(/^(?:Kabupaten|Kota) /, '') : name;
}

function listed(options: readonly Region[]): string {
  const shownOnes = options.slice(0, mostOptions).map(({ code, fullName }) => shown(levelOf(code) === 'VILLAGE' || parentOf(code) !== null ? fullName : code));
  return options.length > shownOnes.length ? `${shownOnes.join('; ')}; …` : shownOnes.join('; ');
}
