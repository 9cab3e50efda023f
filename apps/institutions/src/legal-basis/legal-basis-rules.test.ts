import { expect, it } from 'vitest';
import { citation, mayImplement } from './legal-basis-rules.ts';

it.each([
  ['PERDA', '8', 2018, 'Perda 8/2018'],
  ['UU', '23', 2014, 'UU 23/2014'],
  ['KEPMENSOS', '262/HUK/2022', 2022, 'Kepmensos 262/HUK/2022'],
  ['PERDA', null, 2018, 'Perda 2018'],
  ['OTHER', '7', 2025, '7/2025'],
  ['OTHER', null, 2025, 'Tentang contoh'],
])('cites %s %s of %i', (kind, number, year, text) => {
  expect(citation({ kind, number, year, title: 'Tentang contoh' })).toBe(text);
});

it.each([
  ['PERDA', 'UU', true], ['PERMENSOS', 'PP', true], ['PERDIRJEN', 'PERMENSOS', true], ['PERDA', 'PERMENSOS', true], ['OTHER', 'INPRES', true], ['PERGUB', 'OTHER', true],
  ['UU', 'PERDA', false], ['PERMENSOS', 'PERDIRJEN', false], ['PERDA', 'PERGUB', false],
])('a %s implementing a %s: %s', (kind, higher, may) => {
  expect(mayImplement(kind, higher)).toBe(may);
});
