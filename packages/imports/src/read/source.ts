import type { Readable } from 'node:stream';
import { bounds } from './bounds.ts';
import { isBlank, type Row } from './cell.ts';
import { CsvReader, separatorOf, type Separator } from './csv.ts';
import { decoderOf, encodingByMark, Utf8Check, type Encoding } from './encoding.ts';
import { FileRefused, refusals } from './refused.ts';
import type { SheetNotes } from './xlsx/sheet.ts';
import { Workbook, type ListedSheet } from './xlsx/workbook.ts';

/** A list as its file holds it. */
export interface Source {
  /** Sheets in their order; a CSV has one. */
  readonly sheets: readonly ListedSheet[];
  /** Of a CSV: how it is written. */
  readonly text: { encoding: Encoding; separator: Separator } | null;
  /** Whether its dates count from 1904. */
  readonly from1904: boolean;
  /**
   * Filled rows of a sheet in batches, as a stream: memory stays flat whatever the file's length. Throws FileRefused where it
   * goes beyond the bounds. `noted` hears at the end what else the sheet holds.
   */
  rows(sheet: number, noted?: (notes: SheetNotes) => void): AsyncGenerator<Row[]>;
}

/** The bytes of a file; may be opened again and again. */
export type Bytes = () => Promise<Readable>;

const headSize = 65_536;

/** Opens a list, whatever its name claims it is. Throws FileRefused for what is neither a workbook nor separated text. */
export async function openSource(bytes: Bytes, sheetName = ''): Promise<Source> {
  const head = await headOf(bytes);
  if (head.length === 0) throw new FileRefused(refusals.empty);
  if (head[0] === 0x50 && head[1] === 0x4b) return openWorkbook(bytes);
  if (head.readUInt32BE(0) === 0xd0cf11e0) throw new FileRefused(refusals.oldExcel);
  return openText(bytes, head, sheetName);
}

async function openWorkbook(bytes: Bytes): Promise<Source> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await bytes()) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > bounds.packed) throw new FileRefused(refusals.tooLarge, { max: bounds.packed / 1_000_000 });
  }
  const workbook = await Workbook.open(Buffer.concat(chunks));
  return {
    sheets: workbook.sheets, text: null, from1904: workbook.from1904,
    rows: (sheet, noted) => bounded(workbook.rows(sheet, noted)),
  };
}

async function openText(bytes: Bytes, head: Buffer, name: string): Promise<Source> {
  const encoding = encodingByMark(head) ?? await encodingOf(bytes);
  const text = decoderOf(encoding).decode(head, { stream: true });
  if (/^\s*<(?:!doctype|html|\?xml|table|meta)/i.test(text)) throw new FileRefused(refusals.html);
  if (text.includes('\0')) throw new FileRefused(refusals.notText);
  if (text.trim() === '') throw new FileRefused(refusals.empty);
  const separator = separatorOf(text);
  return {
    sheets: [{ name, hidden: false }], text: { encoding, separator }, from1904: false,
    rows: () => bounded(textRows(bytes, encoding, separator, name)),
  };
}

async function* textRows(bytes: Bytes, encoding: Encoding, separator: Separator, name: string): AsyncGenerator<Row[]> {
  const decoder = decoderOf(encoding);
  const reader = new CsvReader(separator);
  let first = true;
  const within = (rows: Row[]) => {
    const filled = rows.filter(({ cells }) => !isBlank(cells));
    for (const { cells, number } of filled) {
      if (cells.findLastIndex((cell) => cell !== null) >= bounds.columns) throw new FileRefused(refusals.tooManyColumns, { sheet: name, max: bounds.columns, row: number });
    }
    return filled;
  };
  for await (const chunk of await bytes()) {
    const piece = decoder.decode(chunk as Buffer, { stream: true });
    // Excel's "sep=;" is no row: the spreadsheet does not count it.
    const rows = within(reader.push(first ? piece.replace(/^sep=.\r?\n/i, '') : piece));
    first = false;
    if (rows.length > 0) yield rows;
  }
  const rows = within([...reader.push(decoder.decode()), ...reader.end()]);
  if (rows.length > 0) yield rows;
}

async function* bounded(batches: AsyncGenerator<Row[]>): AsyncGenerator<Row[]> {
  let rows = 0;
  for await (const batch of batches) {
    rows += batch.length;
    if (rows > bounds.rows) throw new FileRefused(refusals.tooManyRows, { max: bounds.rows });
    yield batch;
  }
}

async function headOf(bytes: Bytes): Promise<Buffer> {
  const stream = await bytes();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= headSize) break;
  }
  stream.destroy();
  const head = Buffer.concat(chunks).subarray(0, headSize);
  return head.length > 0 && head.length < 4 ? Buffer.concat([head, Buffer.alloc(4, 0x0a)]) : head;
}

async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const check = new Utf8Check();
  for await (const chunk of await bytes()) check.push(chunk as Buffer);
  return check.encoding();
}
