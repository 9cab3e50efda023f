import { readFileSync } from 'node:fs';
import { levelOf } from './region-code.ts';
import { children } from './regions.ts';

/** How many people live in a region: an estimate, rounded as the press gave it. `source` is the body that it goes back to. */
export type Population = { value: number; year: number; source: string };

let loaded: ReadonlyMap<string, Population> | undefined;

/** Inhabitants of the region; a province's are the sum of its parts'. Null where no figure is known: of a single district, say. */
export function populationOf(code: string): Population | null {
  const told = figures().get(code);
  if (told || levelOf(code) !== 'PROVINCE') return told ?? null;
  const parts = children(code).map((part) => figures().get(part.code));
  const [first] = parts;
  // Of parts from several years, or with one missing, the sum would be nobody's figure.
  if (!first || !parts.every((part) => part?.year === first.year && part.source === first.source)) return null;
  return { ...first, value: parts.reduce((sum, part) => sum + (part?.value ?? 0), 0) };
}

/** So many of something for each 10,000 inhabitants. */
export function per10000(count: number, { value }: Pick<Population, 'value'>): number {
  return (count * 10_000) / value;
}

function figures(): ReadonlyMap<string, Population> {
  return (loaded ??= new Map(readFileSync(new URL('../data/populations.csv', import.meta.url), 'utf8').split('\n').slice(1).filter(Boolean).map((row) => {
    const [code = '', value, year, source = ''] = row.split(',');
    return [code, { value: Number(value), year: Number(year), source }];
  })));
}
