import { bounds } from '../bounds.ts';
import type { Raw, Row } from '../cell.ts';
import { FileRefused, refusals } from '../refused.ts';
import { momentOf } from './serial.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Shows } from './styles.ts';
import { attributesOf, elements, plainText, runs } from './xml.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = { name: string; strings: SharedStrings; styles: readonly (Shows | null)[]; from1904: boolean };

/** What a sheet holds beside its values. */
export type SheetNotes = { hiddenRows: number; hiddenColumns: number; formulas: number };

const quote = 34;
const apostrophe = 39;
const equals = 61;
const slash = 47;

/**
 * Reads the rows of a worksheet's XML in pieces, a row at a time. A scanner for this one form, since an ordinary parser
 * makes an object of each of two million cells and takes several times as long (decision 0012).
 */
export class SheetReader {
  readonly notes: SheetNotes = { hiddenRows: 0, hiddenColumns: 0, formulas: 0 };
  readonly #context: SheetContext;
  #rest = '';
  #state: 'before' | 'inside' | 'after' = 'before';
  #number = 0;
  #tags = tagsOf('');

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** Rows that are complete with this piece. */
  push(piece: string): Row[] {
    if (this.#state === 'after') return [];
    const text = this.#rest + piece;
    let at = 0;
    if (this.#state === 'before') {
      const data = /<(\w+:)?sheetData(?:\s[^>]*)?(\/)?>/.exec(text);
      if (!data) return this.#keep(text, 0);
      this.#tags = tagsOf(data[1] ?? '');
      this.#readHead(text.slice(0, data.index));
      this.#state = data[2] ? 'after' : 'inside';
      at = data.index + data[0].length;
    }
    const rows: Row[] = [];
    while (this.#state === 'inside') {
      const open = text.indexOf(this.#tags.row, at);
      if (open < 0) {
        if (text.includes(this.#tags.endOfData, at)) this.#state = 'after';
        break;
      }
      const close = text.indexOf('>', open);
      if (close < 0) { at = open; break; }
      const empty = text.charCodeAt(close - 1) === slash;
      const end = empty ? close : text.indexOf(this.#tags.endOfRow, close);
      if (end < 0) { at = open; break; }
      const row = this.#row(text, open, close, end);
      if (row) rows.push(row);
      at = end + 1;
    }
    this.#keep(text, at);
    return rows;
  }

  #keep(text: string, from: number): [] {
    this.#rest = this.#state === 'after' ? '' : text.slice(from);
    // What stands before the data (widths of columns, views) may be long, but not without end.
    if (this.#rest.length > bounds.row) throw new FileRefused(refusals.rowTooLong, { row: this.#number + 1 });
    return [];
  }

  #readHead(xml: string): void {
    for (const { hidden, min, max } of elements(xml, 'col')) {
      if (hidden === '1' || hidden === 'true') this.notes.hiddenColumns += Math.max(0, Math.min(Number(max), bounds.columns) - Number(min) + 1);
    }
  }

  #row(text: string, open: number, close: number, end: number): Row | null {
    const { r, hidden } = attributesOf(text.slice(open, close));
    this.#number = r === undefined ? this.#number + 1 : Number(r);
    const cells = this.#cells(text, close, end);
    if (cells.length === 0) return null;
    if (hidden === '1' || hidden === 'true') this.notes.hiddenRows += 1;
    return { number: this.#number, cells };
  }

  #cells(text: string, from: number, end: number): Raw[] {
    const { cell, endOfCell } = this.#tags;
    const cells: Raw[] = [];
    let column = -1;
    let at = from;
    for (;;) {
      const open = text.indexOf(cell, at);
      if (open < 0 || open >= end) return cells;
      let i = open + cell.length;
      const next = text.charCodeAt(i);
      if (next > 32 && next !== slash && next !== 62) { at = i; continue; }
      const close = text.indexOf('>', i);
      column += 1;
      let style = 0;
      let type = '';
      while (i < close) {
        const sign = text.charCodeAt(i);
        if (sign <= 32 || sign === slash) { i += 1; continue; }
        let is = i;
        while (is < close && text.charCodeAt(is) !== equals) is += 1;
        const mark = text.charCodeAt(is + 1);
        if (mark !== quote && mark !== apostrophe) break;
        const stop = text.indexOf(mark === quote ? '"' : "'", is + 2);
        if (is - i === 1) {
          if (text[i] === 'r') column = columnOf(text, is + 2);
          else if (text[i] === 's') style = Number(text.slice(is + 2, stop));
          else if (text[i] === 't') type = text.slice(is + 2, stop);
        }
        i = stop + 1;
      }
      if (text.charCodeAt(close - 1) === slash) { at = close + 1; continue; }
      const stop = text.indexOf(endOfCell, close);
      if (stop < 0 || stop > end) return cells;
      const value = this.#value(text.slice(close + 1, stop), type, style);
      at = stop + endOfCell.length;
      if (value === null) continue;
      if (column >= bounds.columns) throw new FileRefused(refusals.tooManyColumns, { sheet: this.#context.name, max: bounds.columns, row: this.#number });
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
  }

  /** `content`: what stands between the cell's tags. Searches stay inside it: one through all the text would be quadratic. */
  #value(content: string, type: string, style: number): Raw {
    const { strings, styles, from1904 } = this.#context;
    const formula = this.#hasFormula(content);
    if (type === 'inlineStr') return trimmed(runs(content.replace(/^\s*<(?:\w+:)?is(?:\s[^>]*)?>|<\/(?:\w+:)?is>\s*$/g, '')));
    const open = content.indexOf(this.#tags.value);
    if (open < 0) return formula ? { error: 'formula' } : null;
    const start = content.indexOf('>', open) + 1;
    const stop = content.indexOf('</', start);
    const raw = stop < 0 ? '' : content.slice(start, stop);
    switch (type) {
      case 's': return strings.get(Number(raw));
      case 'str': return trimmed(plainText(raw));
      case 'b': return raw === '1' || raw === 'true';
      case 'e': return { error: plainText(raw) };
      case 'd': return isoMoment(raw);
      default: break;
    }
    if (raw.trim() === '') return null;
    const number = Number(raw);
    if (Number.isNaN(number)) return trimmed(plainText(raw));
    const shows = styles[style] ?? null;
    return shows === null ? number : momentOf(number, shows, from1904) ?? number;
  }

  #hasFormula(content: string): boolean {
    const { formula } = this.#tags;
    const open = content.indexOf(formula);
    const found = open >= 0 && /[\s/>]/.test(content[open + formula.length] ?? '');
    if (found) this.notes.formulas += 1;
    return found;
  }
}

/** The tags of a sheet, with the prefix that some programs give their namespace. */
function tagsOf(prefix: string) {
  return {
    row: `<${prefix}row`, endOfRow: `</${prefix}row>`, cell: `<${prefix}c`, endOfCell: `</${prefix}c>`,
    value: `<${prefix}v`, formula: `<${prefix}f`, endOfData: `</${prefix}sheetData`,
  };
}

/** Column of a cell's reference from 0: "A1" 0, "AB12" 27. */
function columnOf(text: string, from: number): number {
  let column = 0;
  for (let i = from; ; i += 1) {
    const letter = text.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) return column - 1;
    column = column * 26 + letter - 64;
  }
}

function trimmed(text: string): string | null {
  const bare = text.slice(0, bounds.cell).trim();
  return bare === '' ? null : bare;
}

function isoMoment(text: string): Raw {
  const [, date = null, time = null] = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2})?/.exec(text) ?? [];
  return date === null && time === null ? trimmed(text) : { date, time };
}
