import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell, Sheet } from './sheet.ts';
import { dataRow, fixedParts, letters, sheetEnd, sheetStart } from './xlsx-parts.ts';

const rowsAtOnce = 200;
/** Half the time of zlib's default for a tenth more of size. */
const compressionLevel = 3;

/**
 * The sheet as XLSX, as fast as it is read: no row is kept once it is compressed. No library at hand could do all that is
 * asked: a pull-driven stream, and a watermark on printed pages (see decision 0014).
 */
export function writeXlsx(sheet: Sheet, rows: AsyncIterable<Cell[]>): Readable {
  const { xml, headRow } = sheetStart(sheet);
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(fixedParts(nameOf(sheet.title), headRow))) zip.addBuffer(Buffer.from(part), name);
  const data = Readable.from(partsOf(sheet, rows, xml, headRow), { objectMode: false, highWaterMark: 64 * 1024 });
  zip.addReadStream(data, 'xl/worksheets/sheet1.xml', { compressionLevel });
  zip.end();
  const output = zip.outputStream as Readable;
  // The rows may break off: whoever writes the file must learn of it. Whoever stops writing sets the rows free.
  data.on('error', (error) => output.destroy(error));
  output.on('close', () => data.destroy());
  return output;
}

async function* partsOf(sheet: Sheet, rows: AsyncIterable<Cell[]>, start: string, headRow: number): AsyncGenerator<string> {
  const names = sheet.columns.map((_column, index) => letters(index));
  let number = headRow;
  let waiting = [start];
  for await (const row of rows) {
    waiting.push(dataRow(number += 1, row, names));
    if (waiting.length < rowsAtOnce) continue;
    yield waiting.join('');
    waiting = [];
  }
  yield `${waiting.join('')}${sheetEnd(sheet, headRow, number)}`;
}

/** Excel wants at most 31 characters and none of these. */
function nameOf(title: string): string {
  return title.replace(/[\\/?*[\]:']/g, ' ').trim().slice(0, 31) || 'Data';
}
