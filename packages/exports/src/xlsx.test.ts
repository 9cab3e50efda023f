import { readXlsx } from 'hucre/xlsx';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Cell, Sheet } from './sheet.ts';
import { writeXlsx } from './xlsx.ts';

const sheet: Sheet = {
  title: 'Orang', lines: ['Wilayah: Kab. Lebak', '3 baris'], watermark: 'Data pribadi. Diambil Bu & Pak',
  columns: [{ title: 'Nama', kind: 'text' }, { title: 'Lahir', kind: 'date' }, { title: 'Jumlah', kind: 'number' }],
};

async function* of(rows: Cell[][]): AsyncGenerator<Cell[]> {
  yield* rows;
}

const written = async (rows: Cell[][], what = sheet) => {
  const book = await readXlsx(await buffer(writeXlsx(what, of(rows))), { readStyles: true });
  const [first] = book.sheets;
  if (!first) throw new Error('No sheet');
  return first;
};

test('tells title, lines and watermark above a head that stays in sight, and the rows beneath', async () => {
  const { name, rows, freezePane } = await written([['Ayu', { day: '1990-02-17' }, 12.5], [null, null, null], ['Budi', null, -3]]);
  expect(name).toBe('Orang');
  expect(rows.map((row) => row.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)))).toEqual([
    ['Orang', null, null], ['Wilayah: Kab. Lebak', null, null], ['3 baris', null, null], ['Data pribadi. Diambil Bu & Pak', null, null], [null, null, null],
    ['Nama', 'Lahir', 'Jumlah'], ['Ayu', '1990-02-17', 12.5], [null, null, null], ['Budi', null, -3],
  ].map((row) => expect.arrayContaining(row.filter((value) => value !== null))));
  expect(freezePane).toMatchObject({ rows: 6 });
});

test('begins somebody else’s form with its head, and marks the printed pages alone', async () => {
  const { rows, freezePane, headerFooter } = await written([['0036', null, null]], { ...sheet, form: true });
  expect(rows.map((row) => row.slice(0, 3))).toEqual([['Nama', 'Lahir', 'Jumlah'], [expect.stringMatching(/^0036$/)]].map((row) => expect.arrayContaining(row)));
  expect(freezePane).toMatchObject({ rows: 1 });
  expect(headerFooter).toMatchObject({ oddHeader: expect.stringContaining('Bu && Pak') });
});

test('prints the watermark on every page', async () => {
  const { headerFooter } = await written([]);
  expect(headerFooter).toMatchObject({ oddHeader: expect.stringContaining('Bu && Pak'), oddFooter: expect.stringContaining('&P / &N') });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '3604012345670001', '001', '_x0041_', '<b>&"\'', 'baris\nbaru\r', '𝒜 é 中'])('keeps %j as the text it is', async (text) => {
  const { rows, cells } = await written([[text, null, null]]);
  expect(rows.at(-1)?.[0]).toBe(text);
  expect(cells?.get('6,0')?.formula).toBeUndefined();
});

test('leaves out what XML cannot hold, shortens what a cell cannot, and writes as text days before Excel\'s calendar', async () => {
  const { rows } = await written([['a\u0000b\uD800c', null, null], ['x'.repeat(40_000), null, null], [null, { day: '1899-05-01' }, null]]);
  expect([rows.at(-3)?.[0], String(rows.at(-2)?.[0]).length, rows.at(-1)?.[1]]).toEqual(['ab\uFFFDc', 32_767, '1899-05-01']);
});

test('reads rows no faster than the file is written', async () => {
  let asked = 0;
  async function* endless(): AsyncGenerator<Cell[]> {
    for (;;) yield [`Nama ${asked += 1} ${Math.random()}`, null, asked];
  }
  const output = writeXlsx(sheet, endless());
  output.resume();
  await expect.poll(() => asked).toBeGreaterThan(1_000);
  output.pause();
  // What lies between fills up, a little each time, and then nobody asks for more.
  let before = -1;
  for (let looks = 0; looks < 50 && asked !== before; looks += 1) {
    before = asked;
    await pause(100);
  }
  expect(asked).toBe(before);
  output.destroy();
});

test('breaks off when its rows do', async () => {
  async function* broken(): AsyncGenerator<Cell[]> {
    yield ['Ayu', null, 1];
    throw new Error('cut short');
  }
  await expect(buffer(writeXlsx(sheet, broken()))).rejects.toThrow('cut short');
});

test('sets its rows free when nobody writes them any more', async () => {
  let begun = false;
  let free = false;
  async function* rows(): AsyncGenerator<Cell[]> {
    try {
      begun = true;
      for (let n = 0; ; n += 1) yield [`Nama ${n} ${Math.random()}`, null, n];
    } finally {
      free = true;
    }
  }
  const output = writeXlsx(sheet, rows());
  output.resume();
  await expect.poll(() => begun).toBe(true);
  output.destroy();
  await expect.poll(() => free).toBe(true);
});
