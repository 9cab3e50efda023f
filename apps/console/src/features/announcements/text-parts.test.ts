import { expect, test } from 'vitest';
import type { ReadMark } from './announcement-query.ts';
import { nameOfMark, textParts } from './text-parts.ts';

const mark = (path: string, start: number, end: number): ReadMark => ({ path: path.split('.'), certainty: 'STATED', passage: { start, end } });

test('cuts a text where passages begin and end, the narrowest first where they overlap', () => {
  const [sentence, name] = [mark('keyPoints.0', 2, 9), mark('roles.0', 4, 6)];
  expect(textParts(12, [sentence, name]).map(({ start, end, marks }) => [start, end, marks])).toEqual([
    [0, 2, []], [2, 4, [sentence]], [4, 6, [name, sentence]], [6, 9, [sentence]], [9, 12, []],
  ]);
  expect(textParts(3, [])).toEqual([{ start: 0, end: 3, marks: [] }]);
  expect(textParts(0, [])).toEqual([]);
});

test('names marks as the form does', () => {
  expect(['date', 'venue', 'roles.2', 'laws.0', 'targetAreas.1'].map((path) => nameOfMark(mark(path, 0, 1)))).toEqual(['date', 'venue.name', 'roles.2', 'legalBases', 'targetAreas']);
});
