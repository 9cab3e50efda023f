import { bounds } from './bounds.ts';
import type { Row } from './cell.ts';
import { FileRefused, refusals } from './refused.ts';

/** Signs that part fields, the commonest in Indonesian offices first: the choice among equals. */
export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/**
 * Reads separated text in pieces. A quoted field may hold separators, line breaks and doubled quotation marks; a quotation
 * mark inside a field that does not begin with one is an ordinary sign. Rows are numbered as a spreadsheet would show them.
 */
export class CsvReader {
  readonly #separator: string;
  #rest = '';
  #number = 0;
  /** How far the rest was searched for the end of its row, so that a long row is not searched anew with each piece. */
  #searched = 0;
  #inQuotes = false;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** Rows that are complete with this piece of text. */
  push(text: string): Row[] {
    this.#rest += text;
    return this.#complete(false);
  }

  /** The last row, when it does not end in a line break. */
  end(): Row[] {
    return this.#complete(true);
  }

  #complete(last: boolean): Row[] {
    const rows: Row[] = [];
    const text = this.#rest;
    const quotes = new Signs(text, '"');
    const lines = new LineEnds(text, last);
    let start = 0;
    let at = this.#searched;
    for (;;) {
      const quote = quotes.after(at);
      const line = this.#inQuotes ? -1 : lines.after(at);
      if (line >= 0 && (quote < 0 || line < quote)) {
        rows.push(this.#row(text.slice(start, line)));
        start = text[line] === '\r' && text[line + 1] === '\n' ? line + 2 : line + 1;
        at = start;
        continue;
      }
      if (quote < 0) break;
      // A doubled mark closes and opens again, which is the same to the search for the end of the row.
      this.#inQuotes = !this.#inQuotes && this.#opens(text, quote, start);
      at = quote + 1;
    }
    if (text.length - start > bounds.row) throw new FileRefused(this.#inQuotes ? refusals.openQuote : refusals.rowTooLong, { row: this.#number + 1 });
    if (last && this.#inQuotes) throw new FileRefused(refusals.openQuote, { row: this.#number + 1 });
    if (last && start < text.length) {
      rows.push(this.#row(text.slice(start)));
      start = text.length;
    }
    this.#rest = text.slice(start);
    // "\r" as the last sign may be half of "\r\n": it is looked at again.
    this.#searched = this.#rest.length - (this.#rest.endsWith('\r') && !this.#inQuotes ? 1 : 0);
    return rows;
  }

  /** Whether a quotation mark opens a quoted field: at its beginning, or again directly after one that closed. */
  #opens(text: string, quote: number, start: number): boolean {
    if (quote === start) return true;
    const before = text[quote - 1];
    if (before === this.#separator || before === '"') return true;
    return /^\s*$/.test(text.slice(Math.max(start, text.lastIndexOf(this.#separator, quote - 1) + 1), quote));
  }

  #row(line: string): Row {
    this.#number += 1;
    const fields = line.includes('"') ? quotedFields(line, this.#separator) : line.split(this.#separator);
    return { number: this.#number, cells: fields.map((field) => { const text = field.trim(); return text === '' ? null : text; }) };
  }
}

/** Places of a sign in a text, asked for from left to right; each stretch is searched once. */
class Signs {
  readonly #text: string;
  readonly #sign: string;
  #next: number | null = null;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  /** The first place at or after `from`; -1 when there is none. */
  after(from: number): number {
    if (this.#next === null || (this.#next >= 0 && this.#next < from)) this.#next = this.#text.indexOf(this.#sign, from);
    return this.#next;
  }
}

/** Ends of lines of every system. A "\r" as the last sign waits for what follows it, unless nothing will. */
class LineEnds {
  readonly #feeds: Signs;
  readonly #carriages: Signs;
  readonly #waiting: number;

  constructor(text: string, last: boolean) {
    this.#feeds = new Signs(text, '\n');
    this.#carriages = new Signs(text, '\r');
    this.#waiting = last ? -1 : text.length - 1;
  }

  after(from: number): number {
    const feed = this.#feeds.after(from);
    const carriage = this.#carriages.after(from);
    if (carriage < 0 || (feed >= 0 && feed < carriage)) return feed;
    return carriage === this.#waiting ? -1 : carriage;
  }
}

function quotedFields(line: string, separator: string): string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const lead = /^[ ]*"/.exec(line.slice(at, at + 20));
    if (!lead) {
      const stop = line.indexOf(separator, at);
      if (stop < 0) return [...fields, line.slice(at)];
      fields.push(line.slice(at, stop));
      at = stop + 1;
      continue;
    }
    let field = '';
    let from = at + lead[0].length;
    for (;;) {
      const quote = line.indexOf('"', from);
      if (quote < 0) return [...fields, field + line.slice(from)];
      field += line.slice(from, quote);
      from = quote + 1;
      if (line[from] !== '"') break;
      field += '"';
      from += 1;
    }
    const stop = line.indexOf(separator, from);
    // Signs between the closing mark and the separator are kept: better a strange cell than a lost one.
    fields.push(field + (stop < 0 ? line.slice(from) : line.slice(from, stop)));
    if (stop < 0) return fields;
    at = stop + 1;
  }
}

/**
 * The separator that parts the first rows most evenly into most fields. A first line "sep=;", which Excel writes, decides.
 */
export function separatorOf(head: string): Separator {
  const told = /^sep=(.)\r?\n/i.exec(head)?.[1];
  const known = separators.find((separator) => separator === told);
  if (known) return known;
  const scored = separators.map((separator) => ({ separator, score: evenness(head, separator) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** Fields of the commonest width, weighted by how many rows have it; title rows and notes above a list have others. */
function evenness(head: string, separator: string): number {
  const reader = new CsvReader(separator);
  const widths = new Map<number, number>();
  for (const { cells } of reader.push(head).slice(0, 60)) {
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([width, rows]) => rows * (width - 1)));
}
