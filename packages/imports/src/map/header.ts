import type { ImportKind } from '../kind.ts';
import { isBlank, textOf, type Raw, type Row } from '../read/cell.ts';
import { fit, type Header } from './propose.ts';
import { slug } from './slug.ts';

/** Where the header stands (number of its first row, and how many it takes) and what it says. */
export type FoundHeader = { row: number; rows: number; headers: Header[]; score: number };

/** Rows from the top among which a header is looked for; title, address and date of the office stand above it. */
export const headerDepth = 60;
/** Columns that must be recognised, so that a row of data is not taken for a header. */
const fewest = 2;
/** What a second line must bring to count as part of the header. */
const worthALine = 0.9;

/** Finds the header among the first rows of a sheet: the row, or two rows one below the other, that name most columns of the kind. */
export function findHeader(top: readonly Row[], kind: ImportKind): FoundHeader | null {
  let best: FoundHeader | null = null;
  top.forEach((row, i) => {
    const next = top[i + 1];
    const one = scored([row], kind);
    const two = next?.number === row.number + 1 ? scored([row, next], kind) : null;
    const better = two && next && (two.score >= one.score + worthALine || continues(row.cells, next.cells)) ? two : one;
    if (better.score > (best?.score ?? 0)) best = better;
  });
  const found = best as FoundHeader | null;
  const columns = Math.min(fewest, kind.columns.length);
  return found !== null && found.score >= columns * 0.75 && recognised(found.headers, kind) >= columns ? found : null;
}

/** Whether a row is the lower half of a header: words only, all of them beneath titles that reach over several columns. */
function continues(above: readonly Raw[], below: readonly Raw[]): boolean {
  const text = (cells: readonly Raw[], position: number) => textOf(cells[position] ?? null).trim();
  const filled = [...below.keys()].filter((position) => text(below, position) !== '');
  const beneathBlank = (position: number) => text(above, position) === '' && text(below, position) !== '';
  return filled.length >= 2 && filled.length < above.filter((cell) => textOf(cell).trim() !== '').length && filled.some(beneathBlank)
    && filled.every((position) => !/\d/.test(text(below, position)) && (beneathBlank(position) || beneathBlank(position + 1)));
}

/** The header that an officer pointed at; null when nothing stands there. */
export function headerAt(top: readonly Row[], row: number, rows: number, kind: ImportKind): FoundHeader | null {
  const chosen = top.filter(({ number }) => number >= row && number < row + rows);
  return chosen.length === 0 ? null : { ...scored(chosen, kind), row, rows };
}

function scored(rows: readonly Row[], kind: ImportKind): FoundHeader {
  const headers = joined(rows.map(({ cells }) => cells));
  const taken = new Set<string>();
  let score = 0;
  for (const header of headers) {
    let best = { key: '', score: 0 };
    for (const column of kind.columns) {
      const likely = taken.has(column.key) ? 0 : fit(header, column);
      if (likely > best.score) best = { key: column.key, score: likely };
    }
    if (best.score === 0) continue;
    taken.add(best.key);
    score += best.score;
  }
  return { row: rows[0]?.number ?? 1, rows: rows.length, headers, score };
}

function recognised(headers: readonly Header[], kind: ImportKind): number {
  return headers.filter((header) => kind.columns.some((column) => fit(header, column) > 0)).length;
}

/** One header a column: a merged cell above ("ALAMAT") goes before each cell beneath it ("RT", "RW"). */
function joined(lines: readonly (readonly Raw[])[]): Header[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const last = lines.length - 1;
  const carried = lines.map(() => '');
  const headers: Header[] = [];
  for (let position = 0; position < width; position += 1) {
    const own = lines.map((line) => textOf(line[position]).replace(/\s+/g, ' ').trim());
    const below = own[last] ?? '';
    // A title reaches to the right only over columns that have one of their own beneath it.
    lines.forEach((_, line) => { if (own[line] !== '') carried[line] = own[line] ?? ''; });
    const parts = last === 0 || below === '' ? own : lines.map((_, line) => carried[line] ?? '');
    const text = parts.filter((part) => part !== '').join(' ');
    if (own.every((part) => part === '')) { carried.fill(''); headers.push({ position, text: '' }); continue; }
    headers.push(last > 0 && below !== '' && below !== text ? { position, text, also: below } : { position, text });
  }
  return headers;
}

/** Whether the cell numbers a column: 3, "03" or "(3)". */
function isNumber(cell: Raw, number: number): boolean {
  const text = textOf(cell);
  return /^\(?\d{1,3}\)?$/.test(text) && Number(text.replace(/\D/g, '')) === number;
}

/** Tells whether a row beneath the header is no data: the header once more, or the numbers of its columns. */
export function notData(headers: readonly Header[]): (row: Row) => boolean {
  const titles = new Map(headers.filter(({ text }) => text !== '').map(({ position, text, also }) => [position, new Set([text, also ?? text].map(slug))]));
  return ({ cells }) => {
    if (isBlank(cells)) return true;
    const filled = cells.filter((cell) => cell !== null).length;
    const othersAllowed = filled - Math.max(2, filled * 0.8);
    let at = 0;
    let others = 0;
    let counts = filled >= 3;
    for (const [position, cell] of cells.entries()) {
      if (cell === null) continue;
      at += 1;
      counts &&= isNumber(cell, at);
      if (typeof cell !== 'string' || !titles.get(position)?.has(slug(cell))) others += 1;
      // Nearly every row is settled by its first few cells.
      if (!counts && others > othersAllowed) return false;
    }
    return true;
  };
}
