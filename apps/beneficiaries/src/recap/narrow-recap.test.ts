import { describe, expect, it } from 'vitest';
import { ofTypes } from './narrow-recap.ts';
import type { RecapTable, Told } from './read-recap.ts';

const told = (value: number | null, before = value): Told => ({ value, before, hidden: value === null });
const table: RecapTable = {
  cells: new Map([['A X', told(7)], ['A Y', told(6, 5)], ['A Z', told(9)], ['B X', told(null, 8)], ['B Y', told(0)]]),
  types: new Map([['X', told(9)], ['Y', told(6, 5)], ['Z', told(null)]]),
  regions: new Map([['A', told(22)], ['B', told(null)]]), all: told(24),
};

describe('the recap of some types', () => {
  it('adds up what is told of them, and no sum tells what one of its parts does not', () => {
    const { cells, types, regions, all } = ofTypes(table, new Set(['X', 'Y']));
    expect([...cells.keys()]).toEqual(['A X', 'A Y', 'B X', 'B Y']);
    expect([...types.keys()]).toEqual(['X', 'Y']);
    expect(Object.fromEntries(regions)).toEqual({ A: { value: 13, before: 12, hidden: false }, B: { value: null, before: 8, hidden: true } });
    expect(all).toEqual({ value: 15, before: 14, hidden: false });
  });

  it('hides the whole where a type is hidden, and counts none where there is none', () => {
    expect(ofTypes(table, new Set(['Y', 'Z'])).all).toEqual({ value: null, before: null, hidden: true });
    expect(ofTypes(table, new Set(['Q']))).toMatchObject({ all: { value: 0, hidden: false }, types: new Map() });
  });
});
