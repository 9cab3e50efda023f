import { notData } from '../map/header.ts';
import type { Row } from '../read/cell.ts';
import type { Source } from '../read/source.ts';
import type { Layout } from './import-row.ts';

/** Rows of data beneath the header, at most `size` at a time; the header come again amid the data is left out. */
export async function* dataRows(source: Source, layout: Pick<Layout, 'sheet' | 'headerRow' | 'headerRows' | 'headers'>, size: number, skipped?: () => void): AsyncGenerator<Row[]> {
  const isNone = notData(layout.headers);
  const first = layout.headerRow + layout.headerRows;
  let chunk: Row[] = [];
  for await (const batch of source.rows(layout.sheet)) {
    for (const row of batch) {
      if (row.number < first) continue;
      if (isNone(row)) { skipped?.(); continue; }
      chunk.push(row);
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
