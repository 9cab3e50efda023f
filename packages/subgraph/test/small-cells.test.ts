import { covers, type RegionLevel } from '@pilar/domain/region-code';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells, leastTold, type Cell } from '../src/small-cells.ts';

const line = (cells: readonly Cell[], level: RegionLevel = 'DISTRICT', within = '36') =>
  hideSmallCells(cells, level, within).map(({ code, value, hidden }) => `${code} ${hidden ? '–' : value}`).join(', ');
const cells = (counts: Record<string, number>) => Object.entries(counts).map(([code, value]) => ({ code, value }));

describe('hideSmallCells', () => {
  it.each<[string, Record<string, number>, string]>([
    ['tells what is large', { '36.01.01': 5, '36.01.02': 9, '36.02.01': 12 }, '36.01.01 5, 36.01.02 9, 36.02.01 12'],
    ['hides a small one together with the smallest of the others', { '36.01.01': 1, '36.01.02': 9, '36.01.03': 7 }, '36.01.01 –, 36.01.02 9, 36.01.03 –'],
    ['hides all that equal the smallest of the others', { '36.01.01': 1, '36.01.02': 7, '36.01.03': 7, '36.01.04': 8 }, '36.01.01 –, 36.01.02 –, 36.01.03 –, 36.01.04 8'],
    ['hides in each regency apart', { '36.01.01': 1, '36.01.02': 9, '36.02.01': 6, '36.02.02': 7 }, '36.01.01 –, 36.01.02 –, 36.02.01 6, 36.02.02 7'],
    ['tells a regency as a whole where no district is large enough', { '36.01.01': 3, '36.01.02': 4, '36.02.01': 8 }, '36.01 7, 36.02.01 8'],
    ['hides a small regency with the next, and tells nothing of their districts', { '36.01.01': 2, '36.02.01': 8, '36.03.01': 9 }, '36.01 –, 36.02 –, 36.03.01 9'],
    ['tells the whole alone when there are few in all', { '36.01.01': 1, '36.02.01': 3 }, '36 4'],
    ['counts what belongs to a regency as a whole as one of its parts', { '36.01': 2, '36.01.01': 9, '36.01.02': 6 }, '36.01 –, 36.01.01 9, 36.01.02 –'],
    ['begins above the list\'s region when somebody lives elsewhere', { '36.01.01': 9, '36.02.01': 6 }, '36.01.01 9, 36.02.01 6'],
    ['tells nothing of nothing', {}, ''],
  ])('%s', (_case, counts, expected) => {
    expect(line(cells(counts), 'DISTRICT', _case.includes('elsewhere') ? '36.01' : '36')).toBe(expected);
  });

  it('hides the same regencies whatever the level', () => {
    const districts = cells({ '36.01.01': 2, '36.02.01': 8, '36.03.01': 9 });
    expect(line(cells({ '36.01': 2, '36.02': 8, '36.03': 9 }), 'REGENCY')).toBe('36.01 –, 36.02 –, 36.03 9');
    expect(line(districts, 'DISTRICT')).toContain('36.01 –, 36.02 –');
  });

  // Regions of equal size, since a bound on the numbers tried would else tell the larger region from the smaller.
  it.each([
    ['two regencies', ['36.01.01', '36.01.02', '36.02.01', '36.02.02'], [0, 1, 2, 4, 5, 6, 7, 9]],
    ['three regencies', ['36.01.01', '36.02.01', '36.03.01'], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['one regency', ['36.01.01', '36.01.02', '36.01.03', '36.01.04'], [0, 1, 2, 4, 5, 6, 7, 9]],
  ])('lets no hidden number be computed: of all tables of %s with the same answers, each hidden number has two values or more', (_case, codes, values) => {
    const regencies = (table: readonly number[]) => [...new Set(codes.map((code) => code.slice(0, 5)))].map((code) => ({ code, value: table.reduce((sum, value, index) => sum + (codes[index]?.startsWith(code) ? value : 0), 0) }));
    const present = (all: readonly Cell[]) => all.filter(({ value }) => value > 0);
    const possible = new Map<string, { hidden: string[]; seen: Map<string, Set<number>> }>();
    for (let number = 0; number < values.length ** codes.length; number += 1) {
      const table = codes.map((_code, index) => values[Math.floor(number / values.length ** index) % values.length] ?? 0);
      const byLevel = { REGENCY: regencies(table), DISTRICT: codes.map((code, index) => ({ code, value: table[index] ?? 0 })) };
      const told = (['REGENCY', 'DISTRICT'] as const).map((level) => hideSmallCells(present(byLevel[level]), level, '36'));
      const total = table.reduce((sum, value) => sum + value, 0);
      const answer = JSON.stringify([total, told]);
      const hidden = [...new Set(told.flat().filter((cell) => cell.hidden).map(({ code }) => code))];
      const entry = possible.get(answer) ?? { hidden, seen: new Map(hidden.map((code) => [code, new Set<number>()])) };
      possible.set(answer, entry);
      const all = [...byLevel.REGENCY, ...byLevel.DISTRICT];
      for (const code of hidden) entry.seen.get(code)?.add(all.find((cell) => cell.code === code)?.value ?? -1);
    }
    const computed = [...possible].filter(([, { seen }]) => [...seen.values()].some((numbers) => numbers.size < 2));
    expect(possible.size).toBeGreaterThan(100);
    expect(computed.map(([answer]) => answer)).toEqual([]);
  });

  it('loses no row and tells no small number, save of the whole list', () => {
    const village = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([r, d, v]) => `36.0${r}.0${d}.200${v}`);
    fc.assert(fc.property(fc.dictionary(village, fc.integer({ min: 1, max: 12 })), (counts) => {
      const total = Object.values(counts).reduce((sum, value) => sum + value, 0);
      const told = hideSmallCells(cells(counts), 'VILLAGE', '36');
      const real = (area: string) => Object.entries(counts).reduce((sum, [code, value]) => sum + (covers(area, code) ? value : 0), 0);
      expect(told.reduce((sum, { code, value }) => sum + (value ?? real(code)), 0)).toBe(total);
      for (const { code, value } of told) expect(value === null || value >= leastTold || code === '36').toBe(true);
    }));
  });
});
