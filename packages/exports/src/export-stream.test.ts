import { expect, test } from 'vitest';
import { CutShort, readExport } from './export-stream.ts';

const streamOf = (...parts: string[]) => new Blob(parts).stream() as ReadableStream<Uint8Array>;

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

async function rowsOf(...parts: string[]): Promise<unknown[][]> {
  const { rows } = await readExport(streamOf(...parts));
  return all(rows);
}

test('gives rows wherever the parts of the stream are cut, also within a letter', async () => {
  const whole = new TextEncoder().encode('{"columns":["name"],"count":2}\n["Ayu é"]\n["Budi"]\n{"rows":2}\n');
  for (let at = 1; at < whole.length; at += 1) {
    const body = new Blob([whole.slice(0, at), whole.slice(at)]).stream() as ReadableStream<Uint8Array>;
    const { header, rows } = await readExport(body);
    expect([header, await all(rows)]).toEqual([{ columns: ['name'], count: 2 }, [['Ayu é'], ['Budi']]]);
  }
});

test.each([
  ['nothing at all', ''],
  ['no closing line', '{"columns":["name"],"count":2}\n["Ayu"]\n["Budi"]\n'],
  ['half a row', '{"columns":["name"],"count":2}\n["Ayu"]\n["Bu'],
  ['fewer rows than counted', '{"columns":["name"],"count":2}\n["Ayu"]\n{"rows":1}\n'],
  ['fewer rows than closed with', '{"columns":["name"],"count":2}\n["Ayu"]\n{"rows":2}\n'],
])('takes a stream with %s for one cut short', async (_what, text) => {
  const error: unknown = await rowsOf(text).catch((caught: unknown) => caught);
  expect(error instanceof CutShort || error instanceof SyntaxError).toBe(true);
});

test('lets the subgraph go when nobody reads on', async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('{"columns":["name"],"count":2}\n["Ayu"]\n')),
    cancel: () => { cancelled = true; },
  });
  const { close } = await readExport(body);
  await close();
  expect(cancelled).toBe(true);
});
