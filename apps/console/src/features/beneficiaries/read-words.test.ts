import { expect, test } from 'vitest';
import { readWords } from './read-words.ts';

test.each([
  ['3602014502800000', { kind: 'number', number: '3602014502800000' }],
  [' 3602 0145 0280 0000 ', { kind: 'number', number: '3602014502800000' }],
  ['3602.01-45', { kind: 'digits', count: 8 }],
  ['360201450280000012', { kind: 'digits', count: 18 }],
  [' Siti Aminah ', { kind: 'name', text: 'Siti Aminah' }],
  ['Kampung 12', { kind: 'name', text: 'Kampung 12' }],
  [' k-7m3q-x2pa ', { kind: 'case', number: 'K-7M3Q-X2PA' }],
  ['K7M3Q X2PA', { kind: 'case', number: 'K-7M3Q-X2PA' }],
  ['K-ABCD-EFGH', { kind: 'case', number: 'K-ABCD-EFGH' }],
  ['K Abcd Efgh', { kind: 'name', text: 'K Abcd Efgh' }],
  ['K-7M3Q-X2P', { kind: 'name', text: 'K-7M3Q-X2P' }],
  ['a', { kind: 'none' }],
  ['', { kind: 'none' }],
])('%j is read as what it is', (typed, words) => {
  expect(readWords(typed)).toEqual(words);
});
