import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';
import type { Cell, Sheet } from './sheet.ts';

const sheet: Sheet = {
  title: 'Orang', lines: ['3 baris'], watermark: null,
  columns: [{ title: 'Nama', kind: 'text' }, { title: 'Lahir', kind: 'date' }, { title: 'Jumlah', kind: 'number' }],
};

async function* of(rows: Cell[][]): AsyncGenerator<Cell[]> {
  yield* rows;
}

test('is what Excel in Indonesian reads: semicolons, decimal commas, a byte order mark', async () => {
  // `text` takes the mark away as every reader does.
  const bytes = await writeCsv(sheet, of([['Ayu; "Bu"', { day: '1990-02-17' }, 12.5], [null, null, -3]]), 'id').toArray();
  expect(Buffer.concat(bytes.map((part: string | Buffer) => Buffer.from(part))).toString('utf8')).toBe('\uFEFFOrang\r\n3 baris\r\n\r\nNama;Lahir;Jumlah\r\n"Ayu; ""Bu""";1990-02-17;12,5\r\n;;-3\r\n');
});

test('is what Excel in English reads', async () => {
  expect(await text(writeCsv(sheet, of([['Ayu, Bu', null, 12.5]]), 'en'))).toContain('"Ayu, Bu",,12.5\r\n');
});

test.each(['=1+1', '+62', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes %j no formula', async (value) => {
  const written = await text(writeCsv(sheet, of([[value, null, -1]]), 'id'));
  expect(written).toContain(`'${value}`);
  expect(written).toContain(';-1\r\n');
});

test('makes none of the title either', async () => {
  expect(await text(writeCsv({ ...sheet, lines: ['=1+1'] }, of([]), 'id'))).toContain("\r\n'=1+1\r\n");
});
