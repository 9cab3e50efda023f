import { expect, test } from 'vitest';
import { changeLines, isBeginning } from './change-lines.ts';

test('of a list only the items that differ are shown', () => {
  expect(changeLines({ before: 'satu\ndua\ntiga', after: 'satu\n2\ntiga' })).toEqual({ gone: ['dua'], come: ['2'] });
});

test('a list in another order is shown whole', () => {
  expect(changeLines({ before: 'satu\ndua', after: 'dua\nsatu' })).toEqual({ gone: ['satu', 'dua'], come: ['dua', 'satu'] });
});

test('what was empty has nothing to strike out', () => {
  expect(changeLines({ before: null, after: 'satu' })).toEqual({ gone: [], come: ['satu'] });
  expect(changeLines({ before: 'satu', after: null })).toEqual({ gone: ['satu'], come: [] });
});

test('the first version is a beginning, a field filled later is not', () => {
  expect(isBeginning({ version: 1, changes: [{ before: null, after: 'satu' }] })).toBe(true);
  expect(isBeginning({ version: 2, changes: [{ before: null, after: 'satu' }] })).toBe(false);
});
