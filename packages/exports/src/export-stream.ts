import type { ExportHeader } from '@pilar/subgraph/exports';

/** A list as a subgraph streams it: what it is, and its rows, which throw when the stream ends before its closing line. */
export type ExportStream = {
  header: ExportHeader;
  rows: AsyncGenerator<unknown[]>;
  /** Stops reading, wherever it has got to; the subgraph then stops too. */
  close(): Promise<unknown>;
};

/** The stream ended before its closing line, or with another number of rows than it tells. */
export class CutShort extends Error {
  constructor(read: number, expected: number) {
    super(`the export was cut short: ${read} of ${expected} rows`);
  }
}

/** Reads the header; the rows follow as they are asked for. */
export async function readExport(body: ReadableStream<Uint8Array>): Promise<ExportStream> {
  const lines = linesOf(body);
  const first = await lines.next();
  if (first.done) throw new CutShort(0, 0);
  const header = JSON.parse(first.value) as ExportHeader;
  return { header, rows: rowsOf(lines, header.count), close: () => lines.return(undefined) };
}

async function* rowsOf(lines: AsyncGenerator<string>, expected: number): AsyncGenerator<unknown[]> {
  let read = 0;
  for await (const line of lines) {
    const told = JSON.parse(line) as unknown[] | { rows: number };
    if (Array.isArray(told)) {
      read += 1;
      yield told;
    } else if (told.rows === read && read === expected) return;
    else break;
  }
  throw new CutShort(read, expected);
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of body) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
