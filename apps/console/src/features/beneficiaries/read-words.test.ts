import { expect, test } from 'vitest';
import { readWords } from './read-words.ts';

test.each([
  ['3602014502800000', { kind: 'number', number: '3602014502800000' }],
  [' 3602 0145 0280 0000 ', { kind: 'number', number: '3602014502800000' }],
  ['3602.01-45', { kind: 'digits', count: 8 }],
  ['360201450280000012', { kind: 'digits', count: 18 }],
  [' Siti Aminah ', { kind: 'name', text: 'Siti Aminah' }],
  ['Kampung 12', { kind: 'name', text: 'Kampung 12' }],
  ['a', { kind: 'none' }],
  ['', { kind: 'none' }],
])('%j is read as what it is', (typed, words) => {
  expect(readWords(typed)).toEqual(words);
});
