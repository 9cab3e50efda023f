import { leastTold } from '@pilar/subgraph/small-cells';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideBesideLists, hideTable } from './hide-table.ts';

it('tells what is large and nothing that would tell what is small', () => {
  expect(hideTable({ cells: [[10, 20], [30, 40]] })).toEqual({ cells: [[false, false], [false, false]], rows: [false, false], columns: [false, false], sum: false });
  // 3 is small; its row's other cell and its column's other cell would give it, and the fourth would give those.
  expect(hideTable({ cells: [[3, 20], [30, 40]] }).cells).toEqual([[true, true], [true, true]]);
  expect(hideTable({ cells: [[3, 20, 50], [30, 40, 60], [70, 80, 90]] })).toMatchObject({ cells: [[true, true, false], [true, true, false], [false, false, false]], sum: false });
  expect(hideTable({ cells: [[3]] })).toEqual({ cells: [[true]], rows: [true], columns: [true], sum: true });
  expect(hideTable({ cells: [[0, 0], [0, 9]] })).toEqual({ cells: [[false, false], [false, false]], rows: [false, false], columns: [false, false], sum: false });
});

it('tells no part of a column that is hidden as a whole', () => {
  const { cells, columns } = hideTable({ cells: [[10, 20], [30, 40], [50, 60]], hiddenColumns: [true, false] });
  expect([cells.map((row) => row[0]), columns[0]]).toEqual([[true, true, true], true]);
});

const tables = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) =>
  fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 200 })), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));

it('never tells a small count, and leaves none that one subtraction gives', () => {
  fc.assert(fc.property(tables, (cells) => {
    const hidden = hideTable({ cells });
    const lines = [
      ...cells.map((row, at) => ({ values: row, hidden: hidden.cells[at] ?? [], sum: hidden.rows[at] })),
      ...(cells[0] ?? []).map((_, at) => ({ values: cells.map((row) => row[at] ?? 0), hidden: hidden.cells.map((row) => row[at] ?? false), sum: hidden.columns[at] })),
    ];
    for (const line of lines) {
      line.values.forEach((value, at) => { if (value > 0 && value < leastTold) expect(line.hidden[at]).toBe(true); });
      const kept = line.values.filter((_, at) => line.hidden[at]);
      if (!line.sum && kept.length > 0) expect([kept.length >= 2, Math.max(...kept) >= leastTold]).toEqual([true, true]);
      if (line.sum) expect(kept.length).toBeGreaterThan(0);
    }
  }));
});

it('counts what a list shows as known: a sensitive count is covered by sensitive ones alone', () => {
  // 3 of a sensitive type beside 17 and 40 that anybody can count: without its sum they would tell it.
  const plain = { cells: [[3, 17, 40], [30, 20, 50]] };
  expect(hideTable(plain).rows).toEqual([false, false]);
  expect(hideBesideLists(plain, [false, true, true])).toMatchObject({ rows: [true, true] });
  // A second sensitive type that is large covers the first.
  expect(hideBesideLists({ cells: [[3, 9, 40], [30, 20, 50]] }, [false, false, true])).toMatchObject({ rows: [false, false], columns: [false, false, false] });
});

it('beside lists never leaves a small sensitive count that the sum of its row gives', () => {
  fc.assert(fc.property(tables, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (cells, listed) => {
    const hidden = hideBesideLists({ cells }, listed);
    cells.forEach((row, at) => {
      if (hidden.rows[at]) return;
      const kept = row.filter((_, column) => !listed[column] && hidden.cells[at]?.[column]);
      // One that is large may be hidden for the sake of a listed one: whoever counts that learns nothing small.
      if (kept.some((value) => value < leastTold)) expect([kept.length >= 2, Math.max(...kept) >= leastTold]).toEqual([true, true]);
    });
  }));
});
