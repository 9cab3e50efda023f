import { Readable } from 'node:stream';
import type { Row } from '../src/read/cell.ts';
import { FileRefused } from '../src/read/refused.ts';
import { openSource, type Source } from '../src/read/source.ts';

/** Opens bytes as a file that comes in small pieces. */
export function open(content: Buffer | string, piece = 7_919): Promise<Source> {
  const bytes = Buffer.from(content);
  return openSource(async () => Readable.from((function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  })(), { objectMode: false }), 'daftar.csv');
}

/** All rows of a sheet. */
export async function allRows(source: Source, sheet = 0): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of source.rows(sheet)) rows.push(...batch);
  return rows;
}

/** The message with which reading is refused, in Indonesian; null when it is not. */
export async function refusal(content: Buffer | string): Promise<string | null> {
  try {
    const source = await open(content);
    await allRows(source);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.in('id');
    throw error;
  }
}
