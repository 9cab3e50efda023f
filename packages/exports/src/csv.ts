import type { Language } from '@pilar/domain/dates';
import { Readable } from 'node:stream';
import type { Cell, Sheet } from './sheet.ts';

const rowsAtOnce = 500;

/**
 * The sheet as CSV, as fast as it is read. Excel in Indonesian reads semicolons and decimal commas, in English commas and
 * points; the byte order mark tells it that the text is UTF-8.
 */
export function writeCsv(sheet: Sheet, rows: AsyncIterable<Cell[]>, language: Language): Readable {
  return Readable.from(linesOf(sheet, rows, language), { objectMode: false, highWaterMark: 64 * 1024 });
}

async function* linesOf({ title, lines, watermark, columns }: Sheet, rows: AsyncIterable<Cell[]>, language: Language): AsyncGenerator<string> {
  const separator = language === 'id' ? ';' : ',';
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => fieldOf(cell, separator)).join(separator)}\r\n`;
  const above = [title, ...lines, ...(watermark === null ? [] : [watermark])];
  yield `\uFEFF${above.map((text) => line([text])).join('')}\r\n${line(columns.map((column) => column.title))}`;
  let waiting: string[] = [];
  for await (const row of rows) {
    waiting.push(line(row));
    if (waiting.length < rowsAtOnce) continue;
    yield waiting.join('');
    waiting = [];
  }
  if (waiting.length > 0) yield waiting.join('');
}

function fieldOf(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  const text = typeof cell === 'string' ? neutral(cell) : cell.day;
  return /[";,\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet takes text that begins so for a formula; an apostrophe before it makes it text again. */
function neutral(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
