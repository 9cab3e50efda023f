import { covers, levelOf } from '@pilar/domain/region-code';
import { installation } from '@pilar/domain/installation';
import { region, regionsWithin } from '@pilar/domain/regions';
import type { MapLevel } from '../map-topology.ts';
import { listOf, type BoundaryProblem } from './problem.ts';
import type { FileFeature } from './read-features.ts';

/** Features of the province by level and code, and the property that named them. */
export type CodedFeatures = { property: string; byLevel: Map<MapLevel, Map<string, FileFeature[]>>; passedOver: number };

const levels: readonly MapLevel[] = ['REGENCY', 'DISTRICT', 'VILLAGE'];
/** So large a share of readable codes makes a property the one that holds them. */
const enough = 0.5;

/** Finds the property that carries Kemendagri codes, and tells which are unknown and which are missing. */
export function codeFeatures(features: readonly FileFeature[]): CodedFeatures | BoundaryProblem[] {
  const properties = [...new Set(features.flatMap((one) => Object.keys(one.properties)))];
  const share = (property: string, readable: (value: unknown) => boolean) => features.filter((one) => readable(one.properties[property])).length / features.length;
  const best = properties.map((property) => ({ property, share: share(property, (value) => isKnown(value)) })).toSorted((a, b) => b.share - a.share || preference(a.property) - preference(b.property))[0];
  if (!best || best.share < enough) {
    const bps = properties.find((property) => share(property, looksLikeBps) >= enough);
    if (bps) return [{ code: 'BPS_CODE', words: { property: bps, example: String(features.find((one) => looksLikeBps(one.properties[bps]))?.properties[bps]) } }];
    // Names only: values may be anything.
    return [{ code: 'NO_CODE', words: { properties: listOf(properties.map((name) => name.slice(0, 40))) || '–' } }];
  }
  return grouped(features, best.property);
}

function grouped(features: readonly FileFeature[], property: string): CodedFeatures | BoundaryProblem[] {
  const unknown: string[] = [];
  const byLevel = new Map<MapLevel, Map<string, FileFeature[]>>();
  let passedOver = 0;
  for (const one of features) {
    const code = codeOf(one.properties[property]);
    if (code === null) unknown.push(String(one.properties[property] ?? '–').slice(0, 20));
    else if (!covers(installation.province, code) || code === installation.province) passedOver += 1;
    else if (!region(code)) unknown.push(code);
    else {
      const level = levelOf(code) as MapLevel;
      const regions = byLevel.get(level) ?? new Map<string, FileFeature[]>();
      byLevel.set(level, regions);
      regions.set(code, [...(regions.get(code) ?? []), one]);
    }
  }
  const problems: BoundaryProblem[] = unknown.length > 0 ? [{ code: 'UNKNOWN_CODES', words: { property, codes: listOf(unknown) } }] : [];
  for (const level of levels) {
    const found = byLevel.get(level);
    const missing = found ? regionsWithin(installation.province, level).filter(({ code }) => !found.has(code)) : [];
    if (missing.length > 0) problems.push({ code: 'MISSING_CODES', words: { level, codes: listOf(missing.map(({ code, shortName }) => `${code} ${shortName}`)) } });
  }
  if (problems.length > 0) return problems;
  return byLevel.size > 0 ? { property, byLevel, passedOver } : [{ code: 'EMPTY', words: {} }];
}

/** The Kemendagri code that a value says, with or without dots; null when it says none. BPS codes have three digits for a district. */
export function codeOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (/^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/.test(text)) return text;
  if (!/^\d{2}(?:\d{2}(?:\d{2}(?:\d{4})?)?)?$/.test(text)) return null;
  return [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6), text.slice(6)].filter(Boolean).join('.');
}

/** Whether it is the code of a region that is known; of other provinces villages are not, so their shape has to do. */
function isKnown(value: unknown): boolean {
  const code = codeOf(value);
  return code !== null && (region(code) !== null || (!covers(installation.province, code) && levelOf(code) === 'VILLAGE' && region(code.slice(0, 8)) !== null));
}

function looksLikeBps(value: unknown): boolean {
  const text = String(value ?? '').trim();
  return /^\d{7}(?:\d{3})?$/.test(text) && bpsDistricts().has(text.slice(0, 7));
}

let districts: ReadonlySet<string> | undefined;

function bpsDistricts(): ReadonlySet<string> {
  return (districts ??= new Set(regionsWithin(installation.province, 'DISTRICT').flatMap(({ bpsCode }) => bpsCode ?? [])));
}

/** Of two properties that say the same, the one whose name says so too. */
function preference(property: string): number {
  return /kemendagri|^kode$|^code$|^kode_/i.test(property) ? 0 : /kode|code|kd/i.test(property) ? 1 : 2;
}
