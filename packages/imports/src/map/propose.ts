import { createHash } from 'node:crypto';
import type { Column, ImportKind } from '../kind.ts';
import { likeness, slug } from './slug.ts';

/** Header of one column of a file. `also`: what its lower line alone says, beneath a merged cell ("ALAMAT RT": "RT"). */
export type Header = { position: number; text: string; also?: string };

/** How sure a target is: from memory, the same words, nearly the same, or an officer's choice. */
export type Confidence = 'REMEMBERED' | 'EXACT' | 'SIMILAR' | 'CHOSEN';

/** Where a column of the file goes; null target: left out. */
export type Mapped = { position: number; header: string; target: string | null; confidence: Confidence | null };

/** What was told once for all rows of a file: text by key of a column. */
export type Given = Readonly<Record<string, string>>;

/** What was decided before for files of this shape: slug of a header → key of a column, or null for one left out. */
export type Remembered = Readonly<Record<string, string | null>>;

/** A lower line alone says less than both. */
const lowerLineAlone = 0.95;

/** Likeness of a header to a column of the kind: the best of its key, titles and aliases. */
export function fit(header: Header, column: Column): number {
  const names = spellings(column);
  const best = (text: string) => names.reduce((most, name) => Math.max(most, likeness(slug(text), name)), 0);
  return Math.max(best(header.text), header.also === undefined ? 0 : best(header.also) * lowerLineAlone);
}

const slugs = new WeakMap<Column, string[]>();

function spellings(column: Column): string[] {
  const known = slugs.get(column);
  if (known) return known;
  const made = [...new Set([column.key, column.title.id, column.title.en, ...column.aliases].map(slug))];
  slugs.set(column, made);
  return made;
}

/** Proposes a target for each header, the surest first; no target twice. */
export function proposeMapping(headers: readonly Header[], kind: ImportKind, remembered: Remembered | null = null): Mapped[] {
  const keys = new Set(kind.columns.map(({ key }) => key));
  const taken = new Set<string>();
  const found = new Map<number, { target: string | null; confidence: Confidence | null }>();
  for (const header of headers) {
    const target = remembered?.[slug(header.text)];
    if (target === undefined || (target !== null && (!keys.has(target) || taken.has(target)))) continue;
    found.set(header.position, { target, confidence: target === null ? null : 'REMEMBERED' });
    if (target !== null) taken.add(target);
  }
  const others = new Set((kind.others ?? []).map(slug));
  const pairs = headers.filter(({ position, text }) => !found.has(position) && !others.has(slug(text)))
    .flatMap((header) => kind.columns.map((column) => ({ header, column, score: fit(header, column) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.header.position - b.header.position);
  for (const { header, column, score } of pairs) {
    if (found.has(header.position) || taken.has(column.key)) continue;
    found.set(header.position, { target: column.key, confidence: score >= lowerLineAlone ? 'EXACT' : 'SIMILAR' });
    taken.add(column.key);
  }
  return headers.map(({ position, text }) => ({ position, header: text, target: null, confidence: null, ...found.get(position) }));
}

/** Keys of required columns that nothing is mapped to and that were not told for the whole file. */
export function missingColumns(mapping: readonly Pick<Mapped, 'target'>[], kind: ImportKind, given: Given = {}): string[] {
  const mapped = new Set([...mapping.map(({ target }) => target), ...Object.keys(given)]);
  return kind.columns.filter(({ key, required }) => required && !mapped.has(key)).map(({ key }) => key);
}

/** The shape of a file: its headers whatever their order, for this kind. Equal shapes share what was decided about them. */
export function shapeOf(headers: readonly Pick<Header, 'text'>[], kind: ImportKind): string {
  const parts = headers.map(({ text }) => slug(text)).filter((text) => text !== '').toSorted();
  return createHash('sha256').update(JSON.stringify([kind.kind, parts])).digest('hex');
}

/** The decision about a file, to be remembered for its shape. */
export function toRemember(mapping: readonly Mapped[]): Remembered {
  return Object.fromEntries(mapping.filter(({ header }) => slug(header) !== '').map(({ header, target }) => [slug(header), target]));
}
